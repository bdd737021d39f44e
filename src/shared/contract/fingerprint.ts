import { columnKinds } from '../kernel/table.ts';
import { tables } from './tables.ts';

/** A short text that changes whenever a replicated table changes; names the replica, so an old one is never read. */
export const schemaFingerprint = (): string => {
  const text = JSON.stringify(
    Object.entries(tables).map(([name, spec]) => [
      name,
      [...columnKinds(spec.row)],
      spec.index,
      spec.private,
      spec.unsent,
    ]),
  );
  let hash = 0x811c9dc5;
  for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
};

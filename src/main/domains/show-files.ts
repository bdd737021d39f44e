import type { Appeal } from '#shared/appeals/appeal.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import type { Tx } from '../db/tx.ts';
import { exhibitsInOrder } from './exhibit-order.ts';

/** Makes files exhibits of a draft, each once; answers the exhibit of each file that it shows. */
export const showFiles = (
  tx: Tx,
  { id: appealId, shopId }: Pick<Appeal, 'id' | 'shopId'>,
  files: readonly string[],
): ReadonlyMap<string, string> => {
  const shown = new Map(exhibitsInOrder(tx, appealId).map(({ evidenceId, id }) => [evidenceId, id]));
  for (const file of new Set(files)) {
    const { caption, ...evidence } = tx.get('evidence', file);
    if (shown.has(file) || !isOnFile(evidence)) continue;
    const words = { caption, proves: '', originalInZip: true };
    const { id } = tx.put('exhibits', { shopId, appealId, evidenceId: file, position: shown.size, ...words });
    shown.set(file, id);
  }
  return shown;
};

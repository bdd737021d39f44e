import { chmodSync, existsSync, rmSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Instant } from '#shared/kernel/time.ts';
import { overdueInTrash } from '#shared/evidence-trash.ts';
import type { JobHandler } from '../jobs.ts';
import { selectRows } from '../db/queries.ts';
import { dropCopies } from '../export/print-copies.ts';
import { vaultPath } from './vault.ts';
import type { Records } from './records.ts';

/** What the trash needs of the open records. */
export type TrashParts = Pick<Records, 'db' | 'bus' | 'vault' | 'printCopies'>;

const dropOne = (path: string): boolean => {
  try {
    // Vault files are read-only, which keeps Windows from deleting them.
    chmodSync(path, 0o600);
    rmSync(path);
    return true;
  } catch {
    return !existsSync(path);
  }
};

/**
 * Deletes from the vault the bytes that no file has any more, and answers how many could not be deleted now, as another
 * program holds them; they go at the next start. It asks and deletes without a turn between, so that no row for the same
 * bytes can come between (`fileOne` in intake.ts looks the same way).
 */
export const dropDeletedBytes = ({ db, vault, printCopies }: Omit<TrashParts, 'bus'>): number => {
  const deleted = new Set(selectRows(db, 'deletedFiles').map(({ sha256 }) => sha256));
  const isGone = (sha256: string): boolean =>
    deleted.has(sha256) && selectRows(db, 'evidence', { sha256 }).length === 0;
  dropCopies(printCopies, isGone);
  return [...deleted]
    .filter((sha256) => existsSync(vaultPath(vault, sha256)))
    .filter(isGone)
    .filter((sha256) => !dropOne(vaultPath(vault, sha256))).length;
};

/**
 * Deletes what has lain in the trash for its time: the record of each first, then the bytes. A crash between leaves bytes
 * without a record, which the next start deletes; never a record without bytes.
 */
export const emptyOldTrash = async (parts: TrashParts, now: Instant): Promise<void> => {
  const { db, bus } = parts;
  const isOpen = (): boolean => db.isOpen;
  await nextTurn();
  const old = isOpen() ? overdueInTrash(selectRows(db, 'evidence'), now) : [];
  for (const { id, rev } of old) {
    // One that an appeal uses is refused and stays in the trash.
    if (isOpen()) bus.run('evidence.purge', { id, rev }, null);
    await nextTurn();
  }
  if (isOpen()) dropDeletedBytes(parts);
};

/** Deletes files of the trash for good at the user's word. */
export const deleteForGood: JobHandler<'evidence.deleteForGood'> = async ({ files }, context) => {
  const { records, actor, progress, signal } = context;
  const seqs: number[] = [];
  const kept: { id: string; reason: string }[] = [];
  for (const [index, { id, rev }] of files.entries()) {
    if (signal.aborted) break;
    progress({ done: index, total: files.length, words: 'files' });
    const result = records.bus.run('evidence.purge', { id, rev }, actor);
    if (result.ok) seqs.push(result.seq);
    else kept.push({ id, reason: result.error.message });
    await nextTurn();
  }
  return { seqs, kept, bytesLeft: dropDeletedBytes(records) };
};

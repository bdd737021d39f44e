import { readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { AppError } from '#shared/contract/result.ts';

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

const holdsFiles = (folder: string): boolean => {
  try {
    return readdirSync(folder).length > 0;
  } catch {
    return false;
  }
};

/**
 * Throws `AppError('damaged')` when the database at `path` is missing or empty though its folder shows that records were
 * kept in it: beginning anew there would look as if everything were lost, and would write over what can be saved. A first
 * start that was interrupted leaves none of these files, so it goes on.
 */
export const requireDatabase = (folder: string, path: string): void => {
  if (sizeOf(path) > 0) return;
  const left = ['vault', 'packets', 'backups'].filter((name) => holdsFiles(join(folder, name)));
  const name = basename(path);
  if (sizeOf(`${path}-wal`) > 0) left.unshift(`${name}-wal`);
  if (left.length === 0) return;
  throw new AppError(
    'damaged',
    `The file of the records, ${name}, is missing or empty, but records were kept here: ${left.join(', ')} ${left.length === 1 ? 'is' : 'are'} in the data folder. Nothing was changed, and no new records were begun. Put ${name} back from a copy, or start with another folder.`,
  );
};

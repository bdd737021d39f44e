import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from '../services/vault.ts';

/** A finished file and the name that it gets, which begins with the packet's own. */
export interface Finished {
  readonly from: string;
  /** What comes behind the packet's name: `-part-1-of-3.pdf`. */
  readonly ending: string;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );

const freeBase = async (folder: string, base: string, endings: readonly string[]): Promise<string> => {
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? base : `${base}-${count}`;
    const taken = await Promise.all(endings.map((ending) => exists(join(folder, `${name}${ending}`))));
    if (!taken.includes(true)) return name;
  }
};

/**
 * Gives all files their names in a folder, or none; returns their paths in order. Where one of the names is taken, all get a
 * number. Rejects with what the system says.
 */
export const publishFiles = async (
  folder: string,
  base: string,
  files: readonly Finished[],
): Promise<readonly string[]> => {
  const name = await freeBase(
    folder,
    base,
    files.map(({ ending }) => ending),
  );
  const placed: string[] = [];
  try {
    for (const { from, ending } of files) {
      const path = join(folder, `${name}${ending}`);
      await rename(from, path);
      placed.push(path);
    }
    await syncFolder(folder);
  } catch (error) {
    await Promise.all(placed.map((path) => rm(path, { force: true })));
    throw error;
  }
  return placed;
};

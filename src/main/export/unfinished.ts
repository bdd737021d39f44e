import { mkdtemp, readdir, rm, rmdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

const prefix = '.packet-';

/** A folder of an export's own, beside the packets, so that a finished file only needs its name. */
export const openScratch = (outDir: string): Promise<string> => mkdtemp(join(outDir, prefix));

const foldersIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
};

const sweepCase = async (folder: string, before: number): Promise<void> => {
  const names = (await foldersIn(folder)).filter((name) => name.startsWith(prefix));
  for (const name of names) {
    const path = join(folder, name);
    if ((await stat(path)).mtimeMs < before) await rm(path, { recursive: true, force: true });
  }
  // Only an empty folder goes; one with packets stays.
  if (names.length > 0) await rmdir(folder).catch(() => undefined);
};

/**
 * Removes what exports left that were killed: their folders beside the packets, last written before `before` (ms since
 * epoch). An export that runs is younger.
 */
export const sweepUnfinished = async (packets: string, before: number): Promise<void> => {
  for (const name of await foldersIn(packets)) await sweepCase(join(packets, name), before);
};

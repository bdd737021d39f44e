import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

const largest = 1_000_000;

const rotate = (path: string): void => {
  try {
    if (statSync(path).size > largest) renameSync(path, `${path}.1`);
  } catch {
    // No log yet.
  }
};

/**
 * Keeps unexpected errors in `log.txt` of the data folder: time, place, message and stack, never records or buyer
 * data. Returns the short id that the user is shown.
 */
export const createLog = (folder: string, newId: () => string, now: () => number) => {
  const path = join(folder, 'log.txt');
  return (error: unknown, where: string): string => {
    const id = newId().slice(-8);
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    try {
      mkdirSync(folder, { recursive: true });
      rotate(path);
      appendFileSync(path, `${new Date(now()).toISOString()} ${id} ${where}\n${words}\n\n`);
    } catch {
      // A full or read-only disk must not turn one error into two.
    }
    return id;
  };
};

// Where tests keep what they throw away: in memory where there is room, since every command of the records, and Chromium's
// own store, wait for the disk otherwise. What is read and written there is the same, to the byte and the call.
import { chmodSync, mkdtempSync, readFileSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

const IN_MEMORY = '/dev/shm';
// A copy of the project takes 1 GB, what a whole run leaves until its end takes 1 GB more.
const ROOM = 6 * 2 ** 30;

/**
 * True when a place is memory from which programs may be started, as tests do that put one before the application.
 * @param {string} mounts the text of /proc/mounts
 * @param {string} place
 */
export function isMemory(mounts, place) {
  const [, , kind, options = ''] =
    mounts
      .split('\n')
      .map((line) => line.split(' '))
      .findLast(([, at]) => at === place) ?? [];
  const all = options.split(',');
  return kind === 'tmpfs' && all.includes('rw') && !all.includes('noexec');
}

/** The folder for what tests throw away: the one that TMPDIR names, memory, or the system's own. */
export function scratchFolder() {
  if (process.platform !== 'linux' || process.env['TMPDIR'] !== undefined) return tmpdir();
  try {
    if (!isMemory(readFileSync('/proc/mounts', 'utf8'), IN_MEMORY)) return tmpdir();
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return Math.min(bavail * bsize, process.availableMemory()) >= ROOM ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}

/**
 * A new folder there, which other users can go through and not list.
 * @param {string} prefix
 */
export function makeScratch(prefix) {
  const folder = mkdtempSync(path.join(scratchFolder(), prefix));
  chmodSync(folder, 0o711);
  return folder;
}

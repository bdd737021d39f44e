// Processes that a session's tests have left running: a crashed test cannot close its own application.
import { readdirSync, readFileSync } from 'node:fs';

/**
 * The ids of the processes whose environment holds this entry; Linux only, elsewhere none.
 * @param {string} entry NAME=value, of which nobody else has the same
 * @returns {readonly number[]}
 */
export function processesWith(entry) {
  if (process.platform !== 'linux') return [];
  const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return ids.map(Number).filter((id) => {
    try {
      return id !== process.pid && readFileSync(`/proc/${id}/environ`, 'utf8').split('\0').includes(entry);
    } catch {
      return false;
    }
  });
}

/**
 * Ends them.
 * @param {string} entry
 */
export function endProcessesWith(entry) {
  for (const id of processesWith(entry)) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It has ended by itself meanwhile.
    }
  }
}

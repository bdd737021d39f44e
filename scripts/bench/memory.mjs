// Idle memory: PSS of the whole process tree a minute after the start, against an empty page. One after the other:
// beside each other they would share pages and each count half of them.
import { readdirSync, readFileSync } from 'node:fs';
import { mains, result, start } from './launch.mjs';
import { median } from './numbers.mjs';

const BOUND = 1.4;

/** @param {number} pid */
function parentOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(text.slice(text.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return 0;
  }
}

/**
 * A process and all that came of it.
 * @param {number} root
 */
export function treeOf(root) {
  const parents = new Map(
    readdirSync('/proc')
      .map(Number)
      .filter((pid) => pid > 0)
      .map((pid) => [pid, parentOf(pid)]),
  );
  const tree = [root];
  for (const pid of tree) {
    for (const [child, parent] of parents) if (parent === pid) tree.push(child);
  }
  return tree;
}

/**
 * In MiB. A process that has just ended counts nothing; one that may not be read is an error.
 * @param {number} pid
 */
function pssOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1] ?? 0) / 1024;
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return 0;
    throw error;
  }
}

/** @param {Record<string, number>} kinds */
export const sumOf = (kinds) => Object.values(kinds).reduce((sum, one) => sum + one, 0);

/**
 * What a process and all that came of it weigh, in MiB PSS.
 * @param {number} pid
 */
export const treeMiB = (pid) => sumOf(treeByKind(pid));

/**
 * What kind of process it is in Electron's words: browser for main, renderer, utility and others.
 * @param {number} pid
 */
function kindOf(pid) {
  try {
    return /--type=([\w-]+)/.exec(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))?.[1] ?? 'browser';
  } catch {
    return 'ended';
  }
}

/**
 * The same by kind of process.
 * @param {number} root
 * @returns {Record<string, number>}
 */
export function treeByKind(root) {
  /** @type {Record<string, number>} */
  const kinds = {};
  for (const pid of treeOf(root)) {
    const kind = kindOf(pid);
    kinds[kind] = (kinds[kind] ?? 0) + pssOf(pid);
  }
  return kinds;
}

/**
 * @param {string} main
 * @param {string} dataDir
 * @param {string} end
 * @param {number} idleMs
 */
async function idle(main, dataDir, end, idleMs) {
  const started = start(main, dataDir);
  await started.until(end);
  await new Promise((resolve) => setTimeout(resolve, idleMs));
  const pss = treeMiB(started.pid);
  await started.quit();
  return pss;
}

/**
 * @param {{ dataDir: string, pairs: number, idleMs: number }} options
 * @returns {Promise<import('./verdict.mjs').Verdict>}
 */
export async function memory({ dataDir, pairs, idleMs }) {
  const measured = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const app = await idle(mains.app, dataDir, 'chart', idleMs);
    measured.push({ app, empty: await idle(mains.empty, result('empty'), 'page', idleMs) });
  }
  return {
    name: 'idle memory',
    ratio: median(measured.map(({ app, empty }) => app / empty)),
    bound: BOUND,
    baseline: 'an empty page',
    figures: {
      'application, MiB PSS': median(measured.map(({ app }) => app)),
      'empty page, MiB PSS': median(measured.map(({ empty }) => empty)),
      'idle, s': idleMs / 1000,
      pairs,
    },
  };
}

// Starts one of the two applications with the hook and hears what it tells.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import process from 'node:process';
import readline from 'node:readline';

const LIMIT_MS = 5 * 60_000;
// A task may first fill a shop with thousands of files, each of which is on disk before it counts as filed.
const TASK_LIMIT_MS = 40 * 60_000;
const here = import.meta.dirname;

/**
 * @typedef {{ readonly what: string, readonly at: number, readonly [more: string]: unknown }} Told
 * @typedef {object} Started
 * @property {number} pid
 * @property {number} at ms since epoch, taken just before the process was made
 * @property {(what: string, limitMs?: number) => Promise<Told>} until resolves with the first line of that name
 * @property {() => readonly Told[]} told
 * @property {() => Promise<void>} quit as a person quits; resolves when the process has ended
 */

/** @param {string} name */
function given(name) {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: start this by npm run bench`);
  return value;
}

/** The main files of the application and of the baseline. */
export const mains = {
  app: path.join(given('GS_APP'), 'out', 'main', 'index.cjs'),
  empty: path.join(here, 'shell', 'empty-page.cjs'),
};

/** A path that may be written. @param {string} name */
export const result = (name) => path.join(given('GS_RESULTS'), name);

/**
 * @param {string} main one of `mains`
 * @param {string} dataDir
 * @param {Record<string, string>} [env] GS_BENCH_TASK names a task file of shell/
 * @returns {Started}
 */
export function start(main, dataDir, env = {}) {
  const args = [path.join(here, 'shell'), '--data-dir', dataDir];
  const at = Date.now();
  const child = spawn(given('GS_ELECTRON'), args, {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, ...env, GS_BENCH_MAIN: main },
  });
  /** @type {Told[]} */
  const told = [];
  let complaints = '';
  child.stderr.on('data', (chunk) => (complaints += String(chunk)));
  const ended = once(child, 'exit');
  /** @type {Map<string, (one: Told) => void>} */
  const waiting = new Map();
  readline.createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('bench ')) return;
    /** @type {Told} */
    const one = JSON.parse(line.slice('bench '.length));
    told.push(one);
    waiting.get(one.what)?.(one);
  });
  /**
   * @param {string} what
   * @param {number} [limitMs]
   * @returns {Promise<Told>}
   */
  const until = (what, limitMs = LIMIT_MS) =>
    new Promise((resolve, reject) => {
      const found = told.find((one) => one.what === what);
      if (found !== undefined) resolve(found);
      const heard = () => told.map((one) => one.what).join(', ');
      /** @param {string} why */
      const giveUp = (why) => reject(new Error(`No "${what}": ${why}; heard ${heard()}\n${complaints}`));
      const timer = setTimeout(() => giveUp('not in time'), limitMs);
      waiting.set(what, (one) => {
        clearTimeout(timer);
        resolve(one);
      });
      void ended.then(() => {
        clearTimeout(timer);
        giveUp('the program ended');
      });
      if (found !== undefined) clearTimeout(timer);
    });
  return {
    pid: child.pid ?? 0,
    at,
    until,
    told: () => told,
    quit: async () => {
      child.stdin.end();
      await ended;
    },
  };
}

/**
 * Starts the application with a task of shell/ and gives back what the task found.
 * @param {string} task
 * @param {string} dataDir
 * @param {number | string} [count] how often the task measures, or what else it is told
 * @returns {Promise<unknown>}
 */
export async function runTask(task, dataDir, count = 0) {
  const env = { GS_BENCH_TASK: task, GS_BENCH_COUNT: String(count) };
  const started = start(mains.app, dataDir, env);
  const failed = started.until('failed', TASK_LIMIT_MS).then(({ error }) => {
    throw new Error(`${task}: ${error}`);
  });
  const { result: found } = await Promise.race([started.until('done', TASK_LIMIT_MS), failed]);
  // A task that is done will not fail any more; the wait for it ends with the program.
  failed.catch(() => undefined);
  await started.quit();
  return found;
}

// The closing lines of .ci/run, from the logs of its steps.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isMain } from './project.mjs';

const COLOURS = new RegExp(String.raw`${String.fromCharCode(27)}\[[0-9;]*m`, 'g');

/**
 * How many tests the runners in this log say have passed and failed.
 * @param {string} log
 */
export function countTests(log) {
  const lines = log.replace(COLOURS, '').split('\n');
  // Vitest closes with "Tests  3 failed | 40 passed (43)", Playwright with "  12 passed (8.1s)" and "  1 failed".
  const closing = lines.filter(
    (line) => /^\s*Tests\s+\d/.test(line) || /^\s+\d+ (passed|failed)\b/.test(line),
  );
  /** @param {string} word */
  const sum = (word) =>
    closing
      .map((line) => Number(new RegExp(String.raw`(\d+) ${word}`).exec(line)?.[1] ?? 0))
      .reduce((total, count) => total + count, 0);
  return { passed: sum('passed'), failed: sum('failed') };
}

/**
 * One step's share of the total: its tests, or itself where it has none or failed beside them.
 * @param {{ log: string, code: number }} step
 */
export function shareOf({ log, code }) {
  const { passed, failed } = countTests(log);
  if (code !== 0) return { passed, failed: Math.max(failed, 1) };
  return { passed: Math.max(passed, 1), failed };
}

/**
 * @param {string} folder
 * @param {number} exitCode of the whole run
 */
function summary(folder, exitCode) {
  const names = readdirSync(folder).filter((name) => name.endsWith('.code'));
  const shares = names.map((name) => {
    const log = readFileSync(path.join(folder, name.replace(/code$/, 'log')), 'utf8');
    return shareOf({ log, code: Number(readFileSync(path.join(folder, name), 'utf8')) });
  });
  const passed = shares.reduce((total, share) => total + share.passed, 0);
  const failed = shares.reduce((total, share) => total + share.failed, 0);
  // A run that broke before a step could be recorded has failed all the same.
  return `${passed} passed, ${exitCode === 0 ? failed : Math.max(failed, 1)} failed`;
}

if (isMain(import.meta.url)) {
  const [folder = '.', exitCode = '1'] = process.argv.slice(2);
  process.stdout.write(`\n${summary(folder, Number(exitCode))}\n`);
}

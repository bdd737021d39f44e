// Cold start: from the making of the process to two frames after Today's chart is drawn in a window that is shown,
// against an empty page. Pairs interleaved, so that what else the machine does falls on both.
import { mains, result, start } from './launch.mjs';
import { median } from './numbers.mjs';

const BOUND = 1.8;

/**
 * @param {string} main
 * @param {string} dataDir
 * @param {string} end what tells that the window is drawn
 * @param {number} [stay] ms
 */
async function startOnce(main, dataDir, end, stay = 0) {
  const started = start(main, dataDir);
  const { at } = await started.until(end);
  if (stay > 0) await new Promise((resolve) => setTimeout(resolve, stay));
  await started.quit();
  return at - started.at;
}

/**
 * @param {{ dataDir: string, pairs: number }} options a data folder with the sample shop open
 * @returns {Promise<import('./verdict.mjs').Verdict>}
 */
export async function coldStart({ dataDir, pairs }) {
  const app = (stay = 0) => startOnce(mains.app, dataDir, 'chart', stay);
  const empty = (stay = 0) => startOnce(mains.empty, result('empty'), 'page', stay);
  // Caches of a second start are what a person has; they are written while the window stays open.
  for (let warm = 0; warm < 3; warm += 1) {
    await empty(1_000);
    await app(3_000);
  }
  /** @type {{ app: number, empty: number }[]} */
  const measured = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    const first = pair % 2 === 0;
    const a = first ? await app() : undefined;
    const b = await empty();
    measured.push({ app: a ?? (await app()), empty: b });
  }
  const ratio = median(measured.map((pair) => pair.app / pair.empty));
  return {
    name: 'cold start',
    ratio,
    bound: BOUND,
    baseline: 'an empty page',
    figures: {
      'application, ms': median(measured.map((pair) => pair.app)),
      'empty page, ms': median(measured.map((pair) => pair.empty)),
      pairs,
    },
  };
}

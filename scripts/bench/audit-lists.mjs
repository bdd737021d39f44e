// Audits, their scores by month, Actions and its board of a shop with 500 runs of 60 items and 5,000 actions, against one
// with ten of each.
import { cpSync } from 'node:fs';
import { z } from 'zod';
import { runTask } from './launch.mjs';
import { median } from './numbers.mjs';

const BOUND = 2;
const LARGE = { runs: 500, actions: 5000 };
const SMALL = { runs: 10, actions: 10 };
const screens = /** @type {const} */ ({
  audits: 'list of audits',
  months: 'scores by month',
  actions: 'log of actions',
  boards: 'board of actions',
});
const list = z.array(z.number());
const found = z.object({
  audits: list,
  months: list,
  actions: list,
  boards: list,
  fillSeconds: z.number(),
  behindSeconds: z.number(),
});

/**
 * @param {{ dataDir: string, count: number }} options
 * @returns {Promise<readonly import('./verdict.mjs').Verdict[]>}
 */
export async function auditLists({ dataDir, count }) {
  const smallDir = `${dataDir}-small`;
  cpSync(dataDir, smallDir, { recursive: true });
  const small = found.parse(
    await runTask('audit-lists', smallDir, `${SMALL.runs}x${SMALL.actions}x${count}`),
  );
  const large = found.parse(await runTask('audit-lists', dataDir, `${LARGE.runs}x${LARGE.actions}x${count}`));
  const names = /** @type {(keyof typeof screens)[]} */ (Object.keys(screens));
  return names.map((name) => ({
    name: `${screens[name]}, opened`,
    ratio: median(large[name]) / median(small[name]),
    bound: BOUND,
    baseline: `the same with ${SMALL.runs} runs and ${SMALL.actions} actions`,
    figures: {
      'opened, ms': median(large[name]),
      'opened in the small shop, ms': median(small[name]),
      'filled in, s': large.fillSeconds,
      'window behind then, s': large.behindSeconds,
      times: count,
    },
  }));
}

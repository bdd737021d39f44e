// The Rating screen of a shop with ten years of daily readings and 2,000 ledger entries, against one with the last 180
// days of the same.
import { cpSync } from 'node:fs';
import { z } from 'zod';
import { runTask } from './launch.mjs';
import { median } from './numbers.mjs';

const BOUND = 2;
const LARGE_DAYS = 3650;
const SMALL_DAYS = 180;
const list = z.array(z.number());
const found = z.object({ opens: list, corrections: list, entries: z.number() });

/**
 * @param {{ dataDir: string, count: number }} options
 * @returns {Promise<import('./verdict.mjs').Verdict>}
 */
export async function ratingOpen({ dataDir, count }) {
  const smallDir = `${dataDir}-small`;
  cpSync(dataDir, smallDir, { recursive: true });
  const small = found.parse(await runTask('rating-open', smallDir, `${SMALL_DAYS}x${count}`));
  const large = found.parse(await runTask('rating-open', dataDir, `${LARGE_DAYS}x${count}`));
  const opens = median(large.opens) / median(small.opens);
  const corrections = median(large.corrections) / median(small.corrections);
  return {
    name: 'rating, opened and drawn anew',
    ratio: Math.max(opens, corrections),
    bound: BOUND,
    baseline: `the same with ${SMALL_DAYS} days of it, the worse of two`,
    figures: {
      'opened, ratio': opens,
      'opened, ms': median(large.opens),
      'opened with 180 days, ms': median(small.opens),
      'after a correction, ratio': corrections,
      'after a correction, ms': median(large.corrections),
      'after a correction with 180 days, ms': median(small.corrections),
      entries: large.entries,
      times: count,
    },
  };
}

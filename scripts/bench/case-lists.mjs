// The Violations screen and Today of a shop with 1,000 cases and 5,000 evidence files, against one with 20 cases of the
// same kind.
import { cpSync } from 'node:fs';
import { z } from 'zod';
import { runTask } from './launch.mjs';
import { median } from './numbers.mjs';

const LIST_BOUND = 2;
const TODAY_BOUND = 1.3;
const LARGE = 1000;
const SMALL = 20;
const list = z.array(z.number());
const found = z.object({
  lists: list,
  todays: list,
  filters: list,
  boards: list,
  open: z.number(),
  files: z.number(),
  fillSeconds: z.number(),
  behindSeconds: z.number(),
});

/** @param {readonly number[]} large @param {readonly number[]} small */
const ratio = (large, small) => median(large) / median(small);

/**
 * @param {{ dataDir: string, count: number }} options
 * @returns {Promise<readonly import('./verdict.mjs').Verdict[]>}
 */
export async function caseLists({ dataDir, count }) {
  const smallDir = `${dataDir}-small`;
  cpSync(dataDir, smallDir, { recursive: true });
  const small = found.parse(await runTask('case-lists', smallDir, `${SMALL}x${count}`));
  const large = found.parse(await runTask('case-lists', dataDir, `${LARGE}x${count}`));
  const baseline = `the same with ${SMALL} cases`;
  return [
    {
      name: 'list of cases, opened',
      ratio: ratio(large.lists, small.lists),
      bound: LIST_BOUND,
      baseline,
      figures: {
        'opened, ms': median(large.lists),
        [`opened with ${SMALL} cases, ms`]: median(small.lists),
        'filtered, ms': median(large.filters),
        [`filtered with ${SMALL} cases, ms`]: median(small.filters),
        'as a board, ms': median(large.boards),
        [`as a board with ${SMALL} cases, ms`]: median(small.boards),
        'open cases': large.open,
        files: large.files,
        'filled in, s': large.fillSeconds,
        'window behind then, s': large.behindSeconds,
        times: count,
      },
    },
    {
      name: 'Today with many cases, opened',
      ratio: ratio(large.todays, small.todays),
      bound: TODAY_BOUND,
      baseline,
      figures: {
        'opened, ms': median(large.todays),
        [`opened with ${SMALL} cases, ms`]: median(small.todays),
        times: count,
      },
    },
  ];
}

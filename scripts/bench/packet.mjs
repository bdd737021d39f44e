// A packet of twenty exhibits, against two raw prints of the document that it printed, hashing and storing its files.
import { z } from 'zod';
import { runTask } from './launch.mjs';
import { median } from './numbers.mjs';

const BOUND = 1.8;
const pair = z.object({ packet: z.number(), raw: z.number() });
const found = z.object({ measured: z.array(pair), pages: z.number() });

/**
 * @param {{ dataDir: string, pairs: number }} options
 * @returns {Promise<import('./verdict.mjs').Verdict>}
 */
export async function packet({ dataDir, pairs }) {
  const { measured, pages } = found.parse(await runTask('packet', dataDir, pairs));
  return {
    name: 'packet of 20 exhibits',
    ratio: median(measured.map((one) => one.packet / one.raw)),
    bound: BOUND,
    baseline: 'two raw prints, hashes and a stored ZIP',
    figures: {
      'packet, ms': median(measured.map((one) => one.packet)),
      'raw, ms': median(measured.map((one) => one.raw)),
      pages,
      pairs,
    },
  };
}

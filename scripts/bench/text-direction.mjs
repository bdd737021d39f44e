// A text for the Word document cut where its direction changes, in the four ways of writing that could be gone through
// again and again.
import { growth } from './growth.mjs';
import { loadRule } from './rule.mjs';

const units = { figures: '1', 'figures after Hebrew': 'א1', 'figures after Latin': 'a1', blanks: ' ' };

/**
 * @param {{ runs: number }} options
 * @returns {Promise<import('./verdict.mjs').Verdict[]>}
 */
export async function textDirection({ runs }) {
  const { stretchesOf } = await loadRule('main/export/text-direction.ts');
  const read = (/** @type {string} */ text) => {
    for (const rightToLeft of [true, false]) stretchesOf(text, rightToLeft);
  };
  return growth({ name: 'direction', units, long: 100_000, runs, read });
}

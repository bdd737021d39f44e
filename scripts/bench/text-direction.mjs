// A text for the Word document cut where its direction changes: a long one against one of an eighth of its length, in the
// four ways of writing that could be gone through again and again.
import { median } from './numbers.mjs';
import { loadRule } from './rule.mjs';

/** Eight times the text takes eight times as long; a time that grew with its square would take 64 times. */
const BOUND = 16;
const SHORT = 12_500;
const LONG = 8 * SHORT;
const units = { figures: '1', 'figures after Hebrew': 'א1', 'figures after Latin': 'a1', blanks: ' ' };

/**
 * @param {{ runs: number }} options
 * @returns {Promise<import('./verdict.mjs').Verdict[]>}
 */
export async function textDirection({ runs }) {
  const { stretchesOf } = await loadRule('main/export/text-direction.ts');

  /** @param {string} text */
  const time = (text) => {
    const began = performance.now();
    for (const rightToLeft of [true, false]) stretchesOf(text, rightToLeft);
    return performance.now() - began;
  };

  return Object.entries(units).map(([name, unit]) => {
    const text = unit.repeat(LONG / unit.length);
    const measured = [];
    for (let run = -10; run < runs; run += 1) {
      const pair = { short: time(text.slice(0, SHORT)), long: time(text) };
      if (run >= 0) measured.push(pair);
    }
    const [long, short] = [median(measured.map((one) => one.long)), median(measured.map((one) => one.short))];
    return {
      name: `direction of ${name}`,
      ratio: long / short,
      bound: BOUND,
      baseline: 'an eighth of the text',
      figures: { '100 kB, ms': long, '12.5 kB, ms': short, runs },
    };
  });
}

// How the time of a reading grows with the text that it reads: a long text against one of an eighth of its length.
import { median } from './numbers.mjs';

/** Eight times the text takes eight times as long; a time that grew with its square would take 64 times. */
const BOUND = 16;
const TIMES = 8;
const WARM_UP = 10;

/**
 * @param {object} options
 * @param {string} options.name what is read, "direction"
 * @param {Readonly<Record<string, string>>} options.units by name, what the texts repeat
 * @param {number} options.long the characters of the long text
 * @param {number} options.runs
 * @param {(text: string) => void} options.read
 * @returns {import('./verdict.mjs').Verdict[]}
 */
export function growth({ name, units, long, runs, read }) {
  /** @param {string} text */
  const time = (text) => {
    const began = performance.now();
    read(text);
    return performance.now() - began;
  };
  return Object.entries(units).map(([unit, repeated]) => {
    const text = repeated.repeat(long / repeated.length);
    const short = text.slice(0, long / TIMES);
    const measured = [];
    for (let run = -WARM_UP; run < runs; run += 1) {
      const pair = { short: time(short), long: time(text) };
      if (run >= 0) measured.push(pair);
    }
    const [ofLong, ofShort] = [
      median(measured.map((one) => one.long)),
      median(measured.map((one) => one.short)),
    ];
    return {
      name: `${name} of ${unit}`,
      ratio: ofLong / ofShort,
      bound: BOUND,
      baseline: 'an eighth of the text',
      figures: { 'long, ms': ofLong, 'an eighth, ms': ofShort, runs },
    };
  });
}

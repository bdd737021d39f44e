// What each benchmark hands back, and how it is written.

/**
 * @typedef {object} Verdict
 * @property {string} name
 * @property {number} ratio the measured figure through its baseline of the same run
 * @property {number} bound the ratio may be this at most
 * @property {string} baseline
 * @property {Readonly<Record<string, number>>} figures what the ratio was made of
 */

/** @param {Verdict} verdict */
export const holds = ({ ratio, bound }) => ratio <= bound;

/** @param {number} value */
const short = (value) => (Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 0));

/**
 * @param {Verdict} verdict
 * @returns {string}
 */
export function inWords(verdict) {
  const { name, ratio, bound, baseline, figures } = verdict;
  const state = holds(verdict) ? 'holds' : 'BROKEN';
  const parts = Object.entries(figures).map(([what, value]) => `${what} ${short(value)}`);
  return `${name}: ${ratio.toFixed(2)} of ${baseline}, at most ${bound.toFixed(2)}: ${state}\n  ${parts.join(', ')}`;
}

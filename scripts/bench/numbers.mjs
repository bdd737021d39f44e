// Figures of a list of measurements.

/**
 * The value below which a share of the list lies (nearest rank).
 * @param {readonly number[]} list
 * @param {number} share 0 to 1
 */
export function quantile(list, share) {
  const sorted = [...list].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))];
  if (value === undefined) throw new Error('Nothing was measured');
  return value;
}

/** @param {readonly number[]} list */
export const median = (list) => {
  const low = quantile(list, 0.5);
  const high = [...list].sort((a, b) => b - a)[Math.ceil(list.length / 2) - 1] ?? low;
  return (low + high) / 2;
};

import type { MetricLimit } from './pack.ts';

/** A rate as its counts, never as a fraction. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * Whether a rate is on the wrong side of a limit in percent; the limit itself still passes. Null without a limit
 * or without orders. Counts are multiplied out, so that 3 of 120 is exactly 2.5 %.
 */
export const breaksLimit = (rate: Rate, limit: number | null, good: MetricLimit['good']): boolean | null => {
  if (limit === null || rate.denominator === 0) return null;
  const left = rate.numerator * 100;
  const right = limit * rate.denominator;
  return good === 'below' ? left > right : left < right;
};

import { describe, expect, it } from 'vitest';
import { riskWords, stakeWords } from '#shared/audits/risk-words.ts';
import { NBSP } from '#shared/kernel/time-words.ts';

const found = (pointsMin: number | null, pointsMax: number | null) => ({ pointsMin, pointsMax });

describe('the points at stake', () => {
  it.each([
    [found(null, null), 'unknown'],
    [found(0, 0), `0${NBSP}points`],
    [found(1, 1), `1${NBSP}point`],
    [found(4, 16), `4–16${NBSP}points`],
  ])('of the finding %o', (one, words) => {
    expect(riskWords(one)).toBe(words);
  });

  it.each([
    ['of nothing known', { min: 0, max: 0, unknown: 2 }, 'unknown'],
    ['of what is known to cost none', { min: 0, max: 0, unknown: 0 }, `0${NBSP}points`],
    ['of what is known', { min: 4, max: 20, unknown: 0 }, `4–20${NBSP}points`],
    ['of what is known in part', { min: 4, max: 4, unknown: 1 }, `4${NBSP}points, 1 unknown`],
  ])('of several findings, %s', (_, stake, words) => {
    expect(stakeWords(stake)).toBe(words);
  });
});

import { describe, expect, it } from 'vitest';
import { breaksLimit } from '#shared/policy/limits.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { orderGain } from '#shared/rating/gains.ts';
import {
  bandOf,
  headroom,
  isOnScale,
  milestoneWords,
  nextUp,
  restrictionText,
  warnedMilestone,
} from '#shared/rating/model.ts';
import { shiftedPack, usPack } from '../packs.ts';

const above = (rating: number, pack: Pack): readonly [number, number] | null => {
  const found = headroom(rating, pack);
  return found === null ? null : [found.milestone.threshold.value, found.points];
};

const up = (rating: number, pack: Pack): readonly [number, number] | null => {
  const found = nextUp(rating, pack);
  return found === null ? null : [found.milestone.threshold.value, found.points];
};

describe('a rating on the US pack', () => {
  it.each<[number, string, readonly [number, number] | null, readonly [number, number] | null]>([
    [1000, 'healthy', [150, 850], null],
    [200, 'healthy', [150, 50], null],
    [199, 'attention', [150, 49], null],
    [151, 'attention', [150, 1], null],
    [150, 'attention', [100, 50], [150, 1]],
    [148, 'attention', [100, 48], [150, 3]],
    [51, 'attention', [50, 1], [100, 50]],
    [50, 'red', [0, 50], [50, 1]],
    [1, 'red', [0, 1], [50, 50]],
    [0, 'deactivated', null, [0, 1]],
  ])('%i', (rating, band, below, next) => {
    expect(bandOf(rating, usPack).id).toBe(band);
    expect(above(rating, usPack)).toEqual(below);
    expect(up(rating, usPack)).toEqual(next);
  });

  it.each([
    [161, null],
    [160, 150],
    [151, 150],
    [150, null],
    [110, 100],
    [10, null],
  ])('%i is warned of %s', (rating, threshold) => {
    expect(warnedMilestone(rating, usPack)?.threshold.value ?? null).toBe(threshold);
  });

  it('says what each milestone brings', () => {
    expect(
      usPack.rating.milestones.map((entry) => milestoneWords(entry, usPack).replace('\u00a0', ' ')),
    ).toEqual(['7 days', '14 days', '28 days', 'deactivated']);
    expect(usPack.rating.milestones.map(restrictionText).slice(2)).toEqual([
      'No new listings, no mega campaigns',
      'Deactivated for good',
    ]);
  });

  it('takes only whole numbers of the scale', () => {
    expect([0, 1000, -1, 1001, 148.5, Number.NaN].map((rating) => isOnScale(rating, usPack))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect([bandOf(1200, usPack).id, bandOf(-5, usPack).id]).toEqual(['healthy', 'deactivated']);
  });
});

it.each<[number, string, readonly [number, number] | null]>([
  [190, 'healthy', [140, 50]],
  [189, 'attention', [140, 49]],
  [140, 'attention', [90, 50]],
  [41, 'attention', [40, 1]],
  [40, 'red', [0, 40]],
])('%i follows the shifted pack', (rating, band, below) => {
  expect(bandOf(rating, shiftedPack).id).toBe(band);
  expect(above(rating, shiftedPack)).toEqual(below);
});

describe('orders of a week', () => {
  it.each([
    [199, 0],
    [200, 4],
    [999, 16],
    [1000, 20],
    [1400, 20],
  ])('%i bring %i', (orders, points) => {
    expect(orderGain(orders, usPack)).toBe(points);
  });

  it('bring nothing known where the pack does not say', () => {
    const { gains } = usPack.rating;
    const orders = { ...gains.orders, points: { ...gains.orders.points, value: null } };
    expect(
      orderGain(400, { ...usPack, rating: { ...usPack.rating, gains: { ...gains, orders } } }),
    ).toBeNull();
  });
});

describe('rates against limits', () => {
  const limit = (id: string): number | null =>
    usPack.metrics.find((metric) => metric.id === id)?.enforced.value ?? null;
  it.each<[string, readonly [number, number], 'below' | 'above', boolean | null]>([
    ['ldr', [25, 200], 'below', true],
    ['ldr', [24, 200], 'below', true],
    ['ldr', [20, 200], 'below', false],
    ['sfcr', [3, 120], 'below', false],
    ['sfcr', [4, 120], 'below', true],
    ['vtr', [95, 100], 'above', false],
    ['otdr', [79, 100], 'above', true],
    ['ldr', [0, 0], 'below', null],
    ['none', [1, 2], 'below', null],
  ])('%s of %j', (id, [numerator, denominator], good, expected) => {
    expect(breaksLimit({ numerator, denominator }, limit(id), good)).toBe(expected);
  });
});

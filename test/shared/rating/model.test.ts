import { describe, expect, it } from 'vitest';
import type { Pack } from '#shared/policy/pack.ts';
import { orderGain } from '#shared/rating/gains.ts';
import { bandOf, headroom, isOnScale, milestoneWords, restrictionText } from '#shared/rating/model.ts';
import { shiftedPack, usPack } from '../packs.ts';

const above = (rating: number, pack: Pack): readonly [number, number] | null => {
  const found = headroom(rating, pack);
  return found === null ? null : [found.milestone.threshold.value, found.points];
};

describe('a rating on the US pack', () => {
  it.each<[number, string, readonly [number, number] | null]>([
    [1000, 'healthy', [150, 850]],
    [200, 'healthy', [150, 50]],
    [199, 'attention', [150, 49]],
    [151, 'attention', [150, 1]],
    [150, 'attention', [100, 50]],
    [148, 'attention', [100, 48]],
    [51, 'attention', [50, 1]],
    [50, 'red', [0, 50]],
    [1, 'red', [0, 1]],
    [0, 'deactivated', null],
  ])('%i', (rating, band, below) => {
    expect(bandOf(rating, usPack).id).toBe(band);
    expect(above(rating, usPack)).toEqual(below);
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

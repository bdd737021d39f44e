import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import {
  gainDayOf,
  lastDayOfWeek,
  orderGain,
  orderWeekGains,
  orderWeekOf,
  usualOrders,
  weekOfGain,
} from '#shared/rating/gains.ts';
import { shiftedPack, usPack } from '../packs.ts';

const monday = '2026-11-16';

/** The pack with other values for the rule of orders. */
const withOrders = (
  pack: Pack,
  change: {
    readonly points?: number | null;
    readonly perOrders?: number | null;
    readonly weeklyCap?: number | null;
    readonly carries?: boolean | null;
  },
): Pack => {
  const { gains } = pack.rating;
  const { orders } = gains;
  const { points = orders.points.value, perOrders = orders.perOrders.value } = change;
  const { weeklyCap = orders.weeklyCap.value, carries = orders.carriesRemainder.value } = change;
  return {
    ...pack,
    rating: {
      ...pack.rating,
      gains: {
        ...gains,
        orders: {
          points: { ...orders.points, value: points },
          perOrders: { ...orders.perOrders, value: perOrders },
          weeklyCap: { ...orders.weeklyCap, value: weeklyCap },
          carriesRemainder: { ...orders.carriesRemainder, value: carries },
        },
      },
    },
  };
};

const weeksOf = (...orders: readonly number[]) =>
  orders.map((count, index) => ({ week: addDays(monday, index * 7), orders: count }));

const pointsOf = (pack: Pack, ...orders: readonly number[]) =>
  orderWeekGains(weeksOf(...orders), pack)?.map(({ points, most }) => [points, most]);

describe('the week of the orders', () => {
  it.each<[Day, Day]>([
    ['2026-11-16', '2026-11-16'],
    ['2026-11-22', '2026-11-16'],
    ['2026-11-23', '2026-11-23'],
    ['2027-01-01', '2026-12-28'],
  ])('that holds %s begins on %s', (day, week) => {
    expect(orderWeekOf(day, usPack)).toBe(week);
  });

  it('begins on the pack’s day', () => {
    expect(orderWeekOf('2026-11-23', { ...usPack, weekStart: 7 })).toBe('2026-11-22');
  });

  it('counts from the first day after it', () => {
    expect([lastDayOfWeek(monday), gainDayOf(monday)]).toEqual(['2026-11-22', '2026-11-23']);
    expect(weekOfGain(gainDayOf(monday))).toBe(monday);
  });
});

describe('the gain of a week', () => {
  it.each<[number, number, number, boolean]>([
    [0, 0, 0, false],
    [199, 0, 0, false],
    [200, 4, 4, false],
    [999, 16, 16, false],
    [1000, 20, 20, false],
    [1240, 20, 24, true],
    [1400, 20, 28, true],
  ])('of %i orders is %i points, %i without the cap', (orders, points, uncapped, isCapped) => {
    expect(orderWeekGains(weeksOf(orders), usPack)).toEqual([
      { week: monday, orders, points, most: points, uncapped, isCapped },
    ]);
  });

  it.each<[string, boolean | null, readonly (readonly [number, number])[]]>([
    [
      'do not count on',
      false,
      [
        [0, 0],
        [0, 0],
        [4, 4],
      ],
    ],
    [
      'count on',
      true,
      [
        [0, 0],
        [4, 4],
        [4, 4],
      ],
    ],
    [
      'may count on',
      null,
      [
        [0, 0],
        [0, 4],
        [4, 4],
      ],
    ],
  ])('when orders left over %s', (_words, carries, expected) => {
    expect(pointsOf(withOrders(usPack, { carries }), 150, 150, 250)).toEqual(expected);
  });

  it('leaves open what was left over from a week that is not on record', () => {
    const weeks = [
      { week: monday, orders: 150 },
      { week: addDays(monday, 14), orders: 150 },
    ];
    const found = orderWeekGains(weeks, withOrders(usPack, { carries: true }));
    expect(found?.map(({ points, most }) => [points, most])).toEqual([
      [0, 0],
      [0, 4],
    ]);
  });

  it('is unknown where the pack does not know the rule', () => {
    expect(orderWeekGains(weeksOf(400), withOrders(usPack, { points: null }))).toBeNull();
    expect(orderWeekGains(weeksOf(400), withOrders(usPack, { perOrders: null }))).toBeNull();
    expect(pointsOf(withOrders(usPack, { weeklyCap: null }), 1400)).toEqual([[28, 28]]);
  });
});

const rule = fc.record({
  points: fc.integer({ min: 1, max: 9 }),
  perOrders: fc.integer({ min: 1, max: 500 }),
  weeklyCap: fc.option(fc.integer({ min: 1, max: 60 })),
  carries: fc.option(fc.boolean()),
});
const counts = fc.array(fc.nat(5000), { minLength: 1, maxLength: 30 });

describe.each([
  ['us', usPack],
  ['shifted', shiftedPack],
])('always, on the %s pack with any rule', (_name, pack) => {
  it('no week is above the cap, and what is sure is never more than the most', () => {
    fc.assert(
      fc.property(rule, counts, (values, orders) => {
        const gains = orderWeekGains(weeksOf(...orders), withOrders(pack, values)) ?? [];
        expect(gains).toHaveLength(orders.length);
        for (const { points, most } of gains) {
          expect(points).toBeLessThanOrEqual(most);
          expect(most).toBeLessThanOrEqual(values.weeklyCap ?? Infinity);
          expect(most - points).toBeLessThanOrEqual(values.points);
        }
      }),
    );
  });

  it('more orders never bring less, in that week', () => {
    fc.assert(
      fc.property(rule, counts, fc.nat(900), (values, orders, more) => {
        const bent = withOrders(pack, values);
        const last = orders.at(-1) ?? 0;
        const before = orderWeekGains(weeksOf(...orders), bent)?.at(-1);
        const after = orderWeekGains(weeksOf(...orders.slice(0, -1), last + more), bent)?.at(-1);
        expect(after?.points).toBeGreaterThanOrEqual(before?.points ?? 0);
        expect(after?.most).toBeGreaterThanOrEqual(before?.most ?? 0);
      }),
    );
  });

  it('orders that count on bring in all what all of them together would, without a cap', () => {
    fc.assert(
      fc.property(rule, counts, (values, orders) => {
        const bent = withOrders(pack, { ...values, weeklyCap: null, carries: true });
        const gains = orderWeekGains(weeksOf(...orders), bent) ?? [];
        const all = orders.reduce((sum, count) => sum + count, 0);
        expect(gains.reduce((sum, { points }) => sum + points, 0)).toBe(orderGain(all, bent));
      }),
    );
  });

  it('the order in which weeks are recorded does not matter', () => {
    fc.assert(
      fc.property(rule, counts, (values, orders) => {
        const weeks = weeksOf(...orders);
        const bent = withOrders(pack, values);
        expect(orderWeekGains(weeks.toReversed(), bent)).toEqual(orderWeekGains(weeks, bent));
      }),
    );
  });
});

describe('a usual week', () => {
  it('is the mean of the weeks that count, and unknown without one', () => {
    expect(usualOrders(weeksOf(100, 201), monday)).toBe(151);
    expect(usualOrders(weeksOf(100, 201), addDays(monday, 7))).toBe(201);
    expect(usualOrders([], monday)).toBeNull();
  });
});

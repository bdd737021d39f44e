import { describe, expect, it } from 'vitest';
import { addDaysToInstant, dayOf } from '#shared/kernel/time.ts';
import { isEnforced, meetsTarget, tierEffect, type Count } from '#shared/policy/metrics.ts';
import type { MetricLimit, Pack } from '#shared/policy/pack.ts';
import { orderGain } from '#shared/rating/gains.ts';
import { entryStateOn, estimateOn, rollOffDay } from '#shared/rating/ledger.ts';
import { limitSpans } from '#shared/rating/limits.ts';
import { crossings } from '#shared/rating/milestones.ts';
import { bandOf, hasReached, headroom, lossSign, restrictionDays } from '#shared/rating/model.ts';
import { leavingDay, pointLifeWords } from '#shared/rating/point-life.ts';
import { entry } from '../rating/entries.ts';
import { amazonPack, seaAhrPack, seaPointsPack, shopeePack, ukPack, usPack } from '../packs.ts';

const day = '2026-05-03';
const zone = 'UTC';
const at = (hour: number): number => Date.parse(`${day}T${String(hour).padStart(2, '0')}:00:00Z`);

const metricOf = (pack: Pack, id: string): MetricLimit => {
  const found = pack.metrics.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no metric ${id}`);
  return found;
};

describe('a loss of 50 from the start of 200', () => {
  it.each<[string, Pack, string]>([
    ['US', usPack, 'attn'],
    ['UK', ukPack, 'attn'],
    ['SEA', seaAhrPack, 'dang'],
  ])('is 150 in %s, and the band is the market’s own', (_, pack, role) => {
    const { low, high } = estimateOn([entry(day, -50)], day, pack);
    expect([low, high, bandOf(low, pack).role]).toEqual([150, 150, role]);
    const [milestone] = pack.rating.milestones;
    expect(milestone?.threshold.value).toBe(150);
    expect(milestone !== undefined && hasReached(low, milestone)).toBe(true);
  });

  it('limits a US shop for 7 days', () => {
    const readings = [
      { at: at(8), day, rating: 200 },
      { at: at(9), day, rating: 150 },
    ];
    const [span] = limitSpans(
      crossings(readings, () => usPack),
      [],
      zone,
    );
    expect(span).toMatchObject({ startsAt: at(9), endsAt: addDaysToInstant(at(9), 7, zone) });
  });
});

describe('gains from orders in the US', () => {
  it.each([
    [199, 0],
    [200, 4],
    [1_000, 20],
    [1_400, 20],
  ])('%s orders in a week are %s points', (orders, points) => {
    expect(orderGain(orders, usPack)).toBe(points);
  });

  it('are unknown where no rate is printed', () => {
    expect([orderGain(1_000, seaAhrPack), orderGain(1_000, seaPointsPack)]).toEqual([null, null]);
  });
});

describe('the day on which a loss leaves', () => {
  it.each<[string, Pack, string, string]>([
    ['US, D+180', usPack, '2026-05-03', '2026-10-30'],
    ['UK, D+180', ukPack, '2026-05-03', '2026-10-30'],
    ['SEA, D+90', seaAhrPack, '2026-05-03', '2026-08-01'],
    ['SEA points, D+90', seaPointsPack, '2026-05-03', '2026-08-01'],
    ['Amazon, D+180', amazonPack, '2026-05-03', '2026-10-30'],
    ['Shopee, first Monday of the quarter', shopeePack, '2026-05-03', '2026-07-06'],
    ['Shopee, the Sunday before it', shopeePack, '2026-07-05', '2026-07-06'],
    ['Shopee, that Monday itself', shopeePack, '2026-07-06', '2026-10-05'],
    ['Shopee, over the year', shopeePack, '2026-12-31', '2027-01-04'],
  ])('%s', (_, pack, on, leaves) => {
    const loss = entry(on, -8);
    expect(rollOffDay(loss, pack)).toBe(leaves);
    expect(leavingDay(on, pack)).toBe(leaves);
    expect([entryStateOn(loss, on, pack), entryStateOn(loss, leaves, pack)]).toEqual(['active', 'rolledOff']);
  });
});

describe('the clocks of an appeal', () => {
  it.each<[string, Pack]>([
    ['US', usPack],
    ['SEA', seaAhrPack],
    ['SEA points', seaPointsPack],
  ])('are 30 and 15 calendar days with two attempts in %s', (_, { clocks }) => {
    expect([clocks.firstAppeal.days.value, clocks.secondAppeal.days.value, clocks.attempts.value]).toEqual([
      30, 15, 2,
    ]);
    const notice = Date.parse('2026-05-03T10:00:00Z');
    expect(dayOf(addDaysToInstant(notice, clocks.firstAppeal.days.value ?? 0, zone), zone)).toBe(
      '2026-06-02',
    );
  });

  it('are not known in the UK', () => {
    expect([ukPack.clocks.firstAppeal.days.value, ukPack.clocks.attempts.value]).toEqual([null, null]);
  });
});

type Counted = readonly [Pack, string, Count];

describe('a metric', () => {
  it.each<[string, Counted, readonly [boolean | null, boolean | null]]>([
    ['25 late of 200 is 12.5 %', [usPack, 'ldr', { of: 25, all: 200 }], [false, true]],
    ['24 late of 200 is 12 %', [usPack, 'ldr', { of: 24, all: 200 }], [false, true]],
    ['20 late of 200 is 10 %, not above it in the US', [usPack, 'ldr', { of: 20, all: 200 }], [false, false]],
    ['20 late of 200 is 10 %, reached in SEA', [seaAhrPack, 'ldr', { of: 20, all: 200 }], [false, true]],
    ['8 late of 200 is 4 % and meets ≤ 4 in the US', [usPack, 'ldr', { of: 8, all: 200 }], [true, false]],
    ['8 late of 200 is 4 % and misses < 4 in SEA', [seaAhrPack, 'ldr', { of: 8, all: 200 }], [false, false]],
    ['3 cancelled of 120 is 2.5 % and passes', [usPack, 'sfcr', { of: 3, all: 120 }], [true, false]],
    ['95 tracked of 100 passes', [usPack, 'vtr', { of: 95, all: 100 }], [true, false]],
    ['no orders are no rate', [usPack, 'ldr', { of: 0, all: 0 }], [null, null]],
    ['a limit nobody knows says nothing', [ukPack, 'ldr', { of: 20, all: 200 }], [false, null]],
  ])('%s', (_, [pack, id, count], verdict) => {
    const metric = metricOf(pack, id);
    expect([meetsTarget(count, metric), isEnforced(count, metric)]).toEqual(verdict);
  });

  it.each<[string, Counted, readonly [number | null, number | null]]>([
    ['below the first tier', [seaPointsPack, 'sfcr', { of: 9, all: 100 }], [null, null]],
    ['from 10 %', [seaPointsPack, 'sfcr', { of: 10, all: 100 }], [2, 90]],
    ['from 10 % with 30 cancellations', [seaPointsPack, 'sfcr', { of: 30, all: 300 }], [4, 90]],
    ['from 50 %', [seaPointsPack, 'sfcr', { of: 25, all: 50 }], [2, 50]],
    ['from 30 % on the rating', [seaAhrPack, 'sfcr', { of: 3, all: 10 }], [10, 70]],
    ['Shopee from 10 %', [shopeePack, 'nfr', { of: 10, all: 100 }], [1, null]],
    ['Shopee with 30 orders', [shopeePack, 'nfr', { of: 30, all: 100 }], [2, null]],
    ['Shopee from 60 %', [shopeePack, 'nfr', { of: 60, all: 100 }], [3, null]],
  ])('costs, %s', (_, [pack, id, count], [points, orderCapPercent]) => {
    expect(tierEffect(count, metricOf(pack, id))).toEqual({ points, orderCapPercent });
  });
});

describe('points that count up', () => {
  it('start at 0, and a loss adds', () => {
    expect(lossSign(seaPointsPack)).toBe(1);
    expect(estimateOn([entry(day, -6), entry(day, -7)], day, seaPointsPack)).toMatchObject({
      low: 13,
      high: 13,
    });
    expect(estimateOn([entry(day, null)], day, seaPointsPack)).toMatchObject({ low: 0, high: 48 });
    expect(estimateOn([entry(day, -60)], day, seaPointsPack)).toMatchObject({ low: 48, high: 48 });
  });

  it.each([
    [11, 'good', 12, 1],
    [12, 'attn', 24, 12],
    [36, 'dang', 48, 12],
  ])('at %s the band is %s and the next milestone %s lies %s away', (rating, role, next, points) => {
    expect(bandOf(rating, seaPointsPack).role).toBe(role);
    expect(headroom(rating, seaPointsPack)).toMatchObject({
      points,
      milestone: { threshold: { value: next } },
    });
  });

  it('reach a milestone from below, and one jump over two brings the more severe', () => {
    const made = crossings(
      [
        { at: at(8), day, rating: 10 },
        { at: at(9), day, rating: 25 },
        { at: at(10), day, rating: 5 },
      ],
      () => seaPointsPack,
    );
    expect(made.map(({ milestone, before, after }) => [milestone.id, before, after])).toEqual([
      ['m24', 10, 25],
    ]);
  });

  it('say how long they count', () => {
    expect(pointLifeWords(shopeePack)).toBe('until the first Monday of the next quarter');
  });
});

it('a restriction whose length no page says has no days, and is not called one for good', () => {
  const at50 = seaAhrPack.rating.milestones.find(({ id }) => id === 'm50');
  expect(at50 === undefined ? undefined : restrictionDays(at50)).toBeNull();
  expect(at50?.restrictions[0]?.lasts).toBe('open');
});

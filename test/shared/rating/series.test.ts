import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, diffDays, endOfDayInstant, instantOfLocal } from '#shared/kernel/time.ts';
import { limitsInForce, limitSpans } from '#shared/rating/limits.ts';
import { crossings } from '#shared/rating/milestones.ts';
import {
  changeOver,
  highSince,
  isStale,
  lastOfEachDay,
  latestReading,
  ratingSeries,
  readingsFrom,
  type RatingReading,
} from '#shared/rating/series.ts';
import { shiftedPack, usPack } from '../packs.ts';

const NY = 'America/New_York';
const at = (text: string): number => instantOfLocal(text, NY) ?? Number.NaN;
const read = (day: string, rating: number, time = '18:20'): RatingReading => ({
  day,
  at: at(`${day}T${time}`),
  rating,
});

const shop: readonly RatingReading[] = [
  read('2026-11-18', 180),
  read('2026-11-19', 148, '08:41'),
  read('2026-11-20', 148),
  read('2026-11-22', 148),
  read('2026-07-27', 212),
  read('2026-07-28', 140),
  read('2026-08-14', 212),
  read('2026-08-24', 224),
  read('2026-06-01', 224),
];

describe('the line of the chart', () => {
  it('is joined over three days and broken by a fourth', () => {
    const { segments, gaps } = ratingSeries([
      read('2026-11-01', 200),
      read('2026-11-04', 204),
      read('2026-11-08', 190),
    ]);
    expect(segments.map((stretch) => stretch.map(({ day }) => day))).toEqual([
      ['2026-11-01', '2026-11-04'],
      ['2026-11-08'],
    ]);
    expect(gaps).toEqual([{ from: '2026-11-04', to: '2026-11-08', rating: 204 }]);
  });

  it('keeps the last reading of a day', () => {
    const day = [read('2026-11-19', 150, '19:00'), read('2026-11-19', 148, '08:00'), read('2026-11-18', 180)];
    expect(lastOfEachDay(day).map(({ rating }) => rating)).toEqual([180, 150]);
  });

  it('has nothing where nothing was read', () => {
    expect(ratingSeries([])).toEqual({ segments: [], gaps: [] });
  });

  it('are joined where someone reads once a week, and apart where a week of those is left out', () => {
    const weekly = ['10-04', '10-11', '10-18', '10-25', '11-08', '11-30'].map((day) =>
      read(`2026-${day}`, 180),
    );
    expect(ratingSeries(weekly).gaps.map(({ from, to }) => [from, to])).toEqual([
      ['2026-11-08', '2026-11-30'],
    ]);
    expect(ratingSeries(weekly.slice(0, 3)).gaps).toHaveLength(2);
    expect(readingsFrom([], '2026-11-01')).toEqual([]);
  });

  it('enters a range from the reading before it', () => {
    expect(readingsFrom(shop, '2026-11-19').map(({ day }) => day)).toEqual([
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-22',
    ]);
    expect(readingsFrom(shop, '2026-12-01').map(({ day }) => day)).toEqual(['2026-11-22']);
  });

  it('loses no reading and joins no gap, whatever was entered', () => {
    const readings = fc.array(
      fc.record({ offset: fc.nat(400), rating: fc.nat(1000) }).map(({ offset, rating }) => {
        const day = addDays('2026-01-01', offset);
        return { day, at: endOfDayInstant(day, NY), rating };
      }),
    );
    fc.assert(
      fc.property(readings, fc.integer({ min: 1, max: 10 }), (some, gapAfter) => {
        const { segments, gaps } = ratingSeries(some, gapAfter);
        expect(segments.flat()).toEqual(lastOfEachDay(some));
        expect(gaps.length).toBe(Math.max(0, segments.length - 1));
        for (const stretch of segments)
          stretch.forEach((reading, index) => {
            const before = stretch[index - 1];
            if (before !== undefined) expect(diffDays(before.day, reading.day)).toBeLessThanOrEqual(gapAfter);
          });
        for (const gap of gaps) expect(diffDays(gap.from, gap.to)).toBeGreaterThan(gapAfter);
      }),
    );
  });
});

describe('figures', () => {
  const today = '2026-11-23';
  it('compare with the reading in force then', () => {
    expect(changeOver(shop, 7, '2026-11-25')).toBe(-32);
    expect(changeOver(shop, 90, today)).toBe(148 - 212 - 12);
    expect(changeOver(shop, 400, today)).toBeNull();
    expect(changeOver([], 7, today)).toBeNull();
    const gap = [read('2025-03-01', 220), read('2026-11-22', 148)];
    expect(changeOver(gap, 7, '2026-11-23')).toBeNull();
    expect(changeOver([read('2026-11-09', 180), read('2026-11-22', 148)], 7, '2026-11-23')).toBe(-32);
    expect(changeOver([read('2026-11-08', 180), read('2026-11-22', 148)], 7, '2026-11-23')).toBeNull();
  });

  it('name the earliest high, the newest reading and whether it is old', () => {
    expect(highSince(shop, '2026-05-27')?.day).toBe('2026-06-01');
    expect(highSince(shop, '2026-07-01')?.day).toBe('2026-08-24');
    expect(highSince([], '2026-07-01')).toBeNull();
    expect(latestReading(shop)?.day).toBe('2026-11-22');
    expect([isStale(shop, '2026-11-25', 3), isStale(shop, '2026-11-26', 3), isStale([], today, 3)]).toEqual([
      false,
      true,
      true,
    ]);
  });
});

describe('milestones', () => {
  it('are crossed by the readings that reach them', () => {
    expect(
      crossings(shop, () => usPack).map(({ day, milestone, before, after }) => [
        day,
        milestone.threshold.value,
        before,
        after,
      ]),
    ).toEqual([
      ['2026-07-28', 150, 212, 140],
      ['2026-11-19', 150, 180, 148],
    ]);
    expect(crossings(shop, () => shiftedPack).map(({ day }) => day)).toEqual(['2026-07-28']);
  });

  it.each<[number, number, readonly number[]]>([
    [151, 150, [150]],
    [150, 149, []],
    [200, 100, [100]],
    [200, 20, [50]],
    [60, 0, [0]],
    [140, 160, []],
  ])('from %i to %i', (before, after, reached) => {
    const events = crossings([read('2026-11-18', before), read('2026-11-19', after)], () => usPack);
    expect(events.map(({ milestone }) => milestone.threshold.value)).toEqual(reached);
  });

  it('are all crossed where the pack says each', () => {
    const { crossing } = usPack.rating;
    const several = { ...crossing.several, value: 'each' as const };
    const each = { ...usPack, rating: { ...usPack.rating, crossing: { ...crossing, several } } };
    const events = crossings([read('2026-11-18', 200), read('2026-11-19', 90)], () => each);
    expect(events.map(({ milestone }) => milestone.threshold.value)).toEqual([150, 100]);
  });

  it('are judged by the pack of their own reading, whatever came later', () => {
    const newer = '2026-11-01';
    const packOf = ({ day }: RatingReading) => (day < newer ? usPack : shiftedPack);
    const later = [...shop, read('2026-11-21', 139)];
    const events = crossings(later, packOf);
    expect(events.map(({ day, milestone }) => [day, milestone.threshold.value])).toEqual([
      ['2026-07-28', 150],
      ['2026-11-21', 140],
    ]);
    expect(limitSpans(events, [], NY).map(({ endsAt }) => endsAt)).toEqual([
      at('2026-08-04T18:20'),
      at('2026-11-27T18:20'),
    ]);
  });

  it('are none where only the pack moved a milestone', () => {
    const packOf = ({ day }: RatingReading) => (day < '2026-11-19' ? shiftedPack : usPack);
    expect(crossings([read('2026-11-18', 145), read('2026-11-19', 145)], packOf)).toEqual([]);
    expect(crossings([read('2026-11-18', 145), read('2026-11-19', 144)], packOf)).toEqual([]);
  });

  it('restrict for the days of the pack, at the same time of day', () => {
    const [first, second] = limitSpans(
      crossings(shop, () => usPack),
      [],
      NY,
    );
    expect(first).toMatchObject({ startsAt: at('2026-07-28T18:20'), endsAt: at('2026-08-04T18:20') });
    expect(second).toMatchObject({
      startsAt: at('2026-11-19T08:41'),
      endsAt: at('2026-11-26T08:41'),
      part: { text: 'No new listings, no mega campaigns', days: 7 },
    });
    const low = crossings([read('2026-11-18', 180), read('2026-11-19', 139)], () => shiftedPack);
    expect(limitSpans(low, [], NY)[0]?.endsAt).toBe(at('2026-11-25T18:20'));
  });

  it('never end where the scale does', () => {
    const spans = limitSpans(
      crossings([read('2026-11-18', 60), read('2026-11-19', 0)], () => usPack),
      [],
      NY,
    );
    expect(spans).toMatchObject([{ endsAt: null, part: { text: 'Deactivated for good' } }]);
    expect(limitsInForce(spans, at('2036-01-01T00:00')).at(-1)?.milestone.threshold.value).toBe(0);
  });

  const twice = [
    read('2026-11-18', 160),
    read('2026-11-19', 148),
    read('2026-11-20', 152),
    read('2026-11-21', 149),
  ];

  it('start anew, or not, at a second fall: the pack says', () => {
    const spans = limitSpans(
      crossings(twice, () => usPack),
      [],
      NY,
    );
    expect(spans.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      [at('2026-11-19T18:20'), at('2026-11-21T18:20')],
      [at('2026-11-21T18:20'), at('2026-11-28T18:20')],
    ]);
    const { crossing } = usPack.rating;
    const again = { ...crossing.again, value: 'ignore' as const };
    const ignoring = { ...usPack, rating: { ...usPack.rating, crossing: { ...crossing, again } } };
    expect(
      limitSpans(
        crossings(twice, () => ignoring),
        [],
        NY,
      ),
    ).toHaveLength(1);
  });

  it('are in force until their end', () => {
    const spans = limitSpans(
      crossings(shop, () => usPack),
      [],
      NY,
    );
    expect(limitsInForce(spans, at('2026-11-23T09:12')).at(-1)?.endsAt).toBe(at('2026-11-26T08:41'));
    expect(limitsInForce(spans, at('2026-11-26T08:41'))).toEqual([]);
  });
});

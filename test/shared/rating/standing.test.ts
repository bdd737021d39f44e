import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, diffDays, type Day } from '#shared/kernel/time.ts';
import { knownAhead, knownOn } from '#shared/rating/known-ahead.ts';
import type { ForecastEntry } from '#shared/rating/own-counts.ts';
import { rollOffCalendar } from '#shared/rating/roll-off-calendar.ts';
import { knownWay } from '#shared/rating/standing.ts';
import { pointLifeDays } from '#shared/rating/point-life.ts';
import { rulePacks, usPack } from '../packs.ts';
import { entry } from './entries.ts';

const today = '2026-11-23';
const exact = (rating: number) => ({ low: rating, high: rating });

describe('the way from the newest reading', () => {
  it('counts what came since the reading, in each figure after it', () => {
    const latest = { day: '2026-11-20', rating: 180 };
    const entries = [entry('2026-06-01', 4), entry('2026-11-22', -30)];
    const way = knownWay({ entries, latest, today }, usPack);
    expect(way.now).toEqual(exact(150));
    expect(way.coming.map(({ day, then }) => [day, then])).toEqual([
      ['2026-11-28', exact(146)],
      ['2027-05-21', exact(176)],
    ]);
    const months = rollOffCalendar(entries, { today, latest }, usPack).months;
    expect(months.map(({ endsAt }) => endsAt.low)).toEqual([146, 146, 146, 146, 146, 146, 176]);
  });

  it('tells what has left since, with the rating of that day', () => {
    const latest = { day: '2026-11-10', rating: 180 };
    const entries = [entry('2026-05-20', -20), entry('2026-11-14', -30), entry('2026-11-20', 4)];
    const way = knownWay({ entries, latest, today }, usPack);
    expect(way.left.map(({ day, then }) => [day, then])).toEqual([['2026-11-16', exact(170)]]);
    expect(way.now).toEqual(exact(174));
    const [november] = rollOffCalendar(entries, { today, latest }, usPack).months;
    expect(november?.endsAt).toEqual(exact(174));
  });

  it('stays open from where unknown points came', () => {
    const latest = { day: '2026-11-20', rating: 180 };
    const way = knownWay(
      { entries: [entry('2026-06-01', 4), entry('2026-11-22', null)], latest, today },
      usPack,
    );
    expect(way.now).toEqual({ low: 0, high: 180 });
    expect(way.coming[0]?.then).toEqual({ low: 0, high: 176 });
  });

  it('is not moved by an entry of no points', () => {
    const way = knownWay({ entries: [entry('2026-06-01', 0)], latest: null, today }, usPack);
    expect(way).toEqual({ now: exact(200), left: [], coming: [] });
  });
});

const base: Day = '2026-01-01';
const someDay = fc.integer({ min: 0, max: 326 }).map((days) => addDays(base, days));
const someEntry: fc.Arbitrary<ForecastEntry> = fc.record({
  id: fc.uuid(),
  day: someDay,
  kind: fc.constantFrom('loss' as const, 'gain' as const),
  points: fc.option(fc.integer({ min: 0, max: 60 })),
  cause: fc.constant('made up'),
  voidFrom: fc.option(someDay),
  violationId: fc.constant(null),
});
const ledger = fc.uniqueArray(someEntry, { maxLength: 20, selector: ({ id }) => id });
const reading = fc.option(fc.record({ day: someDay, rating: fc.integer({ min: 0, max: 900 }) }));

it.each(rulePacks)('lists, calendar and forecast tell the same on each day, %s pack', (_name, pack) => {
  fc.assert(
    fc.property(ledger, reading, (entries, latest) => {
      const facts = { entries, latest, today };
      const { now, left, coming } = knownWay(facts, pack);
      const known = knownAhead(facts, pack, pointLifeDays(pack) ?? 365);
      expect(now).toEqual(knownOn(known, 0, pack));
      for (const { day, then } of coming) expect(then).toEqual(knownOn(known, diffDays(today, day), pack));
      const calendar = rollOffCalendar(entries, { today, latest }, pack);
      expect(calendar.rollOffs).toEqual([...left, ...coming]);
    }),
  );
});

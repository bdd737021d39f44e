import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#shared/kernel/time.ts';
import { estimateOn, type LedgerEntry } from '#shared/rating/ledger.ts';
import { clampToScale } from '#shared/rating/model.ts';
import { rollOffCalendar } from '#shared/rating/roll-off-calendar.ts';
import { rulePacks, usPack } from '../packs.ts';
import { entry, shopGains } from './entries.ts';

/** The ledger of the mock screens: 200 + 40 − 92 = 148 on 23 November 2026. */
const shop: readonly LedgerEntry[] = [
  ...shopGains,
  entry('2026-06-12', -24),
  entry('2026-07-28', -72, { voidFrom: '2026-08-14' }),
  entry('2026-09-03', -16),
  entry('2026-10-19', -20),
  entry('2026-11-19', -32),
];
const today = '2026-11-23';
const latest = { day: '2026-11-22', rating: 148 };

describe('the roll-off calendar', () => {
  it('is the one of the mock screen', () => {
    const { months } = rollOffCalendar(shop, { today, latest }, usPack);
    expect(months.map(({ month, change, endsAt }) => [month, change, endsAt.low, endsAt.high])).toEqual([
      ['2026-11', -4, 144, 144],
      ['2026-12', 20, 164, 164],
      ['2027-01', -8, 156, 156],
      ['2027-02', -8, 148, 148],
      ['2027-03', 12, 160, 160],
      ['2027-04', 12, 172, 172],
      ['2027-05', 28, 200, 200],
    ]);
    const december = months[1]?.days.flatMap(({ day, rollOff }) =>
      rollOff === null ? [] : [[day, rollOff.change, rollOff.then.low]],
    );
    expect(december).toEqual([
      ['2026-12-09', 24, 168],
      ['2026-12-12', -4, 164],
    ]);
  });

  it('marks today, what is past and the weekends', () => {
    const [november] = rollOffCalendar(shop, { today, latest }, usPack).months;
    expect(november?.days).toHaveLength(30);
    expect(november?.days.filter(({ isToday }) => isToday).map(({ day }) => day)).toEqual([today]);
    expect(november?.days.filter(({ isPast }) => isPast)).toHaveLength(22);
    expect(november?.days.filter(({ isWeekend }) => isWeekend).map(({ day }) => day.slice(8))).toEqual([
      '01',
      '07',
      '08',
      '14',
      '15',
      '21',
      '22',
      '28',
      '29',
    ]);
  });

  it('tells a range from the day on which unknown points leave', () => {
    const { months } = rollOffCalendar([...shop, entry('2026-06-20', null)], { today, latest }, usPack);
    expect(months[1]).toMatchObject({ change: null, endsAt: { low: 164, high: 1000 } });
  });

  it('has the month of today alone where nothing is on record', () => {
    const { months, rollOffs } = rollOffCalendar([], { today, latest: null }, usPack);
    expect(rollOffs).toEqual([]);
    expect(months.map(({ month, change, endsAt }) => [month, change, endsAt.low])).toEqual([
      ['2026-11', 0, 200],
    ]);
  });

  it('begins with what has left since a reading of another month', () => {
    const old = { day: '2026-10-20', rating: 180 };
    const { months } = rollOffCalendar([entry('2026-04-26', -10)], { today, latest: old }, usPack);
    expect(months.map(({ month, endsAt }) => [month, endsAt.low])).toEqual([
      ['2026-10', 190],
      ['2026-11', 190],
    ]);
  });
});

const base: Day = '2025-01-01';
const someDay = fc.integer({ min: 0, max: 400 }).map((days) => addDays(base, days));
const someEntry = (points: fc.Arbitrary<number | null>): fc.Arbitrary<LedgerEntry> =>
  fc.record({
    id: fc.uuid(),
    day: someDay,
    kind: fc.constantFrom('loss' as const, 'gain' as const),
    points,
    cause: fc.constant('made up'),
    voidFrom: fc.option(someDay),
  });
const known = fc.integer({ min: 0, max: 60 });
const ledger = (points: fc.Arbitrary<number | null>) =>
  fc.uniqueArray(someEntry(points), { maxLength: 25, selector: ({ id }) => id });

describe.each(rulePacks)('on every ledger, %s pack', (_, pack) => {
  it('all changes together are the way from the rating now to the last', () => {
    const { min, max } = pack.rating.scale;
    const rating = fc.option(fc.integer({ min: min.value, max: max.value }));
    fc.assert(
      fc.property(ledger(known), someDay, rating, (entries, day, reading) => {
        const on = { today: day, latest: reading === null ? null : { day, rating: reading } };
        const { months, rollOffs } = rollOffCalendar(entries, on, pack);
        const sum = months.reduce((all, { change }) => all + (change ?? NaN), 0);
        expect(sum).toBe(rollOffs.reduce((all, { change }) => all + (change ?? NaN), 0));
        const now = reading ?? estimateOn(entries, day, pack).low;
        const last = months.at(-1)?.endsAt;
        // Where the ledger's own sum lies beyond the scale now, the way begins outside of it.
        if (reading !== null || (now > min.value && now < max.value))
          expect(last).toEqual({ low: clampToScale(now + sum, pack), high: clampToScale(now + sum, pack) });
      }),
    );
  });

  it('every roll-off stands on its day in its month, and no month is left out', () => {
    fc.assert(
      fc.property(ledger(fc.option(known)), someDay, fc.nat(200), (entries, day, later) => {
        const on = { today: addDays(day, later), latest: { day, rating: 200 } };
        const { months, rollOffs } = rollOffCalendar(entries, on, pack);
        const shown = months.flatMap(({ days }) => days.flatMap(({ rollOff }) => rollOff ?? []));
        expect(shown).toEqual(rollOffs);
        const days = months.flatMap((month) => month.days.map((one) => one.day));
        expect(days).toEqual(days.map((_one, index) => addDays(days[0] ?? '', index)));
        expect(days).toContain(on.today);
      }),
    );
  });
});

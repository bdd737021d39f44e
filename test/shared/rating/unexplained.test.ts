import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#shared/kernel/time.ts';
import { estimateOn, type LedgerEntry } from '#shared/rating/ledger.ts';
import type { RatingReading } from '#shared/rating/series.ts';
import {
  differences,
  reconciliations,
  unexplained,
  type Reconciliation,
  type Unexplained,
} from '#shared/rating/unexplained.ts';
import { rulePacks, usPack } from '../packs.ts';
import { entry } from './entries.ts';

const reading = (day: Day, rating: number, hour = 18): RatingReading => ({
  at: Date.parse(day) + hour * 3_600_000,
  day,
  rating,
});

describe('the difference between reading and ledger', () => {
  it('is none without a reading', () => {
    expect(unexplained([], [entry('2026-05-01', -10)], usPack)).toBeNull();
  });

  it('exists since the first reading that showed it, and says how it changed', () => {
    const readings = [
      reading('2026-05-01', 180),
      reading('2026-05-03', 172),
      reading('2026-05-20', 172),
      reading('2026-06-01', 168),
    ];
    expect(unexplained(readings, [entry('2026-04-20', -20)], usPack)).toMatchObject({
      points: -12,
      rest: -12,
      explained: 0,
      since: '2026-05-03',
      steps: [
        { day: '2026-05-03', points: -8 },
        { day: '2026-06-01', points: -12 },
      ],
    });
  });

  it('begins anew where it turned to the other side', () => {
    const readings = [reading('2026-05-01', 190), reading('2026-05-02', 210)];
    expect(unexplained(readings, [], usPack)).toMatchObject({ points: 10, since: '2026-05-02' });
  });

  it('is explained by unknown points that came before it, as far as they can', () => {
    const open = entry('2026-05-02', null, { id: 'case 7' });
    const all = [entry('2026-04-20', -20), open];
    const later = [reading('2026-05-01', 180), reading('2026-05-03', 168)];
    expect(unexplained(later, all, usPack)).toMatchObject({
      points: -12,
      explained: -12,
      rest: 0,
      by: [open],
    });
    const earlier = [reading('2026-05-01', 175), reading('2026-05-03', 168)];
    expect(unexplained(earlier, all, usPack)).toMatchObject({
      points: -12,
      explained: -7,
      rest: -5,
      by: [open],
    });
    const before = [reading('2026-05-01', 168), reading('2026-05-03', 168)];
    expect(unexplained(before, all, usPack)).toMatchObject({ points: -12, explained: 0, rest: -12, by: [] });
  });

  it('is not explained by them where it came with a later step', () => {
    const open = entry('2026-05-02', null, { id: 'case 7' });
    const readings = [
      reading('2026-05-01', 200),
      reading('2026-05-03', 188),
      reading('2026-06-20', 188),
      reading('2026-06-21', 126),
    ];
    expect(unexplained(readings, [open], usPack)).toMatchObject({ points: -74, explained: -12, rest: -62 });
    const difference = unexplained(readings, [open], usPack);
    const [first] = difference === null ? [] : reconciliations(difference, usPack);
    expect(first).toMatchObject({ kind: 'setPoints', points: 12 });
  });

  it('is not explained by an unknown loss where the reading is higher', () => {
    const open = entry('2026-05-02', null);
    expect(unexplained([reading('2026-05-03', 210)], [open], usPack)).toMatchObject({ rest: 10, by: [] });
  });
});

describe('what reconciles', () => {
  it('offers the unknown case first, then the reading, then the rest as unexplained', () => {
    const open = entry('2026-05-02', null, { id: 'case 7' });
    const found = unexplained([reading('2026-05-01', 200), reading('2026-05-03', 180)], [open], usPack);
    expect(found === null ? [] : reconciliations(found, usPack)).toEqual([
      { kind: 'setPoints', entry: open, points: 20 },
      { kind: 'correctReading', rating: 200 },
      { kind: 'adjust', entry: 'loss', day: '2026-05-03', points: 20 },
    ]);
  });

  it('offers a gain for a higher reading, on a day that still counts', () => {
    const found = unexplained([reading('2026-01-03', 212), reading('2026-11-03', 212)], [], usPack);
    expect(found === null ? [] : reconciliations(found, usPack)).toEqual([
      { kind: 'recordGain', day: '2026-05-08', points: 12 },
      { kind: 'correctReading', rating: 200 },
      { kind: 'adjust', entry: 'gain', day: '2026-05-08', points: 12 },
    ]);
  });
});

type Records = { readonly readings: readonly RatingReading[]; readonly entries: readonly LedgerEntry[] };

/** What the command of each offer leaves on record. */
const carriedOut = ({ readings, entries }: Records, offer: Reconciliation, day: Day): Records => {
  if (offer.kind === 'correctReading') {
    const last = readings.toSorted((a, b) => a.at - b.at).at(-1);
    return {
      entries,
      readings: readings.map((one) => (one === last ? { ...one, rating: offer.rating } : one)),
    };
  }
  if (offer.kind === 'setPoints')
    return {
      readings,
      entries: entries.map((one) => (one.id === offer.entry.id ? { ...one, points: offer.points } : one)),
    };
  const kind = offer.kind === 'recordGain' ? 'gain' : offer.entry;
  const made = { id: `new ${String(entries.length)}`, day: offer.day, kind, points: offer.points };
  expect(offer.day <= day).toBe(true);
  return { readings, entries: [...entries, { ...made, cause: 'made up', voidFrom: null }] };
};

const base: Day = '2025-01-01';
const someDay = fc.integer({ min: 0, max: 500 }).map((days) => addDays(base, days));
const ledger = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    day: someDay,
    kind: fc.constantFrom('loss' as const, 'gain' as const),
    points: fc.option(fc.integer({ min: 0, max: 300 })),
    cause: fc.constant('made up'),
    voidFrom: fc.option(someDay),
  }),
  { maxLength: 20, selector: ({ id }) => id },
);

describe.each(rulePacks)('on all records, %s pack', (_, pack) => {
  const rating = fc.integer({ min: pack.rating.scale.min.value, max: pack.rating.scale.max.value });
  const someReadings = fc
    .uniqueArray(fc.tuple(someDay, rating), { minLength: 1, maxLength: 20, selector: ([day]) => day })
    .map((list) => list.map(([day, value]) => reading(day, value)));

  it('the walk over the ledger gives what the estimate of each day gives', () => {
    const knownOnly = ledger.map((entries) => entries.filter(({ points }) => points !== null));
    fc.assert(
      fc.property(someReadings, knownOnly, (readings, entries) => {
        for (const one of differences(readings, entries, pack))
          expect(one.points).toBe(one.rating - estimateOn(entries, one.day, pack).low);
      }),
    );
  });

  it('explained and rest are the difference, and neither goes the other way', () => {
    fc.assert(
      fc.property(someReadings, ledger, (readings, entries) => {
        const { points, explained, rest } = found(readings, entries);
        expect(explained + rest).toBe(points);
        expect(explained * points >= 0 && rest * points >= 0).toBe(true);
      }),
    );
  });

  const found = (readings: readonly RatingReading[], entries: readonly LedgerEntry[]): Unexplained => {
    const one = unexplained(readings, entries, pack);
    if (one === null) throw new Error('there are readings');
    return one;
  };

  it('whatever is chosen, the difference is 0 in the end', () => {
    fc.assert(
      fc.property(
        someReadings,
        ledger,
        // Each step leaves one unknown entry fewer or closes the rest: more than there are entries are never needed.
        fc.array(fc.nat(9), { minLength: 24, maxLength: 24 }),
        (readings, entries, picks) => {
          let records: Records = { readings, entries };
          for (const pick of picks) {
            const difference = found(records.readings, records.entries);
            const offers = reconciliations(difference, pack);
            const offer = offers[pick % Math.max(1, offers.length)];
            if (offer !== undefined) records = carriedOut(records, offer, difference.day);
          }
          expect(found(records.readings, records.entries).points).toBe(0);
        },
      ),
    );
  });
});

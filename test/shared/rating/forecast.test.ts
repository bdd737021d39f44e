import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, diffDays, type Day } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { forecast, type ForecastFacts } from '#shared/rating/forecast.ts';
import { entryStateOn, estimateOn, rollOffDay } from '#shared/rating/ledger.ts';
import { lossSign } from '#shared/rating/model.ts';
import { unexplainedCause } from '#shared/points.ts';
import type { ForecastEntry } from '#shared/rating/own-counts.ts';
import { rulePacks, usPack } from '../packs.ts';
import { entry, shopGains } from './entries.ts';

const today: Day = '2026-11-23';

/** The ledger of the mock screens: 148 on 23 November 2026, 152 on 21 February by roll-offs alone. */
const losses: readonly ForecastEntry[] = [
  entry('2026-06-12', -24, { violationId: 'v4' }),
  entry('2026-07-28', -72, { violationId: 'v5', voidFrom: '2026-08-14' }),
  entry('2026-09-03', -16, { violationId: 'v6' }),
  entry('2026-10-19', -20, { violationId: 'v8' }),
  entry('2026-11-19', -32, { violationId: 'v9' }),
];
const shop = (more: Partial<ForecastFacts> = {}): ForecastFacts => ({
  entries: [...shopGains, ...losses],
  latest: { day: '2026-11-22', rating: 148 },
  today,
  since: '2026-03-01',
  openCases: new Set(['v8', 'v9']),
  ...more,
});

const few = { horizon: 180, paths: 300 };
const known = (facts: ForecastFacts, at: number, assumptions: Parameters<typeof forecast>[3] = []) =>
  forecast(facts, usPack, few, assumptions).days[at]?.known;

describe('the forecast of the mock shop', () => {
  const made = forecast(shop(), usPack, { horizon: 180 });

  it('stands at 152 on 21 February by roll-offs alone', () => {
    expect(made.days[90]).toMatchObject({ day: '2027-02-21', known: { low: 152, high: 152 } });
    expect(made.days[16]?.known).toEqual({ low: 168, high: 168 });
  });

  it('names what it is drawn from', () => {
    expect(made.counts).toMatchObject({ days: 180, losses: 5, known: 5, gains: 10, settled: 3, won: 1 });
    expect(made.counts.sizes).toEqual([16, 20, 24, 32, 72]);
    expect(made.typical).toBe(24);
    expect(made.headroom).toMatchObject({ points: 48, milestone: { threshold: { value: 100 } } });
  });

  it('gives a chance for what is not reached yet, with the count it rests on', () => {
    const [at150, at100, at50] = made.chances(90);
    expect(at150).toMatchObject({ kind: 'reached' });
    expect(at100).toMatchObject({ kind: 'chance', events: 5, days: 180 });
    if (at100?.kind !== 'chance' || at50?.kind !== 'chance') throw new Error('no chance');
    expect(at100.share).toBeGreaterThan(at50.share);
    expect(at100.share).toBeLessThan(0.5);
    expect(at100.halfBy).toBeNull();
  });

  it('gives none under five own violations, but the band', () => {
    const facts = shop({ entries: shop().entries.filter(({ violationId }) => violationId !== 'v6') });
    const fewer = forecast(facts, usPack, few);
    expect(fewer.chances(90)[1]).toMatchObject({ kind: 'tooFew', events: 4, needed: 5, days: 180 });
    expect(fewer.days[90]?.band).not.toBeNull();
  });

  it('draws nothing where nothing is on record', () => {
    const empty = forecast(shop({ entries: [], openCases: new Set() }), usPack, few);
    expect(empty.days[90]).toMatchObject({ known: { low: 148, high: 148 }, band: null });
    expect(empty.typical).toBeNull();
  });

  it('counts nothing that only settles a difference', () => {
    const settled = { cause: unexplainedCause };
    const facts = shop({ entries: [entry('2026-11-02', -60, settled), entry('2026-11-03', 60, settled)] });
    expect(forecast(facts, usPack, few).counts).toMatchObject({ losses: 0, sizes: [], gains: 0 });
  });

  it('counts younger records by the days that they have', () => {
    expect(forecast(shop({ since: '2026-09-25' }), usPack, few).counts.days).toBe(60);
    expect(forecast(shop({ since: today }), usPack, few).counts.days).toBe(28);
  });

  it('opens to the ends of the scale where unknown points leave', () => {
    const facts = shop({ entries: [entry('2026-06-12', null, { violationId: 'v4' })] });
    const days = forecast(facts, usPack, few).days;
    expect(days[15]?.known).toEqual({ low: 148, high: 148 });
    expect(days[16]?.known).toEqual({ low: 148, high: 1000 });
  });

  it('moves a reading on by what is newer than it', () => {
    const facts = shop({ entries: [...shop().entries, entry(today, -10)] });
    expect(known(facts, 0)).toEqual({ low: 138, high: 138 });
    expect(known(facts, 90)).toEqual({ low: 142, high: 142 });
  });
});

describe('what if', () => {
  it('case 9 is won: 152 becomes 184', () => {
    const won = [{ kind: 'appealWon', violationId: 'v9', day: '2026-12-07' }] as const;
    expect(known(shop(), 13, won)).toEqual({ low: 144, high: 144 });
    expect(known(shop(), 14, won)).toEqual({ low: 176, high: 176 });
    expect(known(shop(), 90, won)).toEqual({ low: 184, high: 184 });
    // Rolled off on 18 May either way.
    expect(known(shop(), 176, won)).toEqual(known(shop(), 176));
  });

  it('a loss comes and rolls off', () => {
    expect(known(shop(), 90, [{ kind: 'loss', points: 24, day: today }])).toEqual({ low: 128, high: 128 });
    expect(known(shop(), 180, [{ kind: 'loss', points: 24, day: today }])).toEqual(known(shop(), 180));
  });

  it('orders gain by the lot and the cap, a range while left over orders may count', () => {
    const orders = (perWeek: number) => [{ kind: 'orders', perWeek, from: today }] as const;
    expect(known(shop(), 90, orders(150))).toEqual({ low: 152, high: 188 });
    expect(known(shop(), 90, orders(200))).toEqual({ low: 200, high: 200 });
    expect(known(shop(), 90, orders(5000))).toEqual({ low: 392, high: 392 });
  });

  it('a quiz of unknown points changes nothing', () => {
    const quiz = (points: number | null) => [{ kind: 'quizPassed', points, day: today }] as const;
    expect(forecast(shop(), usPack, few, quiz(null)).days).toEqual(forecast(shop(), usPack, few).days);
    expect(known(shop(), 90, quiz(10))).toEqual({ low: 162, high: 162 });
  });
});

const base: Day = '2025-01-01';
const someDay = fc.integer({ min: 0, max: 500 }).map((days) => addDays(base, days));
const someEntry = (points: fc.Arbitrary<number | null>): fc.Arbitrary<ForecastEntry> =>
  fc
    .record({
      id: fc.uuid(),
      day: someDay,
      kind: fc.constantFrom('loss' as const, 'gain' as const),
      points,
      cause: fc.constant('made up'),
      voidFrom: fc.option(someDay),
    })
    .map((made) => ({ ...made, violationId: made.kind === 'loss' ? made.id : null }));
const points = fc.integer({ min: 0, max: 120 });
const ledger = (some: fc.Arbitrary<number | null>): fc.Arbitrary<readonly ForecastEntry[]> =>
  fc.uniqueArray(someEntry(some), { maxLength: 24, selector: ({ id }) => id });

/** Facts as the records of a day hold them: nothing that comes or is decided later. */
const factsOn = (
  entries: readonly ForecastEntry[],
  day: Day,
  pack: Pack,
  withReading = true,
): ForecastFacts => {
  const past = entries.filter((one) => one.day <= day && (one.voidFrom === null || one.voidFrom <= day));
  const { low } = estimateOn(past, day, pack);
  return {
    entries: past,
    latest: withReading ? { day, rating: low } : null,
    today: day,
    since: base,
    openCases: new Set(past.flatMap(({ violationId }) => violationId ?? [])),
  };
};

const runs = { numRuns: 60 };
const small = { horizon: 180, paths: 60 };

describe.each(rulePacks)('on every ledger, %s pack', (_, pack) => {
  const { min, max } = pack.rating.scale;

  it('each day stays within the scale, known and drawn', () => {
    fc.assert(
      fc.property(ledger(fc.option(points)), someDay, fc.boolean(), (entries, day, read) => {
        for (const { known: line, band } of forecast(factsOn(entries, day, pack, read), pack, small).days) {
          expect(min.value <= line.low && line.low <= line.high && line.high <= max.value).toBe(true);
          if (band === null) continue;
          expect(min.value <= band.low && band.low <= band.high && band.high <= max.value).toBe(true);
        }
      }),
      runs,
    );
  });

  it('the order of entry does not matter, and the same facts give the same forecast', () => {
    fc.assert(
      fc.property(ledger(fc.option(points)), someDay, (entries, day) => {
        const facts = factsOn(entries, day, pack);
        const made = forecast(facts, pack, small);
        const turned = forecast({ ...facts, entries: facts.entries.toReversed() }, pack, small);
        expect(turned.days).toEqual(made.days);
        expect(turned.chances(90)).toEqual(made.chances(90));
        expect(forecast(facts, pack, small).days).toEqual(made.days);
      }),
      runs,
    );
  });

  it('with nothing unknown it is the ledger replayed later', () => {
    fc.assert(
      fc.property(ledger(points), someDay, (entries, day) => {
        const facts = factsOn(entries, day, pack, false);
        for (const { day: later, known: line } of forecast(facts, pack, small).days) {
          const { low, high } = estimateOn(facts.entries, later, pack);
          expect(line).toEqual({ low, high });
        }
      }),
      runs,
    );
  });

  it('a won appeal equals the loss never having happened from that day on', () => {
    fc.assert(
      fc.property(ledger(points), fc.integer({ min: 1, max: 60 }), points, (entries, after, size) => {
        const day = addDays(base, 500);
        const loss = entry(addDays(day, -30), -size, { kind: 'loss', violationId: 'the case' });
        const without = factsOn(entries, day, pack, false);
        const facts = { ...without, entries: [...without.entries, loss] };
        const wonOn = addDays(day, after);
        const won = forecast(facts, pack, small, [
          { kind: 'appealWon', violationId: 'the case', day: wonOn },
        ]);
        const never = forecast(without, pack, small);
        for (let at = after; at <= small.horizon; at += 1)
          expect(won.days[at]?.known).toEqual(never.days[at]?.known);
      }),
      runs,
    );
  });

  it('on every coming day recorded losses are the active, the rolled off and the void', () => {
    fc.assert(
      fc.property(ledger(points), someDay, fc.nat(180), (entries, day, ahead) => {
        const later = addDays(day, ahead);
        const all = factsOn(entries, day, pack).entries.filter(({ kind }) => kind === 'loss');
        const sum = (state: string): number =>
          all
            .filter((one) => entryStateOn(one, later, pack) === state)
            .reduce((total, one) => total + (one.points ?? 0), 0);
        const recorded = all.reduce((total, one) => total + (one.points ?? 0), 0);
        expect(sum('active') + sum('rolledOff') + sum('void')).toBe(recorded);
      }),
      runs,
    );
  });

  it('an assumed loss rolls off after the life that the pack gives it', () => {
    const empty = factsOn([], today, pack);
    const loss = { kind: 'loss', points: 10, day: addDays(today, 3) } as const;
    const days = forecast(empty, pack, { horizon: 200, paths: 1 }, [loss]).days;
    const start = pack.rating.scale.start.value;
    const then = start + lossSign(pack) * 10;
    const leavesOn = rollOffDay({ day: loss.day }, pack);
    const leaves = leavesOn === null ? 201 : diffDays(today, leavesOn);
    expect([2, 3, leaves - 1].map((at) => days[at]?.known.low)).toEqual([start, then, then]);
    expect(days[leaves]?.known.low).toBe(leavesOn === null ? undefined : start);
  });
});

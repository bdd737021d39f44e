import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '#shared/kernel/time.ts';
import {
  activeOn,
  comingRollOffs,
  entryStateOn,
  estimateOn,
  rollOffDay,
  type LedgerEntry,
} from '#shared/rating/ledger.ts';
import { rulePacks, shiftedPack, usPack } from '../packs.ts';
import { entry, shopGains } from './entries.ts';

/** The ledger of the mock screens: 200 + 40 − 92 = 148 on 23 November 2026. */
const shop: readonly LedgerEntry[] = [
  ...shopGains,
  entry('2026-06-12', -24, { cause: 'case 4' }),
  entry('2026-07-28', -72, { cause: 'case 5', voidFrom: '2026-08-14' }),
  entry('2026-09-03', -16, { cause: 'case 6' }),
  entry('2026-10-19', -20, { cause: 'case 8' }),
  entry('2026-11-19', -32, { cause: 'case 9' }),
];
const today = '2026-11-23';

describe('one entry', () => {
  const loss = entry('2026-06-12', -24);
  it.each<[Day, string]>([
    ['2026-06-11', 'ahead'],
    ['2026-06-12', 'active'],
    ['2026-12-08', 'active'],
    ['2026-12-09', 'rolledOff'],
  ])('is on %s %s', (day, state) => {
    expect(entryStateOn(loss, day, usPack)).toBe(state);
  });

  it.each<[Day, Day, string]>([
    ['2026-07-01', '2026-06-30', 'active'],
    ['2026-07-01', '2026-07-01', 'void'],
    ['2026-07-01', '2027-07-01', 'void'],
    ['2026-12-09', '2026-12-09', 'rolledOff'],
  ])('voided from %s is on %s %s', (voidFrom, day, state) => {
    expect(entryStateOn({ ...loss, voidFrom }, day, usPack)).toBe(state);
  });

  it('leaves after the life that the pack gives it', () => {
    expect(rollOffDay(loss, usPack)).toBe('2026-12-09');
    expect(rollOffDay(loss, shiftedPack)).toBe('2026-11-29');
  });
});

describe('the estimate', () => {
  it('is the start plus what counts', () => {
    expect(estimateOn(shop, today, usPack)).toEqual({
      low: 148,
      high: 148,
      gains: 40,
      losses: 92,
      unknown: 0,
    });
    expect(estimateOn([], today, usPack)).toMatchObject({ low: 200, high: 200 });
    expect(estimateOn([], today, shiftedPack)).toMatchObject({ low: 190, high: 190 });
    expect(estimateOn(shop, '2026-08-01', usPack)).toMatchObject({ low: 120, high: 120 });
  });

  it('drops to a milestone by a loss of fifty', () => {
    expect(estimateOn([entry(today, -50)], today, usPack)).toMatchObject({ low: 150, high: 150 });
  });

  it('is a range while points are unknown', () => {
    const unknown = [...shop, entry('2026-11-20', null)];
    expect(estimateOn(unknown, today, usPack)).toMatchObject({ low: 0, high: 148, unknown: 1 });
    const gain = [...shop, entry('2026-11-20', null, { kind: 'gain' })];
    expect(estimateOn(gain, today, usPack)).toMatchObject({ low: 148, high: 1000, unknown: 1 });
  });
});

describe('coming roll-offs', () => {
  it('are the ones of the mock screen', () => {
    const next = comingRollOffs(shop, { day: today, rating: 148 }, usPack).slice(0, 5);
    expect(next.map(({ day, change, then }) => [day, change, then.low, then.high])).toEqual([
      ['2026-11-28', -4, 144, 144],
      ['2026-12-09', 24, 168, 168],
      ['2026-12-12', -4, 164, 164],
      ['2027-01-02', -4, 160, 160],
      ['2027-01-16', -4, 156, 156],
    ]);
    expect(next[1]?.entries.map((left) => left.cause)).toEqual(['case 4']);
  });

  it('end at the start of every shop', () => {
    const all = comingRollOffs(shop, { day: today, rating: null }, usPack);
    expect(all).toHaveLength(14);
    expect(all.at(-1)).toMatchObject({ day: '2027-05-18', then: { low: 200, high: 200 } });
  });

  it('go on from the reading when it differs from the ledger', () => {
    const [first] = comingRollOffs(shop, { day: today, rating: 140 }, usPack);
    expect(first).toMatchObject({ change: -4, then: { low: 136, high: 136 } });
  });

  it('open a range only when the unknown leaves a reading, and close it when it leaves the sum', () => {
    const two = [entry('2026-06-12', null), entry('2026-07-12', -10)];
    expect(
      comingRollOffs(two, { day: today, rating: 160 }, usPack).map(({ change, then }) => [change, then]),
    ).toEqual([
      [null, { low: 160, high: 1000 }],
      [10, { low: 170, high: 1000 }],
    ]);
    expect(
      comingRollOffs(two, { day: today, rating: null }, usPack).map(({ change, then }) => [change, then]),
    ).toEqual([
      [null, { low: 190, high: 190 }],
      [10, { low: 200, high: 200 }],
    ]);
  });
});

const base: Day = '2025-01-01';
const someDay = fc.integer({ min: 0, max: 500 }).map((days) => addDays(base, days));
const someEntry = (points: fc.Arbitrary<number | null>): fc.Arbitrary<LedgerEntry> =>
  fc.record({
    id: fc.uuid(),
    day: someDay,
    kind: fc.constantFrom('loss' as const, 'gain' as const),
    points,
    cause: fc.constant('made up'),
    voidFrom: fc.option(someDay),
  });
const known = fc.integer({ min: 0, max: 400 });
const ledger = (points: fc.Arbitrary<number | null>): fc.Arbitrary<readonly LedgerEntry[]> =>
  fc.uniqueArray(someEntry(points), { maxLength: 30, selector: ({ id }) => id });

describe.each(rulePacks)('on every ledger, %s pack', (_, pack) => {
  const { min, max } = pack.rating.scale;

  it('the rating stays within the scale', () => {
    fc.assert(
      fc.property(ledger(fc.option(known)), someDay, (entries, day) => {
        const { low, high } = estimateOn(entries, day, pack);
        expect(min.value <= low && low <= high && high <= max.value).toBe(true);
      }),
    );
  });

  it('the order of entry does not matter', () => {
    fc.assert(
      fc.property(ledger(fc.option(known)), someDay, (entries, day) => {
        const turned = entries.toReversed();
        expect(estimateOn(turned, day, pack)).toEqual(estimateOn(entries, day, pack));
        expect(activeOn(turned, day, pack)).toEqual(activeOn(entries, day, pack));
      }),
    );
  });

  it('a void loss is, from that day, as if it had never been', () => {
    fc.assert(
      fc.property(ledger(known), someEntry(known), fc.nat(300), (entries, loss, later) => {
        const voidFrom = addDays(loss.day, later);
        for (const after of [0, 1, 40, 400]) {
          const day = addDays(voidFrom, after);
          expect(estimateOn([...entries, { ...loss, voidFrom }], day, pack)).toEqual(
            estimateOn(entries, day, pack),
          );
        }
      }),
    );
  });

  it('recorded losses are the active, the rolled off and the void', () => {
    fc.assert(
      fc.property(ledger(known), someDay, (entries, day) => {
        const losses = entries.filter((one) => one.kind === 'loss' && one.day <= day);
        const sum = (some: readonly LedgerEntry[]): number =>
          some.reduce((all, one) => all + (one.points ?? 0), 0);
        const inState = (state: string): number =>
          sum(losses.filter((one) => entryStateOn(one, day, pack) === state));
        expect(inState('active') + inState('rolledOff') + inState('void')).toBe(sum(losses));
        expect(estimateOn(entries, day, pack).losses).toBe(inState('active'));
      }),
    );
  });

  it('the coming roll-offs are the ledger replayed later', () => {
    fc.assert(
      fc.property(ledger(fc.option(known)), someDay, (entries, day) => {
        const past = entries.filter(
          (one) => one.day <= day && (one.voidFrom === null || one.voidFrom <= day),
        );
        for (const next of comingRollOffs(past, { day, rating: null }, pack)) {
          const { low, high } = estimateOn(past, next.day, pack);
          expect(next.then).toEqual({ low, high });
        }
      }),
    );
  });
});

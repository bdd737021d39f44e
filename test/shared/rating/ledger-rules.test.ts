import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { packOn } from '#shared/policy/overrides.ts';
import { firstRecord, ledgerRules, underOwnRules } from '#shared/rating/ledger-rules.ts';
import { estimateOn, rollOffDay } from '#shared/rating/ledger.ts';
import { standingOf, knownWay } from '#shared/rating/standing.ts';
import { differences } from '#shared/rating/unexplained.ts';
import { neverPack, quarterPack, rulePacks, shiftedPack, usPack } from '../packs.ts';
import { entry } from './entries.ts';

const packs = new Map<string, Pack>([
  ['us', usPack],
  ['shifted', shiftedPack],
  ['quarter', quarterPack],
  ['never', neverPack],
]);
const packOf = ({ pack }: { readonly pack: string }): Pack => packs.get(pack) ?? usPack;
const recorded = (pack: string, ...[day, change, more]: Parameters<typeof entry>) => ({
  ...entry(day, change, more),
  pack,
});
const today = '2026-11-23';

describe('an entry on record', () => {
  it.each([
    ['us', '2026-12-09'],
    ['shifted', '2026-11-29'],
    ['quarter', '2026-07-01'],
    ['never', null],
  ])('of %s rules leaves on %s, whatever is in force now', (pack, leaves) => {
    const [loss] = underOwnRules([recorded(pack, '2026-06-12', -24)], packOf);
    if (loss === undefined) throw new Error('lost');
    for (const [, inForce] of rulePacks) expect(rollOffDay(loss, inForce)).toBe(leaves);
  });

  it('rolls off beside one of other rules, each on its own day', () => {
    const entries = underOwnRules(
      [recorded('us', '2026-06-12', -24), recorded('shifted', '2026-06-13', -16)],
      packOf,
    );
    const { coming } = knownWay({ entries, latest: { day: today, rating: 160 }, today }, shiftedPack);
    expect(coming.map(({ day, then }) => [day, then.low])).toEqual([
      ['2026-11-30', 176],
      ['2026-12-09', 200],
    ]);
  });
});

describe('a newer pack', () => {
  const entries = underOwnRules([recorded('us', '2026-06-01', -30), recorded('us', '2026-11-01', 4)], packOf);
  const readings = [
    { day: '2026-06-02', at: 1, rating: 170 },
    { day: '2026-11-22', at: 2, rating: 174 },
  ];

  it('makes no difference to the readings before it', () => {
    const rules = ledgerRules(shiftedPack, usPack);
    expect(differences(readings, entries, rules).map(({ points }) => points)).toEqual([0, 0]);
  });

  it('keeps its own bounds, milestones and window for what comes', () => {
    const rules = ledgerRules(shiftedPack, usPack);
    expect(rules.rating.scale.start.value).toBe(200);
    expect(rules.rating.scale.max.value).toBe(900);
    expect(rules.rating.milestones).toBe(shiftedPack.rating.milestones);
    expect(rollOffDay({ day: today }, rules)).toBe(rollOffDay({ day: today }, shiftedPack));
  });

  it('of the same start is used as it is', () => {
    expect(ledgerRules(usPack, neverPack)).toBe(usPack);
  });

  it('brings along the source of an older start that was the shop’s own', () => {
    const at = 'rating.scale.start';
    const reason = 'Seller Center said so';
    const override = { pack: 'us@2026.10', at, value: '210', reason, since: '2026-01-01', until: null };
    const own = packOn(usPack, [override], '2026-06-02');
    const { start } = ledgerRules(usPack, own).rating.scale;
    expect(start.value).toBe(210);
    expect(ledgerRules(usPack, own).sources[start.source]?.title).toBe('Own override');
  });
});

describe('the first record', () => {
  it('is the oldest of any, null of none', () => {
    const [a, b] = [
      { day: '2026-02-01', pack: 'us' },
      { day: '2026-01-31', pack: 'shifted' },
    ];
    expect(firstRecord([a, b])).toBe(b);
    expect(firstRecord([])).toBeNull();
  });
});

describe('on any records', () => {
  const days = fc.integer({ min: 0, max: 700 }).map((ago) => addDays(today, -ago));
  const someEntries = fc.array(
    fc.record({
      day: days,
      change: fc.integer({ min: -60, max: 20 }),
      pack: fc.constantFrom(...packs.keys()),
    }),
    { maxLength: 30 },
  );
  it('what counts does not depend on the life that is in force', () => {
    fc.assert(
      fc.property(someEntries, days, (made, day) => {
        const entries = underOwnRules(
          made.map((one, at) => recorded(one.pack, one.day, one.change, { id: String(at) })),
          packOf,
        );
        const [us, quarter] = [usPack, quarterPack].map((pack) => estimateOn(entries, day, pack));
        expect(quarter).toEqual(us);
        const facts = { entries, latest: { day, rating: 180 }, today };
        expect(standingOf(facts, quarterPack)).toEqual(standingOf(facts, usPack));
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { restrictionRule } from '#shared/alerts/time-rules.ts';
import { milestoneRule } from '#shared/alerts/rating-rules.ts';
import { caseMilestones } from '#shared/case-milestone.ts';
import { DAY } from '#shared/kernel/time.ts';
import { packsOn, type Override } from '#shared/policy/overrides.ts';
import { packRef, type Pack } from '#shared/policy/pack.ts';
import { packsOfRecords } from '#shared/policy/record-packs.ts';
import { crossings } from '#shared/rating/milestones.ts';
import { limitSpans, type PassedQuiz } from '#shared/rating/limits.ts';
import { at, caseOf, factsOf, only, reading, zone } from '../alerts/facts.ts';
import { shiftedPack, usPack } from '../packs.ts';

/** The shifted rules (140 for 150, 6 days for 7) as the next version of the same pack. */
const newer: Pack = { ...shiftedPack, id: usPack.id, version: '2026.11' };
const own: Override = {
  pack: packRef(usPack),
  at: 'rating.milestones.0.restrictions.0.days',
  value: '3',
  reason: 'Answer of support',
  since: '2026-11-23',
  until: null,
};

const fell = [reading('2026-11-18T12:00', 180), reading('2026-11-19T12:00', 148)];
/** A second fall after the change, to 145: a milestone of the older rules only. */
const later = (pack: string) => [
  ...fell,
  { ...reading('2026-11-26T18:00', 170), pack },
  { ...reading('2026-11-27T12:00', 145), pack },
];
const lower = (pack: string) => [...later(pack), { ...reading('2026-11-28T12:00', 139), pack }];
const quiz: PassedQuiz = {
  id: 'quiz',
  milestone: usPack.rating.milestones[0]?.id ?? '',
  passedAt: at('2026-11-20T12:00'),
  endsAt: at('2026-11-22T12:00'),
};
const now = at('2026-11-23T09:12');

/** Everything that the screens and alerts tell of the past, under the packs and overrides of a time. */
const toldOf = (
  readings: typeof fell,
  packs: readonly Pack[],
  overrides: readonly Override[],
  today: Pack,
) => {
  const packOf = packsOfRecords(packs, packsOn(overrides), today);
  const events = crossings(readings, packOf);
  const facts = factsOf({ readings, packFor: (pack, day) => packOf({ pack, day }) }, today);
  const cases = [caseOf({ noticeAt: at('2026-11-19T08:41') })];
  return {
    events,
    spans: limitSpans(events, [], zone),
    shortened: limitSpans(events, [quiz], zone),
    cases: caseMilestones(cases, readings, [quiz], { packOf, zone, lifts: [] }),
    alerts: [
      ...restrictionRule(facts, only('restriction')('restriction'), now),
      ...milestoneRule(facts, only('milestone')('milestone'), now).filter(({ isComplete }) => isComplete),
    ],
  };
};

describe('what was crossed', () => {
  const before = toldOf(fell, [usPack], [], usPack);

  it('stands by the pack of its reading, whatever holds today', () => {
    expect(before.spans.map(({ endsAt }) => endsAt)).toEqual([at('2026-11-26T12:00')]);
    expect(before.cases.size).toBe(1);
    expect(before.alerts).toHaveLength(2);
    expect(toldOf(fell, [usPack, newer], [], newer)).toEqual(before);
    expect(toldOf(fell, [usPack, newer], [own], newer)).toEqual(before);
  });

  it('goes by the newer pack from its first reading on', () => {
    const under = packRef(newer);
    const judged = toldOf(later(under), [usPack, newer], [], newer).events;
    // The later reading is above the milestone again; nothing else of the fall changes.
    expect(judged.map((event) => ({ ...event, recoveredAt: null }))).toEqual(before.events);
    const { events, spans } = toldOf(lower(under), [usPack, newer], [], newer);
    expect(events.map(({ pack, milestone, after }) => [pack, milestone.threshold.value, after])).toEqual([
      [usPack, 150, 148],
      [newer, 140, 139],
    ]);
    expect(spans.map(({ pack, endsAt }) => [pack, endsAt])).toEqual([
      [usPack, at('2026-11-26T12:00')],
      [newer, at('2026-12-04T12:00')],
    ]);
  });

  it('goes by an override from its day on', () => {
    const { spans } = toldOf(later(packRef(usPack)), [usPack], [own], usPack);
    // The override is of one of the two restrictions, so from its day on they end apart.
    expect(spans.map(({ part }) => part.days)).toEqual([7, 3, 7]);
    expect(spans[0]?.endsAt).toBe(at('2026-11-26T12:00'));
  });

  it('takes from the newer pack whether a second fall starts limits anew', () => {
    const again = { ...newer.rating.crossing.again, value: 'ignore' as const };
    const crossing = { ...newer.rating.crossing, again };
    const ignoring: Pack = { ...usPack, version: '2026.11', rating: { ...usPack.rating, crossing } };
    const twice = [...fell, reading('2026-11-20T12:00', 170), reading('2026-11-21T12:00', 149)];
    const endsOf = (readings: typeof fell) =>
      toldOf(readings, [usPack, ignoring], [], ignoring).spans.map(({ endsAt }) => endsAt);
    expect(endsOf(twice)).toEqual([at('2026-11-21T12:00'), at('2026-11-28T12:00')]);
    const under = { ...reading('2026-11-21T12:00', 149), pack: packRef(ignoring) };
    expect(endsOf([...twice.slice(0, -1), under])).toEqual([at('2026-11-26T12:00')]);
  });
});

describe('the packs of records', () => {
  it('reads a pack once for each set of overrides', () => {
    const packOf = packsOfRecords([usPack, newer], packsOn([own]), newer);
    const pack = packRef(usPack);
    expect(packOf({ pack, day: '2026-11-22' })).toBe(usPack);
    const changed = packOf({ pack, day: '2026-11-23' });
    expect(changed).not.toBe(usPack);
    expect(packOf({ pack, day: '2026-12-23' })).toBe(changed);
    expect(packOf({ pack: packRef(newer), day: '2026-11-23' })).toBe(newer);
  });

  it('takes the first of two packs with one name', () => {
    const other: Pack = { ...shiftedPack, id: usPack.id, version: usPack.version };
    const packOf = packsOfRecords([usPack, other], packsOn([]), newer);
    expect(packOf({ pack: packRef(usPack), day: '2026-11-23' })).toBe(usPack);
  });

  it('falls back to the rules of today where a pack is not on this computer', () => {
    expect(packsOfRecords([usPack], packsOn([own]), usPack)({ pack: 'us@2025.1', day: '2025-11-23' })).toBe(
      usPack,
    );
  });

  it('judges ten years of readings by two packs, one on each side of an override', () => {
    const packOf = packsOfRecords([usPack], packsOn([own]), usPack);
    const years = Array.from({ length: 3650 }, (_, index) => ({
      at: now + (index - 1825) * DAY,
      day: `20${String(21 + Math.floor(index / 365))}-06-01`,
      rating: index % 2 === 0 ? 180 : 148,
      pack: packRef(usPack),
    }));
    expect(new Set(crossings(years, packOf).map(({ pack }) => pack)).size).toBe(2);
  });
});

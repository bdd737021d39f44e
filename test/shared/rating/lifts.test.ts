import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseMilestones } from '#shared/case-milestone.ts';
import { dayOf, HOUR, type Day } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { restrictionRule } from '#shared/alerts/time-rules.ts';
import { crossings } from '#shared/rating/milestones.ts';
import { limitsInForce, limitSpans, type Lift, type PassedQuiz } from '#shared/rating/limits.ts';
import type { RatingReading } from '#shared/rating/series.ts';
import { wonSince } from '#shared/rating/won-since.ts';
import { shopClocks } from '#shared/shop-clocks.ts';
import { caseOf, factsOf } from '../alerts/facts.ts';
import { rulePacks, seaPointsPack, usPack } from '../packs.ts';
import { entry } from './entries.ts';

const zone = 'America/New_York';
const at = (text: string): number => Date.parse(`${text}Z`);
const reading = (text: string, rating: number): RatingReading => ({
  at: at(text),
  day: dayOf(at(text), zone),
  rating,
});
const lift = (liftedAt: string, milestone = 'm150'): Lift => ({
  id: liftedAt,
  milestone,
  liftedAt: at(liftedAt),
});
const passed: PassedQuiz = {
  id: 'q',
  milestone: 'm150',
  passedAt: at('2026-06-03T12:00'),
  endsAt: at('2026-06-06T12:00'),
};

const fall = [reading('2026-06-01T12:00', 180), reading('2026-06-02T12:00', 148)];
const spansOf = (lifts: readonly Lift[], readings = fall, quizzes: readonly PassedQuiz[] = []) =>
  limitSpans(
    crossings(readings, () => usPack),
    quizzes,
    zone,
    lifts,
  );

describe('limits that were lifted', () => {
  it('end then, and keep the end without it', () => {
    expect(spansOf([lift('2026-06-04T12:00')])).toMatchObject([
      { endsAt: at('2026-06-04T12:00'), endsUnshortened: at('2026-06-09T12:00'), quiz: null },
    ]);
  });

  it('end then though a quiz had shortened them before, and a quiz of later changes nothing', () => {
    const [before] = spansOf([lift('2026-06-04T12:00')], fall, [passed]);
    expect(before).toMatchObject({ endsAt: at('2026-06-04T12:00'), quiz: { id: 'q' } });
    const late = { ...passed, passedAt: at('2026-06-05T12:00') };
    expect(spansOf([lift('2026-06-04T12:00')], fall, [late])[0]?.quiz).toBeNull();
  });

  it.each([
    ['before they began', lift('2026-06-02T11:00')],
    ['after they ended', lift('2026-06-10T12:00')],
    ['of another milestone', lift('2026-06-04T12:00', 'm100')],
  ])('%s changes nothing', (_name, one) => {
    expect(spansOf([one])).toEqual(spansOf([]));
  });

  it('begin anew with the next fall', () => {
    const again = [...fall, reading('2026-06-05T12:00', 160), reading('2026-06-06T12:00', 149)];
    const spans = spansOf([lift('2026-06-04T12:00')], again);
    expect(spans.map(({ startsAt, endsAt }) => [startsAt, endsAt])).toEqual([
      [at('2026-06-02T12:00'), at('2026-06-04T12:00')],
      [at('2026-06-06T12:00'), at('2026-06-13T12:00')],
    ]);
  });

  it('are told neither as running, nor by an alert, nor by the clock of their quiz', () => {
    const now = at('2026-06-04T13:00');
    const readings = fall.map((one) => ({ ...one, id: String(one.at), pack: 'us@2026.10' }));
    const facts = factsOf({ readings });
    const lifted = factsOf({ readings, lifts: [lift('2026-06-04T12:00')] });
    const watched = (of: typeof facts) => restrictionRule(of, { isOn: true, threshold: 0, lead: 1 }, now);
    expect([watched(facts), watched(lifted)].map((all) => all.length)).toEqual([1, 0]);
    expect([shopClocks(facts, now), shopClocks(lifted, now)].map((all) => all.length)).toEqual([1, 0]);
    expect(limitsInForce(spansOf([lift('2026-06-04T12:00')]), now)).toEqual([]);
    const cases = [caseOf({ noticeAt: at('2026-06-02T09:00') })];
    const on = { packOf: () => usPack, zone, lifts: [lift('2026-06-04T12:00')] };
    expect(caseMilestones(cases, readings, [], on).get('case-9')?.endsAt).toBe(at('2026-06-04T12:00'));
  });

  it('never last longer than without it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100, max: 400 }), (hours) => {
        const liftedAt = at('2026-06-02T12:00') + hours * HOUR;
        const [span] = spansOf([{ id: 'l', milestone: 'm150', liftedAt }]);
        const [plain] = spansOf([]);
        expect(span?.endsAt ?? Infinity).toBeLessThanOrEqual(plain?.endsAt ?? 0);
      }),
    );
  });
});

describe('what was won since limits began', () => {
  const today = '2026-06-05';
  const loss = (points: number, voidFrom: Day | null) => entry('2026-06-02', -points, { voidFrom });
  const wonOf = (entries: Parameters<typeof wonSince>[1]) => {
    const [span] = spansOf([]);
    if (span === undefined) throw new Error('no limits');
    return wonSince(span, entries, { today, zone }).length;
  };

  it.each([
    ['a loss without which the milestone was not reached', [loss(32, '2026-06-04')], 1],
    ['one that is still lost', [loss(32, null)], 0],
    ['one that is won on a later day', [loss(32, '2026-06-06')], 0],
    ['one that was won before they began', [loss(32, '2026-06-02')], 0],
    ['one too small to have kept the rating above', [loss(2, '2026-06-04')], 0],
    ['two that are enough together', [loss(2, '2026-06-04'), loss(1, '2026-06-03')], 2],
    ['unknown points', [entry('2026-06-02', null, { voidFrom: '2026-06-04' })], 0],
    ['a loss of after they began', [entry('2026-06-03', -32, { voidFrom: '2026-06-04' })], 0],
  ])('%s', (_name, entries, count) => {
    expect(wonOf(entries)).toBe(count);
  });

  it('is told on packs of every kind, by their own milestones', () => {
    const counted = rulePacks.filter(([, { rating }]) => rating.milestones.length > 0);
    for (const [, pack] of counted) expect(wonOn(pack)).toEqual([1, 0]);
    expect(wonOn(seaPointsPack)).toEqual([1, 0]);
  });

  /** Limits of a pack's first milestone, of a loss that was won since and of one that was not. */
  const wonOn = (pack: Pack): readonly number[] => {
    const [milestone] = pack.rating.milestones;
    const threshold = milestone?.threshold.value ?? 0;
    const isUp = milestone?.comparator === 'gte';
    const readings = [
      reading('2026-06-01T12:00', isUp ? threshold - 1 : threshold + 1),
      reading('2026-06-02T12:00', threshold),
    ];
    const [span] = limitSpans(
      crossings(readings, () => pack),
      [],
      zone,
    );
    if (span === undefined) throw new Error('no limits');
    const on = { today, zone };
    return [wonSince(span, [loss(1, '2026-06-04')], on), wonSince(span, [loss(1, null)], on)].map(
      ({ length }) => length,
    );
  };
});

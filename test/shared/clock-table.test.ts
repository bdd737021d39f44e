import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ClockKind } from '#shared/clock.ts';
import type { ClockFacts } from '#shared/clock-context.ts';
import { clocksOf } from '#shared/clocks.ts';
import { HOUR, instantOfLocal, isBusinessDay, localDateTime, type Zone } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { quizPack, rulePacks, usPack } from './packs.ts';

const zones = {
  eastern: 'America/New_York',
  pacific: 'America/Los_Angeles',
  arizona: 'America/Phoenix',
  london: 'Europe/London',
  hanoi: 'Asia/Ho_Chi_Minh',
} as const satisfies Record<string, Zone>;

const facts = (noticeAt: number): ClockFacts => ({
  type: null,
  noticeAt,
  status: 'actionTaken',
  actionTakenAt: noticeAt,
  printed: { correction: null, firstAppeal: null, secondAppeal: null, evidence: null },
  attempts: [],
  correctionSentAt: null,
  evidenceSentAt: null,
  milestone: null,
  policyQuiz: { offered: true, closesAt: null, passedAt: null, failed: 0 },
});

const businessDays = (days: number): Pack => ({
  ...usPack,
  clocks: {
    ...usPack.clocks,
    firstAppeal: { days: { ...usPack.clocks.firstAppeal.days, value: days, unit: 'business_days' } },
  },
});

const rejected = (noticeAt: number, at: number): ClockFacts => ({
  ...facts(noticeAt),
  status: 'appeal1Rejected',
  attempts: [{ attempt: 1, sentAt: noticeAt, rejectedAt: at }],
});

const monthEnd = quizPack('end_of_next_month', 3);

type Case = readonly [
  what: string,
  zone: keyof typeof zones,
  kind: ClockKind,
  notice: string,
  due: string,
  pack: Pack,
];

const cases: readonly Case[] = [
  ['spring forward inside', 'eastern', 'firstAppeal', '2027-02-20T08:00', '2027-03-22T23:59', usPack],
  ['fall back inside', 'eastern', 'firstAppeal', '2026-10-20T08:00', '2026-11-19T23:59', usPack],
  [
    'ends on the day of spring forward',
    'eastern',
    'firstAppeal',
    '2027-02-12T08:00',
    '2027-03-14T23:59',
    usPack,
  ],
  ['ends on the day of fall back', 'pacific', 'firstAppeal', '2026-10-02T23:59', '2026-11-01T23:59', usPack],
  [
    'a notice in the hour that comes twice',
    'eastern',
    'firstAppeal',
    '2026-11-01T01:30',
    '2026-12-01T23:59',
    usPack,
  ],
  [
    'a notice in the hour that is skipped',
    'eastern',
    'firstAppeal',
    '2027-03-14T02:30',
    '2027-04-13T23:59',
    usPack,
  ],
  ['a zone without summer time', 'arizona', 'firstAppeal', '2027-02-20T08:00', '2027-03-22T23:59', usPack],
  [
    'London, a week apart from the US',
    'london',
    'firstAppeal',
    '2027-03-10T08:00',
    '2027-04-09T23:59',
    usPack,
  ],
  ['London, back to winter time', 'london', 'firstAppeal', '2026-10-10T08:00', '2026-11-09T23:59', usPack],
  ['no summer time in Hanoi', 'hanoi', 'firstAppeal', '2026-10-20T23:30', '2026-11-19T23:59', usPack],
  ['over the end of a short month', 'eastern', 'firstAppeal', '2027-01-31T08:00', '2027-03-02T23:59', usPack],
  ['over a leap day', 'eastern', 'firstAppeal', '2028-01-31T08:00', '2028-03-01T23:59', usPack],
  ['from a leap day', 'eastern', 'firstAppeal', '2028-02-29T08:00', '2028-03-30T23:59', usPack],
  ['over the end of a year', 'london', 'firstAppeal', '2026-12-31T23:58', '2027-01-30T23:59', usPack],
  [
    '5 business days over a weekend',
    'eastern',
    'firstAppeal',
    '2026-12-03T08:00',
    '2026-12-10T23:59',
    businessDays(5),
  ],
  ['over Thanksgiving', 'eastern', 'firstAppeal', '2026-11-24T08:00', '2026-12-02T23:59', businessDays(5)],
  [
    'over Christmas and New Year',
    'eastern',
    'firstAppeal',
    '2026-12-23T08:00',
    '2027-01-05T23:59',
    businessDays(7),
  ],
  ['from a Saturday', 'eastern', 'firstAppeal', '2026-12-05T08:00', '2026-12-07T23:59', businessDays(1)],
  ['from a holiday', 'eastern', 'firstAppeal', '2026-11-26T08:00', '2026-11-27T23:59', businessDays(1)],
  [
    'business days over fall back',
    'eastern',
    'firstAppeal',
    '2026-10-30T08:00',
    '2026-11-03T23:59',
    businessDays(2),
  ],
  [
    'a quiz to the end of the next month',
    'eastern',
    'policyQuiz',
    '2026-11-19T08:41',
    '2026-12-31T23:59',
    monthEnd,
  ],
  ['from the last day of a month', 'eastern', 'policyQuiz', '2026-12-31T23:59', '2027-01-31T23:59', monthEnd],
  ['to the end of a short month', 'eastern', 'policyQuiz', '2027-01-31T08:00', '2027-02-28T23:59', monthEnd],
  [
    'to the end of a leap year’s February',
    'london',
    'policyQuiz',
    '2028-01-01T00:00',
    '2028-02-29T23:59',
    monthEnd,
  ],
  [
    'to a month’s end in summer time',
    'london',
    'policyQuiz',
    '2027-02-28T12:00',
    '2027-03-31T23:59',
    monthEnd,
  ],
  [
    'a quiz of so many days',
    'pacific',
    'policyQuiz',
    '2026-10-25T08:00',
    '2026-11-08T23:59',
    quizPack(14, 3),
  ],
];

const instant = (local: string, zone: Zone): number => instantOfLocal(local, zone) ?? Number.NaN;

describe('a clock in the shop’s zone', () => {
  it.each(cases)('%s (%s, %s)', (...[, place, kind, notice, due, pack]) => {
    const zone = zones[place];
    const noticeAt = instant(notice, zone);
    const clock = clocksOf(facts(noticeAt), pack, zone, noticeAt).find((one) => one.kind === kind);
    expect(clock?.dueAt === null || clock === undefined ? null : localDateTime(clock.dueAt, zone)).toBe(due);
    expect(clock?.state).toBe('running');
  });

  it.each([
    ['spring forward: the wall moves on by an hour', 'eastern', '2027-03-13T08:00', '2027-03-15T09:00'],
    ['fall back: it moves back', 'eastern', '2026-10-31T08:00', '2026-11-02T07:00'],
    ['London in spring', 'london', '2027-03-27T08:00', '2027-03-29T09:00'],
    ['no change', 'arizona', '2027-03-13T08:00', '2027-03-15T08:00'],
    ['a leap day', 'pacific', '2028-02-28T08:00', '2028-03-01T08:00'],
  ] as const)('hours for evidence are hours, %s', (_, place, notice, due) => {
    const zone = zones[place];
    const noticeAt = instant(notice, zone);
    const asked: ClockFacts = {
      ...facts(noticeAt),
      type: 'missing-item',
      status: 'evidenceAsked',
      actionTakenAt: null,
    };
    const clock = clocksOf(asked, usPack, zone, noticeAt).find(({ kind }) => kind === 'evidence');
    expect(localDateTime(clock?.dueAt ?? 0, zone)).toBe(due);
  });

  it.each([
    ['eastern', '2026-10-20T12:00', '2026-11-04T23:59'],
    ['london', '2028-02-20T12:00', '2028-03-06T23:59'],
  ] as const)('a second appeal counts from the rejection’s day in %s', (place, at, due) => {
    const zone = zones[place];
    const rejectedAt = instant(at, zone);
    const noticeAt = rejectedAt - 200 * HOUR;
    const clock = clocksOf(rejected(noticeAt, rejectedAt), usPack, zone, rejectedAt).find(
      ({ kind }) => kind === 'secondAppeal',
    );
    expect(localDateTime(clock?.dueAt ?? 0, zone)).toBe(due);
  });

  it('goes by the day of the shop, not by that of the computer or of UTC', () => {
    const noticeAt = instant('2026-11-19T23:30', zones.pacific);
    const dueIn = (zone: Zone): string => {
      const [clock] = clocksOf(facts(noticeAt), usPack, zone, noticeAt);
      return localDateTime(clock?.dueAt ?? 0, zone);
    };
    expect([dueIn(zones.pacific), dueIn(zones.eastern), dueIn(zones.hanoi)]).toEqual([
      '2026-12-19T23:59',
      '2026-12-20T23:59',
      '2026-12-20T23:59',
    ]);
  });
});

describe('a printed deadline', () => {
  const printedKinds = [
    ['firstAppeal', 'firstAppeal'],
    ['correction', 'correction'],
    ['evidence', 'evidence'],
  ] as const;

  it.each(printedKinds)('wins over every pack and is marked so: %s', (kind, field) => {
    const zone = zones.eastern;
    const noticeAt = instant('2026-11-19T08:41', zone);
    const due = instant('2026-11-21T17:15', zone);
    for (const [, pack] of rulePacks) {
      const base = facts(noticeAt);
      const pending: ClockFacts = {
        ...base,
        status: kind === 'evidence' ? 'evidenceAsked' : 'pending',
        actionTakenAt: null,
        printed: { ...base.printed, [field]: due },
      };
      const clock = clocksOf(pending, pack, zone, noticeAt).find((one) => one.kind === kind);
      expect(clock).toMatchObject({ dueAt: due, source: 'ticket' });
    }
  });

  it('wins for a quiz, and the pack’s own end stays beside it', () => {
    const zone = zones.eastern;
    const noticeAt = instant('2026-11-19T08:41', zone);
    const closesAt = instant('2026-11-27T18:00', zone);
    const said = { offered: true, closesAt, passedAt: null, failed: 0 };
    const clock = clocksOf({ ...facts(noticeAt), policyQuiz: said }, monthEnd, zone, noticeAt).find(
      ({ kind }) => kind === 'policyQuiz',
    );
    expect(clock).toMatchObject({
      dueAt: closesAt,
      source: 'learningCenter',
      byPack: instant('2026-12-31T23:59', zone),
      fromText: 'As printed in Seller Center',
    });
  });
});

describe('for any notice, in any zone, by any pack', () => {
  const notices = fc.integer({ min: Date.parse('2025-01-01'), max: Date.parse('2030-01-01') });
  const anyZone = fc.constantFrom(...Object.values(zones));
  const packs = fc.constantFrom(...rulePacks.map(([, pack]) => pack), monthEnd, businessDays(5));
  const nows = fc.array(notices, { minLength: 2, maxLength: 6 });

  it('a clock says the same at the same moment, whatever was asked before: a computer’s clock may jump', () => {
    fc.assert(
      fc.property(notices, anyZone, packs, nows, (noticeAt, zone, pack, moments) => {
        const ask = (now: number) => clocksOf(facts(noticeAt), pack, zone, now);
        const there = moments.map(ask);
        const back = moments.toReversed().map(ask).toReversed();
        expect(back).toEqual(there);
        // When it ends does not depend on when it is asked.
        const [first = []] = there;
        for (const clocks of there)
          expect(clocks.map(({ dueAt }) => dueAt)).toEqual(first.map(({ dueAt }) => dueAt));
      }),
      { numRuns: 60 },
    );
  });

  it('it ends at 23:59 of the shop, runs until then and never again after', () => {
    fc.assert(
      fc.property(notices, anyZone, packs, (noticeAt, zone, pack) => {
        for (const { kind, dueAt } of clocksOf(facts(noticeAt), pack, zone, noticeAt)) {
          if (dueAt === null) continue;
          expect(localDateTime(dueAt, zone).slice(11)).toBe('23:59');
          const stateAt = (now: number) =>
            clocksOf(facts(noticeAt), pack, zone, now).find((clock) => clock.kind === kind)?.state;
          expect([stateAt(dueAt - 1), stateAt(dueAt), stateAt(dueAt + HOUR)]).toEqual([
            'running',
            'passed',
            'passed',
          ]);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('one of business days ends on a business day of the market', () => {
    const pack = businessDays(5);
    fc.assert(
      fc.property(notices, anyZone, (noticeAt, zone) => {
        const [clock] = clocksOf(facts(noticeAt), pack, zone, noticeAt);
        const day = localDateTime(clock?.dueAt ?? 0, zone).slice(0, 10);
        expect(isBusinessDay(day, usPack.holidays.value ?? [])).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

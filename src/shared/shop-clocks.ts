import type { Appeal } from './appeals/appeal.ts';
import { clockFacts, loggedAt } from './clock-facts.ts';
import { isTimed, type Clock, type TimedClock } from './clock.ts';
import type { ClockFacts } from './clock-context.ts';
import { clocksOf, quizClock } from './clocks.ts';
import { dayOf, type Day, type Instant, type Zone } from './kernel/time.ts';
import { NBSP } from './kernel/time-words.ts';
import { packRef, type Pack } from './policy/pack.ts';
import { limitsInForce, limitSpans, type LimitSpan, type Lift, type PassedQuiz } from './rating/limits.ts';
import { crossings } from './rating/milestones.ts';
import type { RatingReading } from './rating/series.ts';
import { quizOf, type PolicyQuiz } from './policy-quizzes.ts';
import { toldClocks, type ToldFacts } from './told-clocks.ts';
import { isClosed, type Violation } from './violations.ts';

/** A clock of a case, or (`violation` null) of the quiz of the limits in force. */
export interface ShopClock {
  /** Names it for as long as its case, milestone, contact or hold is there. */
  readonly key: string;
  /** "First appeal of case 9", "Milestone quiz for 150". */
  readonly what: string;
  readonly violation: Violation | null;
  /** The pack that it goes by, `us@2026.10`. */
  readonly pack: string;
  readonly clock: TimedClock;
}

/** What the clocks of a shop are made from; readings are the published ones, oldest first. */
export interface ShopClockFacts extends ToldFacts {
  readonly violations: readonly Violation[];
  readonly appeals: readonly Appeal[];
  readonly readings: readonly (RatingReading & { readonly pack: string })[];
  readonly quizzes: readonly PassedQuiz[];
  readonly lifts: readonly Lift[];
  readonly policyQuizzes: readonly PolicyQuiz[];
  /** The pack that a record of a day was made under, with the overrides of that day. */
  readonly packFor: (reference: string, day: Day) => Pack;
  readonly zone: Zone;
}

const ofCase = (label: string, { number }: Violation): string => `${label} of case${NBSP}${String(number)}`;

/** The clocks of one case, as its facts have it or as `change` leaves them. */
const clocksOfCase = (
  facts: ShopClockFacts,
  violation: Violation,
  now: Instant,
  change: Partial<Pick<ClockFacts, 'status' | 'actionTakenAt'>> = {},
): readonly ShopClock[] => {
  const own = facts.appeals.filter(({ violationId }) => violationId === violation.id);
  const pack = facts.packFor(violation.pack, dayOf(violation.noticeAt, facts.zone));
  const onRecord = clockFacts(violation, own, null, quizOf(facts.policyQuizzes, violation.id));
  return clocksOf({ ...onRecord, ...change }, pack, facts.zone, now)
    .filter(isTimed)
    .map((clock) => ({
      key: `${violation.id}/${clock.kind}`,
      what: ofCase(clock.label, violation),
      violation,
      pack: violation.pack,
      clock,
    }));
};

/** The clocks of a closed case have ended, but for a quiz that is offered: it can be taken beside an appeal. */
const caseClocks = (facts: ShopClockFacts, now: Instant): readonly ShopClock[] =>
  facts.violations
    .filter(({ id, status }) => !isClosed(status) || quizOf(facts.policyQuizzes, id) !== null)
    .flatMap((violation) => clocksOfCase(facts, violation, now));

/**
 * The clocks that the cases of a shop have, or had before they were decided or gone on: what an older calendar may hold. A
 * case that was closed from the first had none.
 */
export const clocksEverRun = (facts: ShopClockFacts, now: Instant): readonly ShopClock[] =>
  facts.violations.flatMap((violation) => {
    const began = violation.statusLog[0]?.status ?? violation.status;
    if (isClosed(began)) return [];
    const wasAsked = loggedAt(violation, 'evidenceAsked') !== null;
    const status = wasAsked ? 'evidenceAsked' : 'pending';
    // Before its action a case had a time to correct; some only then have one to appeal.
    const before = began === 'actionTaken' ? {} : { actionTakenAt: null };
    return [
      ...clocksOfCase(facts, violation, now, { status, ...before }),
      ...clocksOfCase(facts, violation, now, { status }),
    ];
  });

/** The quiz of the limits in force that end last, with its clock; null where none are in force. */
export const quizInForce = (
  spans: readonly LimitSpan[],
  now: Instant,
): { readonly span: LimitSpan; readonly clock: Clock } | null => {
  const span = limitsInForce(spans, now).at(-1);
  if (span === undefined) return null;
  const { milestone, startsAt, endsAt, quiz } = span;
  const threshold = milestone.threshold.value;
  const quizOffered = milestone.quiz.offered.value === true;
  const isOfDayOnly = span.isOfDayOnly && quiz === null;
  const quizPassedAt = quiz?.passedAt ?? null;
  const facts = { threshold, startsAt, endsAt, quizOffered, quizPassedAt, isOfDayOnly };
  return { span, clock: quizClock(facts, now) };
};

const quizClocks = (
  { readings, quizzes, lifts, packFor, zone }: ShopClockFacts,
  now: Instant,
): readonly ShopClock[] => {
  const events = crossings(readings, ({ pack, day }) => packFor(pack, day));
  const quiz = quizInForce(limitSpans(events, quizzes, zone, lifts), now);
  if (quiz === null || !isTimed(quiz.clock)) return [];
  const { milestone, pack } = quiz.span;
  return [
    {
      key: `${milestone.id}/${quiz.clock.kind}`,
      what: `${quiz.clock.label} for${NBSP}${String(milestone.threshold.value)}`,
      violation: null,
      pack: packRef(pack),
      clock: quiz.clock,
    },
  ];
};

/** Days that were told, of open and closed cases: money can be held long after a case is closed. */
const daysTold = (facts: ShopClockFacts, now: Instant): readonly ShopClock[] => {
  const cases = new Map(facts.violations.map((one) => [one.id, one]));
  return toldClocks(facts, facts.zone, now).flatMap(({ recordId, violationId, clock }) => {
    const violation = cases.get(violationId);
    if (violation === undefined) return [];
    const key = `${recordId}/${clock.kind}`;
    return [{ key, what: ofCase(clock.label, violation), violation, pack: violation.pack, clock }];
  });
};

/**
 * Every clock with a time of the cases and of the quiz in force, running, met and passed, and the days that were told.
 * Reads no clock but `now`.
 */
export const shopClocks = (facts: ShopClockFacts, now: Instant): readonly ShopClock[] => [
  ...caseClocks(facts, now),
  ...quizClocks(facts, now),
  ...daysTold(facts, now),
];

import type { Appeal } from './appeals/appeal.ts';
import { clockFacts } from './clock-facts.ts';
import { clocksOf, quizClock, type Clock } from './clocks.ts';
import { dayOf, type Day, type Instant, type Zone } from './kernel/time.ts';
import { NBSP } from './kernel/time-words.ts';
import { packRef, type Pack } from './policy/pack.ts';
import { limitsInForce, limitSpans, type LimitSpan, type Lift, type PassedQuiz } from './rating/limits.ts';
import { crossings } from './rating/milestones.ts';
import type { RatingReading } from './rating/series.ts';
import { isClosed, type Violation } from './violations.ts';

/** A clock with its times. */
export type TimedClock = Clock & { readonly startsAt: Instant; readonly dueAt: Instant };

/** A clock of an open case, or (`violation` null) of the quiz of the limits in force. */
export interface ShopClock {
  /** Names it for as long as its case or milestone is there. */
  readonly key: string;
  /** "First appeal of case 9", "Milestone quiz for 150". */
  readonly what: string;
  readonly violation: Violation | null;
  /** The pack that it goes by, `us@2026.10`. */
  readonly pack: string;
  readonly clock: TimedClock;
}

/** What the clocks of a shop are made from; readings are the published ones, oldest first. */
export interface ShopClockFacts {
  readonly violations: readonly Violation[];
  readonly appeals: readonly Appeal[];
  readonly readings: readonly (RatingReading & { readonly pack: string })[];
  readonly quizzes: readonly PassedQuiz[];
  readonly lifts: readonly Lift[];
  /** The pack that a record of a day was made under, with the overrides of that day. */
  readonly packFor: (reference: string, day: Day) => Pack;
  readonly zone: Zone;
}

const isTimed = (clock: Clock): clock is TimedClock => clock.dueAt !== null && clock.startsAt !== null;

const caseClocks = (facts: ShopClockFacts, now: Instant): readonly ShopClock[] =>
  facts.violations
    .filter(({ status }) => !isClosed(status))
    .flatMap((violation) => {
      const own = facts.appeals.filter(({ violationId }) => violationId === violation.id);
      const pack = facts.packFor(violation.pack, dayOf(violation.noticeAt, facts.zone));
      return clocksOf(clockFacts(violation, own, null), pack, facts.zone, now)
        .filter(isTimed)
        .map((clock) => ({
          key: `${violation.id}/${clock.kind}`,
          what: `${clock.label} of case${NBSP}${String(violation.number)}`,
          violation,
          pack: violation.pack,
          clock,
        }));
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

/** Every clock with a time of the open cases and of the quiz in force, running, met and passed. Reads no clock but `now`. */
export const shopClocks = (facts: ShopClockFacts, now: Instant): readonly ShopClock[] => [
  ...caseClocks(facts, now),
  ...quizClocks(facts, now),
];

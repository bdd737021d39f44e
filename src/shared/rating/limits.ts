import { addDaysToInstant, dayOf, diffDays, type Instant, type Zone } from '../kernel/time.ts';
import { countDays, formatDay, formatInstant, timeLeft } from '../kernel/time-words.ts';
import type { Milestone, Pack } from '../policy/pack.ts';
import type { Crossing } from './milestones.ts';
import { type LimitPart, limitParts } from './model.ts';
import { isOfDayOnly } from './reading-time.ts';

/** A passed milestone quiz as the rules need it. */
export interface PassedQuiz {
  readonly id: string;
  readonly milestone: string;
  readonly passedAt: Instant;
  /** The end of the limits as Seller Center prints it after the quiz. */
  readonly endsAt: Instant;
}

/** That the platform lifted limits before their day, as the rules need it. */
export interface Lift {
  readonly id: string;
  readonly milestone: string;
  readonly liftedAt: Instant;
}

/** Limits that a crossing brought and that end together, `endsAt` null when they are for good or no end is published. */
export interface LimitSpan<Q extends PassedQuiz = PassedQuiz> {
  readonly milestone: Milestone;
  readonly part: LimitPart;
  /** The pack that they came under. */
  readonly pack: Pack;
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  /** Only the day on which they began is known, so the hours of their start and end are not. */
  readonly isOfDayOnly: boolean;
  /** The quiz that shortened them; `endsUnshortened` is their end by the pack alone. */
  readonly quiz: Q | null;
  readonly endsUnshortened: Instant | null;
  /** When the rating recovered, where that ended them. */
  readonly recoveredAt: Instant | null;
  /** What lifted them before that. */
  readonly lift: Lift | null;
  /** The rating that reached the milestone. */
  readonly reached: number;
}

const runsAt = (span: Pick<LimitSpan, 'startsAt' | 'endsAt'>, at: Instant): boolean =>
  span.startsAt <= at && (span.endsAt === null || at < span.endsAt);

/** The limits of one crossing, part by part; calendar days keep the wall time of the zone. */
const limitsOf = <Q extends PassedQuiz>(
  { milestone, pack, at, by, after, recoveredAt }: Crossing,
  zone: Zone,
): readonly LimitSpan<Q>[] =>
  limitParts(milestone).map((part) => {
    const byPack = part.days === null ? null : addDaysToInstant(at, part.days, zone);
    const isEarly =
      pack.rating.crossing.endsEarlyOnRecovery.value === true &&
      !part.isForGood &&
      recoveredAt !== null &&
      recoveredAt < (byPack ?? Infinity);
    const endsAt = isEarly ? recoveredAt : byPack;
    return {
      milestone,
      part,
      pack,
      startsAt: at,
      isOfDayOnly: isOfDayOnly(by, zone),
      endsAt,
      quiz: null,
      endsUnshortened: endsAt,
      recoveredAt: isEarly ? recoveredAt : null,
      lift: null,
      reached: after,
    };
  });

const endedAt = <Q extends PassedQuiz>(span: LimitSpan<Q>, at: Instant): LimitSpan<Q> => ({
  ...span,
  endsAt: at,
  endsUnshortened: Math.min(span.endsUnshortened ?? at, at),
});

const longest = (spans: readonly LimitSpan[]): Instant =>
  Math.max(...spans.map(({ endsAt }) => endsAt ?? Infinity));

/**
 * Seller Center prints one end: of the limits that would last longest, and of all that would outlast it. A quiz shortens:
 * an end that is later than without it, mistyped or of limits that a corrected reading moved, changes nothing.
 */
const shortenedBy = <Q extends PassedQuiz>(
  quiz: Q,
  running: readonly LimitSpan<Q>[],
): readonly LimitSpan<Q>[] => {
  const last = longest(running);
  return running.map((span) => {
    const end = span.endsAt ?? Infinity;
    // A recovery ends limits whatever end was printed before it.
    const endsAt = Math.min(quiz.endsAt, span.recoveredAt ?? quiz.endsAt, end);
    return end === last || end > quiz.endsAt ? { ...span, quiz, endsAt } : span;
  });
};

type Happening<Q> =
  | { readonly at: Instant; readonly crossing: Crossing }
  | { readonly at: Instant; readonly quiz: Q }
  | { readonly at: Instant; readonly lift: Lift };

/** Limits of one milestone, crossing by crossing, quiz by quiz and lift by lift; never more than one crossing's run at a time. */
const spansOfOne = <Q extends PassedQuiz>(
  happenings: readonly Happening<Q>[],
  zone: Zone,
): readonly LimitSpan<Q>[] => {
  let spans: readonly LimitSpan<Q>[] = [];
  for (const happening of happenings) {
    const running = spans.filter((span) => runsAt(span, happening.at));
    const others = spans.filter((span) => !running.includes(span));
    if ('quiz' in happening) {
      spans = [...others, ...shortenedBy(happening.quiz, running)];
    } else if ('lift' in happening) {
      const { lift } = happening;
      spans = [...others, ...running.map((span) => ({ ...span, endsAt: lift.liftedAt, lift }))];
    } else if (running.length === 0 || happening.crossing.pack.rating.crossing.again.value === 'restart') {
      const ended = running.map((span) => endedAt(span, happening.at));
      spans = [...others, ...ended, ...limitsOf<Q>(happening.crossing, zone)];
    }
  }
  return spans;
};

/**
 * The limits that crossings brought, in order of their start, shortened where a milestone quiz was passed while they
 * ran (the printed end counts then), ended where the platform lifted them and by a recovery where the pack of the crossing says so. Reaching the same
 * milestone again inside its own limits starts them anew or changes nothing: the pack of that crossing says. What a
 * milestone brings for several lengths of time stands as several limits.
 */
export const limitSpans = <Q extends PassedQuiz>(
  crossings: readonly Crossing[],
  quizzes: readonly Q[],
  zone: Zone,
  lifts: readonly Lift[] = [],
): readonly LimitSpan<Q>[] => {
  const byMilestone = new Map<string, Happening<Q>[]>();
  const happenings = [
    ...crossings.map((crossing) => ({ id: crossing.milestone.id, at: crossing.at, crossing })),
    ...quizzes.map((quiz) => ({ id: quiz.milestone, at: quiz.passedAt, quiz })),
    ...lifts.map((lift) => ({ id: lift.milestone, at: lift.liftedAt, lift })),
  ].toSorted((a, b) => a.at - b.at);
  for (const { id, ...happening } of happenings) {
    const known = byMilestone.get(id);
    if (known === undefined) byMilestone.set(id, [happening]);
    else known.push(happening);
  }
  return [...byMilestone.values()]
    .flatMap((some) => spansOfOne(some, zone))
    .toSorted((a, b) => a.startsAt - b.startsAt || a.part.at - b.part.at);
};

/** "Thu 26 Nov, 08:41": a time of limits by their pack; the day alone where the hours are not known. */
export const limitTimeWords = (
  { isOfDayOnly: dayOnly }: Pick<LimitSpan, 'isOfDayOnly'>,
  at: Instant,
  { zone, now }: { readonly zone: Zone; readonly now: Instant },
): string => (dayOnly ? formatDay(dayOf(at, zone), dayOf(now, zone)) : formatInstant(at, zone, now));

/** The end of limits in the same words; one that a quiz printed has its hour. */
export const limitEndWords = (
  span: Pick<LimitSpan, 'isOfDayOnly' | 'quiz'>,
  endsAt: Instant,
  on: { readonly zone: Zone; readonly now: Instant },
): string => limitTimeWords({ isOfDayOnly: span.isOfDayOnly && span.quiz?.endsAt !== endsAt }, endsAt, on);

/** "3 d 2 h left", "about 3 days left" where the hour is not known. */
export const limitLeftWords = (
  { isOfDayOnly: dayOnly, quiz }: Pick<LimitSpan, 'isOfDayOnly' | 'quiz'>,
  endsAt: Instant,
  { zone, now }: { readonly zone: Zone; readonly now: Instant },
): string =>
  dayOnly && quiz?.endsAt !== endsAt
    ? `about ${countDays(diffDays(dayOf(now, zone), dayOf(endsAt, zone)))} left`
    : `${timeLeft(endsAt - now)} left`;

/** Limits in the order of their ends, what has none at the end. */
export const byEnd = <S extends LimitSpan>(spans: readonly S[]): readonly S[] =>
  spans.toSorted((a, b) => (a.endsAt ?? Infinity) - (b.endsAt ?? Infinity));

/** The limits in force now (ms since epoch), the one that ends last at the end. */
export const limitsInForce = <S extends LimitSpan>(spans: readonly S[], now: Instant): readonly S[] =>
  byEnd(spans.filter((span) => runsAt(span, now)));

import type { Instant, Zone } from '../kernel/time.ts';
import { restrictionInForce, restrictionSpans, type Crossing, type RestrictionSpan } from './milestones.ts';

/** A passed milestone quiz as the rules need it. */
export interface PassedQuiz {
  readonly id: string;
  readonly milestone: string;
  readonly passedAt: Instant;
  /** The end of the limits as Seller Center prints it after the quiz. */
  readonly endsAt: Instant;
}

/** Limits of a crossing with the quiz that shortened them; `endsUnshortened` is their end by the pack alone. */
export interface LimitSpan<Q extends PassedQuiz = PassedQuiz> extends RestrictionSpan {
  readonly quiz: Q | null;
  readonly endsUnshortened: Instant | null;
}

const runsAt = (span: RestrictionSpan, at: Instant): boolean =>
  span.startsAt <= at && (span.endsAt === null || at < span.endsAt);

type Happening<Q> =
  { readonly at: Instant; readonly crossing: Crossing } | { readonly at: Instant; readonly quiz: Q };

const endedAt = <Q extends PassedQuiz>(span: LimitSpan<Q>, at: Instant): LimitSpan<Q> => ({
  ...span,
  endsAt: at,
  endsUnshortened: Math.min(span.endsUnshortened ?? at, at),
});

/** Limits of one milestone, crossing by crossing and quiz by quiz; never more than one of them runs at a time. */
const spansOfOne = <Q extends PassedQuiz>(
  happenings: readonly Happening<Q>[],
  zone: Zone,
): readonly LimitSpan<Q>[] => {
  const spans: LimitSpan<Q>[] = [];
  for (const happening of happenings) {
    const last = spans.at(-1);
    const running = last !== undefined && runsAt(last, happening.at) ? last : null;
    if ('quiz' in happening) {
      const { quiz } = happening;
      if (running !== null) spans.splice(-1, 1, { ...running, quiz, endsAt: quiz.endsAt });
    } else if (running === null || happening.crossing.pack.rating.crossing.again.value === 'restart') {
      if (running !== null) spans.splice(-1, 1, endedAt(running, happening.at));
      const fresh = restrictionSpans([happening.crossing], zone);
      spans.push(...fresh.map((span) => ({ ...span, quiz: null, endsUnshortened: span.endsAt })));
    }
  }
  return spans;
};

/**
 * The limits that crossings brought, in order of their start, shortened where a milestone quiz was passed while they
 * ran: the printed end counts then. A fall after a shortened end starts new limits; one before it is treated as the
 * pack of that fall says of a second one.
 */
export const shortenedSpans = <Q extends PassedQuiz>(
  crossings: readonly Crossing[],
  quizzes: readonly Q[],
  zone: Zone,
): readonly LimitSpan<Q>[] => {
  const byMilestone = new Map<string, Happening<Q>[]>();
  const happenings = [
    ...crossings.map((crossing) => ({ id: crossing.milestone.id, at: crossing.at, crossing })),
    ...quizzes.map((quiz) => ({ id: quiz.milestone, at: quiz.passedAt, quiz })),
  ].toSorted((a, b) => a.at - b.at);
  for (const { id, ...happening } of happenings) {
    const known = byMilestone.get(id);
    if (known === undefined) byMilestone.set(id, [happening]);
    else known.push(happening);
  }
  return [...byMilestone.values()]
    .flatMap((some) => spansOfOne(some, zone))
    .toSorted((a, b) => a.startsAt - b.startsAt);
};

/** The limits in force now that end last, or null. */
export const limitInForce = <S extends RestrictionSpan>(spans: readonly S[], now: Instant): S | null => {
  const inForce = restrictionInForce(spans, now);
  return spans.find((span) => span === inForce) ?? null;
};

import type { MilestoneFacts } from './clock-context.ts';
import { dayOf, type Zone } from './kernel/time.ts';
import type { Pack } from './policy/pack.ts';
import { crossings, type Crossing } from './rating/milestones.ts';
import type { RatingReading } from './rating/series.ts';
import { byEnd, limitSpans, type Lift, type PassedQuiz } from './rating/limits.ts';
import { bearsLoss, type Violation } from './violations.ts';

/** The case whose notice lies between the reading before a crossing and the crossing; the latest of several. */
const causeOf = (
  crossing: Crossing,
  cases: readonly Violation[],
  readings: readonly RatingReading[],
  zone: Zone,
): Violation | undefined => {
  const before = readings.filter((reading) => reading.at < crossing.at).at(-1);
  return cases
    .filter((violation) => {
      const day = dayOf(violation.noticeAt, zone);
      return bearsLoss(violation) && day <= crossing.day && (before === undefined || day >= before.day);
    })
    .toSorted((a, b) => a.noticeAt - b.noticeAt)
    .at(-1);
};

/**
 * The milestone that each case brought about, by the case's id: the crossing between the reading before its notice
 * and the next one, with its limits as the pack of that reading gives them or a passed quiz shortened them. Cases that
 * crossed nothing are not in the map.
 */
export const caseMilestones = <R extends RatingReading>(
  cases: readonly Violation[],
  readings: readonly R[],
  quizzes: readonly PassedQuiz[],
  {
    packOf,
    zone,
    lifts,
  }: { readonly packOf: (reading: R) => Pack; readonly zone: Zone; readonly lifts: readonly Lift[] },
): ReadonlyMap<string, MilestoneFacts> => {
  const order = readings.toSorted((a, b) => a.at - b.at);
  const events = crossings(order, packOf);
  const spans = limitSpans(events, quizzes, zone, lifts);
  const found = new Map<string, MilestoneFacts>();
  for (const event of events) {
    const cause = causeOf(event, cases, order, zone);
    if (cause === undefined) continue;
    // What the milestone quiz shortens is what would last longest.
    const own = spans.filter((one) => one.startsAt === event.at && one.milestone.id === event.milestone.id);
    const span = byEnd(own).at(-1);
    found.set(cause.id, {
      threshold: event.milestone.threshold.value,
      startsAt: event.at,
      endsAt: span?.endsAt ?? null,
      isOfDayOnly: span?.isOfDayOnly === true && span.quiz === null && span.lift === null,
      quizOffered: event.milestone.quiz.offered.value === true,
      quizPassedAt: span?.quiz?.passedAt ?? null,
    });
  }
  return found;
};

import { addDaysToInstant, type Instant, type Zone } from '../kernel/time.ts';
import type { Milestone, Pack } from '../policy/pack.ts';
import { hasReached, restrictionDays, restrictionText } from './model.ts';
import type { RatingReading } from './series.ts';

/** A reading that reached a milestone which the one before had not, by the pack that the reading was made under. */
export interface Crossing {
  readonly pack: Pack;
  readonly at: Instant;
  readonly day: string;
  readonly milestone: Milestone;
  readonly before: number;
  readonly after: number;
}

/** The limits that a crossing brought, `endsAt` null when they are for good or no end is published. */
export interface RestrictionSpan {
  readonly milestone: Milestone;
  /** The pack that they came under. */
  readonly pack: Pack;
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  /** "No new listings, no mega campaigns". */
  readonly text: string;
}

const crossed = (before: RatingReading, after: RatingReading, pack: Pack): readonly Milestone[] => {
  const reached = pack.rating.milestones.filter(
    (entry) => !hasReached(before.rating, entry) && hasReached(after.rating, entry),
  );
  return pack.rating.crossing.several.value === 'each' ? reached : reached.slice(-1);
};

/**
 * Every crossing of a milestone to the bad, oldest first. Each is judged by the pack of its own reading, so a newer pack
 * or an override never rewrites one; a pack that only moved a milestone crosses nothing. One move across several brings
 * the pack's choice: the most severe or each. The first reading crosses nothing, since what was before is not on record.
 */
export const crossings = <R extends RatingReading>(
  readings: readonly R[],
  packOf: (reading: R) => Pack,
): readonly Crossing[] => {
  const order = readings.toSorted((a, b) => a.at - b.at);
  return order.flatMap((after, index) => {
    const before = order[index - 1];
    if (before === undefined || before.rating === after.rating) return [];
    const pack = packOf(after);
    return crossed(before, after, pack).map((milestone) => ({
      pack,
      at: after.at,
      day: after.day,
      milestone,
      before: before.rating,
      after: after.rating,
    }));
  });
};

const isRunning = (span: RestrictionSpan, now: Instant): boolean =>
  span.startsAt <= now && (span.endsAt === null || now < span.endsAt);

/** Reaching the same milestone again inside its own limits starts them anew, or changes nothing: the pack says. */
const withSpan = (
  spans: readonly RestrictionSpan[],
  next: RestrictionSpan,
  again: 'restart' | 'ignore',
): readonly RestrictionSpan[] => {
  const running = spans.find(
    (span) => span.milestone.id === next.milestone.id && isRunning(span, next.startsAt),
  );
  if (running === undefined) return [...spans, next];
  if (again === 'ignore') return spans;
  return [...spans.map((span) => (span === running ? { ...span, endsAt: next.startsAt } : span)), next];
};

/** The restrictions that crossings brought, in order of their start; calendar days keep the wall time of the zone. */
export const restrictionSpans = (events: readonly Crossing[], zone: Zone): readonly RestrictionSpan[] =>
  events.reduce<readonly RestrictionSpan[]>((spans, { at, milestone, pack }) => {
    const days = restrictionDays(milestone);
    const endsAt = days === null ? null : addDaysToInstant(at, days, zone);
    const span = { milestone, pack, startsAt: at, endsAt, text: restrictionText(milestone) };
    return withSpan(spans, span, pack.rating.crossing.again.value);
  }, []);

/** The restriction in force now that ends last, or null. */
export const restrictionInForce = (spans: readonly RestrictionSpan[], now: Instant): RestrictionSpan | null =>
  spans
    .filter((span) => isRunning(span, now))
    .toSorted((a, b) => (a.endsAt ?? Infinity) - (b.endsAt ?? Infinity))
    .at(-1) ?? null;

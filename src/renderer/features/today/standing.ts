import type { Instant } from '#shared/kernel/time.ts';
import { NBSP } from '#shared/kernel/time-words.ts';
import type { Milestone, Pack } from '#shared/policy/pack.ts';
import { bandOf, hasReached, headroom, milestoneWords, restrictionText } from '#shared/rating/model.ts';
import { limitInForce, type LimitSpan } from '#shared/rating/shortened-limits.ts';
import { changeOver, isStale, type RatingReading } from '#shared/rating/series.ts';
import { bandEdges, healthyFrom } from '#renderer/ui/rating-chart-model.ts';
import { numberWords } from '#renderer/ui/numbers.ts';
import type { StandingRulerProps } from '#renderer/ui/StandingRuler.tsx';

/** The look-back of the two changes beside the rating: the app's own choice. */
const lookBack = [7, 90] as const;

/** Points that the rating moved by, for each look-back that has a reading to start from. */
export const recentChanges = (
  readings: readonly RatingReading[],
  today: string,
): readonly { readonly days: number; readonly points: number }[] =>
  lookBack.flatMap((days) => {
    const points = changeOver(readings, days, today);
    return points === null ? [] : [{ days, points }];
  });

/** The day of the newest reading (null when there is none) once the shop's limit has passed, else null. */
export const staleSince = (
  readings: readonly RatingReading[],
  today: string,
  staleDays: number,
): { readonly day: string | null } | null =>
  isStale(readings, today, staleDays) ? { day: readings.at(-1)?.day ?? null } : null;

/** What limits the shop now, as far as the readings tell. */
export type Limits =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'running';
      readonly text: string;
      readonly endsAt: Instant | null;
      readonly ref: string | null;
      /** The pack that the limits were brought under, which `ref` points into. */
      readonly pack: Pack;
    }
  | { readonly kind: 'unrecorded'; readonly text: string; readonly threshold: number };

const daysRef = (milestone: Milestone, pack: Pack): string => {
  const at = pack.rating.milestones.findIndex(({ id }) => id === milestone.id);
  const restriction = milestone.restrictions.findIndex(({ lasts }) => lasts === 'days');
  const value = restriction === -1 ? '0.ground' : `${String(restriction)}.days`;
  return `rating.milestones.${String(at)}.restrictions.${value}`;
};

/** A rating that never was seen above a milestone may stand under its limits without a day of start. */
const isUnrecorded = (readings: readonly RatingReading[], milestone: Milestone): boolean =>
  readings.length > 0 && readings.every(({ rating }) => hasReached(rating, milestone));

/** The restriction that runs, or one that may run without its start being on record. */
export const limitsNow = (
  facts: { readonly readings: readonly RatingReading[]; readonly spans: readonly LimitSpan[] },
  pack: Pack,
  now: Instant,
): Limits => {
  const span = limitInForce(facts.spans, now);
  if (span !== null) {
    // The end that is printed after a quiz is not the pack's.
    const ref = span.quiz === null ? daysRef(span.milestone, span.pack) : null;
    return { kind: 'running', text: span.text, endsAt: span.endsAt, ref, pack: span.pack };
  }
  const open = pack.rating.milestones.findLast((milestone) => isUnrecorded(facts.readings, milestone));
  if (open === undefined) return { kind: 'none' };
  return { kind: 'unrecorded', text: restrictionText(open), threshold: open.threshold.value };
};

const rulerWords = (rating: number | null, pack: Pack): string => {
  const { name, scale } = pack.rating;
  const ends = `scale from ${numberWords(scale.min.value)} to ${numberWords(scale.max.value)}`;
  if (rating === null) return `${name}: not entered yet, ${ends}`;
  const next = headroom(rating, pack);
  const left =
    next === null
      ? ''
      : `, ${numberWords(next.points)} points to ${numberWords(next.milestone.threshold.value)}`;
  return `${name} ${numberWords(rating)}, ${bandOf(rating, pack).label}${left}; ${ends}`;
};

/** The ruler of a rating, drawn from the pack. */
export const rulerOf = (rating: number | null, pack: Pack): StandingRulerProps => {
  const { scale, milestones } = pack.rating;
  const next = rating === null ? null : headroom(rating, pack);
  const words = (points: number): string =>
    `${numberWords(points)}${NBSP}${points === 1 ? 'point' : 'points'}`;
  return {
    min: scale.min.value,
    max: scale.max.value,
    bands: bandEdges(pack),
    milestones: [
      ...milestones.map((one) => ({ at: one.threshold.value, consequence: milestoneWords(one, pack) })),
      ...healthyFrom(pack).map(({ at, label }) => ({ at, consequence: label })),
    ].toSorted((a, b) => a.at - b.at),
    rating,
    ...(rating === null || next === null
      ? {}
      : {
          headroom: {
            from: next.milestone.threshold.value,
            to: rating,
            words: words(next.points),
            tone: bandOf(rating, pack).role,
          },
        }),
    scaleWords: `scale to ${numberWords(scale.max.value)}`,
    label: rulerWords(rating, pack),
  };
};

import { NBSP } from '#shared/kernel/time-words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { bandOf, headroom, milestoneWords } from '#shared/rating/model.ts';
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
            from: Math.min(next.milestone.threshold.value, rating),
            to: Math.max(next.milestone.threshold.value, rating),
            words: words(next.points),
            tone: bandOf(rating, pack).role,
          },
        }),
    scaleWords: `scale to ${numberWords(scale.max.value)}`,
    label: rulerWords(rating, pack),
  };
};

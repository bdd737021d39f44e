import type { Instant } from '../kernel/time.ts';
import type { Milestone, Pack } from '../policy/pack.ts';
import { hasReached, restrictionText } from './model.ts';
import type { RatingReading } from './series.ts';
import { type LimitSpan, limitsInForce } from './limits.ts';

/** What limits a shop now, as far as its readings tell. */
export type LimitsNow =
  | { readonly kind: 'none' }
  /** Limits that run, the one that ends last at the end. */
  | { readonly kind: 'running'; readonly spans: readonly LimitSpan[] }
  /** A milestone that every reading stands beyond: its limits may run, and since when is not on record. */
  | { readonly kind: 'unrecorded'; readonly text: string; readonly threshold: number };

const isUnrecorded = (readings: readonly RatingReading[], milestone: Milestone): boolean =>
  readings.length > 0 && readings.every(({ rating }) => hasReached(rating, milestone));

/** The limits that run, or those that may run without their start being on record. */
export const limitsNow = (
  facts: { readonly readings: readonly RatingReading[]; readonly spans: readonly LimitSpan[] },
  pack: Pack,
  now: Instant,
): LimitsNow => {
  const spans = limitsInForce(facts.spans, now);
  if (spans.length > 0) return { kind: 'running', spans };
  const open = pack.rating.milestones.findLast((milestone) => isUnrecorded(facts.readings, milestone));
  if (open === undefined) return { kind: 'none' };
  return { kind: 'unrecorded', text: restrictionText(open), threshold: open.threshold.value };
};

/** Where the length of limits stands in their pack. */
export const lengthRef = ({ milestone, part, pack }: LimitSpan): string => {
  const at = pack.rating.milestones.findIndex(({ id }) => id === milestone.id);
  return `rating.milestones.${at}.restrictions.${part.at}.${part.isForGood ? 'ground' : 'days'}`;
};

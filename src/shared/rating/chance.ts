import { addDays, type Day } from '../kernel/time.ts';
import type { Milestone } from '../policy/pack.ts';
import type { OwnCounts } from './own-counts.ts';

/** Own violations below which a chance would be a guess; the app's own choice. */
export const EVENTS_NEEDED = 5;

/** How likely a milestone is met, and on what that rests: `events` own violations of known points in `days` days. */
export type MilestoneChance =
  | { readonly kind: 'reached'; readonly milestone: Milestone }
  | {
      readonly kind: 'tooFew';
      readonly milestone: Milestone;
      readonly events: number;
      readonly needed: number;
      readonly days: number;
    }
  | {
      readonly kind: 'chance';
      readonly milestone: Milestone;
      readonly events: number;
      readonly days: number;
      /** Share of the paths that met it by the day asked for, 0 to 1. */
      readonly share: number;
      /** The day by which half of the paths have met it; null when that is later than the day asked for. */
      readonly halfBy: Day | null;
    };

/**
 * The chance of meeting a milestone within `by` days. `first` counts the paths that met it first on each day; null
 * where today's rating has reached it already. Under five own events no chance is given.
 */
export const milestoneChance = (
  milestone: Milestone,
  first: Int32Array | null,
  on: {
    readonly today: Day;
    readonly by: number;
    readonly paths: number;
    readonly counts: Pick<OwnCounts, 'known' | 'days'>;
  },
): MilestoneChance => {
  if (first === null) return { kind: 'reached', milestone };
  const { known: events, days } = on.counts;
  if (events < EVENTS_NEEDED) return { kind: 'tooFew', milestone, events, needed: EVENTS_NEEDED, days };
  let met = 0;
  let half: number | null = null;
  for (let day = 0; day <= on.by; day += 1) {
    met += first[day] ?? 0;
    if (half === null && met * 2 >= on.paths) half = day;
  }
  return {
    kind: 'chance',
    milestone,
    events,
    days,
    share: met / on.paths,
    halfBy: half === null ? null : addDays(on.today, half),
  };
};

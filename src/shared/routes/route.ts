import type { Clock } from '../clock.ts';
import type { ClockFacts } from '../clock-context.ts';
import type { Checklist } from '../evidence-checklist.ts';
import type { Day, Instant, Zone } from '../kernel/time.ts';
import { formatDayShort } from '../kernel/time-words.ts';
import type { Pack } from '../policy/pack.ts';
import type { ForecastEntry } from '../rating/own-counts.ts';
import type { AppealMode } from '../appeals/appeal.ts';
import type { RouteKind } from './decision.ts';

/**
 * Whether a way can be taken: it is being taken and an answer is awaited; it is open; whether it is open is not on
 * record; it may open later; it can't be taken, or not any more.
 */
export type Standing = 'underWay' | 'open' | 'unsure' | 'later' | 'closed';

/**
 * What speaks for a way that can be taken, best first. `ready`: all that it needs is there; `strong`: it gives back
 * surely or costs little; `fair`: a part is there; `thin`: nothing on file carries it; `repeat`: it was rejected so before and nothing is new; `aside`: it gives nothing back
 * that is known; `last`: what happens if nothing is done.
 */
export type Grade = 'ready' | 'strong' | 'fair' | 'thin' | 'repeat' | 'aside' | 'last';

/** Points that a way gives back, or keeps from being taken; a range where the pack has one. */
export type Gain =
  | { readonly kind: 'points'; readonly points: number }
  | { readonly kind: 'range'; readonly min: number; readonly max: number }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'none' };

/** A way to answer a case, with all that a person needs to choose it or not. */
export interface Route {
  readonly kind: RouteKind;
  readonly standing: Standing;
  readonly grade: Grade;
  readonly gain: Gain;
  /** Whether the points were not taken yet, so that the way keeps them instead of giving them back. */
  readonly keeps: boolean;
  /** The rating of today (the reading moved by what came and went since) and after it, where both are known. */
  readonly rating: { readonly from: number; readonly to: number } | null;
  /** Until when (or on which day) as an instant, or null with the reason in `byWords`. */
  readonly by: Instant | null;
  readonly byWords: string;
  /** Place in the pack of the rule behind the time, null where it has none. */
  readonly byRef: string | null;
  /** Attempts and effort: "Attempt 1 of 2", "2 pieces to get". */
  readonly costs: readonly string[];
  /** What the records say, and what stands against the way. */
  readonly reasons: readonly string[];
  readonly against: readonly string[];
}

/** An appeal that is kept here, as far as the routes need it. */
export interface AppealSoFar {
  readonly attempt: number;
  readonly mode: AppealMode;
  readonly status: 'draft' | 'sent' | 'won' | 'rejected';
}

/** What the routes of a case are reckoned from. */
export interface RouteFacts {
  readonly violationId: string;
  readonly type: string | null;
  /** Points that the ticket takes: null while unknown, 0 for none. */
  readonly points: number | null;
  readonly clock: ClockFacts;
  readonly appeals: readonly AppealSoFar[];
  readonly checklist: Checklist;
  /** When the newest file was filed that is proof of something; null where none is. */
  readonly newestProofAt: Instant | null;
  /** Corrective actions of the case that were carried out, and those that are not yet. */
  readonly fixes: { readonly done: number; readonly open: number };
  /** When the newest of them was done; null where none is. */
  readonly newestFixAt: Instant | null;
}

/** The shop's points: every entry, and the newest reading. */
export interface RouteLedger {
  readonly entries: readonly ForecastEntry[];
  readonly latest: { readonly day: Day; readonly rating: number } | null;
}

/** Everything that a rule of the routes is given. */
export interface RouteContext {
  readonly facts: RouteFacts;
  readonly ledger: RouteLedger;
  readonly clocks: readonly Clock[];
  readonly pack: Pack;
  readonly zone: Zone;
  readonly now: Instant;
  readonly today: Day;
}

/** "19 Dec" of a day. */
export const dayWords = (day: Day, { today }: Pick<RouteContext, 'today'>): string =>
  formatDayShort(day, today);

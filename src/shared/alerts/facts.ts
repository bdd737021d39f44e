import type { Action } from '../actions/action.ts';
import type { Appeal } from '../appeals/appeal.ts';
import type { Duty, DutyOccurrence } from '../duties/duty.ts';
import type { Evidence } from '../evidence.ts';
import type { Day, Instant, Zone } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';
import type { LedgerEntry } from '../rating/ledger.ts';
import type { RatingReading } from '../rating/series.ts';
import type { Lift, PassedQuiz } from '../rating/limits.ts';
import type { PolicyQuiz } from '../policy-quizzes.ts';
import type { ToldFacts } from '../told-clocks.ts';
import type { Violation } from '../violations.ts';
import type { RuleSettings } from './settings.ts';
import type { Watched } from './stages.ts';

/** A reading with the id that its alerts are named by, and the pack that it was made under. */
export type AlertReading = RatingReading & { readonly id: string; readonly pack: string };

/** What the rules look at, of one shop. Readings are those that are published, oldest first. */
export interface AlertFacts extends ToldFacts {
  readonly zone: Zone;
  readonly createdAt: Instant;
  /** Days without a reading that the shop allows. */
  readonly staleDays: number;
  /** The pack in force in the shop now. */
  readonly pack: Pack;
  /** The pack that a record of a day was made under, with the overrides of that day. */
  readonly packFor: (reference: string, day: Day) => Pack;
  readonly readings: readonly AlertReading[];
  readonly entries: readonly LedgerEntry[];
  readonly quizzes: readonly PassedQuiz[];
  readonly lifts: readonly Lift[];
  readonly policyQuizzes: readonly PolicyQuiz[];
  readonly violations: readonly Violation[];
  readonly appeals: readonly Appeal[];
  /** The files of evidence, those in the trash as well. */
  readonly files: readonly Evidence[];
  readonly actions: readonly Action[];
  readonly duties: readonly Duty[];
  readonly dutyOccurrences: readonly DutyOccurrence[];
}

/** A rule: facts, the shop's settings and now give what is watched, with stages past and to come. Never reads a clock. */
export type Watcher = (facts: AlertFacts, settings: RuleSettings, now: Instant) => readonly Watched[];

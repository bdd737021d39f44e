import type { ClockRule } from './clock.ts';
import {
  addBusinessDays,
  addDays,
  dayOf,
  endOfDayInstant,
  type Day,
  type Instant,
  type Zone,
} from './kernel/time.ts';
import { NBSP } from './kernel/time-words.ts';
import type { Pack } from './policy/pack.ts';
import type { PackValue } from './policy/value.ts';
import type { ViolationStatus } from './violations.ts';

/** One appeal as far as the clocks need it. */
export interface Attempt {
  readonly attempt: number;
  readonly sentAt: Instant | null;
  readonly rejectedAt: Instant | null;
  /** It was sent, also where its answer or a later attempt alone tells so and the time is not on record. */
  readonly isMade?: boolean;
}

/** Whether an attempt was sent, at a time that is on record or not. */
export const wasMade = (attempt: Attempt | null): boolean =>
  attempt !== null && (attempt.isMade === true || attempt.sentAt !== null || attempt.rejectedAt !== null);

/** A milestone that the case brought about, with the limits that run. */
export interface MilestoneFacts {
  readonly threshold: number;
  readonly startsAt: Instant;
  readonly endsAt: Instant | null;
  readonly quizOffered: boolean;
  readonly quizPassedAt: Instant | null;
  /** The limits are known by their day alone, so the hour of their end is not. */
  readonly isOfDayOnly: boolean;
}

/** What is known of the quiz of a case; the Learning Center prints until when it can be taken, or not. */
export interface PolicyQuizFacts {
  readonly offered: boolean;
  readonly closesAt: Instant | null;
  readonly passedAt: Instant | null;
  /** Tries that were not passed. */
  readonly failed: number;
}

export interface ClockFacts {
  /** The code of its type, null where none is named. */
  readonly type: string | null;
  readonly noticeAt: Instant;
  readonly status: ViolationStatus;
  /** When a case that lapsed did so, where that is known. */
  readonly lapsedAt?: Instant | null;
  /** When a case that is closed came to be so, where that is known. */
  readonly closedAt?: Instant | null;
  /** When the platform acted on the ticket, null while it has not; from then on only an appeal is left (policy facts §6). */
  readonly actionTakenAt: Instant | null;
  /** Deadlines as the ticket prints them. */
  readonly printed: {
    readonly correction: Instant | null;
    readonly firstAppeal: Instant | null;
    readonly secondAppeal: Instant | null;
    readonly evidence: Instant | null;
  };
  /** Which of these were counted from words such as "within 48 hours", where that is known. */
  readonly counted?: readonly (keyof ClockFacts['printed'])[];
  readonly attempts: readonly Attempt[];
  readonly correctionSentAt: Instant | null;
  /** When evidence was asked for by a change of state; null where it was not, or where it still is by the state alone. */
  readonly evidenceAskedAt?: Instant | null;
  readonly evidenceSentAt: Instant | null;
  readonly milestone: MilestoneFacts | null;
  /** Null while nobody has looked whether a quiz is offered. */
  readonly policyQuiz: PolicyQuizFacts | null;
}

/** What the clocks of a case are reckoned from. */
export interface ClockContext {
  readonly facts: ClockFacts;
  readonly pack: Pack;
  readonly zone: Zone;
  readonly now: Instant;
}

/** A person took the time over; said of all whose words are not known to give a count only. */
const AS_TICKET = 'As the ticket says';
/** The words of a deadline that the text gives as a count only. */
export const COUNTED = 'Counted from the notice’s time';
/** The words of a time that no source publishes. */
export const NOT_PUBLISHED = 'Not published; the ticket prints it';

/** Where a clock's time comes from, told by the pack: `valueRef` is the place of the value there, null where it has none. */
export const packRule = (text: string, valueRef: string | null): ClockRule => ({
  text,
  valueRef,
  source: 'pack',
  byPack: null,
});

type Due = keyof ClockFacts['printed'];

/** The same of a time that the ticket prints, or that its words were counted to; `byPack` is what the pack would say. */
export const ticketRule = (
  due: Due,
  { counted = [] }: ClockFacts,
  valueRef: string | null,
  byPack: Instant | null = null,
): ClockRule => ({
  text: counted.includes(due) ? COUNTED : AS_TICKET,
  valueRef,
  source: 'ticket',
  byPack,
});

/** "30 calendar days", in the value's own unit. */
export const dayCount = ({ unit, value }: PackValue<number>): string => {
  const kind = unit === 'business_days' ? 'business day' : 'calendar day';
  return `${value ?? 0}${NBSP}${value === 1 ? kind : `${kind}s`}`;
};

/** The day a pack's number of days after another, in the value's own unit. */
const dueDay = (from: Day, days: PackValue<number>, pack: Pack): Day | null => {
  if (days.value === null) return null;
  return days.unit === 'business_days'
    ? addBusinessDays(from, days.value, pack.holidays.value ?? [])
    : addDays(from, days.value);
};

/** The end of the day a pack's number of days after an instant, ms since epoch; null where the pack has none. */
export const dueByPack = (from: Instant, days: PackValue<number>, pack: Pack, zone: Zone): Instant | null => {
  const day = dueDay(dayOf(from, zone), days, pack);
  return day === null ? null : endOfDayInstant(day, zone);
};

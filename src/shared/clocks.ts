import { idle, timed, type Clock, type ClockRule } from './clock.ts';
import {
  addBusinessDays,
  addDays,
  dayOf,
  endOfDayInstant,
  HOUR,
  type Day,
  type Instant,
  type Zone,
} from './kernel/time.ts';
import { formatDayShort, NBSP } from './kernel/time-words.ts';
import type { Pack } from './policy/pack.ts';
import type { PackValue } from './policy/value.ts';
import { quizEnd, quizPlace, quizWindowRef, quizWindowWords } from './quiz-window.ts';
import { isClosed, type ViolationStatus } from './violations.ts';

/** One appeal as far as the clocks need it. */
export interface Attempt {
  readonly attempt: number;
  readonly sentAt: Instant | null;
  readonly rejectedAt: Instant | null;
}

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
  readonly noticeAt: Instant;
  readonly status: ViolationStatus;
  /** When a case that lapsed did so, where that is known. */
  readonly lapsedAt?: Instant | null;
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
  readonly evidenceSentAt: Instant | null;
  readonly milestone: MilestoneFacts | null;
  /** Null while nobody has looked whether a quiz is offered. */
  readonly policyQuiz: PolicyQuizFacts | null;
}

/** A person took the time over; said of all whose words are not known to give a count only. */
const AS_TICKET = 'As the ticket says';
/** The words of a deadline that the text gives as a count only. */
export const COUNTED = 'Counted from the notice’s time';
const NOT_PUBLISHED = 'Not published; the ticket prints it';

const packRule = (text: string, valueRef: string | null): ClockRule => ({
  text,
  valueRef,
  source: 'pack',
  byPack: null,
});

type Due = keyof ClockFacts['printed'];

const ticketRule = (
  due: Due,
  { counted = [] }: ClockFacts,
  valueRef: string,
  byPack: Instant | null = null,
): ClockRule => ({
  text: counted.includes(due) ? COUNTED : AS_TICKET,
  valueRef,
  source: 'ticket',
  byPack,
});

/** "30 calendar days", in the value's own unit. */
const dayCount = ({ unit, value }: PackValue<number>): string => {
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

const dueByPack = (from: Instant, days: PackValue<number>, pack: Pack, zone: Zone): Instant | null => {
  const day = dueDay(dayOf(from, zone), days, pack);
  return day === null ? null : endOfDayInstant(day, zone);
};

const CLOSED_WORDS: Readonly<Partial<Record<ViolationStatus, string>>> = {
  overturned: 'Overturned',
  correctedInTime: 'Corrected in time',
  upheldFinal: 'Upheld, final',
  lapsed: 'Lapsed',
  warningOnly: 'Warning only',
};

const keepsItsPoints = (status: ViolationStatus): boolean => status === 'upheldFinal' || status === 'lapsed';

interface Context {
  readonly facts: ClockFacts;
  readonly pack: Pack;
  readonly zone: Zone;
  readonly now: Instant;
}

/** A clock that ended with its case, before its own time or without one. */
const overWithCase = (kind: Clock['kind'], { facts, zone, now }: Context): Clock => {
  const at = facts.lapsedAt ?? null;
  const day = at === null ? '' : `Ended on ${formatDayShort(dayOf(at, zone), dayOf(now, zone))}: `;
  const rule = packRule(`${day}${day === '' ? 'The' : 'the'} case lapsed`, null);
  return { ...idle(kind, 'notOffered', rule), state: 'passed', stage: 'passed' };
};

/**
 * A closed case keeps clocks that were met or ran out; one that still had time is no longer offered, and over where the case
 * lapsed. A quiz gives points beside an appeal, so it stays open where the points stay taken.
 */
const unlessClosed = (clock: Clock, context: Context): Clock => {
  const { kind, state } = clock;
  const { status } = context.facts;
  const isKept = kind === 'policyQuiz' && keepsItsPoints(status);
  if (!isClosed(status) || isKept || (state !== 'running' && state !== 'notStarted')) return clock;
  // Limits end by themselves, whatever becomes of the case.
  if (status === 'lapsed' && kind !== 'milestoneQuiz') return overWithCase(kind, context);
  return idle(kind, 'notOffered', packRule(CLOSED_WORDS[status] ?? '', null));
};

/** Whether the ticket stopped being pending while it could still be corrected, with no correction sent in time. */
const isCorrectionCutOff = ({ actionTakenAt, correctionSentAt, printed }: ClockFacts): boolean => {
  const dueAt = printed.correction ?? Infinity;
  const sentInTime = correctionSentAt !== null && printed.correction !== null && correctionSentAt <= dueAt;
  return actionTakenAt !== null && actionTakenAt < dueAt && !sentInTime;
};

/** Correction: only while the ticket is pending, and only the ticket knows its time (policy facts §6). */
const correctionClock = ({ facts, pack, now }: Context): Clock => {
  const { minHours, maxHours } = pack.clocks.correction;
  const dueAt = facts.printed.correction;
  const sent = facts.correctionSentAt;
  if (isCorrectionCutOff(facts))
    return idle('correction', 'notOffered', packRule('Action taken: only an appeal cancels it', null));
  const ref = 'clocks.correction.maxHours';
  if (dueAt !== null)
    return timed(
      'correction',
      { startsAt: facts.noticeAt, dueAt, metAt: sent },
      ticketRule('correction', facts, ref),
      now,
    );
  const text =
    minHours.value === null || maxHours.value === null
      ? NOT_PUBLISHED
      : `${minHours.value}–${maxHours.value}${NBSP}h from the notice, as the ticket prints`;
  return idle('correction', 'notStarted', packRule(text, ref));
};

interface AppealWindow {
  readonly kind: 'firstAppeal' | 'secondAppeal';
  /** What starts it: the notice, or the rejection of the first attempt. */
  readonly startsAt: Instant;
  readonly starts: string;
  readonly days: PackValue<number>;
  readonly printed: Instant | null;
  readonly sentAt: Instant | null;
}

/** An appeal's deadline: the pack's days from the day of its start, to 23:59, unless the ticket prints a time. */
const appealClock = (window: AppealWindow, { facts, pack, zone, now }: Context): Clock => {
  const { kind, startsAt, days, printed } = window;
  const ref = `clocks.${kind}.days`;
  const byPack = dueByPack(startsAt, days, pack, zone);
  const dueAt = printed ?? byPack;
  if (dueAt === null) return idle(kind, 'notStarted', packRule(NOT_PUBLISHED, ref));
  const rule =
    printed === null
      ? packRule(`${dayCount(days)} from ${window.starts}`, ref)
      : ticketRule(kind, facts, ref, byPack);
  return timed(kind, { startsAt, dueAt, metAt: window.sentAt }, rule, now);
};

const attemptOf = (facts: ClockFacts, attempt: number): Attempt | null =>
  facts.attempts.find((entry) => entry.attempt === attempt) ?? null;

const firstAppealClock = (context: Context): Clock => {
  const { facts, pack } = context;
  const { days } = pack.clocks.firstAppeal;
  const sentAt = attemptOf(facts, 1)?.sentAt ?? null;
  const printed = facts.printed.firstAppeal;
  const startsAt = facts.noticeAt;
  return appealClock({ kind: 'firstAppeal', startsAt, starts: 'the notice', days, printed, sentAt }, context);
};

/** Second appeal: only where the market allows a second attempt, and only once the first was rejected. */
const secondAppealClock = (context: Context): Clock => {
  const { facts, pack } = context;
  const { days } = pack.clocks.secondAppeal;
  if (pack.clocks.attempts.value === 1)
    return idle('secondAppeal', 'notOffered', packRule('One attempt only', 'clocks.attempts'));
  const startsAt = attemptOf(facts, 1)?.rejectedAt ?? null;
  if (startsAt === null) {
    const text = days.value === null ? NOT_PUBLISHED : `${dayCount(days)} from a rejection`;
    return idle('secondAppeal', 'notStarted', packRule(text, 'clocks.secondAppeal.days'));
  }
  const sentAt = attemptOf(facts, 2)?.sentAt ?? null;
  const printed = facts.printed.secondAppeal;
  return appealClock(
    { kind: 'secondAppeal', startsAt, starts: 'the rejection', days, printed, sentAt },
    context,
  );
};

/** The clock of a milestone's quiz. No printed deadline is known, so it runs as long as the limits that it shortens. */
export const quizClock = (event: MilestoneFacts, now: Instant): Clock => {
  const ref = 'clocks.milestoneQuiz.whileRestricted';
  const hour = event.isOfDayOnly ? '; the hour of their end is not known' : '';
  const rule = packRule(`While the limits of ${event.threshold} run${hour}`, ref);
  if (!event.quizOffered || event.endsAt === null) return idle('milestoneQuiz', 'notOffered', rule);
  const times = { startsAt: event.startsAt, dueAt: event.endsAt, metAt: event.quizPassedAt };
  return timed('milestoneQuiz', times, rule, now);
};

/** The quiz of a violation, where one is offered: what is printed where it is shown, else what the pack says. */
const policyQuizClock = ({ facts, pack, zone, now }: Context): readonly Clock[] => {
  const quiz = facts.policyQuiz;
  if (quiz?.offered !== true) return [];
  const byPack = quizEnd(facts.noticeAt, pack, zone);
  // A quiz that was passed at a moment that nobody has limited was passed in time.
  const dueAt = quiz.closesAt ?? byPack ?? quiz.passedAt;
  const words = packRule(quizWindowWords(pack), quizWindowRef);
  if (dueAt === null) return [idle('policyQuiz', 'notStarted', words)];
  const printed: ClockRule = {
    text: `As printed in ${quizPlace(pack)}`,
    valueRef: quizWindowRef,
    source: 'learningCenter',
    byPack,
  };
  const times = { startsAt: facts.noticeAt, dueAt, metAt: quiz.passedAt };
  return [timed('policyQuiz', times, quiz.closesAt === null ? words : printed, now)];
};

/** Evidence for a dispute: what the ticket prints, else the pack's hours from the notice. */
const evidenceClock = ({ facts, pack, now }: Context): readonly Clock[] => {
  const { hours } = pack.clocks.disputeEvidence;
  const ref = 'clocks.disputeEvidence.hours';
  const printed = facts.printed.evidence;
  const asked = printed !== null || facts.status === 'evidenceAsked' || facts.evidenceSentAt !== null;
  if (!asked) return [];
  const byPack = hours.value === null ? null : facts.noticeAt + hours.value * HOUR;
  const dueAt = printed ?? byPack;
  if (dueAt === null) return [idle('evidence', 'notStarted', packRule(NOT_PUBLISHED, ref))];
  const rule =
    printed === null
      ? packRule(`${hours.value ?? 0}${NBSP}h from the dispute notice`, ref)
      : ticketRule('evidence', facts, ref, byPack);
  return [timed('evidence', { startsAt: facts.noticeAt, dueAt, metAt: facts.evidenceSentAt }, rule, now)];
};

/** All clocks of a case, first the ones that every case has, in the order of the record's tiles. */
export const clocksOf = (facts: ClockFacts, pack: Pack, zone: Zone, now: Instant): readonly Clock[] => {
  const context: Context = { facts, pack, zone, now };
  return [
    firstAppealClock(context),
    secondAppealClock(context),
    ...policyQuizClock(context),
    ...(facts.milestone === null ? [] : [quizClock(facts.milestone, now)]),
    correctionClock(context),
    ...evidenceClock(context),
  ].map((clock) => unlessClosed(clock, context));
};

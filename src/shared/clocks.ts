import { firstAppealClock, secondAppealClock } from './appeal-clocks.ts';
import { done, idle, timed, type Clock, type ClockRule } from './clock.ts';
import {
  NOT_PUBLISHED,
  packRule,
  ticketRule,
  type ClockContext,
  type ClockFacts,
  type MilestoneFacts,
} from './clock-context.ts';
import { dayOf, HOUR, type Instant, type Zone } from './kernel/time.ts';
import { formatDayShort, NBSP } from './kernel/time-words.ts';
import type { Pack } from './policy/pack.ts';
import { caseRules } from './policy/case-rules.ts';
import { quizEnd, quizPlace, quizWindowRef, quizWindowWords } from './quiz-window.ts';
import { isClosed, type ViolationStatus } from './violations.ts';

const CLOSED_WORDS: Readonly<Partial<Record<ViolationStatus, string>>> = {
  overturned: 'Overturned',
  correctedInTime: 'Corrected in time',
  upheldFinal: 'Upheld, final',
  lapsed: 'Lapsed',
  warningOnly: 'Warning only',
};

const keepsItsPoints = (status: ViolationStatus): boolean => status === 'upheldFinal' || status === 'lapsed';

/** A clock that ended with its case, before its own time or without one. */
const overWithCase = (kind: Clock['kind'], { facts, zone, now }: ClockContext): Clock => {
  const at = facts.lapsedAt ?? null;
  const day = at === null ? '' : `Ended on ${formatDayShort(dayOf(at, zone), dayOf(now, zone))}: `;
  const rule = packRule(`${day}${day === '' ? 'The' : 'the'} case lapsed`, null);
  return { ...idle(kind, 'notOffered', rule), state: 'passed', stage: 'passed' };
};

/** Whether a clock has ended only after its case was decided, which stopped it. A lapsed case was left to run out. */
const isStopped = ({ kind, state, dueAt }: Clock, { status, closedAt = null }: ClockFacts): boolean =>
  state === 'passed' &&
  kind !== 'milestoneQuiz' &&
  status !== 'lapsed' &&
  closedAt !== null &&
  dueAt !== null &&
  closedAt < dueAt;

/**
 * A closed case keeps clocks that were met or ran out; one that still had time is no longer offered, and over where the case
 * lapsed. A quiz gives points beside an appeal, so it stays open where the points stay taken.
 */
const unlessClosed = (clock: Clock, context: ClockContext): Clock => {
  const { kind, state } = clock;
  const { status } = context.facts;
  const isKept = kind === 'policyQuiz' && keepsItsPoints(status);
  const isOpen = state === 'running' || state === 'notStarted' || isStopped(clock, context.facts);
  if (!isClosed(status) || isKept || !isOpen) return clock;
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
const correctionClock = ({ facts, pack, now }: ClockContext): Clock => {
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
const policyQuizClock = ({ facts, pack, zone, now }: ClockContext): readonly Clock[] => {
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

/** Whether evidence was asked for: as the ticket prints it, or by a state that the case is or was in. */
const isEvidenceAsked = ({ printed, status, evidenceAskedAt = null, evidenceSentAt }: ClockFacts): boolean =>
  printed.evidence !== null ||
  status === 'evidenceAsked' ||
  evidenceAskedAt !== null ||
  evidenceSentAt !== null;

/** Whether the platform acted on what it had asked for, with nothing sent: then nothing is waited for any more. */
const isEvidenceCutOff = ({ evidenceAskedAt = null, evidenceSentAt, actionTakenAt }: ClockFacts): boolean =>
  evidenceAskedAt !== null &&
  evidenceSentAt === null &&
  actionTakenAt !== null &&
  actionTakenAt > evidenceAskedAt;

/** The hours of a dispute from its notice; null for what is none, and where the market's are not published. */
const evidenceByPack = ({ facts, pack }: ClockContext): Instant | null => {
  const hours = caseRules(pack, facts.type).evidence?.value.value ?? null;
  return hours === null ? null : facts.noticeAt + hours * HOUR;
};

const evidenceRule = ({ facts, pack }: ClockContext, byPack: Instant | null): ClockRule => {
  const rule = caseRules(pack, facts.type).evidence;
  const ref = rule?.ref ?? null;
  if (facts.printed.evidence !== null) return ticketRule('evidence', facts, ref, byPack);
  if (rule === null) return packRule('Not known, unless the ticket prints it', null);
  const hours = rule.value.value;
  return packRule(hours === null ? NOT_PUBLISHED : `${hours}${NBSP}h from the dispute notice`, ref);
};

/** Evidence that was asked for: to the time that the ticket prints, else, for a dispute alone, by the pack's hours. */
const evidenceTimes = (context: ClockContext): Clock => {
  const { facts, now } = context;
  const byPack = evidenceByPack(context);
  const dueAt = facts.printed.evidence ?? byPack;
  const metAt = facts.evidenceSentAt;
  if (isEvidenceCutOff(facts) && (dueAt === null || (facts.actionTakenAt ?? 0) < dueAt))
    return idle('evidence', 'notOffered', packRule('Action was taken before it was sent', null));
  const rule = evidenceRule(context, byPack);
  const startsAt = facts.noticeAt;
  if (dueAt !== null) return timed('evidence', { startsAt, dueAt, metAt }, rule, now);
  if (metAt === null) return idle('evidence', 'notStarted', rule);
  const sent = packRule('Sent; until when it could be is not on record', null);
  return done('evidence', { startsAt, dueAt, metAt }, sent);
};

const evidenceClock = (context: ClockContext): readonly Clock[] => {
  const { facts, pack } = context;
  if (!isEvidenceAsked(facts)) return [];
  const clock = evidenceTimes(context);
  return [
    caseRules(pack, facts.type).isDispute ? { ...clock, label: `${clock.label} for a dispute` } : clock,
  ];
};

/** All clocks of a case, first the ones that every case has, in the order of the record's tiles. */
export const clocksOf = (facts: ClockFacts, pack: Pack, zone: Zone, now: Instant): readonly Clock[] => {
  const context: ClockContext = { facts, pack, zone, now };
  return [
    firstAppealClock(context),
    secondAppealClock(context),
    ...policyQuizClock(context),
    ...(facts.milestone === null ? [] : [quizClock(facts.milestone, now)]),
    correctionClock(context),
    ...evidenceClock(context),
  ].map((clock) => unlessClosed(clock, context));
};

import type { Appeal } from './appeals/appeal.ts';
import {
  wasMade,
  type Attempt,
  type ClockFacts,
  type MilestoneFacts,
  type PolicyQuizFacts,
} from './clock-context.ts';
import type { Instant } from './kernel/time.ts';
import { passedAt, type PolicyQuiz } from './policy-quizzes.ts';
import { isClosed, type Violation, type ViolationStatus } from './violations.ts';

/** When a case first came into a state, as its changes say; null where they do not. */
export const loggedAt = (violation: Violation, status: ViolationStatus): Instant | null =>
  violation.statusLog.find((entry) => entry.status === status)?.at ?? null;

/**
 * When the evidence that was asked for last was sent, as its own state says; else, as cases of before have it, with the first
 * change since that is not the platform's action.
 */
const evidenceSent = ({ statusLog }: Violation): Instant | null => {
  const asked = statusLog.findLastIndex((entry) => entry.status === 'evidenceAsked');
  const since = statusLog.slice(asked + 1);
  const said = since.find((entry) => entry.status === 'evidenceSent');
  if (said !== undefined) return said.at;
  const [next] = asked === -1 ? [] : since;
  return next !== undefined && (next.status === 'pending' || next.status === 'overturned') ? next.at : null;
};

const hasBeen = ({ statusLog }: Violation, ...statuses: readonly ViolationStatus[]): boolean =>
  statusLog.some(({ status }) => statuses.includes(status));

/**
 * Whether the changes of a case say that an attempt was sent, at whatever time. An answer has come to what was sent, a second
 * attempt follows a rejected one, and what was upheld was appealed; upheld after a rejection, for the second time. A case
 * that was overturned says nothing: the platform may take a notice back by itself.
 */
const isLogged = (violation: Violation, attempt: 1 | 2): boolean =>
  attempt === 1
    ? hasBeen(violation, 'appeal1Sent', 'appeal1Rejected', 'appeal2Sent', 'upheldFinal')
    : hasBeen(violation, 'appeal2Sent') ||
      (hasBeen(violation, 'appeal1Rejected') && hasBeen(violation, 'upheldFinal'));

const attemptFacts = (violation: Violation, appeals: readonly Appeal[], attempt: 1 | 2): Attempt => {
  const appeal = appeals.find((entry) => entry.attempt === attempt);
  const rejected = appeal?.status === 'rejected' ? appeal.decidedAt : null;
  const sentAt = appeal?.sentAt ?? loggedAt(violation, attempt === 1 ? 'appeal1Sent' : 'appeal2Sent');
  const isFollowed = appeals.some((later) => later.attempt > attempt && later.sentAt !== null);
  const isMade = sentAt !== null || isFollowed || isLogged(violation, attempt);
  const answered = attempt === 1 ? 'appeal1Rejected' : 'upheldFinal';
  return {
    attempt,
    sentAt,
    rejectedAt: rejected ?? (isMade ? loggedAt(violation, answered) : null),
    isMade,
  };
};

const quizFacts = (quiz: PolicyQuiz): PolicyQuizFacts => ({
  offered: quiz.offered,
  closesAt: quiz.closesAt,
  passedAt: passedAt(quiz),
  failed: quiz.tries.filter(({ passed }) => !passed).length,
});

/** Whether an attempt at a case was made: sent from here, or only recorded as a change of its state. */
export const isAttemptMade = (violation: Violation, appeals: readonly Appeal[], attempt: 1 | 2): boolean =>
  wasMade(attemptFacts(violation, appeals, attempt));

/** How many attempts at a case were made. */
export const attemptsMade = (violation: Violation, appeals: readonly Appeal[]): number =>
  ([1, 2] as const).filter((attempt) => isAttemptMade(violation, appeals, attempt)).length;

/**
 * What the clocks need of a case's records. The appeal time that the notice prints belongs to the first appeal: taken
 * for the second it could name a later day than the pack does, and a clock must never run long.
 */
export const clockFacts = (
  violation: Violation,
  appeals: readonly Appeal[],
  milestone: MilestoneFacts | null,
  quiz: PolicyQuiz | null,
): ClockFacts => ({
  type: violation.type,
  noticeAt: violation.noticeAt,
  status: violation.status,
  lapsedAt: loggedAt(violation, 'lapsed'),
  closedAt: isClosed(violation.status) ? (violation.statusLog.at(-1)?.at ?? null) : null,
  actionTakenAt:
    loggedAt(violation, 'actionTaken') ?? (violation.status === 'actionTaken' ? violation.noticeAt : null),
  printed: {
    correction: violation.correctionDue,
    firstAppeal: violation.appealDue,
    secondAppeal: violation.secondAppealDue,
    evidence: violation.evidenceDue,
  },
  attempts: [attemptFacts(violation, appeals, 1), attemptFacts(violation, appeals, 2)],
  correctionSentAt: loggedAt(violation, 'correctionSent') ?? loggedAt(violation, 'correctedInTime'),
  evidenceAskedAt: loggedAt(violation, 'evidenceAsked'),
  evidenceSentAt: evidenceSent(violation),
  milestone,
  policyQuiz: quiz === null ? null : quizFacts(quiz),
});

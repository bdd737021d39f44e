import type { AppealMode } from '../appeals/appeal.ts';
import type { Clock } from '../clock.ts';
import { wasMade, type Attempt } from '../clock-context.ts';
import { dayOf } from '../kernel/time.ts';
import { NBSP } from '../kernel/time-words.ts';
import { attemptsAllowed, caseRules } from '../policy/case-rules.ts';
import { isClosed } from '../violations.ts';
import { closedWords } from './closed-words.ts';
import { dayWords, type Grade, type Route, type RouteContext, type Standing } from './route.ts';
import type { Stake } from './stake.ts';
import { supportOf, type Support } from './support.ts';

/** Which attempt is next, and whether it can be made. */
interface Turn {
  readonly standing: Standing;
  readonly attempt: number;
  readonly clock: Clock | null;
  readonly against: readonly string[];
}

const attemptOf = ({ facts }: RouteContext, attempt: number): Attempt =>
  facts.clock.attempts.find((one) => one.attempt === attempt) ?? { attempt, sentAt: null, rejectedAt: null };

const clockOf = ({ clocks }: RouteContext, kind: Clock['kind']): Clock | null =>
  clocks.find((clock) => clock.kind === kind) ?? null;

/** Whether a dispute is not ruled on yet: before that there is nothing to appeal. */
const isBeforeRuling = ({ facts, pack }: RouteContext, attempt: number, clock: Clock | null): boolean =>
  attempt === 1 &&
  clock?.dueAt === null &&
  facts.clock.actionTakenAt === null &&
  caseRules(pack, facts.type).firstAppeal.from === 'ruling';

/** An attempt that was not sent: open as long as its clock runs; late appeals are not reviewed (policy facts §5.1). */
const notSent = (context: RouteContext, attempt: number, clock: Clock | null): Turn => {
  if (clock?.state === 'running') return { standing: 'open', attempt, clock, against: [] };
  const { zone } = context;
  const day = clock?.dueAt === null || clock === null ? null : dayWords(dayOf(clock.dueAt, zone), context);
  if (clock?.state === 'passed')
    return {
      standing: 'closed',
      attempt,
      clock,
      against: [`The time for it ran out${day === null ? '' : ` on ${day}`}; late appeals are not reviewed.`],
    };
  if (isBeforeRuling(context, attempt, clock))
    return {
      standing: 'later',
      attempt,
      clock: null,
      against: ['Only the ruling on the dispute can be appealed.'],
    };
  if (clock?.state === 'notOffered')
    return { standing: 'closed', attempt, clock, against: ['No further appeal is offered.'] };
  return { standing: 'unsure', attempt, clock, against: ['Until when it can be sent is not on record.'] };
};

const sentWords = (attempt: number): string =>
  `Appeal${NBSP}${String(attempt)} is sent; its answer is awaited.`;

const sent = (context: RouteContext, attempt: number): Turn => ({
  standing: 'underWay',
  attempt,
  clock: clockOf(context, attempt === 1 ? 'firstAppeal' : 'secondAppeal'),
  against: [],
});

const used = (attempt: number, words: string): Turn => ({
  standing: 'closed',
  attempt,
  clock: null,
  against: [words],
});

const secondTurn = (context: RouteContext): Turn => {
  if (attemptsAllowed(context.pack, context.facts.type) === 1)
    return used(1, 'The one attempt is used; the rejection is final.');
  const second = attemptOf(context, 2);
  if (second.rejectedAt !== null) return used(2, 'Both attempts are used; the second rejection is final.');
  return wasMade(second) ? sent(context, 2) : notSent(context, 2, clockOf(context, 'secondAppeal'));
};

/** The attempt that is due: the first, the second after a rejection, or none that is left (policy facts §5.1). */
const turnOf = (context: RouteContext): Turn => {
  const { status } = context.facts.clock;
  if (isClosed(status)) return used(1, closedWords(status));
  const first = attemptOf(context, 1);
  if (first.rejectedAt !== null || wasMade(attemptOf(context, 2))) return secondTurn(context);
  return wasMade(first) ? sent(context, 1) : notSent(context, 1, clockOf(context, 'firstAppeal'));
};

const modeOf = ({ facts }: RouteContext, attempt: number): AppealMode | null =>
  facts.appeals.find((one) => one.attempt === attempt)?.mode ?? null;

/** The one of two modes that was not sent waits: it can only be taken if the answer is a rejection. */
const turnOfMode = (context: RouteContext, mode: AppealMode): Turn => {
  const turn = turnOf(context);
  if (turn.standing !== 'underWay') return turn;
  const sent = modeOf(context, turn.attempt);
  if (sent === null || sent === mode) return turn;
  const most = attemptsAllowed(context.pack, context.facts.type);
  const isLast = most !== null && turn.attempt >= most;
  const standing = isLast ? 'closed' : 'later';
  return { ...turn, standing, clock: null, against: [sentWords(turn.attempt)] };
};

const gradeOf = (mode: AppealMode, support: Support['kind']): Grade => {
  if (support === 'complete') return mode === 'wrongDecision' ? 'ready' : 'strong';
  if (support === 'repeat') return 'repeat';
  return support === 'part' ? 'fair' : 'thin';
};

const attemptWords = (attempt: number, most: number | null): string =>
  most === null ? `Attempt${NBSP}${String(attempt)}` : `Attempt${NBSP}${String(attempt)} of ${String(most)}`;

/** What is the same for both modes: the last attempt, an appeal that does not halt the action, points that are gone. */
const commonAgainst = (context: RouteContext, turn: Turn, stake: Stake): readonly string[] => {
  const { facts, pack } = context;
  const most = attemptsAllowed(pack, facts.type);
  const isLast = most !== null && most > 1 && turn.attempt === most && turn.standing === 'open';
  return [
    ...(stake.state === 'rolledOff' ? ['Its points have left the rating already.'] : []),
    ...(isLast ? ['The last attempt: a second rejection is final.'] : []),
    ...(facts.clock.status === 'evidenceAsked' ? ['The platform has asked for evidence first.'] : []),
    ...(facts.clock.status === 'evidenceSent' ? ['The evidence is sent; its answer is awaited.'] : []),
  ];
};

const byWordsOf = ({ standing }: Turn): string => {
  if (standing === 'unsure') return 'not published';
  return standing === 'underWay' ? 'answer awaited' : '';
};

/** What an attempt that can be made asks and has. */
const openAppeal = (context: RouteContext, stake: Stake, mode: AppealMode, turn: Turn) => {
  const { facts, pack } = context;
  const support = supportOf(context, mode, turn.attempt);
  const isDrafted = facts.appeals.some((one) => one.status === 'draft' && one.mode === mode);
  return {
    grade: gradeOf(mode, support.kind),
    by: turn.clock?.dueAt ?? null,
    byRef: turn.clock?.valueRef ?? null,
    costs: [attemptWords(turn.attempt, attemptsAllowed(pack, facts.type)), ...support.effort],
    reasons: [...support.reasons, ...(isDrafted ? ['A draft is written this way.'] : []), ...stake.grounds],
    against: [...turn.against, ...support.against, ...commonAgainst(context, turn, stake)],
  };
};

/** An appeal in one mode: what it gives back, by when, which attempt it costs, and what on file carries it. */
export const appealRoute = (context: RouteContext, stake: Stake, mode: AppealMode): Route => {
  const turn = turnOfMode(context, mode);
  const isOpen = turn.standing === 'open' || turn.standing === 'unsure';
  const isSent = turn.standing === 'underWay';
  return {
    kind: mode === 'wrongDecision' ? 'appealWrong' : 'appealFixed',
    standing: turn.standing,
    grade: 'strong',
    gain: stake.gain,
    keeps: stake.keeps,
    rating: stake.rating,
    by: null,
    byWords: byWordsOf(turn),
    byRef: null,
    costs: [],
    reasons: isSent ? [sentWords(turn.attempt), ...stake.grounds] : [],
    against: turn.against,
    ...(isOpen ? openAppeal(context, stake, mode, turn) : {}),
  };
};

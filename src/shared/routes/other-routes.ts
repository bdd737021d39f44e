import type { Clock } from '../clock.ts';
import type { PolicyQuizFacts } from '../clock-context.ts';
import { dayOf, startOfDay } from '../kernel/time.ts';
import { countDays, NBSP } from '../kernel/time-words.ts';
import { upperFirst } from '../kernel/words.ts';
import { violationTypeOf, type Milestone } from '../policy/pack.ts';
import { canStillBeTried, quizPlace } from '../quiz-window.ts';
import { hasReached } from '../rating/model.ts';
import { knownWay } from '../rating/standing.ts';
import { isClosed } from '../violations.ts';
import { closedWords, isSettled } from './closed-words.ts';
import { dayWords, type Gain, type Route, type RouteContext } from './route.ts';
import type { Stake } from './stake.ts';

type Answer = Omit<Route, 'kind' | 'gain' | 'keeps' | 'rating'>;

const nothing: Answer = {
  standing: 'closed',
  grade: 'last',
  by: null,
  byWords: '',
  byRef: null,
  costs: [],
  reasons: [],
  against: [],
};

const closed = (...against: readonly string[]): Answer => ({ ...nothing, against });

const correctionSent: Answer = {
  ...nothing,
  standing: 'underWay',
  grade: 'strong',
  byWords: 'answer awaited',
  reasons: ['The correction is sent; its answer is awaited.'],
};

/** Why a correction can't be sent, or null; once action is taken only an appeal is left (policy facts §6). */
const noCorrection = (context: RouteContext, clock: Clock | null, offered: boolean | null): string | null => {
  const { status, actionTakenAt } = context.facts.clock;
  if (isClosed(status)) return closedWords(status);
  if (actionTakenAt !== null) return 'Action was taken: only an appeal cancels it.';
  if (clock?.state === 'passed' && clock.dueAt !== null)
    return `The time to correct ran out on ${dayWords(dayOf(clock.dueAt, context.zone), context)}.`;
  return offered === false ? 'No correction is offered for this type.' : null;
};

/** What correcting gives: an accepted one before its deadline keeps the action from being applied (policy facts §6). */
const correction = (context: RouteContext): Answer => {
  const { facts, clocks, pack } = context;
  if (facts.clock.status === 'correctionSent') return correctionSent;
  const clock = clocks.find(({ kind }) => kind === 'correction') ?? null;
  const offered = violationTypeOf(pack, facts.type)?.correctable.value ?? null;
  const refusal = noCorrection(context, clock, offered);
  if (refusal !== null) return closed(refusal);
  const open: Answer = {
    ...nothing,
    byRef: clock?.valueRef ?? null,
    costs: ['No attempt'],
    reasons: ['Keeps the action from being applied and costs no attempt.'],
  };
  if (clock?.state === 'running')
    return {
      ...open,
      standing: 'open',
      grade: 'strong',
      by: clock.dueAt,
      against: ['It admits what the notice says.'],
    };
  return {
    ...open,
    standing: 'unsure',
    grade: offered === true ? 'fair' : 'thin',
    byWords: 'as the ticket prints',
    against: ['The ticket says whether a correction is offered, and until when.'],
  };
};

export const correctionRoute = (context: RouteContext, stake: Stake): Route => ({
  kind: 'correct',
  gain: stake.gain,
  keeps: stake.keeps,
  rating: stake.rating,
  ...correction(context),
});

const percentWords = (percent: number | null): readonly string[] =>
  percent === null ? ['Pass mark unknown'] : [`${String(percent)}${NBSP}% needed`];

const pointsUnknown = ({ pack }: RouteContext): readonly string[] =>
  pack.rating.gains.quiz.points.value === null ? ['How many points it adds is not published.'] : [];

const quizCosts = (quiz: PolicyQuizFacts | null, { pack }: RouteContext): readonly string[] => {
  const most = pack.clocks.policyQuiz?.attempts.value ?? null;
  const next = `Try${NBSP}${String((quiz?.failed ?? 0) + 1)}`;
  return [
    ...percentWords(pack.rating.gains.quiz.passPercent.value),
    ...(most === null ? [] : [`${next} of ${String(most)}`]),
  ];
};

/** Why an offered quiz can't be taken any more, or null. */
const noMoreQuiz = (quiz: PolicyQuizFacts, clock: Clock | null, context: RouteContext): string | null => {
  const dayOfIt = (at: number): string => dayWords(dayOf(at, context.zone), context);
  if (quiz.passedAt !== null) return `Passed on ${dayOfIt(quiz.passedAt)}.`;
  if (clock?.state === 'passed' && clock.dueAt !== null) return `It closed on ${dayOfIt(clock.dueAt)}.`;
  return canStillBeTried(quiz.failed, context.pack) ? null : 'Every try that the pack knows of is used.';
};

const failedWords = ({ failed }: PolicyQuizFacts): readonly string[] => {
  if (failed === 0) return [];
  return [failed === 1 ? 'One try was not passed.' : `${String(failed)} tries were not passed.`];
};

/** A quiz that is offered, as the user has said. */
const quizSaid = (quiz: PolicyQuizFacts, context: RouteContext): Answer => {
  const clock = context.clocks.find(({ kind }) => kind === 'policyQuiz') ?? null;
  const refusal = noMoreQuiz(quiz, clock, context);
  if (refusal !== null) return closed(refusal);
  const by = clock?.dueAt ?? null;
  return {
    ...nothing,
    standing: 'open',
    grade: context.pack.rating.gains.quiz.points.value === null ? 'aside' : 'strong',
    by,
    byWords: by === null ? 'not published' : '',
    byRef: clock?.valueRef ?? null,
    costs: quizCosts(quiz, context),
    reasons: [
      `${upperFirst(quizPlace(context.pack))} offers it. Passed, it adds points at once, beside any other way.`,
    ],
    against: [...failedWords(quiz), ...pointsUnknown(context)],
  };
};

const offeredWords = ({ pack }: RouteContext): readonly string[] => {
  const offered = pack.clocks.policyQuiz?.offered.value ?? null;
  if (offered === null) return ['Whether this market offers one is not published.'];
  return offered === 'some' ? [`Offered for some violations only; ${quizPlace(pack)} shows it.`] : [];
};

/** A quiz that nobody has looked for; the pack knows at most for which cases one is offered. */
const quizUnsaid = (context: RouteContext): Answer => {
  const offered = context.pack.clocks.policyQuiz?.offered.value ?? null;
  if (offered === 'none') return closed('This market offers no policy quiz.');
  return {
    ...nothing,
    standing: 'unsure',
    grade: 'aside',
    byWords: 'not published',
    costs: quizCosts(null, context),
    reasons: ['Adds points at once when it is passed, beside any other way.'],
    against: [...offeredWords(context), ...pointsUnknown(context)],
  };
};

/** The quiz of a violation: offered for some only, and passed it adds points at once (policy facts §3). */
export const policyQuizRoute = (context: RouteContext): Route => {
  const { facts, pack } = context;
  const { points } = pack.rating.gains.quiz;
  const gain: Gain = points.value === null ? { kind: 'unknown' } : { kind: 'points', points: points.value };
  const base = { kind: 'policyQuiz', gain, keeps: false, rating: null } as const;
  const { status, policyQuiz } = facts.clock;
  if (isSettled(status)) return { ...base, ...closed(closedWords(status)) };
  if (policyQuiz === null) return { ...base, ...quizUnsaid(context) };
  if (!policyQuiz.offered)
    return { ...base, ...closed(`${upperFirst(quizPlace(pack))} offers none for this case.`) };
  return { ...base, ...quizSaid(policyQuiz, context) };
};

const milestoneOf = ({ facts, pack }: RouteContext): Milestone | null =>
  pack.rating.milestones.find(({ threshold }) => threshold.value === facts.clock.milestone?.threshold) ??
  null;

const quizAnswer = (context: RouteContext, milestone: Milestone): Answer => {
  const { clocks, zone } = context;
  const clock = clocks.find(({ kind }) => kind === 'milestoneQuiz');
  const { passPercent, shortensByDays } = milestone.quiz;
  const passed = clock?.metAt ?? null;
  if (passed !== null) return closed(`Passed on ${dayWords(dayOf(passed, zone), context)}.`);
  if (clock?.state === 'passed') return closed('The limits that it shortens have ended.');
  if (clock?.state !== 'running') return closed('No quiz is offered here.');
  const days = shortensByDays.value;
  return {
    ...nothing,
    standing: 'open',
    grade: 'aside',
    by: clock.dueAt,
    byRef: clock.valueRef,
    costs: percentWords(passPercent.value),
    reasons: [
      days === null
        ? 'Shortens the limits; by how much is not published.'
        : `Shortens the limits by ${countDays(days)}.`,
    ],
  };
};

/** The quiz of the milestone that the case brought about; none where it brought none about. */
export const milestoneQuizRoute = (context: RouteContext): readonly Route[] => {
  const milestone = milestoneOf(context);
  if (milestone === null) return [];
  const gain: Gain = milestone.quiz.addsPoints.value === false ? { kind: 'none' } : { kind: 'unknown' };
  return [{ kind: 'milestoneQuiz', gain, keeps: false, rating: null, ...quizAnswer(context, milestone) }];
};

/** The first known roll-off after which the rating is out of the milestone that it has reached. */
const clearWords = (context: RouteContext): readonly string[] => {
  const { ledger, pack, today } = context;
  if (ledger.latest === null) return [];
  const { now, coming } = knownWay({ ...ledger, today }, pack);
  if (now.low < now.high) return [];
  const reached = pack.rating.milestones.filter((milestone) => hasReached(now.low, milestone)).at(-1);
  if (reached === undefined) return [];
  const clear = coming.find(({ then }) => !hasReached(then.low, reached) && !hasReached(then.high, reached));
  const threshold = String(reached.threshold.value);
  return clear === undefined
    ? [`No known roll-off brings the rating clear of ${threshold}.`]
    : [`Known roll-offs bring the rating clear of ${threshold} on ${dayWords(clear.day, context)}.`];
};

const waiting = (context: RouteContext, stake: Stake): Answer => {
  const { facts, zone } = context;
  const { status, actionTakenAt } = facts.clock;
  const { leaves, state } = stake;
  if (isSettled(status)) return closed(closedWords(status));
  if (facts.points === 0) return closed('The notice takes no points.');
  if (stake.entry === null)
    return actionTakenAt !== null
      ? closed('No loss is on record that could leave.')
      : {
          ...nothing,
          standing: 'open',
          byWords: 'not yet taken',
          costs: ['Nothing'],
          against: ['If nothing is done in time, the action is applied.'],
        };
  if (state === 'void') return closed('The points are void already.');
  const day = leaves === null ? '' : dayWords(leaves, context);
  if (state === 'rolledOff') return closed(`The points left on ${day}.`);
  if (leaves === null) return closed('Points do not leave by themselves in this market.');
  return {
    ...nothing,
    standing: 'open',
    by: startOfDay(leaves, zone),
    byRef: 'rating.pointLife',
    costs: ['Nothing'],
    reasons: clearWords(context),
  };
};

/** Doing nothing: the points leave by themselves at the end of their life (policy facts §3), or the action is applied. */
export const waitRoute = (context: RouteContext, stake: Stake): Route => {
  const answer = waiting(context, stake);
  const leaves = answer.standing === 'open' && answer.by !== null;
  const gain: Gain = leaves ? stake.gain : { kind: 'none' };
  return { kind: 'wait', gain, keeps: false, rating: null, ...answer };
};

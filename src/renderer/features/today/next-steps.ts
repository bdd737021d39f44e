import { attemptsAllowed } from '#shared/policy/case-rules.ts';
import type { Appeal } from '#shared/appeals/appeal.ts';
import { appealStep } from '#shared/appeals/appeal-step.ts';
import { attemptsMade } from '#shared/clock-facts.ts';
import { caseColumn } from '#shared/case-filter.ts';
import type { Clock } from '#shared/clock.ts';
import { dayOf, diffDays, endOfDayInstant, type Day, type Instant } from '#shared/kernel/time.ts';
import { upperFirst } from '#shared/kernel/words.ts';
import { countDays, formatDayShort, formatNear, NBSP } from '#shared/kernel/time-words.ts';
import { formatMoney } from '#shared/kernel/money.ts';
import { passedAt, quizOf } from '#shared/policy-quizzes.ts';
import { isSettled } from '#shared/routes/closed-words.ts';
import { toldClocks, type ToldClock } from '#shared/told-clocks.ts';
import { numberWords } from '#renderer/ui/numbers.ts';
import { isClosed, type Violation } from '#shared/violations.ts';
import { actionSteps } from './action-steps.ts';
import { dutySteps } from './duty-steps.ts';
import { caseClocks, caseWords, type TodayFacts } from './clock-rows.ts';

/** Where a step is done. */
export type StepTarget =
  | { readonly kind: 'case'; readonly id: string }
  | { readonly kind: 'appeal'; readonly id: string }
  | { readonly kind: 'action'; readonly id: string }
  | { readonly kind: 'duty'; readonly id: string }
  | { readonly kind: 'review'; readonly dutyId: string; readonly day: Day }
  | { readonly kind: 'log' }
  | { readonly kind: 'notice' }
  | { readonly kind: 'rating' };

/** One thing to do next, from the records alone; its verb leads to where it is done. */
export type Step = {
  readonly key: string;
  readonly title: string;
  readonly detail: string;
  readonly verb: string;
  readonly target: StepTarget;
  readonly dueAt: Instant;
};

type Kind = Clock['kind'];
type Running = Clock & { readonly dueAt: Instant };

const running = (clocks: readonly Clock[], kind: Kind): Running | undefined =>
  clocks.find(
    (clock): clock is Running => clock.kind === kind && clock.state === 'running' && clock.dueAt !== null,
  );

const due = ({ dueAt }: Running, { zone, now }: TodayFacts): string => `Due ${formatNear(dueAt, zone, now)}.`;

const about = (violation: Violation): string => `${upperFirst(caseWords(violation))}, ${violation.title}.`;

const toCase = (violation: Violation): Pick<Step, 'verb' | 'target'> => ({
  verb: 'Open case',
  target: { kind: 'case', id: violation.id },
});

const correctionStep = (
  violation: Violation,
  clocks: readonly Clock[],
  facts: TodayFacts,
): readonly Step[] => {
  const clock = running(clocks, 'correction');
  if (clock === undefined || violation.status === 'correctionSent') return [];
  const [listing] = violation.hits.listings;
  return [
    {
      key: `${violation.id} correction`,
      title: listing === undefined ? `Correct what ${caseWords(violation)} names` : `Correct “${listing}”`,
      detail: `${due(clock, facts)} ${about(violation)}`,
      dueAt: clock.dueAt,
      ...toCase(violation),
    },
  ];
};

/** A quiz that is offered and not passed yet, of a closed case too: it gives points beside an appeal. */
const quizStep = (violation: Violation, facts: TodayFacts): readonly Step[] => {
  const quiz = quizOf(facts.policyQuizzes, violation.id);
  if (quiz?.offered !== true || passedAt(quiz) !== null || isSettled(violation.status)) return [];
  const clock = caseClocks(violation, facts).find(({ kind }) => kind === 'policyQuiz');
  if (clock === undefined || clock.state === 'passed') return [];
  const by = running([clock], 'policyQuiz');
  return [
    {
      key: `${violation.id} quiz`,
      title: `Take the policy quiz of ${caseWords(violation)}`,
      detail: `${by === undefined ? 'Until when is not on record.' : due(by, facts)} ${about(violation)}`,
      dueAt: by?.dueAt ?? Infinity,
      ...toCase(violation),
    },
  ];
};

const overdueWords = ({ recordId, clock }: ToldClock, violation: Violation, facts: TodayFacts) => {
  const today = dayOf(facts.now, facts.zone);
  const day = formatDayShort(dayOf(clock.dueAt, facts.zone), today);
  const held = facts.moneyHeld.find(({ id }) => id === recordId);
  return held === undefined
    ? {
        title: `Ask again about ${caseWords(violation)}`,
        detail: `An answer was promised by ${day}; none is on record.`,
      }
    : {
        title: `Ask for the ${formatMoney(held)} of ${caseWords(violation)}`,
        detail: `It was to be released on ${day}, as told.`,
      };
};

/** Days that someone else has named and that are over with nothing on record. */
const overdueSteps = (facts: TodayFacts): readonly Step[] =>
  toldClocks(facts, facts.zone, facts.now).flatMap((told) => {
    const violation = facts.violations.find(({ id }) => id === told.violationId);
    if (told.clock.state !== 'passed' || violation === undefined) return [];
    return [
      {
        key: told.recordId,
        ...overdueWords(told, violation, facts),
        dueAt: endOfDayInstant(dayOf(facts.now, facts.zone), facts.zone),
        ...toCase(violation),
      },
    ];
  });

const lastDigits = 4;

const evidenceStep = (violation: Violation, clocks: readonly Clock[], facts: TodayFacts): readonly Step[] => {
  const clock = running(clocks, 'evidence');
  if (clock === undefined) return [];
  const [order] = violation.hits.orders;
  return [
    {
      key: `${violation.id} evidence`,
      title: `Send the evidence for ${order === undefined ? caseWords(violation) : `order …${order.slice(-lastDigits)}`}`,
      detail: `${due(clock, facts)} ${about(violation)}`,
      dueAt: clock.dueAt,
      ...toCase(violation),
    },
  ];
};

const prize = ({ points }: Violation): string => {
  if (points === null) return 'Points: unknown.';
  return points === 0 ? 'No points were taken.' : `Gives back ${numberWords(points)}, if it is won.`;
};

const writeStep = (violation: Violation, clocks: readonly Clock[], facts: TodayFacts): readonly Step[] => {
  if (violation.status !== 'actionTaken' && violation.status !== 'appeal1Rejected') return [];
  const own = facts.appeals.filter(({ violationId }) => violationId === violation.id);
  const isSecond = attemptsMade(violation, own) > 0;
  const clock = running(clocks, isSecond ? 'secondAppeal' : 'firstAppeal');
  const isBegun = own.some(({ status }) => status === 'draft');
  if (clock === undefined || isBegun) return [];
  return [
    {
      key: `${violation.id} appeal`,
      title: `Write the ${isSecond ? 'second' : 'first'} appeal for ${caseWords(violation)}`,
      detail: `${due(clock, facts)} ${prize(violation)}`,
      dueAt: clock.dueAt,
      ...toCase(violation),
    },
  ];
};

/** Since when the appeal that is next for a case can't be sent any more; null while it can, or none is next. */
const appealOver = (violation: Violation, facts: TodayFacts) => {
  const own = facts.appeals.filter(({ violationId }) => violationId === violation.id);
  const most = attemptsAllowed(facts.packFor(violation.pack, violation.noticeAt), violation.type);
  const step = appealStep(violation, own, most, caseClocks(violation, facts));
  return step.kind === 'none' || step.endedAt === null ? null : step;
};

/** What is left of a case that nobody has answered and whose last appeal can't be sent any more. */
const overStep = (violation: Violation, clocks: readonly Clock[], facts: TodayFacts): readonly Step[] => {
  const over = appealOver(violation, facts);
  if (over === null || caseColumn(violation.status) === 'waiting') return [];
  if (running(clocks, 'correction') !== undefined || running(clocks, 'evidence') !== undefined) return [];
  const attempt = over.kind === 'continue' ? over.appeal.attempt : over.attempt;
  const what = attempt === 1 ? 'the time to appeal' : 'the last appeal’s time';
  return [
    {
      key: `${violation.id} over`,
      title: `${upperFirst(caseWords(violation))}: ${what} is over`,
      detail: 'Record it as lapsed, or what Seller Center says.',
      dueAt: Infinity,
      ...toCase(violation),
    },
  ];
};

const ticketWords = (violation: Violation): string =>
  violation.ticket === ''
    ? `the ticket of ${caseWords(violation)}`
    : `ticket${NBSP}…${violation.ticket.slice(-lastDigits)}`;

/** A pending ticket alone knows its deadline where the market publishes none: without it no clock runs. */
const deadlineStep = (violation: Violation, clocks: readonly Clock[], facts: TodayFacts): readonly Step[] => {
  const { correction } = facts.packFor(violation.pack, violation.noticeAt).clocks;
  const isPublished = correction.minHours.value !== null && correction.maxHours.value !== null;
  const isKnown = clocks.some(({ kind, dueAt }) => kind !== 'policyQuiz' && dueAt !== null);
  if (violation.status !== 'pending' || isPublished || isKnown) return [];
  return [
    {
      key: `${violation.id} deadline`,
      title: `Enter the deadline that ${ticketWords(violation)} prints`,
      detail: `None is published for this market, so no clock runs. ${about(violation)}`,
      dueAt: endOfDayInstant(dayOf(facts.now, facts.zone), facts.zone),
      ...toCase(violation),
    },
  ];
};

const draftStep = (appeal: Appeal, facts: TodayFacts): readonly Step[] => {
  const violation = facts.violations.find(({ id }) => id === appeal.violationId);
  if (violation === undefined || isClosed(violation.status)) return [];
  if (appealOver(violation, facts) !== null) return [];
  const clock = running(caseClocks(violation, facts), appeal.attempt === 1 ? 'firstAppeal' : 'secondAppeal');
  const saved = `Draft saved ${formatNear(appeal.savedAt, facts.zone, facts.now)}.`;
  return [
    {
      key: appeal.id,
      title: `Finish appeal ${String(appeal.attempt)} for ${caseWords(violation)}`,
      detail: clock === undefined ? `${saved} No clock is running.` : `${due(clock, facts)} ${saved}`,
      verb: 'Continue',
      target: { kind: 'appeal', id: appeal.id },
      dueAt: clock?.dueAt ?? Infinity,
    },
  ];
};

/** The day of the newest reading when it is older than the shop allows (null: none); null while it is fresh. */
export type Stale = { readonly day: string | null } | null;

const lastWords = (day: string | null, today: string): string =>
  day === null
    ? 'No reading is on record.'
    : `The last reading is of ${formatDayShort(day, today)}, ${countDays(diffDays(day, today))} ago.`;

const staleStep = (stale: Stale, { zone, now }: TodayFacts): readonly Step[] => {
  if (stale === null) return [];
  const today = dayOf(now, zone);
  return [
    {
      key: 'stale',
      title: 'Log the rating',
      detail: lastWords(stale.day, today),
      verb: 'Log',
      target: { kind: 'log' },
      dueAt: endOfDayInstant(today, zone),
    },
  ];
};

/** All that waits to be done, what is due first on top. */
export const nextSteps = (facts: TodayFacts, stale: Stale): readonly Step[] => {
  const open = facts.violations.filter(({ status }) => !isClosed(status));
  const ofCases = open.flatMap((violation) => {
    const clocks = caseClocks(violation, facts);
    return [correctionStep, evidenceStep, writeStep, overStep, deadlineStep].flatMap((step) =>
      step(violation, clocks, facts),
    );
  });
  const drafts = facts.appeals.filter(({ status }) => status === 'draft');
  return [
    ...ofCases,
    ...facts.violations.flatMap((violation) => quizStep(violation, facts)),
    ...drafts.flatMap((draft) => draftStep(draft, facts)),
    ...overdueSteps(facts),
    ...actionSteps(facts),
    ...dutySteps(facts),
    ...staleStep(stale, facts),
  ].toSorted((a, b) => a.dueAt - b.dueAt);
};

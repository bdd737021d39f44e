import type { Appeal } from '#shared/appeals/appeal.ts';
import type { Clock } from '#shared/clocks.ts';
import { dayOf, diffDays, endOfDayInstant, type Instant } from '#shared/kernel/time.ts';
import { countDays, formatDayShort, formatNear } from '#shared/kernel/time-words.ts';
import { numberWords } from '#renderer/ui/numbers.ts';
import { isClosed, type Violation } from '#shared/violations.ts';
import { caseClocks, caseWords, type TodayFacts } from './clock-rows.ts';

/** Where a step is done. */
export type StepTarget =
  | { readonly kind: 'case'; readonly id: string }
  | { readonly kind: 'appeal'; readonly id: string }
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

const about = (violation: Violation): string => {
  const words = caseWords(violation);
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}, ${violation.title}.`;
};

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

const appealStep = (violation: Violation, clocks: readonly Clock[], facts: TodayFacts): readonly Step[] => {
  const isSecond = violation.status === 'appeal1Rejected';
  if (violation.status !== 'actionTaken' && !isSecond) return [];
  const clock = running(clocks, isSecond ? 'secondAppeal' : 'firstAppeal');
  const isBegun = facts.appeals.some(
    ({ violationId, status }) => violationId === violation.id && status === 'draft',
  );
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

const draftStep = (appeal: Appeal, facts: TodayFacts): readonly Step[] => {
  const violation = facts.violations.find(({ id }) => id === appeal.violationId);
  if (violation === undefined || isClosed(violation.status)) return [];
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
    return [correctionStep, evidenceStep, appealStep].flatMap((step) => step(violation, clocks, facts));
  });
  const drafts = facts.appeals.filter(({ status }) => status === 'draft');
  return [
    ...ofCases,
    ...drafts.flatMap((draft) => draftStep(draft, facts)),
    ...staleStep(stale, facts),
  ].toSorted((a, b) => a.dueAt - b.dueAt);
};

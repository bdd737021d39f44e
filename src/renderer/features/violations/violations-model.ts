import { attemptsAllowed } from '#shared/policy/case-rules.ts';
import type { Appeal } from '#shared/appeals/appeal.ts';
import { attemptsMade, clockFacts } from '#shared/clock-facts.ts';
import { lastPassed, nextClock, type Clock, type ClockKind } from '#shared/clock.ts';
import type { MilestoneFacts } from '#shared/clock-context.ts';
import { clocksOf } from '#shared/clocks.ts';
import { groupBy } from '#shared/kernel/group.ts';
import { dayOf, type Day, type Instant, type Zone } from '#shared/kernel/time.ts';
import { formatDayShort, formatNear, NBSP } from '#shared/kernel/time-words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { quizOf, type PolicyQuiz } from '#shared/policy-quizzes.ts';
import { entryStateOn, rollOffDay, type EntryState } from '#shared/rating/ledger.ts';
import { repeatsOf, type Repeat } from '#shared/repeats.ts';
import { toldClocks, type ToldClock } from '#shared/told-clocks.ts';
import { isClosed, type PointEntry, type Violation } from '#shared/violations.ts';
import type { CaseFileRows } from '#renderer/data/case-file.ts';
import { numberWords } from '#renderer/ui/numbers.ts';

/** What the list of violations is made from. */
export interface CaseRecords extends CaseFileRows {
  readonly violations: readonly Violation[];
  readonly appeals: readonly Appeal[];
  readonly entries: readonly PointEntry[];
  readonly milestones: ReadonlyMap<string, MilestoneFacts>;
}

export interface Reckoning {
  readonly pack: Pack;
  readonly zone: Zone;
  readonly now: Instant;
}

/** The same for cases on record: each is told by the rules that it was recorded under. */
export interface CasesReckoning extends Reckoning {
  readonly packFor: (reference: string, at: Instant) => Pack;
}

/** A case as its row shows it. */
export interface CaseRow {
  readonly violation: Violation;
  readonly next: Clock | null;
  /** In place of a running clock: "closed 2 Nov", "passed 12 Jul", "waits for an answer". */
  readonly otherwise: string;
  readonly points: number | null;
  readonly entryState: EntryState | null;
  readonly leaves: Day | null;
  readonly hits: string;
  /** Attempts that were sent, null where there is nothing to appeal. */
  readonly attempts: number | null;
  /** Attempts that the case's own pack allows; null where that is not published. */
  readonly mostAttempts: number | null;
  /** Whether an appeal against it can be sent now. */
  readonly isAppealDue: boolean;
  /** Its place among the cases of its kind; null where it is the only one. */
  readonly repeat: Repeat<Violation> | null;
  readonly closed: boolean;
  readonly closedAt: Instant;
}

const clockVerbs: Readonly<Record<ClockKind, string>> = {
  correction: 'Correct',
  firstAppeal: 'Appeal 1',
  secondAppeal: 'Appeal 2',
  policyQuiz: 'Policy quiz',
  milestoneQuiz: 'Quiz',
  evidence: 'Evidence',
  answer: 'Answer',
  release: 'Release',
  paper: 'Renew',
  action: 'Action',
  effectCheck: 'Effect check',
  duty: 'Duty',
};

/** "Appeal 1 · Sat 19 Dec 23:59": what a clock asks for, and until when. */
export const dueWords = (clock: Clock, { zone, now }: Reckoning): string =>
  `${clockVerbs[clock.kind]} · ${clock.dueAt === null ? '' : formatNear(clock.dueAt, zone, now).replace(', ', ' ')}`;

const count = (n: number, one: string, many: string): string =>
  `${numberWords(n)}${NBSP}${n === 1 ? one : many}`;

const hitParts = ({ orders, listings, account }: Violation['hits']): readonly string[] => [
  ...(orders.length > 0 ? [count(orders.length, 'order', 'orders')] : []),
  ...(listings.length > 0 ? [count(listings.length, 'listing', 'listings')] : []),
  ...(account ? ['account'] : []),
];

/** "17 orders, 1 listing", "account" or "–". */
export const hitWords = (hits: Violation['hits']): string => hitParts(hits).join(', ') || '–';

/** The same for a row: "1,000 orders +2", where the rest is in the case. */
export const hitsInRow = (hits: Violation['hits']): string => {
  const [first = '–', ...rest] = hitParts(hits);
  return rest.length === 0 ? first : `${first} +${String(rest.length)}`;
};

const lastChange = (violation: Violation): Instant => violation.statusLog.at(-1)?.at ?? violation.noticeAt;

const waiting = ['evidenceSent', 'correctionSent', 'appeal1Sent', 'appeal2Sent'] as const;

const isWaiting = (violation: Violation): boolean => waiting.some((status) => status === violation.status);

const withoutClock = (violation: Violation, clocks: readonly Clock[], { zone, now }: Reckoning): string => {
  const today = dayOf(now, zone);
  const passed = lastPassed(clocks);
  if (isClosed(violation.status) && violation.status !== 'lapsed')
    return `closed ${formatDayShort(dayOf(lastChange(violation), zone), today)}`;
  if (isWaiting(violation)) return `waits for${NBSP}an${NBSP}answer`;
  if (passed !== null) return `passed ${formatDayShort(dayOf(passed, zone), today)}`;
  return violation.status === 'lapsed'
    ? `closed ${formatDayShort(dayOf(lastChange(violation), zone), today)}`
    : 'no clock known';
};

/** What is on record of one case beside its ticket. */
interface OfCase {
  readonly appeals: readonly Appeal[];
  readonly milestone: MilestoneFacts | null;
  readonly quiz: PolicyQuiz | null;
}

const clocksFrom = (
  violation: Violation,
  { appeals, milestone, quiz }: OfCase,
  { packFor, zone, now }: CasesReckoning,
): readonly Clock[] => {
  const facts = clockFacts(violation, appeals, milestone, quiz);
  return clocksOf(facts, packFor(violation.pack, violation.noticeAt), zone, now);
};

/** The clocks of a case by the pack that it was recorded under. */
export const clocksOfCase = (
  violation: Violation,
  records: Pick<CaseRecords, 'appeals' | 'milestones' | 'policyQuizzes'>,
  reckoning: CasesReckoning,
): readonly Clock[] => {
  const { id } = violation;
  const appeals = records.appeals.filter(({ violationId }) => violationId === id);
  const milestone = records.milestones.get(id) ?? null;
  return clocksFrom(violation, { appeals, milestone, quiz: quizOf(records.policyQuizzes, id) }, reckoning);
};

/** Days of a case that someone else has named, as long as nothing has come of them. */
export const toldOfCase = (
  { id }: Pick<Violation, 'id'>,
  { contacts, moneyHeld }: Pick<CaseRecords, 'contacts' | 'moneyHeld'>,
  { zone, now }: Pick<Reckoning, 'zone' | 'now'>,
): readonly ToldClock[] =>
  toldClocks({ contacts, moneyHeld }, zone, now).filter(({ violationId }) => violationId === id);

const appealKinds: readonly ClockKind[] = ['firstAppeal', 'secondAppeal'];

/** What is on record beside the cases, by the id of each case, so that a thousand of them are not looked for each time. */
interface ByCase {
  readonly appeals: ReadonlyMap<string, readonly Appeal[]>;
  readonly entries: ReadonlyMap<string, PointEntry>;
  readonly repeats: ReadonlyMap<string, Repeat<Violation>>;
  readonly quizzes: ReadonlyMap<string, PolicyQuiz>;
}

const byCase = (
  { violations, appeals, entries, policyQuizzes }: CaseRecords,
  { pack }: Pick<Reckoning, 'pack'>,
): ByCase => ({
  appeals: groupBy(appeals, ({ violationId }) => violationId),
  entries: new Map(
    entries.toReversed().flatMap((entry) => (entry.violationId === null ? [] : [[entry.violationId, entry]])),
  ),
  repeats: repeatsOf(violations, pack),
  quizzes: new Map(policyQuizzes.map((quiz) => [quiz.violationId, quiz])),
});

const none: readonly never[] = [];

/**
 * Of a closed case no clock runs but that of a quiz: only one that ran out by itself says which, so only the clocks of
 * these are reckoned.
 */
const needsClocks = ({ id, status }: Violation, { quizzes }: ByCase): boolean =>
  !isClosed(status) || status === 'lapsed' || quizzes.has(id);

const rowOf = (
  violation: Violation,
  on: ByCase,
  milestones: CaseRecords['milestones'],
  reckoning: CasesReckoning,
): CaseRow => {
  const { pack, packFor, zone, now } = reckoning;
  const own = on.appeals.get(violation.id) ?? none;
  const milestone = milestones.get(violation.id) ?? null;
  const quiz = on.quizzes.get(violation.id) ?? null;
  const clocks = needsClocks(violation, on)
    ? clocksFrom(violation, { appeals: own, milestone, quiz }, reckoning)
    : none;
  const entry = on.entries.get(violation.id);
  const state = entry === undefined ? null : entryStateOn(entry, dayOf(now, zone), pack);
  const sent = attemptsMade(violation, own);
  const appealable = violation.status !== 'warningOnly' && (sent > 0 || entry !== undefined);
  return {
    violation,
    next: nextClock(clocks),
    otherwise: withoutClock(violation, clocks, reckoning),
    points: violation.points,
    entryState: state,
    leaves: entry === undefined || state === 'void' ? null : rollOffDay(entry, pack),
    hits: hitWords(violation.hits),
    attempts: appealable ? sent : null,
    mostAttempts: attemptsAllowed(packFor(violation.pack, violation.noticeAt), violation.type),
    isAppealDue: clocks.some(({ kind, state: is }) => is === 'running' && appealKinds.includes(kind)),
    repeat: on.repeats.get(violation.id) ?? null,
    closed: isClosed(violation.status),
    closedAt: lastChange(violation),
  };
};

const byNextClock = (a: CaseRow, b: CaseRow): number => {
  const order = (a.next?.dueAt ?? Infinity) - (b.next?.dueAt ?? Infinity);
  return Number.isNaN(order) || order === 0 ? b.violation.noticeAt - a.violation.noticeAt : order;
};

/** Every case as a row: open ones by next clock, then closed ones, the last closed first. */
export const caseRows = (records: CaseRecords, reckoning: CasesReckoning): readonly CaseRow[] => {
  const on = byCase(records, reckoning);
  const rows = records.violations.map((one) => rowOf(one, on, records.milestones, reckoning));
  return [
    ...rows.filter((row) => !row.closed).toSorted(byNextClock),
    ...rows.filter((row) => row.closed).toSorted((a, b) => b.closedAt - a.closedAt),
  ];
};

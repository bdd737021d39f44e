import type { Place } from '#renderer/state/view.ts';
import { actionClocks } from '#shared/actions/action-clocks.ts';
import type { Action } from '#shared/actions/action.ts';
import type { Appeal } from '#shared/appeals/appeal.ts';
import { clockFacts } from '#shared/clock-facts.ts';
import { type Clock } from '#shared/clock.ts';
import { clocksOf } from '#shared/clocks.ts';
import { validityOn } from '#shared/evidence-checklist.ts';
import type { StandingDuty } from '#shared/duties/duty-clocks.ts';
import type { Evidence } from '#shared/evidence.ts';
import { paperClocks } from '#shared/paper-clocks.ts';
import { quizInForce } from '#shared/shop-clocks.ts';
import { groupBy } from '#shared/kernel/group.ts';
import { DAY, dayOf, type Instant, type Zone } from '#shared/kernel/time.ts';
import { formatDayShort, NBSP } from '#shared/kernel/time-words.ts';
import { formatMoney } from '#shared/kernel/money.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { LimitSpan } from '#shared/rating/limits.ts';
import { quizOf, type PolicyQuiz } from '#shared/policy-quizzes.ts';
import { toldClocks, type ToldFacts } from '#shared/told-clocks.ts';
import { isClosed, type Violation } from '#shared/violations.ts';

/** One running clock in the list. */
export type ClockRow = {
  readonly key: string;
  /** Where what it is of is shown. */
  readonly place: Place;
  readonly clock: Clock;
  readonly dueAt: Instant;
  readonly title: string;
  readonly second: string;
  readonly points: number | null | 'none';
  readonly pack: Pack;
};

/** What the lists of Today are made from. `packFor` finds the pack that a record was made under. */
export type TodayFacts = ToldFacts & {
  readonly violations: readonly Violation[];
  readonly appeals: readonly Appeal[];
  readonly files: readonly Evidence[];
  readonly actions: readonly Action[];
  readonly duties: readonly StandingDuty[];
  readonly spans: readonly LimitSpan[];
  readonly policyQuizzes: readonly PolicyQuiz[];
  readonly pack: Pack;
  readonly packFor: (reference: string, at: Instant) => Pack;
  readonly zone: Zone;
  readonly now: Instant;
};

/** "case 9". */
export const caseWords = (violation: Violation): string => `case${NBSP}${String(violation.number)}`;

const caseTitle = ({ number, title }: Violation): string => `Case${NBSP}${String(number)} · ${title}`;

const none: readonly never[] = [];

/** The clocks of each case that was asked for, and the appeals by case: both lists of Today look at the same ones. */
interface Reckoned {
  readonly appeals: ReadonlyMap<string, readonly Appeal[]>;
  readonly clocks: Map<string, readonly Clock[]>;
}

const reckonedOf = new WeakMap<TodayFacts, Reckoned>();

const reckoned = (facts: TodayFacts): Reckoned => {
  const known = reckonedOf.get(facts);
  if (known !== undefined) return known;
  const appeals = groupBy(facts.appeals, ({ violationId }) => violationId);
  const made = { appeals, clocks: new Map<string, readonly Clock[]>() };
  reckonedOf.set(facts, made);
  return made;
};

/** All clocks of a case under its own pack. */
export const caseClocks = (violation: Violation, facts: TodayFacts): readonly Clock[] => {
  const { appeals, clocks } = reckoned(facts);
  const known = clocks.get(violation.id);
  if (known !== undefined) return known;
  const pack = facts.packFor(violation.pack, violation.noticeAt);
  const own = appeals.get(violation.id) ?? none;
  const quiz = quizOf(facts.policyQuizzes, violation.id);
  const made = clocksOf(clockFacts(violation, own, null, quiz), pack, facts.zone, facts.now);
  clocks.set(violation.id, made);
  return made;
};

const caseRows = (violation: Violation, facts: TodayFacts): readonly ClockRow[] =>
  caseClocks(violation, facts).flatMap((clock) =>
    clock.state !== 'running' || clock.dueAt === null
      ? []
      : [
          {
            key: `${violation.id} ${clock.kind}`,
            place: { screen: 'case', id: violation.id },
            clock,
            dueAt: clock.dueAt,
            title: clock.label,
            second: caseTitle(violation),
            points: violation.points === 0 ? 'none' : violation.points,
            pack: facts.packFor(violation.pack, violation.noticeAt),
          },
        ],
  );

/** The quiz belongs to the milestone, not to a case. */
const milestoneRows = (facts: TodayFacts): readonly ClockRow[] => {
  const quiz = quizInForce(facts.spans, facts.now);
  if (quiz?.clock.state !== 'running' || quiz.clock.dueAt === null) return [];
  const { clock, span } = quiz;
  const day = formatDayShort(dayOf(span.startsAt, facts.zone), dayOf(facts.now, facts.zone));
  return [
    {
      key: 'milestone',
      place: { screen: 'rating' },
      clock,
      dueAt: quiz.clock.dueAt,
      title: `${clock.label} for${NBSP}${String(span.milestone.threshold.value)}`,
      second: `Milestone of ${day}`,
      points: span.milestone.quiz.addsPoints.value === false ? 'none' : null,
      pack: span.pack,
    },
  ];
};

const toldAbout = ({ moneyHeld }: TodayFacts, recordId: string, violation: Violation): string => {
  const held = moneyHeld.find(({ id }) => id === recordId);
  return held === undefined ? caseTitle(violation) : `${formatMoney(held)} · ${caseTitle(violation)}`;
};

/** Days that were told, of open and closed cases. */
const toldRows = (facts: TodayFacts): readonly ClockRow[] =>
  toldClocks(facts, facts.zone, facts.now).flatMap(({ recordId, violationId, clock }) => {
    const violation = facts.violations.find(({ id }) => id === violationId);
    if (violation === undefined || clock.state !== 'running') return [];
    return [
      {
        key: `${recordId} ${clock.kind}`,
        place: { screen: 'case', id: violation.id },
        clock,
        dueAt: clock.dueAt,
        title: clock.label,
        second: toldAbout(facts, recordId, violation),
        points: 'none',
        pack: facts.packFor(violation.pack, violation.noticeAt),
      },
    ];
  });

/** Papers are told on Today once they are to expire soon; before that they stand in Evidence alone. */
const paperRows = (facts: TodayFacts): readonly ClockRow[] =>
  paperClocks(facts, facts.now)
    .filter(({ file }) => validityOn(file.validUntil, dayOf(facts.now, facts.zone)) === 'expiresSoon')
    .map(({ key, file, violation, clock }) => ({
      key,
      place: { screen: 'evidence', file: file.id },
      clock,
      dueAt: clock.dueAt,
      title: clock.label,
      second: [
        `Evidence${NBSP}${String(file.number)}`,
        ...(violation === null ? [] : [caseWords(violation)]),
        file.caption === '' ? file.fileName : file.caption,
      ].join(' · '),
      points: 'none',
      pack: facts.pack,
    }));

/** How long before its day an action is told on Today: the app's own choice. */
const ACTION_DAYS = 7;

const actionRows = (facts: TodayFacts): readonly ClockRow[] =>
  actionClocks(facts, facts.now)
    .filter(({ clock }) => clock.state === 'running' && clock.dueAt <= facts.now + ACTION_DAYS * DAY)
    .map(({ key, action, violation, clock }) => ({
      key,
      place: { screen: 'actions', action: action.id },
      clock,
      dueAt: clock.dueAt,
      title: clock.label,
      second: [
        `Action${NBSP}${String(action.number)}`,
        ...(violation === null ? [] : [caseWords(violation)]),
        action.title,
      ].join(' · '),
      points: 'none',
      pack: facts.pack,
    }));

/**
 * Every running clock of the cases, of the milestone in force, of the papers that expire soon and of the actions that are due
 * soon, and the days that were told, the next one first.
 */
export const clockRows = (facts: TodayFacts): readonly ClockRow[] =>
  [
    ...facts.violations
      .filter(({ id, status }) => !isClosed(status) || quizOf(facts.policyQuizzes, id) !== null)
      .flatMap((one) => caseRows(one, facts)),
    ...milestoneRows(facts),
    ...toldRows(facts),
    ...paperRows(facts),
    ...actionRows(facts),
  ].toSorted((a, b) => a.dueAt - b.dueAt);

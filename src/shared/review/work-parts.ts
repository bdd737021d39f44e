import { cameBack, uncheckedReturn } from '../actions/effect.ts';
import type { Action } from '../actions/action.ts';
import { standingOn, type ActionStanding } from '../actions/standing.ts';
import { findingState, pointsAtStake, type Finding } from '../audits/finding.ts';
import { riskWords, stakeWords } from '../audits/risk-words.ts';
import { standingDuties, type StandingDuty } from '../duties/duty-clocks.ts';
import { dayOf } from '../kernel/time.ts';
import { countDays, formatDay, NBSP } from '../kernel/time-words.ts';
import { listWords } from '../kernel/words.ts';
import { effectFacts, type Looked } from './facts.ts';
import { countWords, joined, partOf } from './part.ts';
import type { ReviewLine, ReviewPart } from './review.ts';
import { isInWeek } from './week.ts';

const ownerOf = ({ people }: Looked, id: string | null): string =>
  people.find((one) => one.id === id)?.name ?? 'nobody has it';

type Standing = ActionStanding & { readonly action: Action };

const isCheck = ({ stand, action }: Standing): boolean => stand === 'checkDue' || action.status === 'done';

const actionLine = (one: Standing, facts: Looked): ReviewLine => {
  const { action, next, overdue } = one;
  const today = dayOf(facts.at, facts.zone);
  const name = `Action${NBSP}${String(action.number)}: ${action.title}`;
  const due =
    overdue === 0 ? 'due' : `was due ${formatDay(next ?? today, today)}, ${countDays(overdue)} overdue`;
  return {
    what: isCheck(one) ? `Effect check of ${name.charAt(0).toLowerCase()}${name.slice(1)}` : name,
    detail: joined(due, ownerOf(facts, action.ownerId)),
    about: { kind: 'action', id: action.id },
  };
};

/** Actions whose day is over, and effect checks that are due. */
export const actionsPart = (facts: Looked): ReviewPart => {
  const today = dayOf(facts.at, facts.zone);
  const open = facts.actions
    .map((action) => ({ action, ...standingOn(action, today, uncheckedReturn(action, effectFacts(facts))) }))
    .filter(({ stand, overdue }) => overdue > 0 || stand === 'checkDue')
    .toSorted((a, b) => b.overdue - a.overdue || a.action.number - b.action.number);
  const checks = open.filter(isCheck).length;
  const late = open.length - checks;
  const words = joined(
    late === 0 ? '' : `${countWords(late, 'action')} overdue`,
    checks === 0 ? '' : `${countWords(checks, 'effect check')} due`,
  );
  return partOf(
    'actions',
    words === '' ? 'No action is overdue, and no effect check is due.' : `${words}.`,
    open.map((one) => actionLine(one, facts)),
  );
};

const findingLine = (finding: Finding, facts: Looked): ReviewLine => {
  const today = dayOf(facts.at, facts.zone);
  const due = finding.due === null ? 'no day set' : `due ${formatDay(finding.due, today)}`;
  return {
    what: `Finding${NBSP}${String(finding.number)}: ${finding.title}`,
    detail: joined(`at stake: ${riskWords(finding)}`, due, ownerOf(facts, finding.ownerId)),
    about: { kind: 'finding', id: finding.id },
  };
};

/** Findings of audits that are not settled, with the points that they put at stake. */
export const findingsPart = (facts: Looked): ReviewPart => {
  const open = facts.findings
    .filter((one) => findingState(one, facts.actions) !== 'settled')
    .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.number - b.number);
  return partOf(
    'findings',
    open.length === 0
      ? 'No finding is open.'
      : `${countWords(open.length, 'finding')} open, at stake: ${stakeWords(pointsAtStake(open))}.`,
    open.map((one) => findingLine(one, facts)),
  );
};

/** The days of a duty that are overdue or due; for those of reviews without the days of this week, which this review is held for. */
const openDays = ({ duty, standing }: StandingDuty, { week }: Looked) =>
  standing.open.filter(({ day }) => duty.kind !== 'review' || !isInWeek(day, week));

const dutyLine = (one: StandingDuty, facts: Looked): ReviewLine => {
  const { duty } = one;
  const today = dayOf(facts.at, facts.zone);
  const open = openDays(one, facts);
  const missed = open.filter(({ stand }) => stand === 'overdue');
  const [oldest] = missed;
  const since = oldest === undefined ? '' : `since ${formatDay(oldest.day, today)}`;
  return {
    what: `Duty${NBSP}${String(duty.number)}: ${duty.title}`,
    detail: joined(
      missed.length === 0 ? '' : `${countWords(missed.length, 'day')} missed ${since}`,
      missed.length < open.length ? 'due today' : '',
      ownerOf(facts, duty.ownerId),
    ),
    about: { kind: 'duty', id: duty.id },
  };
};

/** Duties that were missed or are due at the moment. */
export const dutiesPart = (facts: Looked): ReviewPart => {
  const open = standingDuties(facts, facts.at).filter((one) => openDays(one, facts).length > 0);
  return partOf(
    'duties',
    open.length === 0
      ? 'No duty was missed, and none is due.'
      : `${countWords(open.length, 'duty', 'duties')} missed or due.`,
    open.map((one) => dutyLine(one, facts)),
  );
};

/** Causes that came back in the week, and those that nobody has looked at since they did. */
export const causesPart = (facts: Looked): ReviewPart => {
  const on = effectFacts(facts);
  const lines = facts.actions.flatMap((action): readonly ReviewLine[] => {
    const unchecked = new Set(uncheckedReturn(action, on).cases);
    const back = cameBack(action, on).cases.filter(
      (one) => unchecked.has(one) || isInWeek(dayOf(one.noticeAt, facts.zone), facts.week),
    );
    if (back.length === 0) return [];
    const cases = listWords(back.map(({ number }) => `case${NBSP}${String(number)}`));
    return [
      {
        what: action.cause === '' ? action.title : action.cause,
        detail: `came back with ${cases} after action${NBSP}${String(action.number)}`,
        about: { kind: 'action', id: action.id },
      },
    ];
  });
  return partOf(
    'causes',
    lines.length === 0 ? 'No cause came back.' : `${countWords(lines.length, 'cause')} came back.`,
    lines,
  );
};

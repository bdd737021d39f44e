import { actionClocks } from '../actions/action-clocks.ts';
import { dutyClocks, dutyDayKey } from '../duties/duty-clocks.ts';
import { daysOfDuty } from '../duties/occurrences.ts';
import type { Instant } from '../kernel/time.ts';
import { formatInstant } from '../kernel/time-words.ts';
import { paperClocks } from '../paper-clocks.ts';
import { byEnd, limitEndWords, limitSpans } from '../rating/limits.ts';
import { crossings } from '../rating/milestones.ts';
import { shopClocks, type ShopClock } from '../shop-clocks.ts';
import { isClosed } from '../violations.ts';
import type { Alert } from './alert.ts';
import type { AlertFacts } from './facts.ts';
import type { AlertRuleKind } from './settings.ts';
import { MISSED_IN } from './time-rules.ts';

const noLonger = 'It no longer applies: nothing is left to do here.';

/** A reminder of which nothing is left to do, with what it says from then on. */
export interface SettledAlert {
  readonly id: string;
  readonly body: string;
}

/** A clock as it is now: when it is due, and why nothing is left to do (null while something is). */
interface Now {
  readonly dueAt: Instant;
  readonly over: string | null;
}

const overWords = ({ clock, violation }: ShopClock): string | null => {
  if (clock.state === 'met') return 'It was done in time.';
  if (clock.state === 'running' || violation === null) return null;
  return MISSED_IN[clock.kind].includes(violation.status)
    ? null
    : 'The case has gone on: nothing is left to do here.';
};

const clocksNow = (facts: AlertFacts, now: Instant): ReadonlyMap<string, Now> =>
  new Map<string, Now>([
    ...shopClocks(facts, now).map(
      (one) => [one.key, { dueAt: one.clock.dueAt, over: overWords(one) }] as const,
    ),
    ...[...paperClocks(facts, now), ...actionClocks(facts, now)].map(
      ({ key, clock }) => [key, { dueAt: clock.dueAt, over: null }] as const,
    ),
  ]);

/** The clock that a reminder is of and its time then: `rule:clock@due:stage`. */
const reminderOf = ({ key, rule, stage }: Alert): readonly [string, Instant] => {
  const record = key.slice(rule.length + 1, key.length - stage.length - 1);
  const at = record.lastIndexOf('@');
  return [record.slice(0, at), Number(record.slice(at + 1))];
};

const goneWords = ({ violations }: AlertFacts, { targetId }: Alert): string => {
  const violation = violations.find(({ id }) => id === targetId);
  return violation !== undefined && isClosed(violation.status)
    ? 'The case is closed: nothing is left to do here.'
    : noLonger;
};

/** Why a reminder does not stand any more; `isMoved` says that its time may come back. */
interface Why {
  readonly words: string;
  readonly isMoved: boolean;
}

type Judge = (alert: Alert) => Why | null;

const judgeClocks = (facts: AlertFacts, now: Instant): Judge => {
  const clocks = clocksNow(facts, now);
  return (alert) => {
    const [key, dueAt] = reminderOf(alert);
    const clock = clocks.get(key);
    if (clock === undefined) return { words: goneWords(facts, alert), isMoved: false };
    if (clock.over !== null) return { words: clock.over, isMoved: false };
    if (clock.dueAt === dueAt) return null;
    const moved = formatInstant(clock.dueAt, facts.zone, now);
    return { words: `The deadline moved. It is now ${moved}.`, isMoved: true };
  };
};

const newerTells = 'A later day of this duty is overdue as well: its alert tells of both.';

/** A day of a duty: signed or skipped, out of its cadence by now, or told together with a later one. */
const judgeDuties = (facts: AlertFacts, now: Instant): Judge => {
  const standing = new Set(dutyClocks(facts, now).map(({ key }) => key));
  const outcomes = new Map(
    facts.dutyOccurrences.map(({ dutyId, day, outcome }) => [dutyDayKey(dutyId, day), outcome]),
  );
  return (alert) => {
    const [key] = reminderOf(alert);
    if (standing.has(key)) return null;
    const outcome = outcomes.get(key);
    if (outcome === 'done') return { words: 'It was signed as done.', isMoved: false };
    if (outcome === 'skipped') return { words: 'It was skipped, with a reason.', isMoved: false };
    const [dutyId, day = ''] = key.split('/');
    const duty = facts.duties.find(({ id }) => id === dutyId);
    const isDay = duty !== undefined && daysOfDuty(duty, [day, day]).length > 0;
    return { words: isDay ? newerTells : noLonger, isMoved: false };
  };
};

const judgeLimits = (facts: AlertFacts, now: Instant): Judge => {
  const { readings, quizzes, lifts, packFor, zone } = facts;
  const spans = limitSpans(
    crossings(readings, ({ pack, day }) => packFor(pack, day)),
    quizzes,
    zone,
    lifts,
  );
  return (alert) => {
    const [milestone, endsAt] = reminderOf(alert);
    const own = spans.filter((span) => span.milestone.id === milestone);
    if (own.some((span) => span.lift === null && span.endsAt === endsAt)) return null;
    const last = own.filter(({ startsAt }) => startsAt === own.at(-1)?.startsAt);
    if (last.length > 0 && last.every(({ lift }) => lift !== null))
      return { words: 'The limits were lifted: nothing is left to do here.', isMoved: false };
    const running = byEnd(last.filter(({ lift }) => lift === null));
    const span = running.find(({ endsUnshortened }) => endsUnshortened === endsAt) ?? running.at(-1);
    if (span === undefined || span.endsAt === null) return { words: noLonger, isMoved: false };
    const moved = limitEndWords(span, span.endsAt, { zone, now });
    return { words: `The end of the limits moved. It is now ${moved}.`, isMoved: true };
  };
};

/** What was settled carries its own id at the end of its key. */
const isSettled = ({ id, key }: Alert): boolean => key.endsWith(`:${id}`);

const canSettle = (alert: Alert, now: Instant): boolean =>
  !isSettled(alert) && (alert.seenAt === null || reminderOf(alert)[1] > now);

/**
 * The reminders of clocks, papers, actions, duties and limits that don't stand any more at `now`: the deadline was moved, it was met, or
 * its case has gone on or is closed. One whose time has run out unmet stands: that is news until it is seen. Of those that
 * were seen only one is settled whose time is still to come and was moved, so that it is told again should it come back.
 */
export const settledAlerts = (
  alerts: readonly Alert[],
  facts: AlertFacts,
  now: Instant,
): readonly SettledAlert[] => {
  const settledOf = (
    rules: readonly AlertRuleKind[],
    judgeBy: (facts: AlertFacts, now: Instant) => Judge,
  ): readonly SettledAlert[] => {
    const open = alerts.filter((alert) => rules.includes(alert.rule) && canSettle(alert, now));
    if (open.length === 0) return [];
    const judge = judgeBy(facts, now);
    return open.flatMap((alert): readonly SettledAlert[] => {
      const why = judge(alert);
      return why === null || (alert.seenAt !== null && !why.isMoved)
        ? []
        : [{ id: alert.id, body: why.words }];
    });
  };
  return [
    ...settledOf(['clock', 'paper', 'action'], judgeClocks),
    ...settledOf(['duty'], judgeDuties),
    ...settledOf(['restriction'], judgeLimits),
  ];
};

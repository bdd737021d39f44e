import type { Instant } from '../kernel/time.ts';
import { formatInstant } from '../kernel/time-words.ts';
import { paperClocks } from '../paper-clocks.ts';
import { shopClocks, type ShopClock } from '../shop-clocks.ts';
import { isClosed } from '../violations.ts';
import type { Alert } from './alert.ts';
import type { AlertFacts } from './facts.ts';
import { MISSED_IN } from './time-rules.ts';

/** An unseen reminder of which nothing is left to do, with what it says from then on. */
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
    ...paperClocks(facts, now).map(({ key, clock }) => [key, { dueAt: clock.dueAt, over: null }] as const),
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
    : 'It no longer applies: nothing is left to do here.';
};

/**
 * The unseen reminders of clocks and papers that don't stand any more at `now`: the deadline was moved, it was met, or
 * its case has gone on or is closed. One whose time has run out unmet stands: that is news until it is seen.
 */
export const settledAlerts = (
  alerts: readonly Alert[],
  facts: AlertFacts,
  now: Instant,
): readonly SettledAlert[] => {
  const unseen = alerts.filter(
    ({ rule, seenAt }) => seenAt === null && (rule === 'clock' || rule === 'paper'),
  );
  if (unseen.length === 0) return [];
  const clocks = clocksNow(facts, now);
  return unseen.flatMap((alert): readonly SettledAlert[] => {
    const [key, dueAt] = reminderOf(alert);
    const clock = clocks.get(key);
    if (clock === undefined) return [{ id: alert.id, body: goneWords(facts, alert) }];
    if (clock.over !== null) return [{ id: alert.id, body: clock.over }];
    if (clock.dueAt === dueAt) return [];
    const moved = formatInstant(clock.dueAt, facts.zone, now);
    return [{ id: alert.id, body: `The deadline moved. It is now ${moved}.` }];
  });
};

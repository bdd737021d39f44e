import { done, idle, timed, type Clock } from './clock.ts';
import {
  dayCount,
  dueByPack,
  NOT_PUBLISHED,
  packRule,
  ticketRule,
  wasMade,
  type Attempt,
  type ClockContext,
  type ClockFacts,
} from './clock-context.ts';
import type { Instant } from './kernel/time.ts';
import type { PackValue } from './policy/value.ts';

interface AppealWindow {
  readonly kind: 'firstAppeal' | 'secondAppeal';
  /** What starts it: the notice, or the rejection of the first attempt; null where that is not on record. */
  readonly startsAt: Instant | null;
  readonly starts: string;
  readonly days: PackValue<number>;
  readonly printed: Instant | null;
  readonly attempt: Attempt | null;
}

const attemptOf = (facts: ClockFacts, attempt: number): Attempt | null =>
  facts.attempts.find((entry) => entry.attempt === attempt) ?? null;

const byPackOf = ({ startsAt, days }: AppealWindow, { pack, zone }: ClockContext): Instant | null =>
  startsAt === null ? null : dueByPack(startsAt, days, pack, zone);

/** An attempt that was sent without its time on record never runs: it was, or it could not have been answered. */
const sentSometime = (window: AppealWindow, dueAt: Instant | null): Clock => {
  const { kind, startsAt, attempt } = window;
  const metAt = attempt?.sentAt ?? null;
  const text =
    metAt === null ? 'Sent; when is not on record' : 'Sent; until when it could be is not on record';
  return done(kind, { startsAt, dueAt, metAt }, packRule(text, null));
};

/** An appeal's deadline: the pack's days from the day of its start, to 23:59, unless the ticket prints a time. */
const appealClock = (window: AppealWindow, context: ClockContext): Clock => {
  const { kind, startsAt, days, printed, attempt } = window;
  const ref = `clocks.${kind}.days`;
  const byPack = byPackOf(window, context);
  const dueAt = printed ?? byPack;
  const sentAt = attempt?.sentAt ?? null;
  const isTimeKnown = startsAt !== null && dueAt !== null;
  if (wasMade(attempt) && (sentAt === null || !isTimeKnown)) return sentSometime(window, dueAt);
  if (!isTimeKnown) return idle(kind, 'notStarted', packRule(NOT_PUBLISHED, ref));
  const rule =
    printed === null ? packRule(`${dayCount(days)} from ${window.starts}`, ref) : ticketRule(byPack, ref);
  return timed(kind, { startsAt, dueAt, metAt: sentAt }, rule, context.now);
};

/** First appeal: its time runs from the notice. */
export const firstAppealClock = (context: ClockContext): Clock => {
  const { facts, pack } = context;
  const { days } = pack.clocks.firstAppeal;
  const attempt = attemptOf(facts, 1);
  const printed = facts.printed.firstAppeal;
  const startsAt = facts.noticeAt;
  return appealClock(
    { kind: 'firstAppeal', startsAt, starts: 'the notice', days, printed, attempt },
    context,
  );
};

/** Second appeal: only where the market allows a second attempt, and only once the first was rejected. */
export const secondAppealClock = (context: ClockContext): Clock => {
  const { facts, pack } = context;
  const { days } = pack.clocks.secondAppeal;
  if (pack.clocks.attempts.value === 1)
    return idle('secondAppeal', 'notOffered', packRule('One attempt only', 'clocks.attempts'));
  const startsAt = attemptOf(facts, 1)?.rejectedAt ?? null;
  const attempt = attemptOf(facts, 2);
  if (startsAt === null && !wasMade(attempt)) {
    const text = days.value === null ? NOT_PUBLISHED : `${dayCount(days)} from a rejection`;
    return idle('secondAppeal', 'notStarted', packRule(text, 'clocks.secondAppeal.days'));
  }
  const printed = facts.printed.secondAppeal;
  return appealClock(
    { kind: 'secondAppeal', startsAt, starts: 'the rejection', days, printed, attempt },
    context,
  );
};

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
import { caseRules } from './policy/case-rules.ts';
import type { PackValue } from './policy/value.ts';

interface AppealWindow {
  readonly kind: 'firstAppeal' | 'secondAppeal';
  /** What starts it: the notice, or the rejection of the first attempt; null where that is not on record. */
  readonly startsAt: Instant | null;
  readonly starts: string;
  readonly days: PackValue<number>;
  /** Place of the days in the pack. */
  readonly ref: string;
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
  const { kind, startsAt, days, ref, printed, attempt } = window;
  const byPack = byPackOf(window, context);
  const dueAt = printed ?? byPack;
  const sentAt = attempt?.sentAt ?? null;
  const isTimeKnown = startsAt !== null && dueAt !== null;
  if (wasMade(attempt) && (sentAt === null || !isTimeKnown)) return sentSometime(window, dueAt);
  if (!isTimeKnown) return idle(kind, 'notStarted', packRule(NOT_PUBLISHED, ref));
  const rule =
    printed === null
      ? packRule(`${dayCount(days)} from ${window.starts}`, ref)
      : ticketRule(kind, context.facts, ref, byPack);
  return timed(kind, { startsAt, dueAt, metAt: sentAt }, rule, context.now);
};

/** What is still to come before a clock can start; "30 calendar days from a rejection". */
const waitsFor = (days: PackValue<number>, what: string): string =>
  days.value === null ? NOT_PUBLISHED : `${dayCount(days)} from ${what}`;

/** First appeal: its time runs from the notice, or from the ruling on a dispute, which is the action. */
export const firstAppealClock = (context: ClockContext): Clock => {
  const { facts, pack } = context;
  const { value: days, ref, from } = caseRules(pack, facts.type).firstAppeal;
  const attempt = attemptOf(facts, 1);
  const printed = facts.printed.firstAppeal;
  const isRuling = from === 'ruling';
  if (isRuling && facts.actionTakenAt === null && printed === null && !wasMade(attempt))
    return idle('firstAppeal', 'notStarted', packRule(waitsFor(days, 'the ruling'), ref));
  const ruledAt = facts.actionTakenAt ?? (printed === null ? null : facts.noticeAt);
  const startsAt = isRuling ? ruledAt : facts.noticeAt;
  const starts = isRuling ? 'the ruling' : 'the notice';
  return appealClock({ kind: 'firstAppeal', startsAt, starts, days, ref, printed, attempt }, context);
};

/** Second appeal: only where a second attempt is allowed, and only once the first was rejected. */
export const secondAppealClock = (context: ClockContext): Clock => {
  const { facts, pack } = context;
  const { attempts, secondAppeal } = caseRules(pack, facts.type);
  if (attempts.value.value === 1)
    return idle('secondAppeal', 'notOffered', packRule('One attempt only', attempts.ref));
  const { value: days, ref } = secondAppeal;
  const startsAt = attemptOf(facts, 1)?.rejectedAt ?? null;
  const attempt = attemptOf(facts, 2);
  if (startsAt === null && !wasMade(attempt))
    return idle('secondAppeal', 'notStarted', packRule(waitsFor(days, 'a rejection'), ref));
  const printed = facts.printed.secondAppeal;
  const starts = 'the rejection';
  return appealClock({ kind: 'secondAppeal', startsAt, starts, days, ref, printed, attempt }, context);
};

import { deadlineStages, toldStages } from './alerts/time-rules.ts';
import { actionClocks, actionClocksEverRun, type ActionClockFacts } from './actions/action-clocks.ts';
import type { TimedClock } from './clock.ts';
import { DAY, type Instant } from './kernel/time.ts';
import { formatInstant } from './kernel/time-words.ts';
import { dutyDaysAhead, dutyDaysEver, type DutyClockFacts } from './duties/duty-clocks.ts';
import { paperClocks, type PaperFacts } from './paper-clocks.ts';
import { isTold } from './told-clocks.ts';
import { clocksEverRun, shopClocks, type ShopClock, type ShopClockFacts } from './shop-clocks.ts';

/** A clock as a calendar keeps it; `uid` stays the same, so that a newer file replaces what an older one put in. */
export interface CalendarEntry {
  readonly uid: string;
  readonly title: string;
  readonly body: string;
  readonly dueAt: Instant;
  /** When the calendar is to remind, earliest first; each is still to come. */
  readonly alarms: readonly Instant[];
  /** Whether nothing is left to do, so that a calendar is to take it away. */
  readonly isEnded: boolean;
}

/** Whose clocks a calendar gets: those of a shop, or of one of its cases. */
export interface CalendarOf {
  readonly shopId: string;
  readonly shopName: string;
  readonly violationId: string | null;
  readonly now: Instant;
}

/** All reminders that a clock's length allows. */
const everyReminder = Number.POSITIVE_INFINITY;

const alarmsOf = ({ clock }: Pick<ShopClock, 'clock'>, zone: string, now: Instant): readonly Instant[] => {
  const words = { title: '', body: '' };
  const stages = isTold(clock)
    ? toldStages(clock, zone, words)
    : deadlineStages(clock, { zone, lead: everyReminder }, words);
  const coming = stages.map(({ dueAt }) => dueAt).filter((at) => at > now);
  return coming.length > 0 ? coming : [clock.dueAt];
};

/** How long after its day a clock that ended early is still taken out of calendars: the app's own choice. */
const ENDED_DAYS = 90;

/** The records that a calendar is made from. */
export type CalendarFacts = ShopClockFacts & PaperFacts & ActionClockFacts & DutyClockFacts;

type Counted = Pick<ShopClock, 'key' | 'what' | 'violation'> & { readonly clock: TimedClock };

/**
 * The clocks that an older file may have put into a calendar and that ended before their time: met, decided, of a paper in
 * the trash. One that ran out unmet stays there as the past day that it is.
 */
const endedEarly = (facts: CalendarFacts, all: readonly Counted[], now: Instant): readonly Counted[] => {
  const stands = new Set(all.filter(({ clock }) => clock.state !== 'met').map(({ key }) => key));
  const papers = paperClocks(
    { ...facts, files: facts.files.map((one) => ({ ...one, trashedAt: null })) },
    now,
  );
  const ever: readonly Counted[] = [
    ...all,
    ...clocksEverRun(facts, now),
    ...papers,
    ...actionClocksEverRun(facts, now),
    ...dutyDaysEver(facts, now),
  ];
  const byKey = new Map(ever.map((one) => [one.key, one]));
  return [...byKey.values()].filter(
    ({ key, clock }) => !stands.has(key) && clock.dueAt > now - ENDED_DAYS * DAY,
  );
};

const isOf =
  ({ violationId }: Pick<CalendarOf, 'violationId'>) =>
  ({ violation }: Counted): boolean =>
    violationId === null || violation?.id === violationId;

const allClocks = (facts: CalendarFacts, now: Instant): readonly Counted[] => [
  ...shopClocks(facts, now),
  ...paperClocks(facts, now),
  ...actionClocks(facts, now),
  ...dutyDaysAhead(facts, now),
];

const isRunning = ({ clock }: Counted): boolean => clock.state === 'running';

/** Whether `calendarEntries` of the same would have any, without their words and reminders. */
export const hasCalendarEntries = (
  facts: CalendarFacts,
  of: Pick<CalendarOf, 'violationId' | 'now'>,
): boolean => {
  const all = allClocks(facts, of.now);
  return all.filter(isOf(of)).some(isRunning) || endedEarly(facts, all, of.now).some(isOf(of));
};

/**
 * The running clocks of a shop, or of one case of it, of its papers, its corrective actions and the next days of its duties, for a calendar, the next one first; then those
 * that ended early, so that a calendar which has them takes them away. As in a notification no words of the ticket: a
 * calendar is read on other machines, and a ticket may name a buyer.
 */
export const calendarEntries = (facts: CalendarFacts, of: CalendarOf): readonly CalendarEntry[] => {
  const { shopId, shopName, now } = of;
  const all = allClocks(facts, now);
  const entryOf = (one: Counted, isEnded: boolean): CalendarEntry => ({
    uid: `${[shopId, ...one.key.split('/')].join('.')}@good-standing`,
    title: `${one.what}: ${isEnded ? 'ended' : isTold(one.clock) ? 'due, as told' : 'last moment'}`,
    body: isEnded
      ? `${shopName}. Nothing is left to do here.`
      : `${shopName}. Due ${formatInstant(one.clock.dueAt, facts.zone, now)} shop time. ${one.clock.fromText}.`,
    dueAt: one.clock.dueAt,
    alarms: isEnded ? [] : alarmsOf(one, facts.zone, now),
    isEnded,
  });
  const entriesOf = (some: readonly Counted[], isEnded: boolean): readonly CalendarEntry[] =>
    some
      .filter(isOf(of))
      .map((one) => entryOf(one, isEnded))
      .toSorted((a, b) => a.dueAt - b.dueAt || (a.uid < b.uid ? -1 : 1));
  return [...entriesOf(all.filter(isRunning), false), ...entriesOf(endedEarly(facts, all, now), true)];
};

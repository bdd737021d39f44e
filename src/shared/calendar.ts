import { deadlineStages, toldStages } from './alerts/time-rules.ts';
import type { Instant } from './kernel/time.ts';
import { formatInstant } from './kernel/time-words.ts';
import { paperClocks, type PaperFacts } from './paper-clocks.ts';
import { isTold } from './told-clocks.ts';
import { shopClocks, type ShopClock, type ShopClockFacts } from './shop-clocks.ts';

/** A running clock as a calendar keeps it; `uid` stays the same, so that a newer file replaces what an older one put in. */
export interface CalendarEntry {
  readonly uid: string;
  readonly title: string;
  readonly body: string;
  readonly dueAt: Instant;
  /** When the calendar is to remind, earliest first; each is still to come. */
  readonly alarms: readonly Instant[];
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

/**
 * The running clocks of a shop, or of one case of it, and of its papers, for a calendar, the next one first. As in a notification no words
 * of the ticket: a calendar is read on other machines, and a ticket may name a buyer.
 */
export const calendarEntries = (
  facts: ShopClockFacts & PaperFacts,
  { shopId, shopName, violationId, now }: CalendarOf,
): readonly CalendarEntry[] =>
  [...shopClocks(facts, now), ...paperClocks(facts, now)]
    .filter(({ clock }) => clock.state === 'running')
    .filter(({ violation }) => violationId === null || violation?.id === violationId)
    .map((one) => ({
      uid: `${[shopId, ...one.key.split('/')].join('.')}@good-standing`,
      title: `${one.what}: ${isTold(one.clock) ? 'due, as told' : 'last moment'}`,
      body: `${shopName}. Due ${formatInstant(one.clock.dueAt, facts.zone, now)} shop time. ${one.clock.fromText}.`,
      dueAt: one.clock.dueAt,
      alarms: alarmsOf(one, facts.zone, now),
    }))
    .toSorted((a, b) => a.dueAt - b.dueAt || (a.uid < b.uid ? -1 : 1));

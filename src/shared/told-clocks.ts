import { answeredAt, toldBy, type Contact } from './contacts.ts';
import {
  timed,
  type Clock,
  type ClockKind,
  type ClockRule,
  type ClockTimes,
  type TimedClock,
} from './clock.ts';
import { endOfDayInstant, startOfDay, type Instant, type Zone } from './kernel/time.ts';
import type { MoneyHeld } from './money-held.ts';

/** A day that someone else has named, as long as nothing has come of it: it runs, or it is over and nothing came. */
export interface ToldClock {
  /** The contact or the hold that it stands in. */
  readonly recordId: string;
  readonly violationId: string;
  readonly clock: TimedClock;
}

export interface ToldFacts {
  readonly contacts: readonly Contact[];
  readonly moneyHeld: readonly MoneyHeld[];
}

/** It grows near as every other clock does: who is to ask again must see that the day has come. */
const told = (
  kind: Extract<ClockKind, 'answer' | 'release'>,
  times: Pick<ClockTimes, 'startsAt' | 'dueAt'>,
  now: Instant,
  text: string,
): TimedClock => {
  const rule: ClockRule = { text, valueRef: null, source: 'told', byPack: null };
  return timed(kind, { ...times, metAt: null }, rule, now);
};

/**
 * Promised answers that have not come and held money that is not released, each to the end of the day that was told, in
 * the shop's zone. An answer has come with the first contact from the other side after the promise.
 */
export const toldClocks = (
  { contacts, moneyHeld }: ToldFacts,
  zone: Zone,
  now: Instant,
): readonly ToldClock[] => [
  ...contacts.flatMap((contact): readonly ToldClock[] => {
    const { id, violationId, at, answerBy } = contact;
    if (answerBy === null || answeredAt(contact, contacts) !== null) return [];
    const times = { startsAt: at, dueAt: endOfDayInstant(answerBy, zone) };
    // Without the name: a calendar and a notification are read by others.
    return [{ recordId: id, violationId, clock: told('answer', times, now, toldBy(contact.channel)) }];
  }),
  ...moneyHeld.flatMap((held): readonly ToldClock[] => {
    const { id, violationId, heldAt, releaseDay, releasedAt } = held;
    if (releaseDay === null || releasedAt !== null) return [];
    const times = { startsAt: startOfDay(heldAt, zone), dueAt: endOfDayInstant(releaseDay, zone) };
    return [{ recordId: id, violationId, clock: told('release', times, now, 'As told') }];
  }),
];

/** Whether a clock is a day that someone else has named. */
export const isTold = ({ kind }: Pick<Clock, 'kind'>): boolean => kind === 'answer' || kind === 'release';

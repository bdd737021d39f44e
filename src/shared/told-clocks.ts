import { answeredAt, channelNames, type Contact } from './contacts.ts';
import { clockLabels, type Clock, type ClockKind } from './clocks.ts';
import { endOfDayInstant, startOfDay, type Instant, type Zone } from './kernel/time.ts';
import type { MoneyHeld } from './money-held.ts';

/** A day that someone else has named, as long as nothing has come of it: it runs, or it is over and nothing came. */
export interface ToldClock {
  /** The contact or the hold that it stands in. */
  readonly recordId: string;
  readonly violationId: string;
  readonly clock: Clock & { readonly startsAt: Instant; readonly dueAt: Instant };
}

export interface ToldFacts {
  readonly contacts: readonly Contact[];
  readonly moneyHeld: readonly MoneyHeld[];
}

type Times = { readonly startsAt: Instant; readonly dueAt: Instant };

/** Calm to its end: it is not the user who must be in time. */
const told = (
  kind: Extract<ClockKind, 'answer' | 'release'>,
  { startsAt, dueAt }: Times,
  now: Instant,
  fromText: string,
) => {
  const runs = now < dueAt;
  const share = dueAt > startsAt ? (dueAt - now) / (dueAt - startsAt) : 0;
  return {
    kind,
    label: clockLabels[kind],
    state: runs ? 'running' : 'passed',
    stage: runs ? 'calm' : 'passed',
    dueAt,
    startsAt,
    metAt: null,
    fromText,
    source: 'told',
    byPack: null,
    valueRef: null,
    shareLeft: runs ? Math.min(1, Math.max(0, share)) : null,
  } as const;
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
    const words = `As told by ${channelNames[contact.channel].toLowerCase()}`;
    return [{ recordId: id, violationId, clock: told('answer', times, now, words) }];
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

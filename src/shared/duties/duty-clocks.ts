import { timed, type ClockRule, type TimedClock } from '../clock.ts';
import {
  addDays,
  dayOf,
  endOfDayInstant,
  startOfDay,
  type Day,
  type Instant,
  type Zone,
} from '../kernel/time.ts';
import { NBSP } from '../kernel/time-words.ts';
import type { Duty, DutyOccurrence } from './duty.ts';
import {
  closedDays,
  daysOfDuty,
  saidByDuty,
  standingOfDuty,
  type DutyStanding,
  type Said,
} from './occurrences.ts';

/** A day of a duty and the clock that runs to its end. */
export interface DutyClock {
  /** Names it for as long as the duty is there. */
  readonly key: string;
  /** "Duty 3". */
  readonly what: string;
  readonly duty: Duty;
  readonly day: Day;
  /** How many days of the duty are overdue, this one included. */
  readonly missed: number;
  /** No duty belongs to a case. */
  readonly violation: null;
  readonly clock: TimedClock;
}

export interface DutyClockFacts {
  readonly duties: readonly Duty[];
  readonly dutyOccurrences: readonly DutyOccurrence[];
  readonly zone: Zone;
}

/** How far ahead days of duties stand in a calendar, and how many of one duty at most: the app's own choice. */
const CALENDAR_DAYS = 92;
const MOST_IN_CALENDAR = 26;

/** No rule of a pack is in it: the shop has set the cadence. */
const ownRule: ClockRule = { text: 'The cadence of the duty', valueRef: null, source: 'log', byPack: null };

/** The name of a day of a duty, as alerts and calendars keep it. */
export const dutyDayKey = (dutyId: string, day: Day): string => `${dutyId}/${day}/duty`;

const clockOf = (
  duty: Duty,
  day: Day,
  missed: number,
  { zone, now }: { zone: Zone; now: Instant },
): DutyClock => ({
  key: dutyDayKey(duty.id, day),
  // No words of the duty: a notification lies open on the screen, and a duty may name a buyer.
  what: `Duty${NBSP}${String(duty.number)}`,
  duty,
  day,
  missed,
  violation: null,
  clock: timed(
    'duty',
    { startsAt: startOfDay(day, zone), dueAt: endOfDayInstant(day, zone), metAt: null },
    ownRule,
    now,
  ),
});

/** A duty with where it stands now. */
export interface StandingDuty {
  readonly duty: Duty;
  readonly said: Said;
  readonly standing: DutyStanding;
}

/** Every duty with what is overdue, due and next of it. */
export const standingDuties = (facts: DutyClockFacts, now: Instant): readonly StandingDuty[] => {
  const { zone } = facts;
  const today = dayOf(now, zone);
  const saidOf = saidByDuty(facts.dutyOccurrences);
  return facts.duties.map((duty) => {
    const said = saidOf(duty);
    return { duty, said, standing: standingOfDuty(duty, said, { today, zone }) };
  });
};

/**
 * The clocks of duties: of what is overdue the newest day alone, which says how many were missed, what is due today, and the
 * next day.
 */
export const dutyClocks = (facts: DutyClockFacts, now: Instant): readonly DutyClock[] =>
  standingDuties(facts, now).flatMap(({ duty, standing: { open, missed, next } }) => {
    const on = { zone: facts.zone, now };
    const overdue = open.findLast(({ stand }) => stand === 'overdue');
    const due = open.find(({ stand }) => stand === 'due');
    return [
      ...(overdue === undefined ? [] : [clockOf(duty, overdue.day, missed, on)]),
      ...(due === undefined ? [] : [clockOf(duty, due.day, 0, on)]),
      ...(next === null ? [] : [clockOf(duty, next, 0, on)]),
    ];
  });

/** The days of duties that a calendar gets: from today on, without those of which enough was said. */
export const dutyDaysAhead = (facts: DutyClockFacts, now: Instant): readonly DutyClock[] => {
  const { zone } = facts;
  const today = dayOf(now, zone);
  const saidOf = saidByDuty(facts.dutyOccurrences);
  return facts.duties.flatMap((duty) => {
    const closed = closedDays(saidOf(duty));
    return daysOfDuty(duty, [today, addDays(today, CALENDAR_DAYS)])
      .slice(0, MOST_IN_CALENDAR)
      .filter((day) => !closed.has(day))
      .map((day) => clockOf(duty, day, 0, { zone, now }));
  });
};

/** The days that an older calendar may hold and that are none any more: of each cadence as if it had gone on, and those that were signed. */
export const dutyDaysEver = (facts: DutyClockFacts, now: Instant): readonly DutyClock[] => {
  const { zone } = facts;
  const today = dayOf(now, zone);
  const saidOf = saidByDuty(facts.dutyOccurrences);
  const recent: readonly [Day, Day] = [addDays(today, -CALENDAR_DAYS), addDays(today, CALENDAR_DAYS)];
  return facts.duties.flatMap((duty) => {
    const spans = duty.spans.map((span) => ({ ...span, until: null }));
    const range: readonly [Day, Day] = [today, recent[1]];
    const standing = new Set(daysOfDuty(duty, range));
    const planned = daysOfDuty({ spans }, range).filter((day) => !standing.has(day));
    const closed = [...closedDays(saidOf(duty))].filter((day) => day >= recent[0]);
    return [...new Set([...planned, ...closed])].map((day) => clockOf(duty, day, 0, { zone, now }));
  });
};

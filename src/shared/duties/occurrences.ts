import { addDays, dayOf, type Day, type Zone } from '../kernel/time.ts';
import { groupBy } from '../kernel/group.ts';
import { nextRecurring, recurringDays } from '../kernel/recurrence.ts';
import type { Duty, DutyOccurrence, DutySpan } from './duty.ts';

/** Where a day of a duty stands. What only was begun is as open as what nothing was said of. */
export type OccurrenceStand = 'done' | 'doneLate' | 'skipped' | 'overdue' | 'due' | 'coming';

/** A day on which a duty falls due, and what was said of it. */
export interface Occurrence {
  readonly day: Day;
  readonly stand: OccurrenceStand;
  readonly said: DutyOccurrence | null;
}

/** How far ahead the next day of a duty is looked for: the app's own choice, more than a leap year that is left out. */
const AHEAD_DAYS = 9 * 366;

const earlier = (a: Day, b: Day | null): Day => (b === null || a < b ? a : b);

const daysOfSpan = (
  { rule, first, from, until }: DutySpan,
  [begin, end]: readonly [Day, Day],
): readonly Day[] => recurringDays(rule, first, [begin < from ? from : begin, earlier(end, until)]);

/** The days of a duty from one day to another, both included, under the cadence of each time. */
export const daysOfDuty = ({ spans }: Pick<Duty, 'spans'>, range: readonly [Day, Day]): readonly Day[] =>
  spans.flatMap((span) => daysOfSpan(span, range));

/** The first day of a rule from a day on; null where it has none within the years that are looked through. */
export const firstDayOf = (rule: string, first: Day): Day | null =>
  nextRecurring(rule, first, [first, addDays(first, AHEAD_DAYS)]);

/** The first days of a rule, as many as there are up to a count. */
export const firstDaysOf = (rule: string, first: Day, count: number): readonly Day[] => {
  const days: Day[] = [];
  let next = firstDayOf(rule, first);
  while (next !== null && days.length < count) {
    days.push(next);
    next = nextRecurring(rule, first, [addDays(next, 1), addDays(next, AHEAD_DAYS)]);
  }
  return days;
};

const standOf = (day: Day, said: DutyOccurrence | null, { today, zone }: Reckoning): OccurrenceStand => {
  if (said?.outcome === 'skipped') return 'skipped';
  if (said?.outcome === 'done') return dayOf(said.at, zone) > day ? 'doneLate' : 'done';
  if (day === today) return 'due';
  return day < today ? 'overdue' : 'coming';
};

/** The day by which days are judged, and the zone of the shop. */
export interface Reckoning {
  readonly today: Day;
  readonly zone: Zone;
}

/** What was said of the days of one duty. */
export type Said = readonly DutyOccurrence[];

const none: Said = [];

/** What was said of each duty. */
export const saidByDuty = (occurrences: readonly DutyOccurrence[]) => {
  const byDuty = groupBy(occurrences, ({ dutyId }) => dutyId);
  return ({ id }: Pick<Duty, 'id'>): Said => byDuty.get(id) ?? none;
};

/**
 * The days of a duty in a range and how each stands: those of its cadence, and those of which something was said, even where
 * a later change of the cadence left them out.
 */
export const occurrencesIn = (
  duty: Pick<Duty, 'spans'>,
  said: Said,
  range: readonly [Day, Day],
  on: Reckoning,
): readonly Occurrence[] => {
  const [from, to] = range;
  const bySaid = new Map(said.map((one) => [one.day, one]));
  const closed = said.filter(({ day, outcome }) => outcome !== 'begun' && day >= from && day <= to);
  const days = new Set([...daysOfDuty(duty, range), ...closed.map(({ day }) => day)]);
  return [...days].toSorted().map((day) => {
    const own = bySaid.get(day) ?? null;
    return { day, stand: standOf(day, own, on), said: own };
  });
};

/** What is to be done of a duty now. */
export interface DutyStanding {
  /** Days that are overdue or due today, the oldest first. */
  readonly open: readonly Occurrence[];
  /** How many of them are overdue. */
  readonly missed: number;
  /** The next day after today of which nothing was said; null where there is none. */
  readonly next: Day | null;
}

/** The days of which enough was said. */
export const closedDays = (said: Said): ReadonlySet<Day> =>
  new Set(said.filter(({ outcome }) => outcome !== 'begun').map(({ day }) => day));

/** Only what is open is judged: of years of signed days nothing else is asked. */
const openOf = (duty: Pick<Duty, 'spans'>, said: Said, { today }: Reckoning): readonly Occurrence[] => {
  const [begin] = duty.spans;
  if (begin === undefined) return [];
  const closed = closedDays(said);
  const begun = new Map(said.map((one) => [one.day, one]));
  return daysOfDuty(duty, [begin.from, today])
    .filter((day) => !closed.has(day))
    .map((day) => ({
      day,
      stand: day === today ? 'due' : 'overdue',
      said: begun.get(day) ?? null,
    }));
};

const nextOf = ({ spans }: Pick<Duty, 'spans'>, said: Said, today: Day): Day | null => {
  const current = spans.at(-1);
  if (current === undefined) return null;
  const { rule, first, from, until } = current;
  const closed = closedDays(said);
  const begin = addDays(today, 1) < from ? from : addDays(today, 1);
  const end = earlier(addDays(begin, AHEAD_DAYS), until);
  let next = nextRecurring(rule, first, [begin, end]);
  while (next !== null && closed.has(next)) next = nextRecurring(rule, first, [addDays(next, 1), end]);
  return next;
};

/** What is overdue and due of a duty, however long nobody looked, and what comes next. */
export const standingOfDuty = (duty: Pick<Duty, 'spans'>, said: Said, on: Reckoning): DutyStanding => {
  const open = openOf(duty, said, on);
  return {
    open,
    missed: open.filter(({ stand }) => stand === 'overdue').length,
    next: nextOf(duty, said, on.today),
  };
};

/** Whether a day is one of those that can be signed: of the cadence, and not later than the next one. */
export const canBeSigned = (duty: Pick<Duty, 'spans'>, said: Said, day: Day, on: Reckoning): boolean =>
  day <= on.today ? daysOfDuty(duty, [day, day]).length > 0 : nextOf(duty, said, on.today) === day;

import { addDays, addMonths, monthOf, weekdayOf, type Day, type Month } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';
import type { LedgerEntry, RollOff } from './ledger.ts';
import { knownWay } from './standing.ts';
import type { RatingRange } from './model.ts';

/** One day of the calendar; `rollOff` is null on a day on which nothing leaves. */
export interface CalendarDay<E extends LedgerEntry = LedgerEntry> {
  readonly day: Day;
  readonly isToday: boolean;
  readonly isPast: boolean;
  readonly isWeekend: boolean;
  readonly rollOff: RollOff<E> | null;
}

/** A month of the calendar with the rating at its end; `change` is null when points that leave in it are unknown. */
export interface CalendarMonth<E extends LedgerEntry = LedgerEntry> {
  readonly month: Month;
  readonly days: readonly CalendarDay<E>[];
  readonly change: number | null;
  readonly endsAt: RatingRange;
}

/** Every coming roll-off in order, and the same by month, from today's month to that of the last. */
export interface RollOffCalendar<E extends LedgerEntry = LedgerEntry> {
  readonly rollOffs: readonly RollOff<E>[];
  readonly months: readonly CalendarMonth<E>[];
}

const WEEKEND_FROM = 6;

const daysOf = (month: Month): readonly Day[] => {
  const days: Day[] = [];
  for (let day: Day = `${month}-01`; monthOf(day) === month; day = addDays(day, 1)) days.push(day);
  return days;
};

const sumOfChanges = (rollOffs: readonly RollOff[]): number | null =>
  rollOffs.reduce<number | null>(
    (sum, { change }) => (sum === null || change === null ? null : sum + change),
    0,
  );

const monthsBetween = (first: Month, last: Month): readonly Month[] => {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
};

/**
 * The roll-off calendar: what leaves the window on each day and the rating after it, from the newest reading and the
 * entries since on (from the ledger's own sum while there is none). What has left since stands on its past day.
 */
export const rollOffCalendar = <E extends LedgerEntry>(
  entries: readonly E[],
  on: { readonly today: Day; readonly latest: { readonly day: Day; readonly rating: number } | null },
  pack: Pack,
): RollOffCalendar<E> => {
  const { today } = on;
  const { now, left, coming } = knownWay({ entries, ...on }, pack);
  const rollOffs = [...left, ...coming];
  const [first, last] = [rollOffs[0]?.day ?? today, rollOffs.at(-1)?.day ?? today];
  const byDay = new Map(rollOffs.map((one) => [one.day, one]));
  let endsAt: RatingRange = now;
  const months = monthsBetween(monthOf(first < today ? first : today), monthOf(last > today ? last : today));
  return {
    rollOffs,
    months: months.map((month) => {
      const leaving = rollOffs.filter((one) => monthOf(one.day) === month);
      // Gains and losses that came since the last roll-off count at the end of the month of today.
      const last = leaving.findLast((one) => month !== monthOf(today) || one.day > today);
      endsAt = last?.then ?? (month === monthOf(today) ? now : endsAt);
      return {
        month,
        days: daysOf(month).map((one) => ({
          day: one,
          isToday: one === today,
          isPast: one < today,
          isWeekend: weekdayOf(one) >= WEEKEND_FROM,
          rollOff: byDay.get(one) ?? null,
        })),
        change: sumOfChanges(leaving),
        endsAt,
      };
    }),
  };
};

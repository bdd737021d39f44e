import { countDays } from '../kernel/time-words.ts';
import { addDays, addMonths, monthOf, weekdayOf, type Day, type Month } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';

const MONTHS = 3;
const WEEK = 7;
const MONDAY = 1;

const quarterOf = (day: Day): Month => {
  const [year, month] = monthOf(day).split('-');
  const first = Math.floor((Number(month) - 1) / MONTHS) * MONTHS + 1;
  return `${String(year)}-${String(first).padStart(2, '0')}`;
};

const firstDay = (month: Month): Day => `${month}-01`;

const firstMonday = (month: Month): Day => {
  const day = firstDay(month);
  return addDays(day, (WEEK + MONDAY - weekdayOf(day)) % WEEK);
};

/** The last day at or before `day` on which a calendar empties the window. */
const lastReset = (day: Day, resetOf: (quarter: Month) => Day): Day => {
  const quarter = quarterOf(day);
  const reset = resetOf(quarter);
  return reset <= day ? reset : resetOf(addMonths(quarter, -MONTHS));
};

const nextReset = (day: Day, resetOf: (quarter: Month) => Day): Day => {
  const quarter = quarterOf(day);
  const reset = resetOf(quarter);
  return reset > day ? reset : resetOf(addMonths(quarter, MONTHS));
};

// A ledger asks for the same few thousand days again after each change.
const leavingDays = new Map<number, Map<Day, Day>>();

const afterDays = (day: Day, life: number): Day => {
  const known = leavingDays.get(life) ?? new Map<Day, Day>();
  leavingDays.set(life, known);
  const found = known.get(day) ?? addDays(day, life);
  known.set(day, found);
  return found;
};

/**
 * The first day on which an entry of a day no longer counts, by the pack's point life; null where only a decision
 * ends it, or nothing.
 */
export const leavingDay = (day: Day, pack: Pack): Day | null => {
  const life = pack.rating.pointLife.value;
  if (typeof life === 'number') return afterDays(day, life);
  if (life === 'until_quarter') return nextReset(day, firstDay);
  return life === 'until_quarter_monday' ? nextReset(day, firstMonday) : null;
};

/** The first day on which an entry still counts on `day`; null where one of any age does. */
export const firstCountingDay = (day: Day, pack: Pack): Day | null => {
  const life = pack.rating.pointLife.value;
  if (typeof life === 'number') return addDays(day, 1 - life);
  if (life === 'until_quarter') return lastReset(day, firstDay);
  return life === 'until_quarter_monday' ? lastReset(day, firstMonday) : null;
};

/** Days that a gain or loss counts; null where the pack does not count them in days. */
export const pointLifeDays = ({ rating }: Pack): number | null =>
  typeof rating.pointLife.value === 'number' ? rating.pointLife.value : null;

/** How long points count, after "points count": "for 180 days", "until the quarter ends". */
export const pointLifeWords = ({ rating }: Pack): string => {
  const life = rating.pointLife.value;
  if (typeof life === 'number') return `for ${countDays(life)}`;
  return {
    until_quarter: 'until the quarter ends',
    until_quarter_monday: 'until the first Monday of the next quarter',
    until_resolved: 'until they are resolved',
    never: 'for good',
  }[life];
};

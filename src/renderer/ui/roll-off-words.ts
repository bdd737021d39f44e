import { monthOf, type Day } from '#shared/kernel/time.ts';
import { formatDayLong, NBSP } from '#shared/kernel/time-words.ts';
import type { RollOff } from '#shared/rating/ledger.ts';
import { signedWords } from './numbers.ts';
import { rangeWords, type ChartEntry } from './rating-chart-model.ts';

/** "9 December", or "2 January 2027" when the year is another than today's. */
export const dayWords = (day: Day, today: Day): string => {
  const long = formatDayLong(day);
  const date = long.slice(long.indexOf(' ') + 1);
  return day.slice(0, 4) === today.slice(0, 4) ? date.slice(0, date.lastIndexOf(NBSP)) : date;
};

const leavingWords = ({ kind, caseNumber, cause }: ChartEntry): string =>
  caseNumber === null ? `${kind}, ${cause},` : `${kind} of case${NBSP}${String(caseNumber)}`;

/** "loss of case 4 leaves", "gain, Orders, and loss of case 6 leave". */
export const whatLeaves = (entries: readonly ChartEntry[]): string =>
  `${entries.map(leavingWords).join(' and ')} ${entries.length === 1 ? 'leaves' : 'leave'}`;

/** "+24", "−4", or "unknown points". */
export const changeWords = (change: number | null): string =>
  change === null ? 'unknown points' : signedWords(change);

/** "9 December: +24, loss of case 4 leaves, then 168". */
export const rollOffWords = ({ day, change, entries, then }: RollOff<ChartEntry>, today: Day): string =>
  `${dayWords(day, today)}: ${changeWords(change)}, ${whatLeaves(entries)}, then ${rangeWords(then)}`;

const dayNumber = (day: Day): number => Number(day.slice(8));

const nearest = (days: readonly Day[], from: Day): Day | undefined =>
  days.toSorted(
    (a, b) => Math.abs(dayNumber(a) - dayNumber(from)) - Math.abs(dayNumber(b) - dayNumber(from)),
  )[0];

/** The nearest day in the next month, either way, that has something. */
const inOtherMonth = (days: readonly Day[], from: Day, forth: boolean): Day | undefined => {
  const beyond = days.filter((day) => (forth ? monthOf(day) > monthOf(from) : monthOf(day) < monthOf(from)));
  const month = monthOf((forth ? beyond[0] : beyond.at(-1)) ?? from);
  return nearest(
    beyond.filter((day) => monthOf(day) === month),
    from,
  );
};

/** Where a key leads from a day of the calendar: always to a day with something; undefined for no other key. */
export const calendarMove = (days: readonly Day[], from: Day, key: string): Day | undefined => {
  const at = days.indexOf(from);
  switch (key) {
    case 'ArrowRight':
      return days[at + 1] ?? from;
    case 'ArrowLeft':
      return days[at - 1] ?? from;
    case 'ArrowDown':
      return inOtherMonth(days, from, true) ?? from;
    case 'ArrowUp':
      return inOtherMonth(days, from, false) ?? from;
    case 'Home':
      return days[0];
    case 'End':
      return days.at(-1);
    default:
      return undefined;
  }
};

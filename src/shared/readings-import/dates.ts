import { type Day, isDay } from '../kernel/time.ts';
import { quoted } from './quoted.ts';

/** Which of the first two numbers of a date such as 3/4/2026 is the day. */
export type DateOrder = 'dmy' | 'mdy';

/** What a cell says before the order of its file is known; `time` is `HH:mm` as it stands, null for none. */
export type DateCell =
  | { readonly kind: 'day'; readonly day: Day; readonly time: string | null }
  | {
      readonly kind: 'numbers';
      readonly first: number;
      readonly second: number;
      readonly year: string;
      readonly time: string | null;
    }
  | { readonly kind: 'bad'; readonly reason: string };

const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/u;
const yearLast = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/u;
const shortYear = /^\d{1,2}([-/.])\d{1,2}\1\d{2}$/u;
const dayMonth = /^(\d{1,2})[ -]([a-z]{3,9})\.?,?[ -](\d{4})$/iu;
const monthDay = /^([a-z]{3,9})\.? (\d{1,2}),? (\d{4})$/iu;
const clock = /[ T]+(\d{1,2}):(\d{2})(?::\d{2}(?:\.\d{1,3})?)?(?: ?([ap])\.?m\.?)?$/iu;
const zoneMark = /\d:\d{2}.*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$/u;
/** A spreadsheet counts days from 1900: these are the numbers of 1970 to 2099. */
const serial =
  /^(?:2556[9]|255[7-9]\d|25[6-9]\d{2}|2[6-9]\d{3}|[3-6]\d{4}|7[0-2]\d{3}|730[0-4]\d)(?:[.,]\d+)?$/u;

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const;

/** The month of a name or of its first letters, from 1; 0 for none. */
const monthOf = (name: string): number =>
  months.findIndex((month) => month.startsWith(name.toLowerCase().replace(/^sept$/u, 'sep'))) + 1;

const two = (value: number | string): string => String(value).padStart(2, '0');
const bad = (reason: string): DateCell => ({ kind: 'bad', reason });

const dayFrom = (
  text: string,
  [year, month, day]: readonly [string, number, number],
  time: string | null,
): DateCell => {
  const iso = `${year}-${two(month)}-${two(day)}`;
  if (!isDay(iso)) return bad(`${quoted(text)} is not a day of the calendar`);
  return { kind: 'day', day: iso, time };
};

/** Takes the time of day off the end of a cell; null where the time can't be one. */
const splitTime = (text: string): { readonly date: string; readonly time: string | null } | null => {
  const found = clock.exec(text);
  if (found === null) return { date: text, time: null };
  const [all, hours = '', minutes = '', half] = found;
  const hour = Number(hours);
  if (Number(minutes) > 59 || hour > (half === undefined ? 23 : 12) || (half !== undefined && hour === 0))
    return null;
  const late = half?.toLowerCase() === 'p';
  const full = half === undefined ? hour : (hour % 12) + (late ? 12 : 0);
  return { date: text.slice(0, -all.length).trim(), time: `${two(full)}:${minutes}` };
};

const named = (text: string, date: string, time: string | null): DateCell | null => {
  const byDay = dayMonth.exec(date);
  const byMonth = monthDay.exec(date);
  const [day = '', name = ''] = byDay?.slice(1) ?? [byMonth?.[2], byMonth?.[1]];
  const month = name === '' ? 0 : monthOf(name);
  return month === 0 ? null : dayFrom(text, [(byDay ?? byMonth)?.[3] ?? '', month, Number(day)], time);
};

const unread = (text: string, date: string): DateCell => {
  if (shortYear.test(date)) return bad(`${quoted(text)}: write the year with four digits`);
  if (serial.test(date))
    return bad(`${quoted(text)} is a spreadsheet’s own number for a day; format the column as a date`);
  return bad(`${quoted(text)} is not a date`);
};

/**
 * What a cell says as a date: ISO, day and month in numbers, or with an English name of the month, each with or
 * without a time of day. Two-digit years, spreadsheet serials and times with a zone of their own are bad.
 */
export const readDate = (cell: string): DateCell => {
  const text = cell.trim().replace(/^'/u, '');
  if (text === '') return bad('No date');
  if (zoneMark.test(text)) return bad(`${quoted(text)} has a time zone of its own; write the shop’s date`);
  const split = splitTime(text);
  if (split === null) return bad(`${quoted(text)} has a time that is not one`);
  const { date, time } = split;
  const iso = yearFirst.exec(date);
  if (iso !== null) return dayFrom(text, [iso[1] ?? '', Number(iso[3]), Number(iso[4])], time);
  const numbers = yearLast.exec(date);
  if (numbers === null) return named(text, date, time) ?? unread(text, date);
  return {
    kind: 'numbers',
    first: Number(numbers[1]),
    second: Number(numbers[3]),
    year: numbers[4] ?? '',
    time,
  };
};

/** The day of a cell once the order of its file is known; a bad cell keeps its reason. */
export const dayIn = (
  cell: string,
  read: DateCell,
  order: DateOrder,
): Exclude<DateCell, { kind: 'numbers' }> => {
  if (read.kind !== 'numbers') return read;
  const { first, second, year, time } = read;
  const [month, day] = order === 'mdy' ? [first, second] : [second, first];
  const made = dayFrom(cell.trim(), [year, month, day], time);
  return made.kind === 'numbers' ? { kind: 'bad', reason: 'No date' } : made;
};

/** What one date of day and month in numbers shows of the order: the one order that makes sense, either, or neither. */
const shows = ({ first, second }: { readonly first: number; readonly second: number }) => {
  if (first > 12 && second <= 12) return 'dmy';
  if (second > 12 && first <= 12) return 'mdy';
  return first === second || first > 12 ? 'neither' : 'either';
};

/**
 * The order that the dates of a file show; null where the person has to say it, and then `example` is the place of a
 * date that can be read both ways.
 */
export interface FoundOrder {
  readonly order: DateOrder | null;
  readonly example: number | null;
}

/**
 * Finds the order from all dates of a file, never from one row: a number above 12 is a day. Where none shows it, or
 * both orders are shown, the person is asked.
 */
export const findOrder = (cells: readonly DateCell[]): FoundOrder => {
  const shown = cells.map((cell) => (cell.kind === 'numbers' ? shows(cell) : 'neither'));
  const dayFirst = shown.includes('dmy');
  if (dayFirst !== shown.includes('mdy')) return { order: dayFirst ? 'dmy' : 'mdy', example: null };
  const either = shown.indexOf('either');
  if (either !== -1) return { order: null, example: either };
  return dayFirst ? { order: null, example: shown.indexOf('dmy') } : { order: 'mdy', example: null };
};

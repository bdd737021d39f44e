import { formatDayMonth, monthNameOf, printedDay } from '../kernel/time-words.ts';
import { listWords } from '../kernel/words.ts';
import {
  readRule,
  weekdayCodes,
  type CadenceRule,
  type Frequency,
  type RuleWeekday,
  type WeekdayCode,
} from './cadence.ts';

/** The weekdays in words. */
export const weekdayWords: Readonly<Record<WeekdayCode, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

const counted = ['first', 'second', 'third', 'fourth', 'fifth'] as const;

const suffixOf = (value: number): string => {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
};

const nthOf = (value: number): string => counted[value - 1] ?? `${String(value)}${suffixOf(value)}`;

/** "first", "last", "second to last". */
const placeWords = (nth: number): string => {
  if (nth > 0) return nthOf(nth);
  return nth === -1 ? 'last' : `${nthOf(-nth)} to last`;
};

/** "15th", "last day". */
const monthDayWords = (day: number): string =>
  day > 0 ? `${String(day)}${suffixOf(day)}` : `${placeWords(day)} day`;

const units: Readonly<Record<Frequency, string>> = {
  DAILY: 'day',
  WEEKLY: 'week',
  MONTHLY: 'month',
  YEARLY: 'year',
};

const stepWords = ({ freq, interval }: CadenceRule): string => {
  if (freq === 'MONTHLY' && interval === 3) return 'Every quarter';
  return interval === 1 ? `Every ${units[freq]}` : `Every ${String(interval)} ${units[freq]}s`;
};

const workingDays = weekdayCodes.slice(0, 5);

const isWorkingWeek = (byDay: readonly RuleWeekday[]): boolean =>
  byDay.length === workingDays.length &&
  byDay.every(({ nth, day }) => nth === null && workingDays.includes(day));

const weekdayListWords = ({ byDay, bySetPos }: CadenceRule): string => {
  if (isWorkingWeek(byDay))
    return bySetPos.length === 0
      ? 'Monday to Friday'
      : `the ${listWords(bySetPos.map(placeWords))} working day, Monday to Friday`;
  const names = listWords(
    byDay.map(({ nth, day }) =>
      nth === null ? weekdayWords[day] : `the ${placeWords(nth)} ${weekdayWords[day]}`,
    ),
  );
  return bySetPos.length === 0 ? names : `the ${listWords(bySetPos.map(placeWords))} of each ${names}`;
};

const impliedWords: Readonly<Record<Frequency, string>> = {
  DAILY: '',
  WEEKLY: ', on the weekday of its first day',
  MONTHLY: ', on the day of the month of its first day',
  YEARLY: ', on the date of its first day',
};

const dayWords = (rule: CadenceRule): string => {
  const { freq, byDay, byMonth, byMonthDay } = rule;
  const [month] = byMonth;
  const [day] = byMonthDay;
  const isDate = byMonth.length === 1 && byMonthDay.length === 1 && month !== undefined;
  if (freq === 'YEARLY' && isDate && day !== undefined && day > 0) return ` on ${formatDayMonth(month, day)}`;
  const within = byMonth.length === 0 ? '' : ` in ${listWords(byMonth.map(monthNameOf))}`;
  if (byDay.length > 0) return `${within} on ${weekdayListWords(rule)}`;
  if (byMonthDay.length > 0) return `${within} on the ${listWords(byMonthDay.map(monthDayWords))}`;
  return `${within}${impliedWords[freq]}`;
};

const endWords = ({ count, until }: CadenceRule): string => {
  if (count !== null) return count === 1 ? ', once' : `, ${String(count)} times`;
  return until === null ? '' : `, until ${printedDay(until)}`;
};

/** A rule in words: "Every week on Monday and Thursday", "Every quarter on the 1st". */
export const cadenceWords = (rule: CadenceRule): string =>
  `${stepWords(rule)}${dayWords(rule)}${endWords(rule)}`;

/** The text of a rule in words; as it stands where it can't be read. */
export const ruleWords = (text: string): string => {
  const read = readRule(text);
  return read.ok ? cadenceWords(read.rule) : text;
};

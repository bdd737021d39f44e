import {
  addDays,
  DAY,
  dayOf,
  HOUR,
  localDateTime,
  MINUTE,
  parseLocalDateTime,
  weekdayOf,
  type Day,
  type Instant,
  type Month,
  type Zone,
} from './time.ts';

/** No-break space, so that "19 Nov" and "4 d 14 h" stay on one line. */
export const NBSP = '\u00a0';

const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const yearOf = (day: Day): string => day.slice(0, 4);
/* A day begins with its month, so both read either. */
const monthName = (text: Month): string => MONTH_NAMES[Number(text.slice(5, 7)) - 1] ?? '';
const shortMonth = (text: Month): string => monthName(text).slice(0, 3);
const dayNumber = (day: Day): string => String(Number(day.slice(8, 10)));
const weekdayName = (day: Day): string => WEEKDAY_NAMES[weekdayOf(day) - 1] ?? '';

/** "March", of a month by its number from 1. */
export const monthNameOf = (month: number): string => MONTH_NAMES[month - 1] ?? '';

/** "15 March", of every year. */
export const formatDayMonth = (month: number, day: number): string =>
  `${String(day)}${NBSP}${monthNameOf(month)}`;

/** "Nov", with the year when it is another than today's: "Jan 2027". */
export const formatMonth = (month: Month, today: Day): string =>
  yearOf(month) === yearOf(today) ? shortMonth(month) : `${shortMonth(month)}${NBSP}${yearOf(month)}`;

/** "19 Nov", or "18 May 2027" when the year is another than today's. */
export const formatDayShort = (day: Day, today: Day): string => {
  const text = `${dayNumber(day)}${NBSP}${shortMonth(day)}`;
  return yearOf(day) === yearOf(today) ? text : `${text}${NBSP}${yearOf(day)}`;
};

/** "Thu 19 Nov", or "Mon 4 Jan 2027" when the year is another than today's. */
export const formatDay = (day: Day, today: Day): string =>
  `${weekdayName(day).slice(0, 3)} ${formatDayShort(day, today)}`;

/** "Thursday 19 November 2026", for heads and print. */
export const formatDayLong = (day: Day): string =>
  `${weekdayName(day)} ${dayNumber(day)}${NBSP}${monthName(day)}${NBSP}${yearOf(day)}`;

/** "5 Dec 2026", for print: read in any year, it always says its own. */
export const printedDay = (day: Day): string =>
  `${dayNumber(day)}${NBSP}${shortMonth(day)}${NBSP}${yearOf(day)}`;

/** "08:41" in a zone. */
export const formatTime = (instant: Instant, zone: Zone): string =>
  localDateTime(instant, zone).slice(11, 16);

/** "5 Dec 2026, 08:41" in a zone, for print. */
export const printedMoment = (instant: Instant, zone: Zone): string =>
  `${printedDay(dayOf(instant, zone))}, ${formatTime(instant, zone)}`;

/** "Thu 19 Nov, 08:41", the year only when it is another than now's. */
export const formatInstant = (instant: Instant, zone: Zone, now: Instant): string =>
  `${formatDay(dayOf(instant, zone), dayOf(now, zone))}, ${formatTime(instant, zone)}`;

/** "Thursday 19 November 2026, 08:41 Eastern time"; the zone's label comes from the policy pack. */
export const formatInstantLong = (instant: Instant, zone: Zone, zoneLabel: string): string =>
  `${formatDayLong(dayOf(instant, zone))}, ${formatTime(instant, zone)} ${zoneLabel}`;

/** "today 21:30", "tomorrow 09:00", "yesterday 18:20"; any other day as `formatInstant`. */
export const formatNear = (instant: Instant, zone: Zone, now: Instant): string => {
  const day = dayOf(instant, zone);
  const today = dayOf(now, zone);
  const time = formatTime(instant, zone);
  if (day === today) return `today${NBSP}${time}`;
  if (day === addDays(today, 1)) return `tomorrow${NBSP}${time}`;
  if (day === addDays(today, -1)) return `yesterday${NBSP}${time}`;
  return formatInstant(instant, zone, now);
};

/** "12–14 Nov", "28 Jul – 4 Aug", "28 Dec – 3 Jan 2027"; one day alone as `formatDayShort`. */
export const formatDayRange = (from: Day, to: Day, today: Day): string => {
  if (from === to) return formatDayShort(from, today);
  const end = formatDayShort(to, today);
  return from.slice(0, 7) === to.slice(0, 7)
    ? `${dayNumber(from)}–${end}`
    : `${formatDayShort(from, today)} – ${end}`;
};

/** Time left in ms as words: "26 days", below seven days "4 d 14 h", below a day "12 h 18 m"; never seconds. */
export const timeLeft = (ms: number): string => {
  const left = Math.max(0, ms);
  const days = Math.floor(left / DAY);
  const hours = Math.floor((left % DAY) / HOUR);
  const minutes = Math.floor((left % HOUR) / MINUTE);
  if (days >= 7) return `${String(days)}${NBSP}days`;
  if (days >= 1) return `${String(days)}${NBSP}d${NBSP}${String(hours)}${NBSP}h`;
  if (hours >= 1) return `${String(hours)}${NBSP}h${NBSP}${String(minutes)}${NBSP}m`;
  return minutes >= 1 ? `${String(minutes)}${NBSP}m` : `under${NBSP}1${NBSP}m`;
};

/** Days as words: "1 day", "26 days". */
export const countDays = (days: number): string => `${String(days)}${NBSP}${days === 1 ? 'day' : 'days'}`;

/** What daylight saving makes of a typed `YYYY-MM-DDTHH:mm`: "" where the clocks show it once. */
export const clockChangeWords = (text: string, zone: Zone): string => {
  const read = parseLocalDateTime(text, zone);
  if (read.kind === 'gap')
    return `This time does not exist on that day; ${formatTime(read.instant, zone)} is meant`;
  return read.kind === 'overlap'
    ? 'The clocks show this time twice on that day; the first, earlier one is meant'
    : '';
};

import { addDays, dayOf, type Day, type Instant, instantOfLocal, type Zone } from '#shared/kernel/time.ts';
import { formatDayLong, formatDayRange, formatTime } from '#shared/kernel/time-words.ts';

/** The sample's calendar: every date is so many days before today, so that the shop never looks stale. */
export interface Calendar {
  readonly zone: Zone;
  readonly today: Day;
  readonly now: Instant;
  /** The day so many days ago; negative for a day to come. */
  readonly day: (ago: number) => Day;
  /** Wall time `HH:mm` of that day in the shop's zone. */
  readonly at: (ago: number, time: string) => Instant;
  /** Wall time `HH:mm` of a named day. */
  readonly on: (day: Day, time: string) => Instant;
}

/** The calendar of a shop in `zone` at `now`, ms since epoch. */
export const calendarOf = (now: Instant, zone: Zone): Calendar => {
  const today = dayOf(now, zone);
  const day = (ago: number): Day => addDays(today, -ago);
  const on = (of: Day, time: string): Instant => {
    const instant = instantOfLocal(`${of}T${time}`, zone);
    if (instant === null) throw new Error(`the sample names no real time: ${of} ${time}`);
    return instant;
  };
  return { zone, today, now, day, on, at: (ago, time) => on(day(ago), time) };
};

const parts = (day: Day): readonly string[] => formatDayLong(day).split(/\s/u);

/** "12 November". */
export const dayMonth = (day: Day): string => parts(day).slice(1, 3).join(' ');

/** "Thursday 12 November". */
export const weekdayMonth = (day: Day): string => parts(day).slice(0, 3).join(' ');

/** "12 November 2026". */
export const fullDate = (day: Day): string => parts(day).slice(1).join(' ');

/** "12 Nov". */
export const shortDate = (day: Day): string => {
  const [, number = '', month = ''] = parts(day);
  return `${number} ${month.slice(0, 3)}`;
};

/** "12-nov", for file names. */
export const fileDate = (day: Day): string => shortDate(day).toLowerCase().replace(' ', '-');

/** "12 and 13 November", "30 November and 1 December". */
export const twoDays = (first: Day, second: Day): string =>
  first.slice(0, 7) === second.slice(0, 7)
    ? `${parts(first)[1] ?? ''} and ${dayMonth(second)}`
    : `${dayMonth(first)} and ${dayMonth(second)}`;

/** "9–15 Nov", with plain spaces. */
export const shortRange = (from: Day, to: Day): string =>
  formatDayRange(from, to, to).replaceAll('\u00a0', ' ');

/** "9 to 15 November". */
export const longRange = (from: Day, to: Day): string =>
  from.slice(0, 7) === to.slice(0, 7)
    ? `${parts(from)[1] ?? ''} to ${dayMonth(to)}`
    : `${dayMonth(from)} to ${dayMonth(to)}`;

/** "Thu 12 Nov 2026, 16:10", as documents print it. */
export const printed = (instant: Instant, zone: Zone): string => {
  const day = dayOf(instant, zone);
  const [weekday = '', , , year = ''] = parts(day);
  return `${weekday.slice(0, 3)} ${shortDate(day)} ${year}, ${formatTime(instant, zone)}`;
};

/** "2026:11:12 16:10:00", as cameras write it. */
export const cameraTime = (instant: Instant, zone: Zone): string =>
  `${dayOf(instant, zone).replaceAll('-', ':')} ${formatTime(instant, zone)}:00`;

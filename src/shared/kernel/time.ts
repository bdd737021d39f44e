import { Temporal } from 'temporal-polyfill';

/** A moment: milliseconds since the epoch, UTC. */
export type Instant = number;

/** A calendar day as ISO text, `2026-11-23`. Sorts as text. */
export type Day = string;

/** A calendar month as ISO text, `2026-11`. */
export type Month = string;

/** An IANA time zone, `America/New_York`. */
export type Zone = string;

/** ISO weekday, Monday = 1 to Sunday = 7. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The days of a week by their ISO number. */
export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const DAY_TEXT = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL_TEXT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/;

const zoned = (instant: Instant, zone: Zone): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);

const plain = (day: Day): Temporal.PlainDate => Temporal.PlainDate.from(day);

/** Whether the text is a real day of the ISO calendar (no 30 February). */
export const isDay = (text: string): boolean => {
  if (!DAY_TEXT.test(text)) return false;
  try {
    plain(text);
    return true;
  } catch {
    return false;
  }
};

/** Whether this runtime knows the time zone. */
export const isZone = (text: string): boolean => {
  try {
    zoned(0, text);
    return true;
  } catch {
    return false;
  }
};

const dayFormats = new Map<Zone, Intl.DateTimeFormat>();

const dayFormat = (zone: Zone): Intl.DateTimeFormat => {
  const known = dayFormats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  dayFormats.set(zone, made);
  return made;
};

/**
 * The calendar day on which an instant falls in a zone. By the runtime's own format, held for each zone: charts and
 * imports ask for thousands of days, and a calendar object costs six times as much.
 */
export const dayOf = (instant: Instant, zone: Zone): Day => {
  const parts = dayFormat(zone).formatToParts(instant);
  const part = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
};

/** The first instant of a day in a zone; where the clocks skip midnight, the first moment that exists. */
export const startOfDay = (day: Day, zone: Zone): Instant =>
  plain(day).toZonedDateTime({ timeZone: zone }).epochMilliseconds;

const ends = new Map<string, Instant>();
const mostEnds = 4096;

/**
 * The instant at which a deadline of a day ends: 23:59 in the shop's zone, as Seller Center prints it. Held for each
 * day: lists ask for the same few days for hundreds of cases, and a calendar object costs many times as much.
 */
export const endOfDayInstant = (day: Day, zone: Zone): Instant => {
  const key = `${day} ${zone}`;
  const known = ends.get(key);
  if (known !== undefined) return known;
  const end = plain(day).toZonedDateTime({ timeZone: zone, plainTime: '23:59' }).epochMilliseconds;
  if (ends.size >= mostEnds) ends.clear();
  ends.set(key, end);
  return end;
};

/**
 * A day moved by whole calendar days, either way. Plain arithmetic on UTC days, as is `diffDays`: ledgers and
 * charts call both thousands of times, and a calendar object costs ten times as much.
 */
export const addDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

/** An instant moved by calendar days: the same wall time in the zone, so not always 24 h apart. */
export const addDaysToInstant = (instant: Instant, days: number, zone: Zone): Instant =>
  zoned(instant, zone).add({ days }).epochMilliseconds;

/** Calendar days from one day to another; negative when `to` is earlier. */
export const diffDays = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / DAY;

/** ISO weekday of a day. */
export const weekdayOf = (day: Day): Weekday => weekdays[plain(day).dayOfWeek - 1] ?? 1;

/** Whether a day is Monday to Friday and not one of the holidays. */
export const isBusinessDay = (day: Day, holidays: readonly Day[]): boolean =>
  weekdayOf(day) <= 5 && !holidays.includes(day);

/** The day that is `count` business days after a day (before it when negative); 0 gives the day itself. */
export const addBusinessDays = (day: Day, count: number, holidays: readonly Day[]): Day => {
  const step = Math.sign(count);
  let left = Math.abs(count);
  let at = day;
  while (left > 0) {
    at = addDays(at, step);
    if (isBusinessDay(at, holidays)) left -= 1;
  }
  return at;
};

/** The first day of the week that holds a day. */
export const startOfWeek = (day: Day, weekStart: Weekday): Day =>
  addDays(day, -((weekdayOf(day) - weekStart + 7) % 7));

/** The month of a day. */
export const monthOf = (day: Day): Month => day.slice(0, 7);

/** A month moved by whole months, either way. */
export const addMonths = (month: Month, months: number): Month =>
  Temporal.PlainYearMonth.from(month).add({ months }).toString();

/** The last day of a month: a leap year's February has one more. */
export const endOfMonth = (month: Month): Day => addDays(`${addMonths(month, 1)}-01`, -1);

/** What a typed local date and time means in a zone. */
export type LocalDateTime =
  | { readonly kind: 'exact'; readonly instant: Instant }
  /** The clocks skip this time: the instant is as far behind the gap as the text was inside it. */
  | { readonly kind: 'gap'; readonly instant: Instant }
  /** The clocks show this time twice: the earlier instant, since a deadline must not move out, and the later. */
  | { readonly kind: 'overlap'; readonly instant: Instant; readonly later: Instant }
  | { readonly kind: 'invalid' };

/** Reads `YYYY-MM-DDTHH:mm` as wall time of a zone, saying what daylight saving made of it. */
export const parseLocalDateTime = (text: string, zone: Zone): LocalDateTime => {
  if (!LOCAL_TEXT.test(text)) return { kind: 'invalid' };
  try {
    const wall = Temporal.PlainDateTime.from(text);
    const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
    const later = wall.toZonedDateTime(zone, { disambiguation: 'later' });
    if (earlier.epochMilliseconds === later.epochMilliseconds)
      return { kind: 'exact', instant: earlier.epochMilliseconds };
    return earlier.toPlainDateTime().equals(wall)
      ? { kind: 'overlap', instant: earlier.epochMilliseconds, later: later.epochMilliseconds }
      : { kind: 'gap', instant: later.epochMilliseconds };
  } catch {
    return { kind: 'invalid' };
  }
};

/** The instant of `YYYY-MM-DDTHH:mm` in a zone, or null when it can't be read; gaps and overlaps as above. */
export const instantOfLocal = (text: string, zone: Zone): Instant | null => {
  const read = parseLocalDateTime(text, zone);
  return read.kind === 'invalid' ? null : read.instant;
};

/** Years that a form takes: from the first that the records can hold to far beyond any deadline; others are slips of a key. */
const firstYear = 1971;
const lastYear = 2200;

/** What is wrong with a typed `YYYY-MM-DDTHH:mm`, for its field; null for nothing. */
export const timeProblem = (text: string, zone: Zone): string | null => {
  if (!isDay(text.slice(0, 10)) || instantOfLocal(text, zone) === null) return 'Not a date and time';
  const year = Number(text.slice(0, 4));
  return year < firstYear || year > lastYear
    ? `A year from ${String(firstYear)} to ${String(lastYear)}`
    : null;
};

/** An instant as `YYYY-MM-DDTHH:mm` of a zone, for a form field. */
export const localDateTime = (instant: Instant, zone: Zone): string =>
  zoned(instant, zone).toPlainDateTime().toString({ smallestUnit: 'minute' });

/** When a clock turns from calm to soon and from soon to urgent: the app's own thresholds, visual.md §6. */
export const SOON_WITHIN = 72 * HOUR;
export const URGENT_WITHIN = 24 * HOUR;

export type ClockStage = 'calm' | 'soon' | 'urgent' | 'met' | 'passed';

/** Stage of a deadline at `now`; `met` counts whatever the time is. */
export const clockStage = (dueAt: Instant, now: Instant, met: boolean): ClockStage => {
  if (met) return 'met';
  const left = dueAt - now;
  if (left <= 0) return 'passed';
  if (left <= URGENT_WITHIN) return 'urgent';
  return left <= SOON_WITHIN ? 'soon' : 'calm';
};

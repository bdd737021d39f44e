import { addDays, dayOf, diffDays, isDay, weekdayOf, type Day } from '../kernel/time.ts';
import type { NoticeContext, Span } from './proposal.ts';
import { zoneSource } from './zone-words.ts';

/** A day that the text prints, with its time of day and the words of its zone where it prints them. */
export interface PrintedTime extends Span {
  /** The days that it can mean: one, but where day and month can change places, and where it is midnight. */
  readonly days: readonly Day[];
  /** `HH:mm`. */
  readonly time: string | null;
  readonly zoneWords: string | null;
  /** Why it may be another day, in a sentence. */
  readonly doubt: string | null;
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthSource =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const nth = '(?:st|nd|rd|th)?';
const free = '(?<![\\p{L}\\d/.:-])';
const end = '(?![\\p{L}\\d]|[/-]\\d)';

// Each way to print a day, the one that says most first.
const dayPattern = new RegExp(
  [
    `${free}(?<y1>\\d{4})([-/.])(?<m1>\\d{1,2})\\2(?<d1>\\d{1,2})(?![\\d/-]|\\.\\d)`,
    `${free}(?<d2>\\d{1,2})${nth}(?:\\s+of)?[\\s-]{1,2}(?<m2>${monthSource})(?:,?[\\s-]{1,2}(?<y2>\\d{4}|['’]?\\d{2}(?!:)(?!\\s?[ap]\\.?m)))?${end}`,
    `(?<![\\p{L}\\d])(?<m3>${monthSource})[\\s-]{1,2}(?<d3>\\d{1,2})${nth}(?!:)(?:,?\\s{1,2}(?<y3>\\d{4}))?${end}`,
    `${free}(?<a>\\d{1,2})([-/.])(?<b>\\d{1,2})\\12(?<y4>\\d{4}|\\d{2})(?![\\d/-]|\\.\\d)`,
    // Two numbers are a day only right behind a word that makes them a deadline: "until 12/20".
    `(?=\\d)(?<=(?<![\\p{L}\\d])(?:by|before|until|till|than|due|deadline)(?:\\s{1,2}(?:is|on))?[^\\S\\n]{0,2}:?[^\\S\\n]{0,2})(?<s1>\\d{1,2})/(?<s2>\\d{1,2})(?![\\p{L}\\d/%-]|\\.\\d|\\s+of\\b)`,
  ].join('|'),
  'giu',
);

const half = '([APap])\\.?\\s?[Mm]\\b\\.?';
// A dot stands between hours and minutes only where half of the day or a zone follows: "11.59 pm".
const dot = `\\.(?=\\d{2}\\s{0,2}(?:[APap]\\.?\\s?[Mm]\\b|\\(?(?:${zoneSource})))`;
const clock = `(\\d{1,2})(?::|${dot})(\\d{2})(?::\\d{2}(?:\\.\\d{1,6})?)?(?:\\s?${half})?|(\\d{1,2})\\s?${half}`;
const zone = `(?:\\s{0,2}\\(?(${zoneSource})\\)?)?`;
const timeAfter = new RegExp(
  `^(?:T|,?\\s{1,2}(?:at\\s|@\\s?|[-–|]\\s)?|\\s?\\(|,)(?:${clock})${zone}(?![\\d:])`,
  'u',
);
const timeBefore = new RegExp(`(?<![\\d:.])(?:${clock})${zone}(?:,?\\s{1,2}(?:on\\s)?|\\s?[-–]\\s)$`, 'u');
// "12 midnight" and "noon", which have no minutes.
const named12 = `(?:12(?::00)?\\s)?([Mm]idnight|[Nn]oon)${zone}`;
const namedAfter = new RegExp(`^(?:,?\\s{1,2}(?:at\\s|@\\s?)?|\\s?\\(|,)${named12}(?![\\p{L}\\d])`, 'u');
const namedBefore = new RegExp(`(?<![\\p{L}\\d])${named12}(?:,?\\s{1,2}(?:on\\s|of\\s)?|\\s?[-–]\\s)$`, 'u');
const zoneAfter = new RegExp(`^\\s{0,2}\\(?(${zoneSource})\\)?`, 'u');
const weekdayBefore = /(?<!\p{L})(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur)?(?:day)?\.?,?\s{1,2}$/iu;
const weekdayNames = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const two = (text: string): string => text.padStart(2, '0');

const dayFrom = (year: string, month: number | string, day: string): readonly Day[] => {
  const iso = `${year}-${two(String(month))}-${two(day)}`;
  return isDay(iso) ? [iso] : [];
};

const monthNumber = (name: string): number => monthNames.indexOf(name.slice(0, 3).toLowerCase()) + 1;

/** The year that brings a day nearest to another. */
const nearest = (month: number, day: string, near: Day): readonly Day[] =>
  [-1, 0, 1]
    .flatMap((years) => dayFrom(String(Number(near.slice(0, 4)) + years), month, day))
    .toSorted((a, b) => Math.abs(diffDays(near, a)) - Math.abs(diffDays(near, b)))
    .slice(0, 1);

interface Days {
  readonly days: readonly Day[];
  readonly doubt: string | null;
}

/** A year of two digits is one of this century. */
const inFull = (year: string): string => (year.length === 4 ? year : String(2000 + Number(year)));
const shortYear = 'The year has two digits.';

const named = (month: number, day: string, year: string | undefined, near: Day): Days => {
  if (year === undefined) return { days: nearest(month, day, near), doubt: 'No year is printed.' };
  if (year.length === 4) return { days: dayFrom(year, month, day), doubt: null };
  return { days: dayFrom(inFull(year.slice(-2)), month, day), doubt: shortYear };
};

/** The next day that two numbers can name, in either order. */
const coming = (a: string, b: string, near: Day): Days => {
  const year = near.slice(0, 4);
  const next = (month: string, day: string): readonly Day[] =>
    [year, String(Number(year) + 1)]
      .flatMap((one) => dayFrom(one, month, day))
      .filter((day) => day >= near)
      .slice(0, 1);
  return {
    days: [...new Set([...next(b, a), ...next(a, b)])],
    doubt: 'No year is printed; read as the next such day.',
  };
};

const numbers = (a: string, b: string, year: string): Days => {
  const full = inFull(year);
  const days = [...new Set([...dayFrom(full, b, a), ...dayFrom(full, a, b)])];
  return { days, doubt: year.length === 4 ? null : shortYear };
};

const daysOf = (groups: Readonly<Record<string, string | undefined>>, near: Day): Days => {
  const part = (name: string): string => groups[name] ?? '';
  if (part('y1') !== '') return { days: dayFrom(part('y1'), part('m1'), part('d1')), doubt: null };
  if (part('m2') !== '') return named(monthNumber(part('m2')), part('d2'), groups['y2'], near);
  if (part('m3') !== '') return named(monthNumber(part('m3')), part('d3'), groups['y3'], near);
  if (part('s1') !== '') return coming(part('s1'), part('s2'), near);
  return numbers(part('a'), part('b'), part('y4'));
};

/** A printed weekday decides between two days, and puts in doubt a day on which it does not fall. */
const byWeekday = (found: Days, weekday: string | undefined): Days => {
  if (weekday === undefined) return found;
  const number = weekdayNames.indexOf(weekday.toLowerCase()) + 1;
  const days = found.days.filter((day) => weekdayOf(day) === number);
  return days.length > 0
    ? { ...found, days }
    : { ...found, doubt: 'The printed day of the week is another.' };
};

interface TimeRead {
  readonly time: string;
  /** "24:00" is the beginning of the next day. */
  readonly isNextDay: boolean;
  /** A day has two midnights. */
  readonly isMidnight?: boolean;
  readonly zoneWords: string | null;
}

const fullHour = (hour: number, half: string): number | null => {
  if (half === '') return hour <= 23 ? hour : null;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
};

/** `HH:mm` of a match of `clock` and its zone; null for a time that can't be one. */
const timeOf = (match: RegExpExecArray): TimeRead | null => {
  const [, exact, minutes = '00', exactHalf = '', round = '', roundHalf = '', zoneWords = null] = match;
  const half = exact === undefined ? roundHalf : exactHalf;
  if (`${exact ?? round}:${minutes}${half}` === '24:00') return { time: '00:00', isNextDay: true, zoneWords };
  const hour = fullHour(Number(exact ?? round), half);
  if (hour === null || Number(minutes) > 59) return null;
  return { time: `${two(String(hour))}:${minutes}`, isNextDay: false, zoneWords };
};

const named12Of = (match: RegExpExecArray): TimeRead => {
  const [, word = '', zoneWords = null] = match;
  const isMidnight = word.toLowerCase() === 'midnight';
  return { time: isMidnight ? '00:00' : '12:00', isNextDay: false, isMidnight, zoneWords };
};

type Timed = Pick<PrintedTime, 'from' | 'to' | 'time' | 'zoneWords'> &
  Pick<TimeRead, 'isNextDay' | 'isMidnight'>;

const noTime = { time: null, isNextDay: false, zoneWords: null } as const;

/** The time of day behind a day, or before it, such as "21:30 on 23 Nov 2026, EST"; its place alone for one that can't be. */
const timed = (text: string, day: Span, lead: string): Timed | Span => {
  const rest = text.slice(day.to, day.to + 60);
  const word = namedAfter.exec(rest);
  if (word !== null) return { from: day.from, to: day.to + word[0].length, ...named12Of(word) };
  const behind = timeAfter.exec(rest);
  if (behind !== null) {
    const read = timeOf(behind);
    return { from: day.from, to: day.to + behind[0].length, ...read };
  }
  const wordAhead = namedBefore.exec(lead);
  const ahead = wordAhead ?? timeBefore.exec(lead);
  const read = wordAhead !== null ? named12Of(wordAhead) : ahead === null ? null : timeOf(ahead);
  if (ahead === null || read === null) return { ...day, ...noTime };
  const from = day.from - ahead[0].length;
  if (read.zoneWords !== null) return { ...read, from, to: day.to };
  const late = zoneAfter.exec(text.slice(day.to, day.to + 40));
  const to = late === null ? day.to : day.to + late[0].length;
  return { ...read, from, to, zoneWords: late?.[1] ?? null };
};

const midnight = 'Midnight can be the beginning of that day or its end.';

/** What a match prints; without days where there is no such day or time. */
const printed = (text: string, match: RegExpMatchArray, near: Day): PrintedTime => {
  const at = match.index ?? 0;
  const to = at + match[0].length;
  const weekday = weekdayBefore.exec(text.slice(Math.max(0, at - 40), at));
  const from = at - (weekday?.[0].length ?? 0);
  const { days, doubt } = byWeekday(daysOf(match.groups ?? {}, near), weekday?.[1]);
  const time = timed(text, { from, to }, text.slice(Math.max(0, from - 40), from));
  if (!('time' in time)) return { ...noTime, ...time, doubt, days: [] };
  const { isNextDay, isMidnight = false, ...rest } = time;
  const both = days.length > 1 ? 'Day and month can change places.' : null;
  if (isMidnight) return { ...rest, doubt: midnight, days: days.flatMap((day) => [day, addDays(day, 1)]) };
  return { ...rest, doubt: both ?? doubt, days: isNextDay ? days.map((day) => addDays(day, 1)) : days };
};

type Place = Pick<NoticeContext, 'now' | 'zone'>;

const timesIn = (text: string, { now, zone: shopZone }: Place): readonly PrintedTime[] => {
  const near = dayOf(now, shopZone);
  return [...text.matchAll(dayPattern)].map((match) => printed(text, match, near));
};

/** Every day that a text prints, in its order. Without a year the one nearest to `now` is taken, in doubt. */
export const printedTimes = (text: string, context: Place): readonly PrintedTime[] =>
  timesIn(text, context).filter(({ days }) => days.length > 0);

/** What a text prints as a day or a time where there is none such: "November 31", "25:30". */
export const impossibleTimes = (text: string, context: NoticeContext): readonly PrintedTime[] =>
  timesIn(text, context).filter(({ days }) => days.length === 0);

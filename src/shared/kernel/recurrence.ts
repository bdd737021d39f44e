import { RRule } from 'rrule';
import type { Day } from './time.ts';

/** How many years of rules are held. */
const mostHeld = 4096;

const years = new Map<string, readonly Day[]>();

const instantOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** Counted at midnight UTC, where no day is skipped or comes twice: no zone and no daylight saving is in it. */
const ruleUntil = (rule: string, first: Day, end: Day): RRule => {
  const stated = RRule.parseString(rule);
  const last = instantOf(end);
  const until = stated.until && stated.until < last ? stated.until : last;
  // The years are held here, so the library need not hold its answers as well.
  return new RRule({ ...stated, dtstart: instantOf(first), until }, true);
};

const dayOfInstant = (at: Date): Day => at.toISOString().slice(0, 10);

const daysOfYear = (rule: string, first: Day | null, year: number): readonly Day[] => {
  const key = `${String(year)} ${first ?? ''} ${rule}`;
  const known = years.get(key);
  if (known !== undefined) return known;
  const [begin, end] = [`${String(year)}-01-01`, `${String(year)}-12-31`];
  const days = ruleUntil(rule, first ?? begin, end)
    .between(instantOf(begin), instantOf(end), true)
    .map(dayOfInstant);
  if (years.size >= mostHeld) years.clear();
  years.set(key, days);
  return days;
};

/** What a rule must say itself, so that its days are the same from whichever day it is counted. */
const saysItsDays: Readonly<Record<string, RegExp>> = {
  DAILY: /^/u,
  WEEKLY: /BYDAY=/u,
  MONTHLY: /BYDAY=|BYMONTHDAY=/u,
  YEARLY: /BYMONTH=.*(?:BYDAY=|BYMONTHDAY=)|BYMONTHDAY=.*BYMONTH=|BYDAY=.*BYMONTH=/u,
};

/** The day from which a rule must be counted; null where its days are the same from whichever day it is, so that many duties share them. */
const countedFrom = (rule: string, first: Day): Day | null => {
  if (/INTERVAL=|COUNT=/u.test(rule)) return first;
  const freq = /FREQ=([A-Z]+)/u.exec(rule)?.[1] ?? '';
  return saysItsDays[freq]?.test(rule) === true ? null : first;
};

/**
 * The days of a rule (RFC 5545, without `RRULE:`) that is counted from its first day on, from one day to another, both
 * included. Reckoned by years, and each year once: what is asked for again costs nothing.
 */
export const recurringDays = (rule: string, first: Day, [from, to]: readonly [Day, Day]): readonly Day[] => {
  const begin = from < first ? first : from;
  if (to < begin) return [];
  const counted = countedFrom(rule, first);
  const [firstYear, lastYear] = [Number(begin.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index)
    .map((year) => daysOfYear(rule, counted, year))
    .flatMap((days) => {
      // A whole year is taken as it is held.
      const isWhole = (days[0] ?? begin) >= begin && (days.at(-1) ?? to) <= to;
      return isWhole ? days : days.filter((day) => day >= begin && day <= to);
    });
};

/** The first day of a rule that is not before a day and not after another; null where it has none there. */
export const nextRecurring = (rule: string, first: Day, [from, to]: readonly [Day, Day]): Day | null => {
  const begin = from < first ? first : from;
  if (to < begin) return null;
  const end = `${begin.slice(0, 4)}-12-31`;
  const inYear = recurringDays(rule, first, [begin, end < to ? end : to])[0];
  if (inYear !== undefined) return inYear;
  // Asked in one go: the library follows a rule that falls on no day to the year 9999, which year by year takes a second.
  const later = ruleUntil(rule, countedFrom(rule, first) ?? begin, to).after(instantOf(begin), true);
  return later === null ? null : dayOfInstant(later);
};

import { RRuleTemporal } from 'rrule-temporal';
import { addDays, type Day } from './time.ts';

/** How many rules, and how many years of rules, are held. */
const mostHeld = 4096;

const rules = new Map<string, RRuleTemporal>();
const years = new Map<string, readonly Day[]>();

const held = <T>(map: Map<string, T>, key: string, make: () => T): T => {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (map.size >= mostHeld) map.clear();
  map.set(key, made);
  return made;
};

const instantOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** Days are counted at midnight UTC, where none is skipped or comes twice: no zone and no daylight saving is in them. */
const ruleFrom = (rule: string, first: Day): RRuleTemporal =>
  held(
    rules,
    `${first} ${rule}`,
    () =>
      new RRuleTemporal({
        rruleString: `DTSTART;VALUE=DATE:${first.replaceAll('-', '')}\nRRULE:${rule}`,
      }),
  );

const daysOfYear = (rule: string, first: Day, year: number): readonly Day[] =>
  held(years, `${String(year)} ${first} ${rule}`, () => {
    const from = instantOf(`${String(year)}-01-01`);
    const to = instantOf(`${String(year)}-12-31`);
    return ruleFrom(rule, first)
      .between(from, to, true)
      .map(({ epochMilliseconds }) => new Date(epochMilliseconds).toISOString().slice(0, 10));
  });

/** What a rule must say itself, so that its days are the same from whichever day it is counted. */
const saysItsDays: Readonly<Record<string, RegExp>> = {
  DAILY: /^/u,
  WEEKLY: /BYDAY=/u,
  MONTHLY: /BYDAY=|BYMONTHDAY=/u,
  YEARLY: /BYMONTH=.*(?:BYDAY=|BYMONTHDAY=)|BYMONTHDAY=.*BYMONTH=|BYDAY=.*BYMONTH=/u,
};

/** An early Monday that stands for the first day of all rules that do not depend on theirs: many duties then share their days. */
const sharedFirst: Day = '1970-01-05';

const countedFrom = (rule: string, first: Day): Day => {
  if (/INTERVAL=|COUNT=/u.test(rule)) return first;
  const freq = /FREQ=([A-Z]+)/u.exec(rule)?.[1] ?? '';
  return saysItsDays[freq]?.test(rule) === true ? sharedFirst : first;
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
  let begin = from < first ? first : from;
  while (begin <= to) {
    const end = `${begin.slice(0, 4)}-12-31`;
    const found = recurringDays(rule, first, [begin, end < to ? end : to])[0];
    if (found !== undefined) return found;
    begin = addDays(end, 1);
  }
  return null;
};

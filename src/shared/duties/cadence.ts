import { isDay, type Day } from '../kernel/time.ts';

/** The weekdays as RFC 5545 names them, Monday first. */
export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type WeekdayCode = (typeof weekdayCodes)[number];

const frequencies = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof frequencies)[number];

/** A weekday of a rule; `nth` counts it within its month or year, from the end where it is negative. */
export interface RuleWeekday {
  readonly nth: number | null;
  readonly day: WeekdayCode;
}

/** A rule of RFC 5545 as far as duties use it: rules of days, never of hours. */
export interface CadenceRule {
  readonly freq: Frequency;
  readonly interval: number;
  readonly byDay: readonly RuleWeekday[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: readonly number[];
  readonly count: number | null;
  readonly until: Day | null;
}

export type ReadRule =
  { readonly ok: true; readonly rule: CadenceRule } | { readonly ok: false; readonly reason: string };

/** The longest text of a rule, in characters. */
export const longestRule = 200;
/** The most times that a rule counts to: the app's own bound. */
const mostTimes = 1000;
/** The longest step of each frequency, about ten years: the app's own bound. */
const longestInterval: Readonly<Record<Frequency, number>> = {
  DAILY: 3650,
  WEEKLY: 520,
  MONTHLY: 120,
  YEARLY: 10,
};

const blank: CadenceRule = {
  freq: 'DAILY',
  interval: 1,
  byDay: [],
  byMonthDay: [],
  byMonth: [],
  bySetPos: [],
  count: null,
  until: null,
};

/** What a part of a rule says, or null where it can't be read. */
type ReadPart = (text: string) => Partial<CadenceRule> | null;

const wholeOf = (text: string, [least, most]: readonly [number, number]): number | null => {
  if (!/^[+-]?\d{1,4}$/u.test(text)) return null;
  const value = Number(text);
  return value >= least && value <= most && value !== 0 ? value : null;
};

const listOf = <T>(text: string, read: (one: string) => T | null): readonly T[] | null => {
  const all = text.split(',').map(read);
  const known = all.filter((one) => one !== null);
  return known.length === all.length
    ? [...new Map(known.map((one) => [JSON.stringify(one), one])).values()]
    : null;
};

const weekdayOf = (text: string): RuleWeekday | null => {
  const [, nth = '', code = ''] = /^([+-]?\d)?([A-Z]{2})$/u.exec(text) ?? [];
  const day = weekdayCodes.find((one) => one === code);
  if (day === undefined) return null;
  if (nth === '') return { nth: null, day };
  const at = wholeOf(nth, [-5, 5]);
  return at === null ? null : { nth: at, day };
};

const numbersOf =
  (name: 'byMonthDay' | 'byMonth' | 'bySetPos', bounds: readonly [number, number]): ReadPart =>
  (text) => {
    const list = listOf(text, (one) => wholeOf(one, bounds));
    return list === null ? null : { [name]: list.toSorted((a, b) => a - b) };
  };

const untilOf: ReadPart = (text) => {
  const [, year = '', month = '', day = ''] = /^(\d{4})(\d{2})(\d{2})(?:T\d{6}Z?)?$/u.exec(text) ?? [];
  const until = `${year}-${month}-${day}`;
  return isDay(until) ? { until } : null;
};

const parts: Readonly<Record<string, ReadPart>> = {
  FREQ: (text) => {
    const freq = frequencies.find((one) => one === text);
    return freq === undefined ? null : { freq };
  },
  INTERVAL: (text) => {
    const interval = wholeOf(text, [1, longestInterval.DAILY]);
    return interval === null ? null : { interval };
  },
  BYDAY: (text) => {
    const byDay = listOf(text, weekdayOf);
    return byDay === null ? null : { byDay };
  },
  BYMONTHDAY: numbersOf('byMonthDay', [-31, 31]),
  BYMONTH: numbersOf('byMonth', [1, 12]),
  BYSETPOS: numbersOf('bySetPos', [-31, 31]),
  COUNT: (text) => {
    const count = wholeOf(text, [1, mostTimes]);
    return count === null ? null : { count };
  },
  UNTIL: untilOf,
  // Weeks begin on Monday, which is what RFC 5545 takes where a rule does not say.
  WKST: (text) => (text === 'MO' ? {} : null),
};

const refused = (reason: string): ReadRule => ({ ok: false, reason });

const sizeProblem = ({ freq, interval, count, until }: CadenceRule): string | null => {
  if (interval > longestInterval[freq]) return `INTERVAL is at most ${String(longestInterval[freq])} here`;
  return count !== null && until !== null ? 'COUNT and UNTIL can’t both end a rule' : null;
};

const dayProblem = ({ freq, byDay, byMonthDay, byMonth, bySetPos }: CadenceRule): string | null => {
  const isCounted = byDay.some(({ nth }) => nth !== null);
  if (freq === 'DAILY' && byDay.length + byMonthDay.length + byMonth.length + bySetPos.length > 0)
    return 'A rule of days takes INTERVAL, COUNT and UNTIL alone';
  if (freq === 'WEEKLY' && (byMonthDay.length + byMonth.length + bySetPos.length > 0 || isCounted))
    return 'A rule of weeks takes plain weekdays, as in BYDAY=MO,TH';
  if (byDay.length > 0 && byMonthDay.length > 0) return 'BYDAY and BYMONTHDAY can’t stand together here';
  return bySetPos.length > 0 && (byDay.length === 0 || isCounted)
    ? 'BYSETPOS goes with plain weekdays, as in BYDAY=MO,TU;BYSETPOS=-1'
    : null;
};

const problemOf = (rule: CadenceRule): string | null => sizeProblem(rule) ?? dayProblem(rule);

/**
 * Reads a rule, with or without `RRULE:` before it. Parts that duties do not use are refused by name: hours, minutes, numbers
 * of weeks and of days within a year.
 */
export const readRule = (text: string): ReadRule => {
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/u, '');
  if (plain === '' || plain.length > longestRule) return refused('A rule as in FREQ=WEEKLY;BYDAY=MO');
  let rule: CadenceRule = blank;
  const seen = new Set<string>();
  for (const one of plain.split(';')) {
    const [name = '', value = ''] = one.split('=', 2);
    const read = Object.hasOwn(parts, name) ? parts[name] : undefined;
    if (read === undefined) return refused(`“${name}” is no part of a rule of days`);
    if (seen.has(name)) return refused(`${name} stands twice`);
    const said = read(value);
    if (said === null) return refused(`${name} can’t be “${value}” here`);
    seen.add(name);
    rule = { ...rule, ...said };
  }
  if (!seen.has('FREQ')) return refused('FREQ is missing, as in FREQ=WEEKLY');
  const problem = problemOf(rule);
  return problem === null ? { ok: true, rule } : refused(problem);
};

const weekdayText = ({ nth, day }: RuleWeekday): string => `${nth === null ? '' : String(nth)}${day}`;

/** A rule as text of RFC 5545, its parts in one order, so that the same rule is always the same text. */
export const ruleText = (rule: CadenceRule): string => {
  const list = (name: string, values: readonly (string | number)[]): readonly string[] =>
    values.length === 0 ? [] : [`${name}=${values.join(',')}`];
  return [
    `FREQ=${rule.freq}`,
    ...(rule.interval === 1 ? [] : [`INTERVAL=${String(rule.interval)}`]),
    ...list('BYMONTH', rule.byMonth),
    ...list('BYMONTHDAY', rule.byMonthDay),
    ...list('BYDAY', rule.byDay.map(weekdayText)),
    ...list('BYSETPOS', rule.bySetPos),
    ...(rule.count === null ? [] : [`COUNT=${String(rule.count)}`]),
    ...(rule.until === null ? [] : [`UNTIL=${rule.until.replaceAll('-', '')}`]),
  ].join(';');
};

/** A rule with what is said of it, and nothing else. */
export const ruleOf = (said: Partial<CadenceRule> & Pick<CadenceRule, 'freq'>): CadenceRule => ({
  ...blank,
  ...said,
});

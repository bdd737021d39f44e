import {
  readRule,
  ruleOf,
  ruleText,
  weekdayCodes,
  type CadenceRule,
  type WeekdayCode,
} from '#shared/duties/cadence.ts';
import { cadenceWords, weekdayWords } from '#shared/duties/cadence-words.ts';
import type { DutySpan } from '#shared/duties/duty.ts';
import { firstDayOf } from '#shared/duties/occurrences.ts';
import { isDay, weekdayOf, type Day } from '#shared/kernel/time.ts';

export const everyChoices = ['week', 'month', 'quarter', 'year', 'days', 'rule'] as const;
export type Every = (typeof everyChoices)[number];

export const everyNames: Readonly<Record<Every, string>> = {
  week: 'Every week',
  month: 'Every month',
  quarter: 'Every quarter',
  year: 'Every year',
  days: 'Every so many days',
  rule: 'By an own rule',
};

/** What is typed of a cadence. `monthDay`: "15", "-1" for the last day, or a weekday as "1MO" and "-1FR". */
export interface TypedCadence {
  readonly every: Every;
  readonly weekdays: readonly WeekdayCode[];
  readonly monthDay: string;
  readonly days: number | string;
  readonly rule: string;
  readonly first: string;
}

/** As many days as a month always has. */
const monthDays = Array.from({ length: 28 }, (_, index) => String(index + 1));

const ruleAtMonthDay = (monthDay: string): Pick<CadenceRule, 'byDay' | 'byMonthDay'> => {
  const [, nth = '', code = ''] = /^(-?\d)([A-Z]{2})$/u.exec(monthDay) ?? [];
  const day = weekdayCodes.find((one) => one === code);
  return day === undefined
    ? { byDay: [], byMonthDay: [Number(monthDay)] }
    : { byDay: [{ nth: Number(nth), day }], byMonthDay: [] };
};

const places = [
  ['1', 'First'],
  ['2', 'Second'],
  ['3', 'Third'],
  ['4', 'Fourth'],
  ['-1', 'Last'],
] as const;

const placeChoices = places.flatMap(([nth, word]) =>
  weekdayCodes.map((day) => ({ value: `${nth}${day}`, label: `${word} ${weekdayWords[day]}` })),
);

/** The days of a month that can be chosen. */
export const monthDayChoices = [
  ...monthDays.map((value) => ({ value, label: `Day ${value}` })),
  { value: '-1', label: 'Last day' },
  ...placeChoices,
];

/** A cadence as a new duty proposes it: each week, on the weekday of today. */
export const newCadence = (today: Day): TypedCadence => ({
  every: 'week',
  weekdays: [weekdayCodes[weekdayOf(today) - 1] ?? 'MO'],
  monthDay: '1',
  days: 14,
  rule: '',
  first: today,
});

const inWeekOrder = (days: readonly WeekdayCode[]): readonly WeekdayCode[] =>
  weekdayCodes.filter((one) => days.includes(one));

const chosenRule = (typed: TypedCadence): CadenceRule | null => {
  const { every, weekdays, monthDay, days, first } = typed;
  switch (every) {
    case 'week':
      if (weekdays.length === 0) return null;
      return ruleOf({ freq: 'WEEKLY', byDay: inWeekOrder(weekdays).map((day) => ({ nth: null, day })) });
    case 'month':
      return ruleOf({ freq: 'MONTHLY', ...ruleAtMonthDay(monthDay) });
    case 'quarter':
      return ruleOf({ freq: 'MONTHLY', interval: 3, ...ruleAtMonthDay(monthDay) });
    case 'year':
      if (!isDay(first)) return null;
      return ruleOf({
        freq: 'YEARLY',
        byMonth: [Number(first.slice(5, 7))],
        byMonthDay: [Number(first.slice(8, 10))],
      });
    case 'days':
      return typeof days === 'number' && days >= 1 ? ruleOf({ freq: 'DAILY', interval: days }) : null;
    case 'rule':
      return null;
  }
};

/** The rule of what was typed, in its one form, or what is wrong by field. */
export const ruleOfTyped = (
  typed: TypedCadence,
):
  | { readonly rule: string; readonly words: string }
  | { readonly faults: Readonly<Record<string, string>> } => {
  if (!isDay(typed.first)) return { faults: { first: 'A date is needed' } };
  const chosen = chosenRule(typed);
  const read = chosen === null ? readRule(typed.rule) : readRule(ruleText(chosen));
  if (read.ok && (chosen !== null || typed.every === 'rule'))
    return { rule: ruleText(read.rule), words: cadenceWords(read.rule) };
  if (typed.every === 'week') return { faults: { weekdays: 'At least one weekday' } };
  if (typed.every === 'rule') return { faults: { rule: read.ok ? 'A rule is needed' : read.reason } };
  return { faults: { days: 'A whole number of days' } };
};

const sameRule = (typed: TypedCadence, rule: string): boolean => {
  const isOfMonth = typed.every === 'month' || typed.every === 'quarter';
  // What the field does not offer would stand there empty.
  if (isOfMonth && !monthDayChoices.some(({ value }) => value === typed.monthDay)) return false;
  const made = ruleOfTyped(typed);
  return 'rule' in made && made.rule === rule;
};

/** The cadence of a span as the form shows it: by the plain choice that it is, else by its rule. */
export const typedCadence = ({ rule, first }: DutySpan, today: Day): TypedCadence => {
  const read = readRule(rule);
  const fresh = newCadence(today);
  if (!read.ok) return { ...fresh, every: 'rule', rule };
  const { byDay, byMonthDay, interval } = read.rule;
  const [weekday] = byDay;
  const nth = weekday?.nth ?? null;
  const monthDay =
    weekday !== undefined && nth !== null ? `${String(nth)}${weekday.day}` : String(byMonthDay[0] ?? 1);
  const base = {
    ...fresh,
    weekdays: byDay.length > 0 ? byDay.map(({ day }) => day) : fresh.weekdays,
    monthDay,
    days: interval,
    rule,
  };
  const every = everyChoices.find((one) => sameRule({ ...base, every: one, first }, rule)) ?? 'rule';
  // A yearly one names its date by its first day.
  const next = every === 'year' ? firstDayOf(rule, today) : null;
  return { ...base, every, first: next ?? today };
};

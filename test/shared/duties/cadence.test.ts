import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readRule, ruleOf, ruleText, weekdayCodes, type CadenceRule } from '#shared/duties/cadence.ts';
import { ruleWords } from '#shared/duties/cadence-words.ts';
import { firstDayOf, firstDaysOf } from '#shared/duties/occurrences.ts';
import { recurringDays } from '#shared/kernel/recurrence.ts';
import { addDays, dayOf, diffDays, startOfWeek, weekdayOf } from '#shared/kernel/time.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('the words of a rule', () => {
  it.each([
    ['FREQ=DAILY', 'Every day'],
    ['FREQ=DAILY;INTERVAL=10', 'Every 10 days'],
    ['FREQ=WEEKLY;BYDAY=MO,TH', 'Every week on Monday and Thursday'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'Every 2 weeks on Monday'],
    ['FREQ=WEEKLY', 'Every week, on the weekday of its first day'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'Every week on Monday to Friday'],
    ['FREQ=MONTHLY;BYMONTHDAY=1', 'Every month on the 1st'],
    ['FREQ=MONTHLY;BYMONTHDAY=12,22,23', 'Every month on the 12th, 22nd and 23rd'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'Every month on the last day'],
    ['FREQ=MONTHLY;BYDAY=2TU', 'Every month on the second Tuesday'],
    ['FREQ=MONTHLY;BYDAY=-1FR', 'Every month on the last Friday'],
    [
      'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1',
      'Every month on the last working day, Monday to Friday',
    ],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15', 'Every quarter on the 15th'],
    ['FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15', 'Every year on 15 March'],
    ['FREQ=YEARLY;BYMONTH=3,9;BYDAY=1MO', 'Every year in March and September on the first Monday'],
    ['FREQ=WEEKLY;BYDAY=MO;COUNT=3', 'Every week on Monday, 3 times'],
    ['FREQ=WEEKLY;BYDAY=MO;UNTIL=20261231', 'Every week on Monday, until 31 Dec 2026'],
  ])('%s is %s', (rule, words) => {
    expect(plain(ruleWords(rule))).toBe(words);
  });
});

describe('a rule that is typed', () => {
  it.each([
    ['', 'A rule as in FREQ=WEEKLY;BYDAY=MO'],
    ['every monday', '“EVERY MONDAY” is no part of a rule of days'],
    ['FREQ=HOURLY', 'FREQ can’t be “HOURLY” here'],
    ['FREQ=SECONDLY', 'FREQ can’t be “SECONDLY” here'],
    ['FREQ=DAILY;BYHOUR=9', '“BYHOUR” is no part of a rule of days'],
    ['FREQ=DAILY;INTERVAL=0', 'INTERVAL can’t be “0” here'],
    ['FREQ=WEEKLY;INTERVAL=600', 'INTERVAL is at most 520 here'],
    ['FREQ=WEEKLY;BYDAY=XX', 'BYDAY can’t be “XX” here'],
    ['FREQ=WEEKLY;BYDAY=MO;BYDAY=TU', 'BYDAY stands twice'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'A rule of weeks takes plain weekdays, as in BYDAY=MO,TH'],
    ['FREQ=DAILY;COUNT=100000', 'COUNT can’t be “100000” here'],
    ['FREQ=DAILY;COUNT=5;UNTIL=20270101', 'COUNT and UNTIL can’t both end a rule'],
    ['FREQ=MONTHLY;BYSETPOS=1', 'BYSETPOS goes with plain weekdays, as in BYDAY=MO,TU;BYSETPOS=-1'],
    ['BYDAY=MO', 'FREQ is missing, as in FREQ=WEEKLY'],
    ['FREQ=WEEKLY;WKST=SU', 'WKST can’t be “SU” here'],
    ['FREQ=DAILY;__proto__=1', '“__PROTO__” is no part of a rule of days'],
    [`FREQ=WEEKLY;BYDAY=${'MO,'.repeat(200)}MO`, 'A rule as in FREQ=WEEKLY;BYDAY=MO'],
  ])('%s is refused: %s', (text, reason) => {
    expect(readRule(text)).toEqual({ ok: false, reason });
  });

  it('is taken with its name before it, in small letters, and without repeats, in one form', () => {
    const read = readRule('rrule:freq=weekly;byday=th,mo,th;interval=1');
    expect(read.ok && ruleText(read.rule)).toBe('FREQ=WEEKLY;BYDAY=TH,MO');
  });

  it.each([
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', null],
    ['FREQ=WEEKLY;BYDAY=MO;UNTIL=20261101', null],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', '2028-02-29'],
    ['FREQ=WEEKLY;BYDAY=MO', '2026-11-23'],
  ])('%s first falls on %s from 23 November 2026 on', (rule, day) => {
    expect(firstDayOf(rule, '2026-11-23')).toBe(day);
  });
});

describe('the days of a rule', () => {
  it.each<[string, string, readonly string[]]>([
    ['FREQ=WEEKLY;BYDAY=SU', '2026-10-19', ['2026-10-25', '2026-11-01', '2026-11-08']],
    ['FREQ=DAILY', '2027-03-13', ['2027-03-13', '2027-03-14', '2027-03-15']],
    ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-11-01', ['2026-12-31', '2027-01-31', '2027-03-31']],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', '2028-01-15', ['2028-01-31', '2028-02-29', '2028-03-31']],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1', '2026-11-15', ['2027-02-01', '2027-05-01', '2027-08-01']],
    ['FREQ=WEEKLY;BYDAY=MO;COUNT=2', '2026-12-28', ['2026-12-28', '2027-01-04']],
  ])('%s from %s are plain days, over changes of the clocks and of the year', (rule, first, days) => {
    expect(firstDaysOf(rule, first, 3)).toEqual(days);
  });

  const rules = fc.oneof(
    fc
      .record({
        interval: fc.integer({ min: 1, max: 9 }),
        days: fc.uniqueArray(fc.constantFrom(...weekdayCodes), { minLength: 1 }),
      })
      .map(({ interval, days }): CadenceRule =>
        ruleOf({ freq: 'WEEKLY', interval, byDay: days.map((day) => ({ nth: null, day })) }),
      ),
    fc.integer({ min: 1, max: 400 }).map((interval) => ruleOf({ freq: 'DAILY', interval })),
    fc
      .record({
        interval: fc.integer({ min: 1, max: 24 }),
        day: fc.integer({ min: -28, max: 28 }).filter((day) => day !== 0),
      })
      .map(({ interval, day }) => ruleOf({ freq: 'MONTHLY', interval, byMonthDay: [day] })),
  );
  const firsts = fc.integer({ min: 0, max: 4000 }).map((days) => addDays('2020-01-01', days));

  it('are the same however they are asked for, in order, each once, and what the rule says', () => {
    fc.assert(
      fc.property(rules, firsts, fc.integer({ min: 1, max: 900 }), (rule, first, length) => {
        const text = ruleText(rule);
        const end = addDays(first, length);
        const middle = addDays(first, Math.floor(length / 2));
        const all = recurringDays(text, first, [first, end]);
        expect([...all]).toEqual([...new Set(all)].toSorted());
        expect([
          ...recurringDays(text, first, [addDays(first, -400), middle]),
          ...recurringDays(text, first, [addDays(middle, 1), end]),
        ]).toEqual(all);
        for (const day of all) {
          expect(dayOf(Date.parse(`${day}T12:00:00Z`), 'UTC')).toBe(day);
          const code = weekdayCodes[weekdayOf(day) - 1];
          expect(rule.byDay.length === 0 || rule.byDay.some((one) => one.day === code)).toBe(true);
        }
        if (rule.freq !== 'WEEKLY') return;
        const weeks = Array.from({ length: length + 1 }, (_, index) => addDays(first, index)).filter(
          (day) => {
            const apart = diffDays(startOfWeek(first, 1), startOfWeek(day, 1)) / 7;
            const code = weekdayCodes[weekdayOf(day) - 1];
            return apart % rule.interval === 0 && rule.byDay.some((one) => one.day === code);
          },
        );
        expect(all).toEqual(weeks);
      }),
      { numRuns: 60 },
    );
  });

  it('read as text and back is the same rule', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const read = readRule(ruleText(rule));
        expect(read.ok && read.rule).toEqual({ ...rule, byMonthDay: [...rule.byMonthDay] });
      }),
    );
  });
});

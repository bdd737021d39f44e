import { describe, expect, it } from 'vitest';
import { ruleOfTyped, typedCadence, type TypedCadence } from '#renderer/features/duties/cadence-form.ts';
import { cellsOf, cellWords, periodsOf, periodsWithin } from '#renderer/features/duties/control-plan.ts';
import { dutyRows } from '#renderer/features/duties/duty-rows.ts';
import { nextSteps } from '#renderer/features/today/next-steps.ts';
import { dutyLook } from '#renderer/ui/duty-states.ts';
import { standingDuties } from '#shared/duties/duty-clocks.ts';
import { standingOfDuty } from '#shared/duties/occurrences.ts';
import { zone } from '../shared/alerts/facts.ts';
import { dutyOf, saidOf, spanOf } from '../shared/duties/duty.ts';
import { now } from './rating-records.ts';
import { todayFacts } from './today-records.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const today = '2026-11-23';
const on = { today, zone };
const mondays = 'FREQ=WEEKLY;BYDAY=MO';

describe('duties on Today', () => {
  const steps = (...duties: ReturnType<typeof dutyOf>[]) =>
    nextSteps(
      todayFacts([], [], [], {
        duties: standingDuties({ duties, dutyOccurrences: [saidOf('2026-11-09')], zone }, now),
      }),
      null,
    ).map(({ title, detail, target }) => [plain(title), plain(detail), target]);

  it('stand there once each, with how many days were missed', () => {
    expect(
      steps(
        dutyOf(),
        dutyOf({ id: 'now', number: 4, title: 'Count', spans: [spanOf(mondays, today)] }),
        dutyOf({ id: 'later', number: 5, spans: [spanOf(mondays, '2026-11-24')] }),
      ),
    ).toEqual([
      [
        'Catch up on duty 3',
        'It was due 2 Nov. 2 days were missed. Ring Jane Doe',
        { kind: 'duty', id: 'duty' },
      ],
      ['Do duty 4', 'It is due today. Count', { kind: 'duty', id: 'now' }],
    ]);
  });
});

describe('a duty of reviews on Today', () => {
  it('leads to the review of its newest open day, every other one to the duty', () => {
    const duties = [dutyOf({ kind: 'review' }), dutyOf({ id: 'own', number: 4 })];
    const facts = todayFacts([], [], [], {
      duties: standingDuties({ duties, dutyOccurrences: [], zone }, now),
    });
    expect(nextSteps(facts, null).map(({ verb, target }) => [verb, target])).toEqual([
      ['Hold review', { kind: 'review', dutyId: 'duty', day: today }],
      ['Open duty', { kind: 'duty', id: 'own' }],
    ]);
  });
});

describe('where a duty stands, in a word', () => {
  it.each([
    ['Overdue, 3 missed', dutyOf()],
    ['Overdue', dutyOf({ spans: [spanOf(mondays, '2026-11-16')] })],
    ['Due today', dutyOf({ spans: [spanOf(mondays, today)] })],
    ['Up to date', dutyOf({ spans: [spanOf(mondays, '2026-11-24')] })],
    ['Paused', dutyOf({ status: 'paused', spans: [spanOf(mondays, '2026-11-24', '2026-11-23')] })],
    ['Ended', dutyOf({ status: 'ended', spans: [] })],
    ['No more days', dutyOf({ spans: [spanOf(`${mondays};UNTIL=20261101`, '2026-11-02')] })],
  ])('is “%s”', (word, duty) => {
    expect(dutyLook(duty.status, standingOfDuty(duty, [], on)).word).toBe(word);
  });
});

describe('the control plan', () => {
  const rowsOf = (duties: readonly ReturnType<typeof dutyOf>[], ...days: string[]) =>
    dutyRows({ duties, dutyOccurrences: days.map((day) => saidOf(day)), files: [], people: [], zone, today });

  it('tells each week or month of a duty in words, what needs something before what is over', () => {
    const rows = rowsOf([dutyOf()], '2026-11-02', '2026-11-16');
    const told = (scale: 'weeks' | 'months', count: number) => {
      const periods = periodsOf(scale, today, { count, shift: 0 });
      return rows.flatMap((row) =>
        cellsOf(row, periods, on).map((cell, index) => {
          const period = periods[index];
          return period === undefined
            ? ''
            : plain(cellWords(row, period, cell)).replace('Ring Jane Doe, ', '');
        }),
      );
    };
    expect(told('weeks', 6)).toEqual([
      'week of 2 Nov: Done',
      'week of 9 Nov: Overdue',
      'week of 16 Nov: Done',
      'week of 23 Nov: Due today',
      'week of 30 Nov: Coming',
      'week of 7 Dec: Coming',
    ]);
    expect(told('months', 4)).toEqual([
      'Sep: nothing falls due',
      'Oct: nothing falls due',
      'Nov: Overdue, 2 of 5 done',
      'Dec: Coming, 0 of 4 done',
    ]);
  });

  it('holds the present in any width, and moves by its arrows', () => {
    for (const width of [0, 320, 640, 864, 1400, 4000]) {
      const count = periodsWithin(width);
      expect(count >= 3 && count <= 12).toBe(true);
      expect(periodsOf('weeks', today, { count, shift: 0 }).filter(({ isNow }) => isNow)).toHaveLength(1);
    }
    expect(periodsOf('months', today, { count: 3, shift: 4 }).map(({ head }) => plain(head))).toEqual([
      'Feb 2027',
      'Mar 2027',
      'Apr 2027',
    ]);
  });

  it('stands in the order of what is most urgent, what rests and what has ended last', () => {
    const duties = [
      dutyOf({ id: 'ended', status: 'ended', spans: [] }),
      dutyOf({ id: 'later', spans: [spanOf(mondays, '2026-11-24')] }),
      dutyOf({ id: 'paused', status: 'paused', spans: [] }),
      dutyOf({ id: 'overdue' }),
      dutyOf({ id: 'due', spans: [spanOf(mondays, today)] }),
    ];
    expect(rowsOf(duties).map(({ duty }) => duty.id)).toEqual(['overdue', 'due', 'later', 'paused', 'ended']);
  });
});

describe('the form of a cadence', () => {
  it.each<[string, TypedCadence['every']]>([
    ['FREQ=WEEKLY;BYDAY=MO,TH', 'week'],
    ['FREQ=MONTHLY;BYMONTHDAY=-1', 'month'],
    ['FREQ=MONTHLY;BYDAY=1MO', 'month'],
    ['FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15', 'quarter'],
    ['FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24', 'year'],
    ['FREQ=DAILY;INTERVAL=10', 'days'],
    ['FREQ=MONTHLY;BYDAY=2TU', 'month'],
    ['FREQ=MONTHLY;BYDAY=-2TU', 'rule'],
    ['FREQ=MONTHLY;BYMONTHDAY=31', 'rule'],
    ['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO', 'rule'],
    ['FREQ=WEEKLY;BYDAY=MO;COUNT=3', 'rule'],
  ])('shows %s as the choice “%s”, and makes the same rule of it', (rule, every) => {
    const first = '2026-12-24';
    const typed = typedCadence(spanOf(rule, first), first);
    expect(typed.every).toBe(every);
    expect(ruleOfTyped(typed)).toMatchObject({ rule });
  });

  it('keeps the date of a yearly one, on whichever day it is looked at', () => {
    const typed = typedCadence(spanOf('FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15', '2025-03-15'), today);
    expect(typed).toMatchObject({ every: 'year', first: '2027-03-15' });
    expect(ruleOfTyped(typed)).toMatchObject({ rule: 'FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=15' });
  });

  it.each<[Partial<TypedCadence>, Readonly<Record<string, string>>]>([
    [{ weekdays: [] }, { weekdays: 'At least one weekday' }],
    [{ first: 'half-typed' }, { first: 'A date is needed' }],
    [{ every: 'days', days: '' }, { days: 'A whole number of days' }],
    [{ every: 'rule', rule: '' }, { rule: 'A rule as in FREQ=WEEKLY;BYDAY=MO' }],
    [{ every: 'rule', rule: 'FREQ=HOURLY' }, { rule: 'FREQ can’t be “HOURLY” here' }],
  ])('says what is wrong with %j', (part, faults) => {
    expect(ruleOfTyped({ ...typedCadence(spanOf(mondays, today), today), ...part })).toEqual({ faults });
  });
});

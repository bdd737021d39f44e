import { describe, expect, it } from 'vitest';
import type { Alert } from '#shared/alerts/alert.ts';
import { settledAlerts } from '#shared/alerts/settle.ts';
import { calendarEntries } from '#shared/calendar.ts';
import type { Duty, DutyOccurrence } from '#shared/duties/duty.ts';
import { endOfDayInstant } from '#shared/kernel/time.ts';
import { at, dueNow, factsOf, only, zone } from '../alerts/facts.ts';
import { dutyOf, saidOf, spanOf } from './duty.ts';

const now = at('2026-11-23T09:12');
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const mondays = 'FREQ=WEEKLY;BYDAY=MO';

describe('the alerts of duties', () => {
  const told = (duty: Duty, said: readonly DutyOccurrence[], when = now, lead = 0) =>
    dueNow(factsOf({ duties: [duty], dutyOccurrences: said }), when, only('duty', { lead }));

  it.each<[string, Duty, readonly DutyOccurrence[], readonly (readonly [string, string])[]]>([
    [
      'tell on the morning of the day',
      dutyOf({ spans: [spanOf(mondays, '2026-11-23')] }),
      [],
      [['day', 'Duty 3: due today']],
    ],
    [
      'tell of many missed days once',
      dutyOf({ spans: [spanOf(mondays, '2026-11-02')] }),
      [saidOf('2026-11-23')],
      [['over', 'Duty 3: overdue']],
    ],
    [
      'tell nothing where all is signed',
      dutyOf({ spans: [spanOf(mondays, '2026-11-16')] }),
      [saidOf('2026-11-16'), saidOf('2026-11-23')],
      [],
    ],
    ['tell nothing of what has ended', dutyOf({ spans: [] }), [], []],
  ])('%s', (_name, duty, said, wanted) => {
    expect(told(duty, said)).toEqual(wanted);
  });

  it('tell nothing before nine, and days before where the shop wants it, without a word of the duty', () => {
    const duty = dutyOf({ spans: [spanOf(mondays, '2026-11-23')] });
    expect(told(duty, [], at('2026-11-23T08:59'))).toEqual([]);
    expect(told(duty, [], at('2026-11-21T09:00'), 2)).toEqual([['before', 'Duty 3: due 23 Nov']]);
  });

  const alert = (day: string): Alert => ({
    id: `a${day}`,
    rev: 1,
    seq: 1,
    shopId: 'shop',
    key: `duty:duty/${day}/duty@${String(endOfDayInstant(day, zone))}:over`,
    rule: 'duty',
    stage: 'over',
    isLast: false,
    title: 'Duty 3: overdue',
    body: '',
    target: 'duty',
    targetId: 'duty',
    dueAt: endOfDayInstant(day, zone),
    raisedAt: now,
    isCaughtUp: false,
    shownAt: null,
    failedAt: null,
    seenAt: null,
    pack: 'us@2026.10',
  });

  it.each<[string, readonly DutyOccurrence[], Partial<Duty>, string | null]>([
    ['stand while the day is overdue', [], {}, null],
    ['are settled once it is signed', [saidOf('2026-11-16')], {}, 'It was signed as done.'],
    [
      'are settled once it is skipped',
      [saidOf('2026-11-16', { outcome: 'skipped' })],
      {},
      'It was skipped, with a reason.',
    ],
    [
      'are settled where the day is no longer one',
      [],
      { spans: [spanOf('FREQ=WEEKLY;BYDAY=WE', '2026-11-02')] },
      'It no longer applies: nothing is left to do here.',
    ],
  ])('%s', (_name, dutyOccurrences, more, body) => {
    const facts = factsOf({ duties: [dutyOf(more)], dutyOccurrences });
    expect(settledAlerts([alert('2026-11-16')], facts, now).map((one) => one.body)).toEqual(
      body === null ? [] : [body],
    );
  });

  it('leave it to the newest overdue day to tell of all', () => {
    const facts = factsOf({ duties: [dutyOf()] });
    expect(settledAlerts([alert('2026-11-09'), alert('2026-11-16')], facts, now)).toEqual([
      { id: 'a2026-11-09', body: 'A later day of this duty is overdue as well: its alert tells of both.' },
    ]);
  });
});

describe('duties in a calendar', () => {
  const of = { shopId: 's', shopName: 'Maple & Pine Home', violationId: null, now };
  const entries = (duty: Duty, said: readonly DutyOccurrence[] = []) =>
    calendarEntries(factsOf({ duties: [duty], dutyOccurrences: said }), of).map(
      ({ uid, title, isEnded }) =>
        `${uid.split('.')[2] ?? ''} ${plain(title)}${isEnded ? ' (taken away)' : ''}`,
    );

  it('stand there with the days of the next quarter, and never with their words', () => {
    const all = entries(dutyOf({ spans: [spanOf('FREQ=MONTHLY;BYMONTHDAY=1', '2026-11-01')] }));
    expect(all).toEqual([
      '2026-12-01 Duty 3: last moment',
      '2027-01-01 Duty 3: last moment',
      '2027-02-01 Duty 3: last moment',
    ]);
  });

  it('are there as often as a calendar can use, and the days after them are not taken away', () => {
    const all = entries(dutyOf({ spans: [spanOf('FREQ=DAILY', '2026-11-23')] }));
    expect(all).toHaveLength(26);
    expect(all.filter((one) => one.includes('taken away'))).toEqual([]);
  });

  it('are taken away once signed, and when another cadence leaves them out', () => {
    const spans = [
      spanOf('FREQ=MONTHLY;BYMONTHDAY=25', '2026-11-01', '2026-11-30'),
      spanOf('FREQ=MONTHLY;BYMONTHDAY=1', '2026-12-01'),
    ];
    expect(entries(dutyOf({ spans }), [saidOf('2026-11-25', { at: now })])).toEqual([
      '2026-12-01 Duty 3: last moment',
      '2027-01-01 Duty 3: last moment',
      '2027-02-01 Duty 3: last moment',
      '2026-11-25 Duty 3: ended (taken away)',
      '2026-12-25 Duty 3: ended (taken away)',
      '2027-01-25 Duty 3: ended (taken away)',
    ]);
  });
});

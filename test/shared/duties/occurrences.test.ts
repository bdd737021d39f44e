import { describe, expect, it } from 'vitest';
import type { DutyOccurrence, DutySpan } from '#shared/duties/duty.ts';
import { canBeSigned, occurrencesIn, standingOfDuty } from '#shared/duties/occurrences.ts';
import { at, zone } from '../alerts/facts.ts';
import { dutyOf, saidOf, spanOf } from './duty.ts';

const on = { today: '2026-11-23', zone };
const mondays = 'FREQ=WEEKLY;BYDAY=MO';

const stands = (spans: readonly DutySpan[], said: readonly DutyOccurrence[]) =>
  occurrencesIn(dutyOf({ spans: [...spans] }), said, ['2026-11-01', '2026-12-06'], on).map(
    ({ day, stand }) => `${day.slice(5)} ${stand}`,
  );

describe('the days of a duty', () => {
  it.each<[string, readonly DutySpan[], readonly DutyOccurrence[], readonly string[]]>([
    [
      'are overdue, due and coming while nothing is said',
      [spanOf(mondays, '2026-11-09')],
      [],
      ['11-09 overdue', '11-16 overdue', '11-23 due', '11-30 coming'],
    ],
    [
      'are done in time till midnight of the shop, late after it, or skipped',
      [spanOf(mondays, '2026-11-02')],
      [
        saidOf('2026-11-02', { at: at('2026-11-02T23:59') }),
        saidOf('2026-11-09', { at: at('2026-11-10T00:01') }),
        saidOf('2026-11-16', { outcome: 'skipped' }),
      ],
      ['11-02 done', '11-09 doneLate', '11-16 skipped', '11-23 due', '11-30 coming'],
    ],
    [
      'stay open where an audit was only begun',
      [spanOf(mondays, '2026-11-16')],
      [saidOf('2026-11-16', { outcome: 'begun' })],
      ['11-16 overdue', '11-23 due', '11-30 coming'],
    ],
    [
      'stay as they were when the cadence changes',
      [spanOf(mondays, '2026-11-09', '2026-11-17'), spanOf('FREQ=WEEKLY;BYDAY=WE', '2026-11-18')],
      [],
      ['11-09 overdue', '11-16 overdue', '11-18 overdue', '11-25 coming', '12-02 coming'],
    ],
    [
      'stay signed where a later cadence left them out',
      [spanOf(mondays, '2026-11-16', '2026-11-22')],
      [saidOf('2026-11-23')],
      ['11-16 overdue', '11-23 done'],
    ],
    [
      'are none while it is paused, and go on in the step of before',
      [
        { ...spanOf('FREQ=DAILY;INTERVAL=7', '2026-11-02', '2026-11-08') },
        { ...spanOf('FREQ=DAILY;INTERVAL=7', '2026-11-02'), from: '2026-11-20' },
      ],
      [],
      ['11-02 overdue', '11-23 due', '11-30 coming'],
    ],
  ])('%s', (_name, spans, said, wanted) => {
    expect(stands(spans, said)).toEqual(wanted);
  });
});

describe('where a duty stands', () => {
  it('says how many days were missed, and what comes next of which nothing was said', () => {
    const { open, missed, next } = standingOfDuty(dutyOf(), [saidOf('2026-11-09'), saidOf('2026-11-30')], on);
    expect(open.map(({ day }) => day)).toEqual(['2026-11-02', '2026-11-16', '2026-11-23']);
    expect([missed, next]).toEqual([2, '2026-12-07']);
  });

  it('has no next day once it has ended', () => {
    const ended = dutyOf({ status: 'ended', spans: [spanOf(mondays, '2026-11-02', '2026-11-22')] });
    expect(standingOfDuty(ended, [], on)).toMatchObject({ missed: 3, next: null });
    expect(standingOfDuty(dutyOf({ spans: [] }), [], on)).toEqual({ open: [], missed: 0, next: null });
  });

  it.each([
    ['2026-11-16', true],
    ['2026-11-17', false],
    ['2026-11-23', true],
    ['2026-11-30', true],
    ['2026-12-07', false],
  ])('can be signed for %s: %s', (day, can) => {
    expect(canBeSigned(dutyOf(), [], day, on)).toBe(can);
  });
});

describe('two hundred duties over three years', () => {
  it('are asked for by the years that are looked at, and what was asked for is not reckoned again', () => {
    const duties = Array.from({ length: 200 }, (_, index) =>
      dutyOf({
        id: `d${String(index)}`,
        spans: [spanOf(`FREQ=DAILY;INTERVAL=${String(2 + (index % 20))}`, '2023-11-24')],
      }),
    );
    const all = () => duties.map((duty) => standingOfDuty(duty, [], on).missed).reduce((a, b) => a + b, 0);
    const first = all();
    const began = performance.now();
    expect(all()).toBe(first);
    // Far above what it takes: a bound against reckoning all of it anew.
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

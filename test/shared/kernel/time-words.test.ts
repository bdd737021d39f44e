import { describe, expect, it } from 'vitest';
import { DAY, HOUR, instantOfLocal, MINUTE } from '#shared/kernel/time.ts';
import {
  countDays,
  formatDay,
  formatDayLong,
  formatDayRange,
  formatDayShort,
  formatInstant,
  formatInstantLong,
  formatMonth,
  formatNear,
  printedDay,
  printedMoment,
  timeLeft,
} from '#shared/kernel/time-words.ts';

const NY = 'America/New_York';
const today = '2026-11-23';
const at = (text: string): number => instantOfLocal(text, NY) ?? Number.NaN;
const now = at('2026-11-23T09:12');
const spaced = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('days', () => {
  it.each([
    ['2026-11-19', 'Thu 19 Nov', '19 Nov', 'Thursday 19 November 2026'],
    ['2026-06-01', 'Mon 1 Jun', '1 Jun', 'Monday 1 June 2026'],
    ['2027-01-04', 'Mon 4 Jan 2027', '4 Jan 2027', 'Monday 4 January 2027'],
    ['2025-12-31', 'Wed 31 Dec 2025', '31 Dec 2025', 'Wednesday 31 December 2025'],
  ])('%s', (day, usual, short, long) => {
    expect(spaced(formatDay(day, today))).toBe(usual);
    expect(spaced(formatDayShort(day, today))).toBe(short);
    expect(spaced(formatDayLong(day))).toBe(long);
  });

  it.each([
    ['2026-11-12', '2026-11-14', '12–14 Nov'],
    ['2026-07-28', '2026-08-04', '28 Jul – 4 Aug'],
    ['2026-12-28', '2027-01-03', '28 Dec – 3 Jan 2027'],
    ['2026-11-12', '2026-11-12', '12 Nov'],
    ['2025-11-12', '2026-11-14', '12 Nov 2025 – 14 Nov'],
  ])('%s to %s', (from, to, expected) => {
    expect(spaced(formatDayRange(from, to, today))).toBe(expected);
  });

  it('always says the year in print', () => {
    expect(spaced(printedDay('2026-12-05'))).toBe('5 Dec 2026');
    expect(spaced(printedMoment(at('2026-11-19T08:41'), NY))).toBe('19 Nov 2026, 08:41');
  });

  it('keeps day and month on one line', () => {
    expect(formatDay('2026-11-19', today)).toBe('Thu 19\u00a0Nov');
  });

  it('names months and counts days', () => {
    expect([formatMonth('2026-11', today), spaced(formatMonth('2027-01', today))]).toEqual([
      'Nov',
      'Jan 2027',
    ]);
    expect([1, 26, 0].map((days) => spaced(countDays(days)))).toEqual(['1 day', '26 days', '0 days']);
  });
});

describe('instants', () => {
  it.each([
    ['2026-11-19T08:41', 'Thu 19 Nov, 08:41', 'Thu 19 Nov, 08:41'],
    ['2026-11-23T21:30', 'Mon 23 Nov, 21:30', 'today 21:30'],
    ['2026-11-22T18:20', 'Sun 22 Nov, 18:20', 'yesterday 18:20'],
    ['2026-11-24T00:00', 'Tue 24 Nov, 00:00', 'tomorrow 00:00'],
    ['2027-01-04T23:59', 'Mon 4 Jan 2027, 23:59', 'Mon 4 Jan 2027, 23:59'],
  ])('%s', (text, usual, near) => {
    expect(spaced(formatInstant(at(text), NY, now))).toBe(usual);
    expect(spaced(formatNear(at(text), NY, now))).toBe(near);
  });

  it('prints with year and zone', () => {
    expect(spaced(formatInstantLong(at('2026-11-19T08:41'), NY, 'Eastern time'))).toBe(
      'Thursday 19 November 2026, 08:41 Eastern time',
    );
  });
});

describe('time left', () => {
  it.each([
    [26 * DAY + 14 * HOUR, '26 days'],
    [7 * DAY, '7 days'],
    [7 * DAY - 1, '6 d 23 h'],
    [4 * DAY + 14 * HOUR + 47 * MINUTE, '4 d 14 h'],
    [DAY, '1 d 0 h'],
    [DAY - 1, '23 h 59 m'],
    [12 * HOUR + 18 * MINUTE, '12 h 18 m'],
    [HOUR, '1 h 0 m'],
    [HOUR - 1, '59 m'],
    [MINUTE - 1, 'under 1 m'],
    [-HOUR, 'under 1 m'],
  ])('%i ms', (ms, expected) => {
    expect(spaced(timeLeft(ms))).toBe(expected);
  });
});

import { describe, expect, it } from 'vitest';
import {
  addBusinessDays,
  addDays,
  addDaysToInstant,
  addMonths,
  clockStage,
  DAY,
  dayOf,
  diffDays,
  endOfDayInstant,
  HOUR,
  instantOfLocal,
  isDay,
  isZone,
  localDateTime,
  MINUTE,
  parseLocalDateTime,
  startOfDay,
  startOfWeek,
  weekdayOf,
} from '#shared/kernel/time.ts';

const NY = 'America/New_York';
const utc = (text: string): number => Date.parse(`${text}:00Z`);

describe('days', () => {
  it.each([
    ['2026-11-23', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-2-9', false],
    ['2026-11-23T08:00', false],
    ['', false],
  ])('%s is a day: %s', (text, expected) => {
    expect(isDay(text)).toBe(expected);
  });

  it.each([
    ['2026-01-31', 30, '2026-03-02'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-06-12', 180, '2026-12-09'],
    ['2026-11-19', 30, '2026-12-19'],
    ['2026-11-19', -19, '2026-10-31'],
    ['2037-12-31', 400, '2039-02-04'],
  ])('%s moved by %i is %s and back', (day, count, expected) => {
    expect(addDays(day, count)).toBe(expected);
    expect(addDays(expected, -count)).toBe(day);
    expect(diffDays(day, expected)).toBe(count);
  });

  it.each([
    ['2026-11-20', 1, '2026-11-23'],
    ['2026-11-25', 1, '2026-11-27'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-23', -1, '2026-11-20'],
    ['2026-11-21', 0, '2026-11-21'],
    ['2026-11-20', 5, '2026-11-30'],
  ])('%s and %i business days is %s', (day, count, expected) => {
    expect(addBusinessDays(day, count, ['2026-11-26'])).toBe(expected);
  });

  it.each<[string, 1 | 7, string]>([
    ['2026-11-23', 1, '2026-11-23'],
    ['2026-11-22', 1, '2026-11-16'],
    ['2026-11-23', 7, '2026-11-22'],
  ])('the week of %s from weekday %i starts on %s', (day, first, expected) => {
    expect(startOfWeek(day, first)).toBe(expected);
  });

  it('knows weekdays and months', () => {
    expect(weekdayOf('2026-11-23')).toBe(1);
    expect(weekdayOf('2026-11-22')).toBe(7);
    expect(addMonths('2026-11', 3)).toBe('2027-02');
  });
});

describe('zones', () => {
  it.each([
    ['2026-11-19T13:41', NY, '2026-11-19', '2026-11-19T08:41'],
    ['2026-11-20T04:59', NY, '2026-11-19', '2026-11-19T23:59'],
    ['2026-11-20T05:00', NY, '2026-11-20', '2026-11-20T00:00'],
    ['2026-07-01T03:59', NY, '2026-06-30', '2026-06-30T23:59'],
    ['2026-11-19T18:30', 'Asia/Kolkata', '2026-11-20', '2026-11-20T00:00'],
    ['2026-11-19T10:15', 'Asia/Kathmandu', '2026-11-19', '2026-11-19T16:00'],
    ['2040-07-01T12:00', NY, '2040-07-01', '2040-07-01T08:00'],
    ['1969-12-31T12:00', NY, '1969-12-31', '1969-12-31T07:00'],
  ])('%s UTC in %s', (text, zone, day, local) => {
    expect(dayOf(utc(text), zone)).toBe(day);
    expect(localDateTime(utc(text), zone)).toBe(local);
  });

  it.each([
    ['2026-11-19', NY, '2026-11-19T05:00', '2026-11-20T04:59'],
    ['2026-03-08', NY, '2026-03-08T05:00', '2026-03-09T03:59'],
    ['2026-11-01', NY, '2026-11-01T04:00', '2026-11-02T04:59'],
    /* Havana skips midnight when its summer begins. */
    ['2026-03-08', 'America/Havana', '2026-03-08T05:00', '2026-03-09T03:59'],
  ])('%s in %s runs from %s to %s', (day, zone, from, to) => {
    expect(startOfDay(day, zone)).toBe(utc(from));
    expect(endOfDayInstant(day, zone)).toBe(utc(to));
    expect(dayOf(startOfDay(day, zone), zone)).toBe(day);
    expect(dayOf(endOfDayInstant(day, zone), zone)).toBe(day);
  });

  it('keeps the wall time over a clock change', () => {
    const notice = utc('2026-10-30T12:41');
    expect(localDateTime(addDaysToInstant(notice, 7, NY), NY)).toBe('2026-11-06T08:41');
    expect(addDaysToInstant(notice, 7, NY) - notice).toBe(7 * DAY + HOUR);
  });

  it('knows which zones exist', () => {
    expect([isZone(NY), isZone('Mars/Base'), isZone('')]).toEqual([true, false, false]);
  });
});

describe('typed local times', () => {
  it.each([
    ['2026-11-19T08:41', { kind: 'exact', instant: utc('2026-11-19T13:41') }],
    ['2026-03-08T02:30', { kind: 'gap', instant: utc('2026-03-08T07:30') }],
    [
      '2026-11-01T01:30',
      { kind: 'overlap', instant: utc('2026-11-01T05:30'), later: utc('2026-11-01T06:30') },
    ],
    ['2026-02-30T08:00', { kind: 'invalid' }],
    ['2026-11-19T24:00', { kind: 'invalid' }],
    ['2026-11-19 08:41', { kind: 'invalid' }],
    ['2026-11-19T08:41:30', { kind: 'invalid' }],
    ['', { kind: 'invalid' }],
  ])('%s', (text, expected) => {
    expect(parseLocalDateTime(text, NY)).toEqual(expected);
  });

  it('gives the instant or null', () => {
    expect(instantOfLocal('2026-11-19T08:41', NY)).toBe(utc('2026-11-19T13:41'));
    expect(instantOfLocal('soon', NY)).toBeNull();
  });
});

describe('stages of a clock', () => {
  const due = 1_000_000_000_000;
  it.each([
    [72 * HOUR + 1, 'calm'],
    [72 * HOUR, 'soon'],
    [24 * HOUR + 1, 'soon'],
    [24 * HOUR, 'urgent'],
    [MINUTE, 'urgent'],
    [0, 'passed'],
    [-DAY, 'passed'],
  ])('%i ms left is %s', (left, stage) => {
    expect(clockStage(due, due - left, false)).toBe(stage);
    expect(clockStage(due, due - left, true)).toBe('met');
  });
});

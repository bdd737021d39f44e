import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/time.ts';
import { isInWeek, weekHolding, weekTo } from '#shared/review/week.ts';

describe('the week of a review', () => {
  it('is the seven days that end with a day', () => {
    expect(weekTo('2026-11-23')).toEqual({ from: '2026-11-17', until: '2026-11-23' });
  });

  it('is shorter after a week that was signed, so that no day is told twice', () => {
    const signed = [weekTo('2026-11-10'), weekTo('2026-11-19')];
    expect(weekTo('2026-11-23', signed)).toEqual({ from: '2026-11-20', until: '2026-11-23' });
    expect(weekTo('2026-11-26', signed)).toEqual({ from: '2026-11-20', until: '2026-11-26' });
    expect(weekTo('2026-11-27', signed)).toEqual({ from: '2026-11-21', until: '2026-11-27' });
    expect(weekTo('2026-11-12', signed)).toEqual({ from: '2026-11-11', until: '2026-11-12' });
  });

  it.each([
    ['2026-11-23', '2026-11-23', '2026-11-23'],
    ['2026-11-23', '2026-11-25', '2026-11-25'],
    ['2026-11-16', '2026-11-25', '2026-11-22'],
    ['2026-11-30', '2026-11-25', '2026-11-25'],
  ])('for the day %s of a duty, on %s, ends with %s', (day, today, until) => {
    expect(weekHolding(day, today).until).toBe(until);
  });

  it('holds every day up to today, and never looks ahead', () => {
    fc.assert(
      fc.property(fc.nat(400), (ago) => {
        const today = '2026-11-23';
        const day = addDays(today, -ago);
        const held = weekHolding(day, today);
        expect(isInWeek(day, held)).toBe(true);
        expect(held.until <= today).toBe(true);
      }),
    );
  });
});

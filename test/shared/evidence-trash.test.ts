import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deletedFrom, isOnFile, TRASH_DAYS, trashDaysLeft } from '#shared/evidence-trash.ts';
import { DAY, HOUR } from '#shared/kernel/time.ts';

const trashedAt = Date.parse('2026-11-23T14:12:00Z');

describe('the time in the trash', () => {
  it.each([
    ['at once', 0, TRASH_DAYS],
    ['a moment later', 1, TRASH_DAYS],
    ['after a day', DAY, TRASH_DAYS - 1],
    ['with an hour left', TRASH_DAYS * DAY - HOUR, 1],
    ['at its end', TRASH_DAYS * DAY, 0],
    ['long after', 400 * DAY, 0],
  ])('%s', (_name, after, left) => {
    expect(trashDaysLeft({ trashedAt }, trashedAt + after)).toBe(left);
  });

  it('is over exactly when no day is left', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 * DAY }), (after) => {
        const now = trashedAt + after;
        expect(trashDaysLeft({ trashedAt }, now) === 0).toBe(deletedFrom({ trashedAt }) <= now);
      }),
    );
  });

  it('begins when the file is put there', () => {
    expect([isOnFile({ trashedAt: null }), isOnFile({ trashedAt })]).toEqual([true, false]);
  });
});

import { describe, expect, it } from 'vitest';
import { assembleReview } from '#shared/review/assemble.ts';
import { caseOf, reading } from '../alerts/facts.ts';
import { seaPointsPack } from '../packs.ts';
import { after, before, entry, now, plain, reviewFacts, told, week } from './facts.ts';

describe('the rating of a week', () => {
  it('begins with the reading in force before it, and ends with the last one in it', () => {
    const readings = [reading('2026-11-10T09:00', 190), before, reading('2026-11-19T09:00', 150), after];
    const { figures } = assembleReview(reviewFacts({ readings }), week, now);
    expect(figures.map(({ name, value }) => `${name} ${plain(value)}`)).toEqual([
      'At the start 180',
      'At the end 148',
      'Change −32',
      expect.stringMatching(/^To the next limit \d+ points$/),
    ]);
  });

  it('is explained by what came, was taken back and left by its age', () => {
    const entries = [
      entry('a', { violationId: 'case-9' }),
      entry('b', { day: '2026-10-02', points: 16, cause: 'Wrong item', voidFrom: '2026-11-20' }),
      entry('c', { day: '2026-11-18', kind: 'gain', points: 4, cause: 'Orders of the week' }),
      entry('d', { day: '2026-10-01', points: 8, cause: 'Older', leaves: '2026-11-21' }),
      entry('e', { day: '2026-11-16', points: 99, cause: 'On the day of the first reading' }),
    ];
    const violations = [caseOf({ title: 'Late dispatch rate above 10 %' })];
    const readings = [before, reading('2026-11-22T18:20', 176)];
    expect(told('rating', { readings, entries, violations })).toEqual([
      'The rating moved by −4.',
      'Orders of the week | +4, gain, Wed 18 Nov',
      'Case 9: Late dispatch rate above 10 % | −32, loss, Thu 19 Nov',
      'Wrong item | +16, taken back, Fri 20 Nov',
      'Older | +8, a loss left the sum by its age, Sat 21 Nov',
    ]);
  });

  it('says what no record explains, and leaves it open where points are unknown', () => {
    const readings = [before, after];
    expect(told('rating', { readings, entries: [entry('a', { points: 20 })] })).toContain(
      'Not explained | −12, no record explains it',
    );
    const entries = [entry('a', { points: 20 }), entry('b', { points: null, cause: 'Other' })];
    expect(told('rating', { readings, entries }).slice(1)).toEqual([
      'Late dispatch rate above 10 % | −20, loss, Thu 19 Nov',
      'Other | unknown points, loss, Thu 19 Nov',
      'Not explained | −12, by the unknown points above, or by what is not on record',
    ]);
  });

  it.each([
    ['none at all', [], 'No reading is on record up to this week.'],
    ['only later ones', [reading('2026-11-24T09:00', 150)], 'No reading is on record up to this week.'],
    ['only older ones', [before], 'No reading was entered in this week; the last one is 180 of Mon 16 Nov.'],
    [
      'the same again',
      [before, reading('2026-11-20T09:00', 180)],
      'The rating ended where it began; nothing on record moved it.',
    ],
  ])('readings: %s', (_name, readings, words) => {
    expect(told('rating', { readings })).toEqual([words]);
  });

  it('moves up by a loss in a market that counts up', () => {
    const readings = [reading('2026-11-16T18:00', 2), reading('2026-11-20T09:00', 5)];
    const entries = [entry('a', { points: 3, leaves: null })];
    expect(told('rating', { readings, entries }, seaPointsPack)).toEqual([
      'The rating moved by +3.',
      'Late dispatch rate above 10 % | +3, loss, Thu 19 Nov',
    ]);
  });
});

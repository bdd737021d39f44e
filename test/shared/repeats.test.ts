import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRepeat, ordinal, repeatsOf, type RepeatedCase } from '#shared/repeats.ts';
import { violationStatus } from '#shared/violations.ts';
import { usPack } from './packs.ts';

const one = (number: number, part: Partial<RepeatedCase> = {}): RepeatedCase => ({
  id: `v${String(number)}`,
  number,
  type: 'late-dispatch',
  title: 'Late dispatch rate',
  noticeAt: number * 1000,
  status: 'actionTaken',
  ...part,
});

const told = (cases: readonly RepeatedCase[]) =>
  [...repeatsOf(cases, usPack)].map(([id, { nth, since, cases: same }]) => [id, nth, since, same.length]);

describe('repeats of a case', () => {
  it.each<[string, readonly RepeatedCase[], readonly (readonly unknown[])[]]>([
    ['one alone repeats nothing', [one(1)], []],
    [
      'the same type counts by the day of the notice, not by number',
      [one(2, { noticeAt: 5 }), one(1)],
      [
        ['v2', 1, 5, 2],
        ['v1', 2, 5, 2],
      ],
    ],
    ['another type is no repeat', [one(1), one(2, { type: 'recall' })], []],
    [
      'the title is not looked at where there is a type',
      [one(1), one(2, { title: 'Other words' })],
      [
        ['v1', 1, 1000, 2],
        ['v2', 2, 1000, 2],
      ],
    ],
    ['an overturned one did not happen', [one(1, { status: 'overturned' }), one(2)], []],
    [
      'one that was corrected in time did',
      [one(1, { status: 'correctedInTime' }), one(2)],
      [
        ['v1', 1, 1000, 2],
        ['v2', 2, 1000, 2],
      ],
    ],
    [
      'without a type the words of the title count',
      [one(1, { type: null, title: ' Odd  thing ' }), one(2, { type: null, title: 'odd thing' })],
      [
        ['v1', 1, 1000, 2],
        ['v2', 2, 1000, 2],
      ],
    ],
    [
      'the catch-all of the catalogue is no type',
      [one(1, { type: 'other', title: 'A' }), one(2, { type: 'other', title: 'B' })],
      [],
    ],
    [
      'notices of one moment go by number',
      [one(3, { noticeAt: 9 }), one(2, { noticeAt: 9 })],
      [
        ['v2', 1, 9, 2],
        ['v3', 2, 9, 2],
      ],
    ],
  ])('%s', (_name, cases, expected) => {
    expect(told(cases)).toEqual(expected);
  });

  it('calls every one but the first a repeat', () => {
    const found = repeatsOf([one(1), one(2), one(3)], usPack);
    expect(['v1', 'v2', 'v3', 'v4'].map((id) => isRepeat(found.get(id)))).toEqual([false, true, true, false]);
  });

  it('numbers the cases of a kind from 1 without a gap, whatever order they come in', () => {
    const anyCase = fc.record({
      number: fc.nat(500),
      type: fc.constantFrom(null, 'other', 'a', 'b'),
      title: fc.constantFrom('x', 'X ', 'y'),
      noticeAt: fc.nat(20),
      status: fc.constantFrom(...violationStatus.options),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyCase, { selector: ({ number }) => number }), (cases) => {
        const all = cases.map((part) => ({ ...part, id: `v${String(part.number)}` }));
        const found = repeatsOf(all, usPack);
        expect(new Map(repeatsOf(all.toReversed(), usPack))).toEqual(new Map(found));
        for (const [id, { nth, since, cases: same }] of found) {
          expect(same[nth - 1]?.id).toBe(id);
          expect(since).toBe(Math.min(...same.map(({ noticeAt }) => noticeAt)));
          expect(same.every(({ status }) => status !== 'overturned')).toBe(true);
        }
      }),
    );
  });
});

it.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [102, '102nd'],
  [111, '111th'],
])('%i in order is %s', (n, words) => {
  expect(ordinal(n)).toBe(words);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  meantBy,
  nothingTyped,
  type TypedAhead,
  typedAfter,
} from '#renderer/features/appeals/typed-ahead.ts';

const list = [
  { number: 1, caption: 'Letter of Halden Parcel on the Dayton hub', fileName: 'halden-19-nov.pdf' },
  { number: 2, caption: 'Photo of the hand-over', fileName: 'IMG_2041.jpg' },
  { number: 3, caption: 'Đơn hàng của Nguyễn', fileName: 'orders.csv' },
  { number: 4, caption: 'Photo of the scales', fileName: 'scales.png' },
  ...Array.from({ length: 8 }, (_, index) => ({
    number: index + 5,
    caption: `Manifest ${String(index + 5)}`,
    fileName: `m${String(index + 5)}.txt`,
  })),
];

it.each([
  ['3', 3],
  ['12', 12],
  ['1', 1],
  ['ex. 4', 4],
  ['Exhibit 11', 11],
  ['let', 1],
  ['photo of the s', 4],
  ['dayton', 1],
  ['hub day', 1],
  ['img', 2],
  ['orders', 3],
  ['don hang', 3],
  ['NGUYỄN', 3],
  ['and-over', 2],
  ['19', 1],
])('“%s” means exhibit %i', (typed, number) => {
  expect(list[meantBy(typed, list, -1)]?.number).toBe(number);
});

it.each(['', ' ', 'zebra', '99'])('“%s” means none', (typed) => {
  expect(meantBy(typed, list, 2)).toBe(-1);
});

it('goes on to the next one by the same letter, and round', () => {
  expect([meantBy('p', list, -1), meantBy('pp', list, 1), meantBy('ppp', list, 3)]).toEqual([1, 3, 1]);
});

const type = (keys: readonly (readonly [string, number])[]): TypedAhead =>
  keys.reduce((before, [key, at]) => typedAfter(before, key, at) ?? before, nothingTyped);

describe('what stands typed', () => {
  it.each([
    [
      [
        ['d', 0],
        ['a', 900],
        ['y', 1800],
      ],
      'day',
    ],
    [
      [
        ['d', 0],
        ['a', 1000],
      ],
      'a',
    ],
    [
      [
        ['h', 0],
        ['u', 10],
        [' ', 20],
        ['b', 30],
      ],
      'hu b',
    ],
    [
      [
        [' ', 0],
        ['a', 10],
      ],
      'a',
    ],
    [
      [
        ['a', 0],
        ['ArrowDown', 10],
        ['b', 20],
      ],
      'ab',
    ],
    [
      [
        ['a', 0],
        ['b', 10],
        ['Backspace', 20],
      ],
      'a',
    ],
    [[['Backspace', 0]], ''],
  ] as const)('after %j is “%s”', (keys, words) => {
    expect(type(keys).words).toBe(words);
  });
});

it('means an exhibit of the list or none, whatever is typed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: -1, max: 11 }), (typed, current) => {
      const meant = meantBy(typed, list, current);
      expect(meant === -1 || list[meant] !== undefined).toBe(true);
    }),
  );
});

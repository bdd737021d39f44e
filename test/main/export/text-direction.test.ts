import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isRightToLeft, stretchesOf } from '#main/export/text-direction.ts';

const mixed = fc
  .array(fc.constantFrom('שלום', 'مرحبا', 'order', '12', ' ', '.', '(', ')', '中', 'ก็', 'é', '😀'), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

it('gives back the text whole, in stretches that take turns, at least one', () => {
  fc.assert(
    fc.property(fc.oneof(mixed, fc.string({ unit: 'binary' })), fc.boolean(), (text, direction) => {
      const stretches = stretchesOf(text, direction);
      expect(stretches.map((one) => one.text).join('')).toBe(text);
      expect(stretches.length).toBeGreaterThan(0);
      for (const [index, one] of stretches.entries())
        expect(one.rightToLeft).not.toBe(stretches[index - 1]?.rightToLeft);
    }),
  );
});

it('puts every letter into a stretch of its own script’s direction', () => {
  fc.assert(
    fc.property(mixed, fc.boolean(), (text, direction) => {
      for (const one of stretchesOf(text, direction))
        for (const letter of one.text.match(/\p{L}/gu) ?? [])
          expect(isRightToLeft(letter)).toBe(one.rightToLeft);
    }),
  );
});

it.each([
  ['1', 1, 1],
  ['א1', 1, 2],
  ['a1', 1, 1],
  [' ', 1, 1],
  ['aא', 100_000, 100_000],
])('cuts 100 kB of "%s" into as few stretches as there are turns', (unit, fromRight, fromLeft) => {
  const text = unit.repeat(100_000 / unit.length);
  expect([true, false].map((direction) => stretchesOf(text, direction).length)).toEqual([
    fromRight,
    fromLeft,
  ]);
});

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

it('takes a text of 100 kB without going back and forth in it', () => {
  const began = process.cpuUsage().user;
  for (const text of ['1'.repeat(100_000), 'א1'.repeat(50_000), 'a1'.repeat(50_000), ' '.repeat(100_000)])
    for (const direction of [true, false]) stretchesOf(text, direction);
  // In microseconds of the processor: a busy machine takes no more of them. Twice through such texts took some minutes.
  expect(process.cpuUsage().user - began).toBeLessThan(4_000_000);
});

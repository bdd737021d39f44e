import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchesIn } from '#renderer/features/appeals/find-text.ts';

const plain = { matchCase: false, wholeWords: false };
const found = (text: string, words: string, options: Partial<typeof plain> = {}): readonly string[] =>
  matchesIn(text, { words, ...plain, ...options }).map(({ from, to }) => text.slice(from, to));

describe('what is looked for in a draft', () => {
  it.each([
    ['The hub, the HUB and the hubs', 'hub', {}, ['hub', 'HUB', 'hub']],
    ['The hub, the HUB and the hubs', 'hub', { matchCase: true }, ['hub', 'hub']],
    ['The hub, the HUB and the hubs', 'hub', { wholeWords: true }, ['hub', 'HUB']],
    ['Ex.\u00a02 and Ex. 3', 'Ex. 2', {}, ['Ex.\u00a02']],
    ['the carrier’s hub', "carrier's", {}, ['carrier’s']],
    ['“late” orders', '"late"', {}, ['“late”']],
    ['costs 5 * (2 + 3)', '* (2', {}, ['* (2']],
    ['Đà Nẵng', 'NẴNG', { wholeWords: true }, ['Nẵng']],
    ['aaa', 'aa', {}, ['aa']],
    ['anything', '  ', {}, []],
  ])('%j has %j (%j)', (text, words, options, expected) => {
    expect(found(text, words, options)).toEqual(expected);
  });

  it('is found wherever it stands, whatever signs it has', () => {
    const words = fc
      .string({ minLength: 1, maxLength: 12 })
      .filter((one) => one.trim() === one && one !== '');
    fc.assert(
      fc.property(fc.string(), words, fc.string(), (before, own, after) => {
        const text = `${before} ${own} ${after}`;
        const matches = matchesIn(text, { words: own, ...plain, matchCase: true });
        expect(matches.length).toBeGreaterThan(0);
        for (const { from, to } of matches) expect(to).toBeGreaterThan(from);
      }),
    );
  });
});

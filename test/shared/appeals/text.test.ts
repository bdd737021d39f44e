import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  charCount,
  citationsIn,
  draftPlainText,
  exhibitToken,
  gapsIn,
  gapToken,
  gapWords,
  piecesOf,
  plainText,
  textOf,
  wordCount,
} from '#shared/appeals/text.ts';

const numbers = new Map([
  ['a', 1],
  ['b', 2],
]);

describe('tokens in a text', () => {
  it('are cut out and put back without a change', () => {
    const bit = fc.oneof(fc.string(), fc.constantFrom('[[', ']]', '[[ex:', '[[ex:a]]', '[[gap:x y]]', '\n'));
    fc.assert(
      fc.property(fc.array(bit), (bits) => {
        const text = bits.join('');
        expect(textOf(piecesOf(text))).toBe(text);
      }),
    );
  });

  it('are found in reading order, as often as they stand there', () => {
    const text = `a ${exhibitToken('b')} b ${gapToken('x')} ${exhibitToken('a')}${exhibitToken('b')}`;
    expect(citationsIn(text)).toEqual(['b', 'a', 'b']);
    expect(gapsIn(text)).toEqual(['x']);
  });

  it('hold any words of a gap, as one line without square brackets', () => {
    fc.assert(
      fc.property(fc.string(), (what) => {
        expect(gapsIn(gapToken(what))).toEqual([gapWords(what)]);
      }),
    );
  });
});

describe('a text as plain text', () => {
  it.each([
    ['15 orders [[ex:b]], in **time**.', '15 orders (Ex.\u00a02), in time.'],
    ['order …4502 [[gap:hand-over time]];', 'order …4502 [hand-over time];'],
    ['## Cause\n\n> The _hub_\n\n- one\n- two', 'Cause\n\nThe hub\n\n- one\n- two'],
    ['file\\_name 5 \\* 3, a_b_c', 'file_name 5 * 3, a_b_c'],
    ['a&#98;c\\\nnext', 'abc\nnext'],
    ['gone [[ex:z]]!', 'gone !'],
    [
      'Late:\n\n| Order | Due |\n| :-- | --: |\n| …4471 [[ex:b]] | 14 \\| 15 Nov |\n| **two** |  |\n\nNo table | here',
      'Late:\n\nOrder | Due\n…4471 (Ex.\u00a02) | 14 | 15 Nov\ntwo |\n\nNo table | here',
    ],
    ['> | a |\n> | --- |\n> | --- |', 'a\n---'],
    ['a | b\nno rule', 'a | b\nno rule'],
  ])('%s', (markdown, plain) => {
    expect(plainText(markdown, numbers)).toBe(plain);
  });

  it('follows the order of the exhibits', () => {
    const turned = new Map([
      ['b', 1],
      ['a', 2],
    ]);
    expect(plainText('[[ex:a]] [[ex:b]]', turned)).toBe('(Ex.\u00a02) (Ex.\u00a01)');
  });

  it('puts request, statement, claims and the rest in the order of the packet', () => {
    const draft = {
      request: 'Please.',
      sections: [{ markdown: 'Statement.' }, { markdown: '' }, { markdown: 'Since.' }],
      claims: [{ markdown: 'One.' }, { markdown: 'Two.' }],
    };
    expect(draftPlainText(draft, numbers)).toBe('Please.\n\nStatement.\n\nOne.\n\nTwo.\n\nSince.');
  });
});

describe('counts', () => {
  it('count words that hold a letter or a digit, and characters as code points', () => {
    expect(wordCount('15 of the 17 – late, “Ex. 2”')).toBe(7);
    expect(wordCount('')).toBe(0);
    expect(charCount('ệ😀\n')).toBe(3);
  });
});

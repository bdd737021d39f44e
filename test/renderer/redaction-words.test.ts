import { describe, expect, it } from 'vitest';
import {
  isToRead,
  lookWords,
  namesOf,
  openElsewhereWords,
  runsOf,
  silentWords,
  suggestionsOn,
} from '#renderer/features/redaction/page-words.ts';
import type { TextRun } from '#shared/evidence-pages.ts';

const run = (text: string): TextRun => ({ text, box: { left: 0.1, top: 0.1, width: 0.5, height: 0.02 } });
const words = [run('Buyer: Jane Roe')];

it.each([
  ['Nothing on this page looks like', 0, 0],
  ['Patterns miss things', 1, 1],
  ['All that was found', 1, 0],
])('suggestions say that patterns miss things: %s', (begins, found, open) => {
  const said = lookWords({ page: 1, own: words, seen: undefined }, found, open);
  expect(said.startsWith(begins)).toBe(true);
  expect(said).toContain('Patterns miss things: look yourself too.');
});

describe('the words of a page', () => {
  it.each([
    ['its own', { own: words, seen: undefined }, words, false],
    ['its own before what was read', { own: words, seen: [run('x')] }, words, false],
    ['what was read from its pixels', { own: [], seen: words }, words, false],
    ['none until it is read', { own: [], seen: undefined }, [], true],
    ['none where nothing was found', { own: [], seen: [] }, [], false],
    ['none where reading failed', { own: [], seen: null }, [], false],
    ['none where it can’t be drawn', { own: null, seen: undefined }, [], false],
  ])('are %s', (_name, page, runs, canRead) => {
    expect([runsOf(page), isToRead(page)]).toEqual([runs, canRead]);
  });

  it('give names away to all pages, each once, and are looked through once for the same names', () => {
    const other = [run('Jane Roe wrote')];
    const pages = [
      { page: 1, own: words, seen: undefined },
      { page: 2, own: [], seen: words },
      { page: 3, own: other, seen: undefined },
    ];
    const names = namesOf(pages);
    expect(names).toEqual(['Jane Roe']);
    expect(suggestionsOn(other, names).map(({ text }) => text)).toEqual(['Jane Roe']);
    expect(suggestionsOn(other, [...names])).toBe(suggestionsOn(other, names));
    expect(suggestionsOn(other, [])).toEqual([]);
  });
});

describe('pages without words', () => {
  const silent = (...pages: readonly number[]) =>
    silentWords([
      { page: 40, own: words, seen: undefined },
      ...pages.map((page) => ({ page, own: [], seen: undefined })),
    ])?.replaceAll('\u00a0', ' ');

  it.each([
    [[], undefined],
    [[3], 'Page 3 has no text that can be read: look at it yourself.'],
    [[3, 4], 'Pages 3 and 4 have no text that can be read: look at them yourself.'],
    [[1, 3, 4, 5, 9], 'Pages 1, 3–5 and 9 have no text that can be read: look at them yourself.'],
  ])('%j are said', (pages, said) => {
    expect(silent(...pages)).toBe(said);
  });
});

describe('suggestions that are open on other pages', () => {
  it.each([
    [[], undefined],
    [[[2, 1]], '1 suggestion is still open on page 2.'],
    [[[2, 3]], '3 suggestions are still open on page 2.'],
    [
      [
        [4, 1],
        [2, 1],
      ],
      '2 suggestions are still open on pages 2 and 4.',
    ],
  ])('%j are said before a copy is saved', (pages, said) => {
    const elsewhere = pages.map(([page = 0, count = 0]) => ({ page, count }));
    expect(openElsewhereWords(elsewhere, 0)?.replaceAll('\u00a0', ' ')).toBe(said);
  });

  it('pages that are still looked through are said beside them', () => {
    expect(openElsewhereWords([], 1)).toBe('1 page is still being looked through.');
    expect(openElsewhereWords([{ page: 2, count: 1 }], 3)).toMatch(
      /^1 suggestion is still open on page.2\. 3 pages are still being looked through\.$/u,
    );
  });
});

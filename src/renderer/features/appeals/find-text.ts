/** What is looked for in the texts of a draft. */
export interface Query {
  readonly words: string;
  readonly matchCase: boolean;
  readonly wholeWords: boolean;
}

export interface Match {
  readonly from: number;
  readonly to: number;
}

/** How much may be looked for, and how many places are found, in one text. */
export const longestQuery = 200;
const mostMatches = 5000;

const SIGNS = /[\\^$.*+?()[\]{}|/]/gu;

// A blank finds any blank, a straight quotation mark the curved ones: what is typed is seldom what stands there.
const pattern = (words: string): string =>
  words
    .replace(SIGNS, '\\$&')
    .replace(/\s+/gu, '\\s+')
    .replace(/['‘’]/gu, "['‘’]")
    .replace(/["“”]/gu, '["“”]');

const LETTER = '[\\p{L}\\p{M}\\p{N}_]';

/** A pattern for a query; null where nothing is looked for. */
export const matcher = ({ words, matchCase, wholeWords }: Query): RegExp | null => {
  if (words.trim() === '') return null;
  const own = pattern(words.slice(0, longestQuery));
  const whole = wholeWords ? `(?<!${LETTER})${own}(?!${LETTER})` : own;
  return new RegExp(whole, matchCase ? 'gu' : 'giu');
};

/** Where a text says what is looked for, in order. */
export const matchesIn = (text: string, query: Query): readonly Match[] => {
  const found = matcher(query);
  if (found === null) return [];
  const matches: Match[] = [];
  for (const { 0: words, index } of text.matchAll(found)) {
    if (words === '') continue;
    matches.push({ from: index, to: index + words.length });
    if (matches.length === mostMatches) break;
  }
  return matches;
};

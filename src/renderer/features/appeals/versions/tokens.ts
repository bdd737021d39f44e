import type { Piece } from '#shared/appeals/text.ts';

// A word with an apostrophe in it, or a number with its signs, is one; a line break is a blank of its own.
const PART = /(?:[\p{L}\p{M}\p{N}_]|(?<=\p{L})['’](?=\p{L})|(?<=\p{N})[.,:](?=\p{N}))+|\r?\n|[^\S\n]+|[^]/gu;
const UNSPACED =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
// Finding words in a script without spaces takes thirty times as long; beyond this its signs stand alone.
const MOST_UNSPACED = 2000;

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

const partsOf = (text: string): readonly string[] =>
  (text.match(PART) ?? []).flatMap((part) => {
    if (!UNSPACED.test(part)) return [part];
    return part.length > MOST_UNSPACED
      ? Array.from(part)
      : Array.from(segmenter.segment(part), ({ segment }) => segment);
  });

/** Cuts a text into words, signs and blanks, in any script; a citation and a gap are one each. */
export const tokensOf = (pieces: readonly Piece[]): readonly Piece[] =>
  pieces.flatMap((piece): readonly Piece[] =>
    piece.kind === 'text' ? partsOf(piece.text).map((text) => ({ kind: 'text', text })) : [piece],
  );

/** Whether a token is a blank within a line. */
export const isBlank = (token: Piece): boolean => token.kind === 'text' && /^[^\S\n]+$/u.test(token.text);

/** Whether a token ends a line. */
export const endsLine = (token: Piece): boolean => token.kind === 'text' && token.text.endsWith('\n');

import { InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { inert } from './inert-text.ts';
import type { Tokens } from './markdown.ts';
import { isRightToLeft, stretchesOf } from './text-direction.ts';

/** What the tokens in a statement stand for; null: no such exhibit or claim. */
export interface Cited {
  readonly exhibit: (id: string) => number | null;
  readonly claim: (id: string) => number | null;
}

/** How a run of text looks. */
interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly style?: string;
}

const NBSP = '\u00a0';
const TOKEN = /\[\[(ex|claim|gap):([^\]\n]*)\]\]/gu;

/** A piece of a paragraph: its text, by which the paragraph's direction goes, and its runs in one of that direction. */
export interface Piece {
  readonly text: string;
  readonly runs: (rightToLeft: boolean) => readonly ParagraphChild[];
}

/** What a paragraph is made of: the pieces in the direction of their first letter. */
export const inOwnDirection = (
  pieces: readonly Piece[],
): { readonly children: ParagraphChild[]; readonly bidirectional?: true } => {
  const rightToLeft = isRightToLeft(pieces.map(({ text }) => text).join(''));
  const children = pieces.flatMap(({ runs }) => runs(rightToLeft));
  return rightToLeft ? { children, bidirectional: true } : { children };
};

const textPiece = (text: string, look: Look, isNewLine: boolean): Piece => ({
  text,
  runs: (rightToLeft) =>
    stretchesOf(text, rightToLeft).map(
      (stretch, index) =>
        new TextRun({
          ...look,
          text: stretch.text,
          ...(stretch.rightToLeft ? { rightToLeft: true } : {}),
          ...(isNewLine && index === 0 ? { break: 1 } : {}),
        }),
    ),
});

/** Where a citation leads: a place in the document by its name. */
export const placeName = (kind: 'exhibit' | 'claim', number: number): string => `${kind}_${String(number)}`;

/** Text as it stands, its line breaks as breaks. */
export const plainPieces = (text: string, look: Look = {}): readonly Piece[] =>
  inert(text)
    .split('\n')
    .map((line, index) => textPiece(line, look, index > 0));

/** "Exhibit 3", which leads to its row in the list of exhibits. */
export const citationPiece = (kind: 'exhibit' | 'claim', number: number, look: Look = {}): Piece => {
  const text = `${kind === 'exhibit' ? 'Exhibit' : 'Claim'}${NBSP}${String(number)}`;
  const runs = () => [
    new InternalHyperlink({
      anchor: placeName(kind, number),
      children: [new TextRun({ ...look, style: 'Citation', text })],
    }),
  ];
  return { text, runs };
};

/** Text with its tokens as citations, and what is still missing marked; what only looks like a token stays as typed. */
export const citedPieces = (text: string, cited: Cited, look: Look = {}): readonly Piece[] => {
  let at = 0;
  const out: Piece[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const [whole, kind = '', value = ''] = match;
    out.push(...plainPieces(text.slice(at, match.index), look));
    at = match.index + whole.length;
    const number = kind === 'ex' ? cited.exhibit(value) : kind === 'claim' ? cited.claim(value) : null;
    if (kind === 'gap') out.push(...plainPieces(`[${value}]`, { ...look, style: 'Missing' }));
    else if (number === null) out.push(...plainPieces(whole, look));
    else if (kind === 'claim') out.push(citationPiece('claim', number, look));
    else
      out.push(...plainPieces('(', look), citationPiece('exhibit', number, look), ...plainPieces(')', look));
  }
  return [...out, ...plainPieces(text.slice(at), look)];
};

type Token = Tokens[number];

const marks: Readonly<Record<string, Look>> = {
  strong: { bold: true },
  em: { italics: true },
  s: { strike: true },
};

// A statement links within itself only; an address stays readable beside its words.
const address = (tokens: Tokens, close: number): string => {
  const open = tokens.slice(0, close).findLastIndex(({ type }) => type === 'link_open');
  const href = String(tokens[open]?.attrGet('href') ?? '');
  return href === '' || href === tokens[close - 1]?.content ? '' : ` (${href})`;
};

/** The inline part of a paragraph as pieces. */
export const inlinePieces = (inline: Token | undefined, cited: Cited, base: Look): readonly Piece[] => {
  const tokens = inline?.children ?? [];
  const open: string[] = [];
  return tokens.flatMap((token, index): readonly Piece[] => {
    const [, name = '', turn] = /^(\w+?)_(open|close)$/u.exec(token.type) ?? [];
    if (turn === 'open') open.push(name);
    if (turn === 'close') open.splice(open.lastIndexOf(name), 1);
    const look = open.reduce<Look>((all, one) => ({ ...all, ...marks[one] }), base);
    if (token.type === 'hardbreak') return [textPiece('', {}, true)];
    if (token.type === 'softbreak') return [textPiece(' ', look, false)];
    if (token.type === 'link_close') return plainPieces(address(tokens, index), look);
    if (turn !== undefined) return [];
    if (token.type === 'code_inline') return plainPieces(token.content, { ...look, style: 'VerbatimText' });
    return citedPieces(token.content, cited, look);
  });
};

import { remembered } from './remembered.ts';
import { tableRows } from './table-rows.ts';

/** Texts of an appeal are Markdown with two tokens: `[[ex:<exhibit id>]]` cites an exhibit, `[[gap:<what>]]` is missing. */

/** A text cut at its tokens, in reading order. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'exhibit'; readonly id: string }
  | { readonly kind: 'gap'; readonly what: string };

const TOKEN = /\[\[(ex|gap):([^\]\n]*)\]\]/g;
const LONGEST_GAP = 200;

/** The token that cites an exhibit. */
export const exhibitToken = (id: string): string => `[[ex:${id}]]`;

/** What may stand in a gap: one line without square brackets, which end the token, or bars, which end a cell; at most 200 characters. */
export const gapWords = (what: string): string =>
  what
    .replace(/[[\]|\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_GAP);

/** The token of what is missing. */
export const gapToken = (what: string): string => `[[gap:${gapWords(what)}]]`;

/** A text of the records as Markdown that says the same: nothing in it becomes a mark, a link or a token. */
export const literally = (text: string): string => text.replaceAll(/[\\`*_[\]<>#&|~]/gu, String.raw`\$&`);

const tokenPiece = (name: string, value: string): Piece =>
  name === 'ex' ? { kind: 'exhibit', id: value } : { kind: 'gap', what: value };

/** Cuts a text at its tokens; joined with `textOf` it is the same text again. */
export const piecesOf = (markdown: string): readonly Piece[] => {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of markdown.matchAll(TOKEN)) {
    const [whole, name = '', value = ''] = match;
    if (match.index > at) pieces.push({ kind: 'text', text: markdown.slice(at, match.index) });
    pieces.push(tokenPiece(name, value));
    at = match.index + whole.length;
  }
  if (at < markdown.length) pieces.push({ kind: 'text', text: markdown.slice(at) });
  return pieces;
};

/** The text that pieces stand for. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      return piece.kind === 'exhibit' ? exhibitToken(piece.id) : `[[gap:${piece.what}]]`;
    })
    .join('');

/** The text with what `cite` says in place of each citation, by the id of its exhibit. */
export const recited = (markdown: string, cite: (id: string) => string): string =>
  piecesOf(markdown)
    .map((piece) => (piece.kind === 'exhibit' ? cite(piece.id) : textOf([piece])))
    .join('');

/** Ids of the exhibits that a text cites, in reading order, each as often as it is cited. */
export const citationsIn = (markdown: string): readonly string[] =>
  piecesOf(markdown).flatMap((piece) => (piece.kind === 'exhibit' ? [piece.id] : []));

/** The text with gaps that say nothing of what they lack. */
export const withSilentGaps = (markdown: string): string =>
  markdown.replaceAll(/\[\[gap:[^\]\n]*\]\]/gu, '[[gap:…]]');

/** What a text still lacks, in reading order. */
export const gapsIn = (markdown: string): readonly string[] =>
  piecesOf(markdown).flatMap((piece) => (piece.kind === 'gap' ? [piece.what] : []));

/** Exhibit numbers by id; the number is the position plus one. */
export type ExhibitNumbers = ReadonlyMap<string, number>;

/** Numbers for the texts of a draft whose exhibits are in order. */
export const numbersOf = (exhibits: readonly { readonly id: string }[]): ExhibitNumbers =>
  new Map(exhibits.map(({ id }, index) => [id, index + 1]));

/** "Ex. 2" with a no-break space, as citations stand in a text. */
export const citationWords = (number: number): string => `Ex.\u00a0${number}`;

const tokenWords = (piece: Piece, numbers: ExhibitNumbers): string => {
  if (piece.kind === 'text') return piece.text;
  if (piece.kind === 'gap') return `[${piece.what}]`;
  const number = numbers.get(piece.id);
  return number === undefined ? '' : `(${citationWords(number)})`;
};

const LINE_MARKS = /^(?:#{1,6}\s+|(?:>\s?)+)/;

// Marks of bold and italic go, escaped characters lose their backslash, numeric entities become their character.
const inlinePlain = (line: string): string => {
  if (!/[\\*_&]/u.test(line)) return line;
  return line
    .replace(/\\$/, '')
    .replace(
      /(?=[\\&*_])(?:\\([!-/:-@[-`{-~])|&#(\d{1,7});|\*+(?=\S)|(?<=\S)\*+|(?<![\p{L}\p{N}])_+(?=\S)|(?<=\S)_+(?![\p{L}\p{N}]))/gu,
      (_whole, escaped?: string, code?: string) => {
        if (escaped !== undefined) return escaped;
        return code === undefined ? '' : String.fromCodePoint(Math.min(Number(code), 0x10ffff));
      },
    );
};

const HELD = '\ufffc';

/** A Markdown text without its marks, cut at its tokens. */
export const plainPieces = (markdown: string): readonly Piece[] => {
  const pieces = piecesOf(markdown.replaceAll(HELD, ''));
  const tokens = pieces.filter(({ kind }) => kind !== 'text');
  const rows = pieces
    .map((piece) => (piece.kind === 'text' ? piece.text : HELD))
    .join('')
    .split('\n');
  const plain = tableRows(rows)
    .map((row) => inlinePlain(row.replace(LINE_MARKS, '')))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  return plain.split(HELD).flatMap((text, index): readonly Piece[] => {
    const token = tokens[index - 1];
    const before = token === undefined ? [] : [token];
    return text === '' ? before : [...before, { kind: 'text', text }];
  });
};

const plainly = (markdown: string, numbers: ExhibitNumbers): string =>
  plainPieces(markdown)
    .map((piece) => tokenWords(piece, numbers))
    .join('');

const unnumbered = remembered(plainly, () => '');
const numbered = remembered(plainly, (numbers: ExhibitNumbers) => JSON.stringify([...numbers]));

/** A Markdown text as plain text for a form field: no marks, citations as "(Ex. 2)", gaps in square brackets. */
export const plainText = (markdown: string, numbers: ExhibitNumbers): string =>
  numbers.size === 0 ? unnumbered(markdown, numbers) : numbered(markdown, numbers);

/** Words of a plain text: runs that hold a letter or a digit. */
export const wordCount = (text: string): number =>
  text.split(/\s+/u).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;

/** Characters as a form counts them: code points, a line break as one. */
export const charCount = (text: string): number => {
  let pairs = 0;
  for (let at = 0; at < text.length; at += 1) if ((text.codePointAt(at) ?? 0) > 0xffff) pairs += 1;
  return text.length - pairs;
};

/** The parts of a draft that a channel's field takes. */
export interface DraftTexts {
  readonly request: string;
  readonly sections: readonly { readonly markdown: string }[];
  readonly claims: readonly { readonly markdown: string }[];
}

/**
 * Why a draft with gaps can't be recorded as sent, in a sentence for the user; null when it has none. What is kept is kept as
 * what was sent, and nothing is sent with a hole in it.
 */
export const openGapsWords = (
  draft: DraftTexts & { readonly timeline: readonly { readonly what: string }[] },
): string | null => {
  const gaps = [
    draft.request,
    ...draft.sections.map(({ markdown }) => markdown),
    ...draft.timeline.map(({ what }) => what),
    ...draft.claims.map(({ markdown }) => markdown),
  ].flatMap(gapsIn);
  const [first] = gaps;
  if (first === undefined) return null;
  return gaps.length === 1
    ? `The text still has an open gap: ${first}. Fill it or take it out, so that what is kept is what was sent.`
    : `The text still has ${gaps.length} open gaps, the first: ${first}. Fill each or take it out, so that what is kept is what was sent.`;
};

/** A draft as one plain text: request, statement, claims, other sections; as in the packet, without its tables. */
export const draftPlainText = (draft: DraftTexts, numbers: ExhibitNumbers): string => {
  const [statement, ...others] = draft.sections;
  const texts = [statement, ...draft.claims, ...others].map((part) =>
    part === undefined ? '' : plainText(part.markdown, numbers),
  );
  return [draft.request.trim(), ...texts].filter((text) => text !== '').join('\n\n');
};

import { groupBy } from '../kernel/group.ts';
import type { CheckedWord } from './agreement.ts';
import { boxAround, type Box, type CapturedPage, type ReadWord } from './page.ts';

/** Words that stand together: a label, a value, a line of prose. */
interface Piece extends Box {
  readonly words: readonly CheckedWord[];
}

type Row = readonly Piece[];

const pieceOf = (words: readonly CheckedWord[]): Piece => ({
  ...(boxAround(words) ?? { x: 0, y: 0, width: 0, height: 0 }),
  words,
});

/** How wide a gap parts a label from its value, in heights of the line. */
const widestSpace = 1.3;

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const piecesOf = (line: readonly CheckedWord[]): readonly Piece[] => {
  const height = middle(line.map((word) => word.height));
  const parts: CheckedWord[][] = [];
  for (const word of line.toSorted((a, b) => a.x - b.x)) {
    const part = parts.at(-1);
    const last = part?.at(-1);
    if (part === undefined || last === undefined || word.x - last.x - last.width > widestSpace * height)
      parts.push([word]);
    else part.push(word);
  }
  return parts.map(pieceOf);
};

const bottom = ({ y, height }: Box): number => y + height;
const right = ({ x, width }: Box): number => x + width;

/** Whether two pieces stand in one row: they share most of their height, and neither is much larger than the other. */
const shareRow = (a: Piece, b: Piece): boolean => {
  const small = Math.min(a.height, b.height);
  const shared = Math.min(bottom(a), bottom(b)) - Math.max(a.y, b.y);
  return shared > 0.5 * small && Math.max(a.height, b.height) < 2 * small;
};

const rowsOf = (pieces: readonly Piece[]): readonly Row[] => {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.y - b.y)) {
    const row = rows.slice(-6).find((known) => known.every((one) => shareRow(one, piece)));
    if (row === undefined) rows.push([piece]);
    else row.push(piece);
  }
  return rows.map((row) => row.toSorted((a, b) => a.x - b.x)).toSorted((a, b) => top(a) - top(b));
};

const top = (row: Row): number => Math.min(...row.map(({ y }) => y));
const wholeOf = (row: Row): Piece => pieceOf(row.flatMap(({ words }) => words));

/** How much of the picture a list of places beside the page may take. */
const widestSide = 0.25;
const leastPieces = 4;
const leastAlone = 0.4;

/** Which share of some pieces has nothing of others in its row. */
const shareAlone = (pieces: readonly Piece[], others: readonly Piece[]): number =>
  pieces.filter((piece) => !others.some((other) => shareRow(piece, other))).length / pieces.length;

/**
 * Where a list of places at the left ends (0 where there is none): at a stripe without a word from top to bottom. A
 * column of names has one too, but there nearly each piece has its value beside it.
 */
const sideEnd = (pieces: readonly Piece[], width: number): number => {
  const ends = [...new Set(pieces.map(right))].filter((end) => end < widestSide * width);
  return (
    ends
      .toSorted((a, b) => b - a)
      .find((end) => {
        const side = pieces.filter((piece) => right(piece) <= end);
        const rest = pieces.filter((piece) => piece.x > end);
        const crossing = pieces.length - side.length - rest.length;
        const gap = Math.min(...rest.map(({ x }) => x)) - end;
        if (side.length < leastPieces || rest.length < leastPieces || crossing > 1 || gap < 0.01 * width)
          return false;
        return shareAlone(side, rest) > 0.5 || shareAlone(rest, side) > leastAlone;
      }) ?? 0
  );
};

const hasDigit = (piece: Piece): boolean => piece.words.some(({ text }) => /\d/u.test(text));

const underEachOther = (row: Row, next: Row): boolean =>
  row.length === next.length &&
  row.every((piece, index) => Math.abs(piece.x - (next[index]?.x ?? Infinity)) < piece.height);

/** Names in one row and their values in the next, each under its name; a table with more rows is none. */
const isHeadOf = (row: Row, next: Row, after: Row | undefined): boolean =>
  row.length > 1 &&
  underEachOther(row, next) &&
  !row.some(hasDigit) &&
  next.some(hasDigit) &&
  top(next) - bottom(wholeOf(row)) < 2.5 * (row[0]?.height ?? 0) &&
  !(after?.some(hasDigit) === true && underEachOther(next, after));

/** A further name in a row that had a name and a value begins a line of its own. */
const linesOf = (row: Row): readonly Row[] => {
  const lines: Piece[][] = [[]];
  for (const [index, piece] of row.entries()) {
    const before = row[index - 1];
    const next = row[index + 1];
    const begins = before !== undefined && hasDigit(before) && !hasDigit(piece) && next !== undefined;
    if (begins && hasDigit(next)) lines.push([piece]);
    else lines.at(-1)?.push(piece);
  }
  return lines;
};

const isRow = (row: Row | undefined): row is Row => row !== undefined;

/** Rows with grids turned: each name with the value that stands under it. */
const readable = (rows: readonly Row[]): readonly Row[] => {
  const lines: Row[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    const next = rows[at + 1];
    if (!isRow(row)) continue;
    if (isRow(next) && isHeadOf(row, next, rows[at + 2])) {
      const pairs = row.map((piece, index) => [piece, ...next.slice(index, index + 1)]);
      lines.push(...pairs);
      at += 1;
    } else lines.push(...linesOf(row));
  }
  return lines;
};

/** An empty line stands where more than about a line's height is free. */
const widestLeading = 1.6;

const longestName = 5;
/** How far a value may stand from its name, in heights of the name. */
const longestWay = 33;

/** What stands between a piece and the next: a name is told apart from its value as in a written notice. */
const glueBetween = (row: Row, at: number): string => {
  const [name, value] = row;
  const isPair = at === 1 && row.length === 2 && name !== undefined && value !== undefined;
  if (!isPair || hasDigit(name) || name.words.length > longestName) return '\t';
  if (value.x - right(name) > longestWay * name.height) return '\t';
  return /[.!?:：,]$/u.test(name.words.at(-1)?.text ?? '') ? ' ' : ': ';
};

const breakBetween = (before: Row, row: Row): string => {
  const above = wholeOf(before);
  const height = Math.min(above.height, row[0]?.height ?? above.height);
  return top(row) - bottom(above) > widestLeading * height ? '\n\n' : '\n';
};

interface Glued {
  readonly word: CheckedWord;
  /** What stands between it and the word before. */
  readonly glue: string;
}

const gluedRow = (row: Row, lead: string): readonly Glued[] =>
  row.flatMap(({ words }, at) =>
    words.map((word, place) => ({
      word,
      glue: place > 0 ? ' ' : at > 0 ? glueBetween(row, at) : lead,
    })),
  );

const gluedRows = (rows: readonly Row[]): readonly Glued[] =>
  rows.flatMap((row, index) => {
    const before = rows[index - 1];
    return gluedRow(row, before === undefined ? '\n\n' : breakBetween(before, row));
  });

/** Writes words down with the place of each in the text. */
const writeDown = (glued: readonly Glued[]): Pick<CapturedPage, 'text' | 'words'> => {
  let text = '';
  const words: ReadWord[] = [];
  for (const { word, glue } of glued) {
    const { x, y, width, height, confidence, agrees } = word;
    if (text !== '') text += glue;
    const from = text.length;
    text += word.text;
    words.push({ x, y, width, height, confidence, agrees, from, to: text.length });
  }
  return { text, words };
};

/**
 * A page of the words of a picture. Its text stands in the order in which a person reads it: a list of places at the
 * left comes last, a value stands behind its name after a colon.
 */
export const layoutPage = (
  size: { readonly width: number; readonly height: number },
  words: readonly CheckedWord[],
): CapturedPage => {
  const pieces = [...groupBy(words, ({ line }) => line).values()].flatMap(piecesOf);
  const end = sideEnd(pieces, size.width);
  const zones = [pieces.filter(({ x }) => x >= end), pieces.filter(({ x }) => x < end)];
  return { ...size, ...writeDown(zones.flatMap((zone) => gluedRows(readable(rowsOf(zone))))) };
};

import Papa from 'papaparse';
import { unprintableIn } from '#shared/appeals/printable.ts';

const mostRows = 1000;
const mostColumns = 60;
const mostParagraphs = 2000;
/** A longer line or cell is cut: one of megabytes would keep the print from ending. */
const mostInLine = 4000;
/** About a hundred sheets of text. */
const mostCharacters = 400_000;
const mostUnprintable = 0.1;

const bomOf = (bytes: Buffer): 'utf-16le' | 'utf-16be' | null => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
};

/** A text file's characters: by its byte order mark, else UTF-8, else the Western code page, which `isGuess` says. */
export const decodeText = (bytes: Buffer): { readonly text: string; readonly isGuess: boolean } => {
  const bom = bomOf(bytes);
  if (bom !== null) return { text: new TextDecoder(bom).decode(bytes), isGuess: false };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isGuess: false };
  } catch {
    return { text: new TextDecoder('windows-1252').decode(bytes), isGuess: true };
  }
};

/** Whether too much of a text has no glyph in the bundled fonts for a print of it to be of use. */
export const isForeign = (text: string): boolean => {
  const sample = text.slice(0, 200_000);
  return unprintableIn(sample).length > sample.length * mostUnprintable;
};

const shortened = (line: string): string =>
  line.length > mostInLine ? `${line.slice(0, mostInLine).replace(/[\uD800-\uDBFF]$/u, '')}…` : line;

/** The first items that fit the room of one exhibit. */
const fitting = <T>(items: readonly T[], lengthOf: (item: T) => number): readonly T[] => {
  let room = mostCharacters;
  const end = items.findIndex((item) => {
    room -= lengthOf(item);
    return room < 0;
  });
  return end === -1 ? items : items.slice(0, end);
};

/** What an exhibit's print shows of a text file; `total` counts all there is, `isCut` says that a line is not whole. */
interface Shown {
  readonly total: number;
  readonly isCut: boolean;
}

/** A CSV as rows of text; nothing in it is computed. `total` counts the rows without the head. */
export const readTable = (
  text: string,
): Shown & {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Which rows of the file they are, from 1, the head's first: empty rows are left out. */
  readonly numbers: readonly number[];
} => {
  const separatorLine = /^sep=.\r?\n/u.exec(text)?.[0] ?? '';
  const body = text.slice(separatorLine.length);
  // What stands between cells is guessed without the empty rows, which are counted all the same.
  const { delimiter } = Papa.parse(body, { preview: 1, skipEmptyLines: 'greedy' }).meta;
  const parsed = Papa.parse<readonly string[]>(body, { delimiter });
  const before = separatorLine === '' ? 1 : 2;
  const filled = parsed.data
    .map((cells, index) => ({ cells, number: index + before }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [head = [], ...rows] = filled.map(({ cells }) => cells);
  const first = rows.slice(0, mostRows);
  const columns = Math.min(mostColumns, Math.max(1, head.length, ...first.map(({ length }) => length)));
  const padded = (row: readonly string[]): readonly string[] =>
    Array.from({ length: columns }, (_, column) => shortened(row[column] ?? ''));
  const shown = fitting(first.map(padded), (row) => row.join('').length);
  return {
    head: padded(head),
    rows: shown,
    numbers: filled.slice(0, shown.length + 1).map(({ number }) => number),
    total: rows.length,
    isCut: [head, ...first.slice(0, shown.length)].some(
      (row) => row.length > columns || row.some((cell) => cell.length > mostInLine),
    ),
  };
};

/** A plain text as its lines. */
export const readParagraphs = (text: string): Shown & { readonly paragraphs: readonly string[] } => {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  while (lines.at(-1)?.trim() === '') lines.pop();
  const paragraphs = fitting(lines.slice(0, mostParagraphs).map(shortened), ({ length }) => length);
  return {
    paragraphs: paragraphs.map((line) => (line === '' ? ' ' : line)),
    total: lines.length,
    isCut: lines.slice(0, paragraphs.length).some((line) => line.length > mostInLine),
  };
};

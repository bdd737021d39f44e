import Papa from 'papaparse';
import { unprintableIn } from '#shared/appeals/printable.ts';

const mostRows = 1000;
const mostColumns = 60;
const mostParagraphs = 2000;
const mostCell = 4000;
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

const shortCell = (cell: string): string => (cell.length > mostCell ? `${cell.slice(0, mostCell)}…` : cell);

/** A CSV as rows of text; nothing in it is computed. `total` counts the rows without the head. */
export const readTable = (
  text: string,
): {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly total: number;
} => {
  const parsed = Papa.parse<readonly string[]>(text.replace(/^sep=.\r?\n/u, ''), {
    header: false,
    skipEmptyLines: 'greedy',
  });
  const [head = [], ...rows] = parsed.data;
  const shown = rows.slice(0, mostRows);
  const columns = Math.min(mostColumns, Math.max(1, head.length, ...shown.map(({ length }) => length)));
  const padded = (row: readonly string[]): readonly string[] =>
    Array.from({ length: columns }, (_, column) => shortCell(row[column] ?? ''));
  return { head: padded(head), rows: shown.map(padded), total: rows.length };
};

/** A plain text as its lines. */
export const readParagraphs = (
  text: string,
): { readonly paragraphs: readonly string[]; readonly total: number } => {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  while (lines.at(-1)?.trim() === '') lines.pop();
  return {
    paragraphs: lines.slice(0, mostParagraphs).map((line) => (line === '' ? ' ' : line)),
    total: lines.length,
  };
};

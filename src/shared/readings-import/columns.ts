import { readDate } from './dates.ts';
import { looksLikeNumber } from './ratings.ts';

/** A row of the file: its number as a spreadsheet counts it, from 1, and its cells. */
export interface FileRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** The rows of a file without the empty ones; `header` are the names of the columns, null where the first row is data. */
export interface FileTable {
  readonly header: readonly string[] | null;
  readonly rows: readonly FileRow[];
}

/** Where date and rating stand, columns from 0. */
export interface Columns {
  readonly date: number;
  readonly rating: number;
}

const isDate = (cell: string): boolean => readDate(cell).kind !== 'bad';

/** Numbers the rows, leaves empty ones out and tells a header from data: it has words and no date or number. */
export const tableOf = (records: readonly (readonly string[])[], before = 0): FileTable => {
  const rows = records
    .map((cells, index) => ({ row: index + 1 + before, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [first, ...rest] = rows;
  if (first === undefined || first.cells.some((cell) => isDate(cell) || looksLikeNumber(cell)))
    return { header: null, rows };
  return { header: first.cells.map((cell) => cell.trim()), rows: rest };
};

/** How many columns the widest row has, of the first 100; a file may have thousands and two are read. */
export const widthOf = ({ header, rows }: FileTable): number => {
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), header?.length ?? 0);
  return Math.min(widest, 100);
};

const dateNames = [/^date$/iu, /^(day|date.?time)$/iu, /\bdate\b/iu, /^(when|recorded.*|as of)$/iu];
const ratingNames = [/^(rating|ahr)$/iu, /\brating\b/iu, /\bscore\b/iu];

/** The one column whose name fits best; null where none fits, or two do equally. */
const byName = (header: readonly string[], names: readonly RegExp[]): number | null => {
  for (const name of names) {
    const fitting = header.flatMap((text, at) => (name.test(text) ? [at] : []));
    if (fitting.length > 0) return fitting.length === 1 ? (fitting[0] ?? null) : null;
  }
  return null;
};

/** The one column more than half of whose cells are of a kind; null where it is none, or more than one. */
const byContent = (table: FileTable, fits: (cell: string) => boolean, not: number | null): number | null => {
  const sample = table.rows.slice(0, 200);
  const found = Array.from({ length: widthOf(table) }, (_, at) => at).filter(
    (at) => at !== not && sample.filter(({ cells }) => fits(cells[at] ?? '')).length * 2 > sample.length,
  );
  return found.length === 1 ? (found[0] ?? null) : null;
};

/** The columns of date and rating, by their names or else by what they hold; null when the person has to say. */
export const findColumns = (table: FileTable): Columns | null => {
  const header = table.header ?? [];
  const date = byName(header, dateNames) ?? byContent(table, isDate, null);
  if (date === null) return null;
  const rating = byName(header, ratingNames) ?? byContent(table, looksLikeNumber, date);
  return rating === null || rating === date ? null : { date, rating };
};

/** What each column is called where the person chooses one: its name, or its number with its first cell. */
export const columnNames = (table: FileTable): readonly string[] =>
  Array.from({ length: widthOf(table) }, (_, at) => {
    const name = table.header?.[at] ?? '';
    if (name !== '') return name.slice(0, 60);
    const first = table.rows[0]?.cells[at]?.trim() ?? '';
    return first === '' ? `Column ${at + 1}` : `Column ${at + 1}, ${first.slice(0, 40)}`;
  });

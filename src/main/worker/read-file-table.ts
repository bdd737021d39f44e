import { createHash } from 'node:crypto';
import { AppError } from '#shared/contract/result.ts';
import { columnNames, type FileTable, tableOf } from '#shared/readings-import/columns.ts';
import { readSheet } from '../export/read-workbook.ts';
import { bytesOf, nameOf, type RowsSource } from './read-source.ts';
import { decodeText, parseTable } from './read-table.ts';

/** A CSV or one sheet of a workbook with the names of its columns and, by row, those whose number lost digits. */
export interface ReadFile {
  readonly name: string;
  readonly sha256: string;
  readonly sheets: readonly string[];
  readonly columns: readonly string[];
  readonly rows: FileTable['rows'];
  readonly madeUp: ReadonlyMap<number, readonly number[]>;
}

const isWorkbook = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const fromSheet = async (bytes: Uint8Array, sheet: number, most: number, signal: AbortSignal) => {
  const { sheets, rows, isCut } = await readSheet(Buffer.from(bytes), sheet, most + 1, signal);
  // The place of a row in the sheet is kept: a sheet may leave rows out.
  const numbered = new Map(rows.map(({ number, cells }) => [number, cells]));
  const last = rows.at(-1)?.number ?? 0;
  const records = Array.from({ length: Math.min(last, most + 1) }, (_, at) => numbered.get(at + 1) ?? []);
  return {
    table: tableOf(records),
    sheets: sheets.map(({ name }) => name),
    isCut: isCut || last > most + 1,
    madeUp: new Map(rows.map(({ number, madeUp }) => [number, madeUp])),
  };
};

/** Reads a file of at most `most` rows, or throws `unreadable` with what to do. Formulas are not run. */
export const readFileTable = async (
  source: RowsSource,
  sheet: number,
  most: number,
  signal: AbortSignal,
): Promise<ReadFile> => {
  const bytes = await bytesOf(source);
  const name = nameOf(source);
  const read = isWorkbook(bytes)
    ? await fromSheet(bytes, sheet, most, signal)
    : {
        table: parseTable(decodeText(bytes, name), name),
        sheets: [],
        isCut: false,
        madeUp: new Map<number, number[]>(),
      };
  const { table, sheets, madeUp } = read;
  const refused = (words: string): AppError =>
    new AppError('unreadable', `${name} ${words} Nothing was read, all records are as they were.`);
  if (table.rows.length === 0 && sheets.length < 2) throw refused('has no rows of data.');
  if (read.isCut || table.rows.length > most)
    throw refused(`has more than ${most.toLocaleString('en')} rows. Split it into smaller files.`);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, sha256, sheets, columns: columnNames(table), rows: table.rows, madeUp };
};

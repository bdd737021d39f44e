import { readXlsx, streamXlsxRows, type CellValue } from 'hucre/xlsx';
import { fromBufferPromise } from 'yauzl';
import { AppError } from '#shared/contract/result.ts';
import { mostRowsShown, type TableContent } from '#shared/evidence-content.ts';

// Our own bounds: a workbook is a ZIP, and a few bytes of it can stand for gigabytes.
const mostParts = 5000;
const mostUnpacked = 200 * 1024 * 1024;
const mostSheets = 200;
const mostColumns = 60;
const mostInCell = 2000;

const unreadable = (reason: string): AppError => new AppError('unreadable', reason);
const damaged = (): AppError => unreadable('The workbook is damaged, or protected by a password.');

const tooLarge = (): AppError =>
  unreadable(`The workbook is larger than ${mostUnpacked / 1024 / 1024} MB when it is unpacked.`);

/** Unpacks the parts of a ZIP to count their bytes, since it can claim less, and throws where they are too many. */
const checkUnpacked = async (bytes: Buffer, signal: AbortSignal): Promise<void> => {
  const zip = await fromBufferPromise(bytes, { lazyEntries: true, validateEntrySizes: true });
  if (zip.entryCount > mostParts) throw unreadable(`The workbook has more than ${mostParts} parts.`);
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    const parts: AsyncIterable<Uint8Array> = await zip.openReadStreamPromise(entry);
    for await (const part of parts) {
      signal.throwIfAborted();
      total += part.length;
      if (total > mostUnpacked) throw tooLarge();
    }
  }
};

/** "2026-11-19", "2026-11-19 13:41": a workbook's time has no zone, so it is shown as it stands. */
const dateWords = (date: Date): string => {
  if (Number.isNaN(date.getTime())) return '';
  const [day = '', time = ''] = date.toISOString().split('T');
  const clock = time.slice(0, 5);
  return clock === '00:00' ? day : `${day} ${clock}`;
};

const wordsOf = (value: CellValue | undefined): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return value instanceof Date ? dateWords(value) : String(value).toWellFormed();
};

const cut = (text: string): string =>
  text.length > mostInCell ? `${text.slice(0, mostInCell).toWellFormed()}…` : text;

const rowsOf = async (
  bytes: Buffer,
  sheet: number,
  signal: AbortSignal,
): Promise<Pick<TableContent, 'rows' | 'total' | 'isCut'>> => {
  const rows: { number: number; cells: string[] }[] = [];
  let isCut = false;
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    signal.throwIfAborted();
    if (rows.length === mostRowsShown) return { rows, total: null, isCut };
    const words = values.slice(0, mostColumns).map(wordsOf);
    isCut ||= values.length > mostColumns || words.some((text) => text.length > mostInCell);
    rows.push({ number: index + 1, cells: words.map(cut) });
  }
  return { rows, total: rows.length, isCut };
};

/** A workbook keeps fifteen digits of a number; of a longer one, as of an order, the last ones are made up. */
const keptDigits = 15;

const isMadeUp = (value: CellValue | undefined): boolean =>
  typeof value === 'number' && Math.abs(value) >= 10 ** keptDigits;

/** A whole sheet as rows of text; `madeUp` are the columns whose number lost digits in the workbook. */
export interface SheetRows {
  readonly sheets: TableContent['sheets'];
  readonly rows: readonly {
    readonly number: number;
    readonly cells: readonly string[];
    readonly madeUp: readonly number[];
  }[];
  /** Whether there are more rows than were asked for. */
  readonly isCut: boolean;
}

const sheetsOf = async (bytes: Buffer): Promise<TableContent['sheets']> => {
  const sheets: { name: string; isHidden: boolean }[] = [];
  await readXlsx(bytes, {
    sheets: ({ name, hidden = false, veryHidden = false }) => {
      sheets.push({ name: name.toWellFormed(), isHidden: hidden || veryHidden });
      return false;
    },
  });
  return sheets.slice(0, mostSheets);
};

const readFrom = async <T>(
  bytes: Buffer,
  sheet: number,
  signal: AbortSignal,
  read: (sheets: TableContent['sheets']) => Promise<T>,
): Promise<T> => {
  try {
    await checkUnpacked(bytes, signal);
    const sheets = await sheetsOf(bytes);
    if (sheets.length === 0) throw unreadable('The workbook has no sheets.');
    if (sheet >= sheets.length) throw new AppError('notFound', 'The workbook has no such sheet.');
    return await read(sheets);
  } catch (error) {
    if (error instanceof AppError) throw error;
    if (signal.aborted) throw new AppError('cancelled', 'Cancelled.');
    throw damaged();
  }
};

/**
 * The first rows of a sheet of an XLSX workbook as text. Formulas are not run: what was computed when the file was saved is
 * shown. Throws `unreadable` with the reason in words; `signal` ends it between rows.
 */
export const readWorkbook = (bytes: Buffer, sheet: number, signal: AbortSignal): Promise<TableContent> =>
  readFrom(bytes, sheet, signal, async (sheets) => ({
    kind: 'table',
    sheets,
    sheet,
    ...(await rowsOf(bytes, sheet, signal)),
    encoding: null,
  }));

/** All rows of a sheet, `most` of them at most, with whole cells; throws as `readWorkbook` does. */
export const readSheet = (
  bytes: Buffer,
  sheet: number,
  most: number,
  signal: AbortSignal,
): Promise<SheetRows> =>
  readFrom(bytes, sheet, signal, async (sheets) => {
    const rows: SheetRows['rows'][number][] = [];
    for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
      signal.throwIfAborted();
      if (rows.length === most) return { sheets, rows, isCut: true };
      const own = values.slice(0, mostColumns);
      const madeUp = own.flatMap((value, at) => (isMadeUp(value) ? [at] : []));
      rows.push({ number: index + 1, cells: own.map(wordsOf), madeUp });
    }
    return { sheets, rows, isCut: false };
  });

import Papa from 'papaparse';
import { AppError } from '#shared/contract/result.ts';
import { type FileTable, findColumns, tableOf } from '#shared/readings-import/columns.ts';

const startsWith = (bytes: Uint8Array, ...wanted: readonly number[]): boolean =>
  wanted.every((byte, at) => bytes[at] === byte);

const unreadable = (name: string, words: string): AppError =>
  new AppError('unreadable', `${name} ${words} Nothing was read, all records are as they were.`);

/** UTF-16 without a mark shows by its zero bytes: dates and digits have one in every second place. */
const utf16Of = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd * 4 > head.length && even === 0) return 'utf-16le';
  return even * 4 > head.length && odd === 0 ? 'utf-16be' : null;
};

const encodingOf = (bytes: Uint8Array): string => {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  return utf16Of(bytes) ?? 'utf-8';
};

/**
 * The text of a file in UTF-8 or UTF-16, with or without a mark. Throws `unreadable`, with what to do, for workbooks,
 * PDFs and other encodings: no character is ever replaced silently.
 */
export const decodeText = (bytes: Uint8Array, name: string): string => {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw unreadable(
      name,
      'is a workbook. Save its sheet as CSV and take that, or copy its cells and paste them.',
    );
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw unreadable(name, 'is a PDF, not a table.');
  try {
    const text = new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
    if (!text.includes('\0')) return text;
  } catch {
    throw unreadable(name, 'is not in UTF-8 or UTF-16. In the spreadsheet, save it as “CSV UTF-8”.');
  }
  throw unreadable(name, 'is not a text file.');
};

/** A spreadsheet's own first line, `sep=;`, which says what stands between cells. */
const separatorLine = /^\ufeff?sep=(.)\r?\n/iu;

const separators = ['\t', ';', '|', ','] as const;

/** What stands between the cells: the first sign by which date and rating are found, else the one that most rows have. */
const separatorOf = (body: string): string => {
  const tried = separators.map((sign) => {
    const { data } = Papa.parse<string[]>(body, { delimiter: sign, preview: 200, skipEmptyLines: 'greedy' });
    const split = data.filter((cells) => cells.length > 1).length;
    return { sign, split, found: findColumns(tableOf(data)) !== null };
  });
  const most = Math.max(...tried.map(({ split }) => split));
  return (tried.find(({ found }) => found) ?? tried.find(({ split }) => split === most))?.sign ?? ',';
};

/** The rows of a text, whatever stands between its cells; throws `unreadable` with the row of a quote left open. */
export const parseTable = (text: string, name: string): FileTable => {
  const told = separatorLine.exec(text);
  const body = told === null ? text.replace(/^\ufeff/u, '') : text.slice(told[0].length);
  const before = told === null ? 0 : 1;
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter: told?.[1] ?? separatorOf(body),
  });
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken !== undefined)
    throw unreadable(name, `has a quote that is not closed in row ${(broken.row ?? 0) + 1 + before}.`);
  return tableOf(data, before);
};

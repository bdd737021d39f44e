import { AppError } from '#shared/contract/result.ts';
import { mostRowsShown, workbookKind, type Encoding, type FileContent } from '#shared/evidence-content.ts';
import { decodeText, readParagraphs, readTable } from '../export/prepare-text.ts';
import { readWorkbook } from '../export/read-workbook.ts';
import { readFromVault } from '../services/vault.ts';

// What the utility process does for the words of a file: plain data in and out.

export interface ContentInput {
  readonly vault: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mime: string;
  /** Which sheet of a workbook, from 0. */
  readonly sheet: number;
}

/** The largest file whose words are shown, in bytes: our own bound, since it is read whole to prove its fingerprint. */
const largestRead = 64 * 1024 * 1024;

const encodingOf = (bytes: Buffer, isGuess: boolean): Encoding => {
  if (isGuess) return 'windows-1252';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
};

const contentOf = (bytes: Buffer, mime: string): FileContent => {
  const { text, isGuess } = decodeText(bytes);
  const encoding = encodingOf(bytes, isGuess);
  if (mime !== 'text/csv') {
    const { paragraphs, total, isCut } = readParagraphs(text);
    return { kind: 'text', lines: [...paragraphs], total, isCut, encoding };
  }
  const { head, rows, numbers, total, isCut } = readTable(text.replace(/^\uFEFF/u, ''));
  const shown = [head, ...rows].slice(0, mostRowsShown);
  return {
    kind: 'table',
    sheets: [],
    sheet: 0,
    rows: shown.map((cells, index) => ({ number: numbers[index] ?? index + 1, cells: [...cells] })),
    total: head.join('') === '' && rows.length === 0 ? 0 : total + 1,
    isCut,
    encoding,
  };
};

/**
 * The words of a vault file: a text, a CSV, or a sheet of a workbook. Throws `unreadable` with the reason, `damaged` for a
 * file that is not the stored one.
 */
export const readContent = async (
  { vault, sha256, bytes: size, mime, sheet }: ContentInput,
  { signal }: { readonly signal: AbortSignal },
): Promise<FileContent> => {
  if (size > largestRead)
    throw new AppError(
      'unreadable',
      `The file is larger than ${largestRead / 1024 / 1024} MB, too large to be shown.`,
    );
  const bytes = Buffer.from(await readFromVault(vault, sha256));
  if (signal.aborted) throw new AppError('cancelled', 'Cancelled.');
  return mime === workbookKind ? readWorkbook(bytes, sheet, signal) : contentOf(bytes, mime);
};

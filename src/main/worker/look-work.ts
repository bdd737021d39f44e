import Papa from 'papaparse';
import { hasPrintedForm, isPictureKind, isVideoKind } from '#shared/appeals/printed-kinds.ts';
import { AppError } from '#shared/contract/result.ts';
import { workbookKind } from '#shared/evidence-content.ts';
import { type FileLook, nothingPrivate } from '#shared/evidence-look.ts';
import type { TextRun } from '#shared/evidence-pages.ts';
import { countsOf } from '#shared/private-finds.ts';
import { findsInRows } from '#shared/private-rows.ts';
import { findsInLines, findsOnPages, mailLines } from '#shared/private-texts.ts';
import { decodePicture } from '../export/decode-picture.ts';
import { openPdf } from '../export/pdf-drawing.ts';
import { openExhibitPdf } from '../export/pdf-pages.ts';
import { decodeText, isForeign } from '../export/prepare-text.ts';
import { readWorkbook } from '../export/read-workbook.ts';
import { readFromVault } from '../services/vault.ts';

// What the utility process does to look into a file: plain data in and out.

export interface LookInput {
  readonly vault: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly mime: string;
  /** The folder with the stand-in fonts of the PDF reader. */
  readonly data: string;
  /** The names of the shop, which are no buyer's. */
  readonly own: readonly string[];
}

type Seen = Omit<FileLook, 'sha256'>;
type Own = LookInput['own'];

/** The largest file that is looked into, in bytes: our own bound, as are the others. */
const largestRead = 64 * 1024 * 1024;
const mostCharacters = 1_000_000;
const mostRows = 5000;
const mostLines = 2000;
/** Patterns take more than their share of time over longer pieces, in characters. */
const longestPiece = 400;
const mostPages = 60;
const mostSheets = 10;

const quiet: Seen = { unreadable: null, pages: 0, wordless: 0, isWhole: true, found: nothingPrivate };

const lookAtTable = (text: string, own: Own): Seen => {
  const body = text.replace(/^sep=.\r?\n/u, '');
  const parsed = Papa.parse<readonly string[]>(body, { preview: mostRows + 1, skipEmptyLines: 'greedy' });
  const rows = parsed.data.slice(0, mostRows).map((row) => row.map((cell) => cell.slice(0, longestPiece)));
  return { ...quiet, isWhole: parsed.data.length <= mostRows, found: countsOf(findsInRows(rows), own) };
};

/** A long line, as a paragraph is one, in pieces that end between words. */
const piecesOf = (line: string): readonly string[] =>
  line.length <= longestPiece ? [line] : (line.match(/.{1,400}(?=\s)|.{1,400}/gu) ?? []);

const lookAtLines = (text: string, isMail: boolean, own: Own): Seen => {
  const pieces = text.split(/\r\n|\r|\n/u).flatMap(piecesOf);
  const lines = pieces.slice(0, mostLines);
  const found = countsOf(findsInLines(isMail ? mailLines(lines) : lines), own);
  return { ...quiet, isWhole: pieces.length <= mostLines, found };
};

const lookAtText = (bytes: Buffer, { mime, own }: LookInput): Seen => {
  const whole = decodeText(bytes).text.replace(/^\uFEFF/u, '');
  const text = whole.slice(0, mostCharacters);
  const seen =
    mime === 'text/csv' ? lookAtTable(text, own) : lookAtLines(text, mime === 'message/rfc822', own);
  const words = 'This text is in a script that the packet has no type for.';
  return {
    ...seen,
    unreadable: isForeign(whole) ? { why: 'sheet', words } : null,
    isWhole: seen.isWhole && whole.length === text.length,
  };
};

const lookAtWorkbook = async (bytes: Buffer, own: Own, signal: AbortSignal): Promise<Seen> => {
  const first = await readWorkbook(bytes, 0, signal);
  const tables = [first];
  for (let sheet = 1; sheet < Math.min(mostSheets, first.sheets.length); sheet += 1)
    tables.push(await readWorkbook(bytes, sheet, signal));
  return {
    ...quiet,
    isWhole:
      first.sheets.length <= mostSheets && tables.every(({ total, isCut }) => total !== null && !isCut),
    found: countsOf(
      tables.flatMap(({ rows }) => findsInRows(rows.map(({ cells }) => cells))),
      own,
    ),
  };
};

const runsOf = async (bytes: Uint8Array, data: string, signal: AbortSignal) => {
  const pdf = await openPdf(bytes, data);
  try {
    const pages: (readonly TextRun[])[] = [];
    for (let page = 1; page <= Math.min(pdf.pages, mostPages); page += 1) {
      signal.throwIfAborted();
      pages.push(await (await pdf.page(page)).runs());
    }
    return { pages, isWhole: pdf.pages <= mostPages };
  } finally {
    await pdf.close();
  }
};

const lookAtPdf = async (bytes: Buffer, { data, own }: LookInput, signal: AbortSignal): Promise<Seen> => {
  // By the reader that the export opens it with, so that both say the same of it.
  await openExhibitPdf(bytes);
  signal.throwIfAborted();
  const { pages, isWhole } = await runsOf(bytes, data, signal);
  return {
    ...quiet,
    pages: pages.length,
    wordless: pages.filter((runs) => runs.length === 0).length,
    isWhole,
    found: countsOf(findsOnPages(pages), own),
  };
};

const lookAt = async (bytes: Buffer, input: LookInput, signal: AbortSignal): Promise<Seen> => {
  const { mime, own } = input;
  if (mime === 'application/pdf') return lookAtPdf(bytes, input, signal);
  if (isPictureKind(mime)) {
    await decodePicture(bytes);
    return quiet;
  }
  return mime === workbookKind ? lookAtWorkbook(bytes, own, signal) : lookAtText(bytes, input);
};

const notShown = (error: unknown): Seen => {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
    const words = 'The file is missing in the evidence folder.';
    return { ...quiet, unreadable: { why: 'stops', words } };
  }
  if (!(error instanceof AppError) || (error.code !== 'unreadable' && error.code !== 'damaged')) throw error;
  const why = error.fields?.['password'] === 'needed' ? 'locked' : 'stops';
  return { ...quiet, unreadable: { why, words: error.message } };
};

/**
 * Looks into a vault file: whether the export can show it, whether the pages of a PDF have text, and how many places of its
 * text may be buyers' data. What is never printed and has no words, and what is larger than our bound, is passed over.
 */
export const lookInto = async (
  input: LookInput,
  { signal }: { readonly signal: AbortSignal },
): Promise<FileLook> => {
  const { vault, sha256, bytes: size, mime } = input;
  // What a video shows is not looked into.
  if ((!hasPrintedForm(mime) && mime !== workbookKind) || isVideoKind(mime)) return { sha256, ...quiet };
  if (size > largestRead) return { sha256, ...quiet, isWhole: false };
  try {
    const bytes = Buffer.from(await readFromVault(vault, sha256));
    signal.throwIfAborted();
    return { sha256, ...(await lookAt(bytes, input, signal)) };
  } catch (error) {
    if (signal.aborted) throw new AppError('cancelled', 'Cancelled.');
    return { sha256, ...notShown(error) };
  }
};

import { join } from 'node:path';
import { AppError } from '#shared/contract/result.ts';
import { drawnKinds } from '#shared/evidence-pages.ts';
import { findRow } from '../db/queries.ts';
import type { JobHandler } from '../jobs.ts';
import type { Records } from './records.ts';

/** Where the build lays the stand-in fonts of the PDF reader. */
export const pdfData = join(import.meta.dirname, 'pdf-data');

const longestDrawingTime = 30_000;

const pagedFile = (records: Records, id: string, words: string) => {
  const file = findRow(records.db, 'evidence', id);
  if (file === null) throw new AppError('notFound', 'This file is not on record any more.');
  if (!drawnKinds.includes(file.mime)) throw new AppError('refused', words);
  const { sha256, mime } = file;
  return { vault: records.vault, sha256, mime, data: pdfData };
};

/** Draws a page of a file; one that takes longer than half a minute is given up. */
export const showPage: JobHandler<'evidence.page'> = ({ id, ...wanted }, { records, work, signal }) => {
  const file = pagedFile(records, id, 'This kind of file has no pages to show.');
  return work(
    'page.draw',
    { ...wanted, ...file },
    { signal, limit: { ms: longestDrawingTime, words: 'The page took longer than 30 s to draw.' } },
  );
};

/** Reads the words of a page from its pixels, in a process of its own that a cancel ends at once. */
export const readWords: JobHandler<'evidence.words'> = ({ id, page }, { records, work, signal, progress }) =>
  work(
    'page.read',
    { page, ...pagedFile(records, id, 'This kind of file has no pages to read.') },
    { signal, progress: (done, total) => progress({ done, total, words: 'reading' }) },
  );

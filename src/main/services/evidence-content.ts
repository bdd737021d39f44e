import { AppError } from '#shared/contract/result.ts';
import { isRead } from '#shared/evidence-content.ts';
import { findRow } from '../db/queries.ts';
import type { JobHandler } from '../jobs.ts';

const longestReadingTime = 30_000;

/** Reads the words of a file; one that takes longer than half a minute is given up. */
export const showContent: JobHandler<'evidence.content'> = ({ id, sheet }, { records, work, signal }) => {
  const file = findRow(records.db, 'evidence', id);
  if (file === null) throw new AppError('notFound', 'This file is not on record any more.');
  if (!isRead(file.mime)) throw new AppError('refused', 'This kind of file has no words to show.');
  const { sha256, bytes, mime } = file;
  return work(
    'content.read',
    { vault: records.vault, sha256, bytes, mime, sheet },
    { signal, limit: { ms: longestReadingTime, words: 'The file took longer than 30 s to read.' } },
  );
};

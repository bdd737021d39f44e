import { AppError } from '#shared/contract/result.ts';
import { nothingPrivate } from '#shared/evidence-look.ts';
import { findRow } from '../db/queries.ts';
import type { JobHandler } from '../jobs.ts';
import { pdfData } from './evidence-page.ts';

const longestLook = 30_000;

/** Looks into a file of a draft; one that takes longer than half a minute is given up, which is told of it. */
export const lookInto: JobHandler<'evidence.look'> = async ({ id }, { records, work, signal }) => {
  const file = findRow(records.db, 'evidence', id);
  if (file === null) throw new AppError('notFound', 'This file is not on record any more.');
  const { sha256, bytes, mime, shopId } = file;
  const shop = findRow(records.db, 'shops', shopId);
  const own = shop === null ? [] : [shop.name];
  try {
    return await work(
      'file.look',
      { vault: records.vault, sha256, bytes, mime, data: pdfData, own },
      { signal, limit: { ms: longestLook, words: 'The file took longer than 30 s to look into.' } },
    );
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'unreadable') throw error;
    const unreadable = { why: 'slow', words: error.message } as const;
    return { sha256, unreadable, pages: 0, wordless: 0, isWhole: false, found: nothingPrivate };
  }
};

import { existsSync } from 'node:fs';
import { AppError } from '#shared/contract/result.ts';
import { drawnKinds } from '#shared/evidence-pages.ts';
import { inTrashWords, isOnFile } from '#shared/evidence-trash.ts';
import { redactedEnding } from '#shared/redaction.ts';
import { findRow } from '../db/queries.ts';
import type { JobHandler } from '../jobs.ts';
import { pdfData } from './evidence-page.ts';
import { vaultPath } from './vault.ts';

/** Makes a redacted copy in the utility process, which checks it, and files it. The original is not touched. */
export const redact: JobHandler<'evidence.redact'> = async ({ id, name, boxes }, context) => {
  const { records, work, signal, progress, actor } = context;
  const original = findRow(records.db, 'evidence', id);
  if (original === null) throw new AppError('notFound', 'This file is not on record any more.');
  const { sha256, mime } = original;
  if (!isOnFile(original)) throw new AppError('refused', inTrashWords(original));
  if (!drawnKinds.includes(mime))
    throw new AppError('refused', 'Only pictures and PDFs can be redacted. Nothing was filed.');
  const fileName = `${name}${redactedEnding(mime)}`;
  const { file, pages, drawn } = await work(
    'page.redact',
    { vault: records.vault, sha256, mime, fileName, boxes, data: pdfData },
    { signal, progress: (done, total) => progress({ done, total, words: `page ${done + 1} of ${total}` }) },
  );
  // In one turn with the record: the trash may just have dropped the same bytes.
  if (!existsSync(vaultPath(records.vault, file.sha256)))
    throw new AppError(
      'conflict',
      'The copy was deleted while it was filed. The original is safe; try again.',
    );
  const result = records.bus.run(
    'evidence.addRedacted',
    { originalId: id, file, boxes: boxes.length },
    actor,
  );
  if (!result.ok) throw new AppError(result.error.code, result.error.message);
  return { ...result.value, fileName: file.fileName, seq: result.seq, pages, drawn };
};

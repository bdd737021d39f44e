import { AppError } from '#shared/contract/result.ts';
import type { Evidence, StoredFile } from '#shared/evidence.ts';
import { inTrashWords, isOnFile } from '#shared/evidence-trash.ts';
import type { Tx } from '../db/tx.ts';

/** Refuses a file that lies in the trash. */
export const checkOnFile = (file: Evidence): void => {
  if (!isOnFile(file)) throw new AppError('refused', inTrashWords(file));
};

/** The file for a place in another record of a shop: `refused` for one in the trash, or of another shop. */
export const usableFile = (tx: Tx, id: string, shopId: string): Evidence => {
  const file = tx.get('evidence', id);
  checkOnFile(file);
  if (file.shopId !== shopId)
    throw new AppError('refused', `Evidence ${file.number} belongs to another shop. Nothing was written.`);
  return file;
};

type Words = Pick<
  Evidence,
  'shopId' | 'violationId' | 'caption' | 'capturedAt' | 'validUntil' | 'redactedFrom'
>;

/** Files what the vault has stored under the next number; bytes that were deleted for good are there again. */
export const fileEvidence = (tx: Tx, file: StoredFile, words: Words): Evidence => {
  const number = tx.nextNumber(words.shopId, 'evidence');
  for (const gone of tx.all('deletedFiles', { sha256: file.sha256 }))
    tx.drop('deletedFiles', gone.id, gone.rev);
  return tx.put('evidence', { ...file, ...words, number, addedAt: tx.now, trashedAt: null });
};

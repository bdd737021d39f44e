import { AppError } from '#shared/contract/result.ts';
import type { redactionCommands } from '#shared/redaction.ts';
import type { Handlers } from './handler.ts';

const counted = (boxes: number): string => `${boxes} ${boxes === 1 ? 'place' : 'places'} covered`;

/** Redacted copies: files of their own that name their original by its hash. */
export const redactionHandlers: Handlers<typeof redactionCommands> = {
  'evidence.addRedacted': (tx, { originalId, file, boxes }) => {
    const original = tx.get('evidence', originalId);
    if (original.trashedAt !== null)
      throw new AppError('refused', `Evidence ${original.number} is in the trash. Restore it first.`);
    const { shopId, violationId, caption, capturedAt, validUntil } = original;
    const number = tx.nextNumber(shopId, 'evidence');
    for (const gone of tx.all('deletedFiles', { sha256: file.sha256 }))
      tx.drop('deletedFiles', gone.id, gone.rev);
    const { id } = tx.put('evidence', {
      shopId,
      violationId,
      number,
      ...file,
      caption,
      capturedAt,
      addedAt: tx.now,
      validUntil,
      trashedAt: null,
      redactedFrom: original.sha256,
    });
    return {
      value: { id, number },
      sentence: `Evidence ${number} filed: redacted copy of evidence ${original.number}, ${counted(boxes)}`,
    };
  },
};

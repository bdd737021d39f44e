import { AppError } from '#shared/contract/result.ts';
import type { evidenceCommands } from '#shared/evidence.ts';
import type { Tx } from '../db/tx.ts';
import type { Handlers } from './handler.ts';

// What a file was in one case says nothing of another.
const dropMatches = (tx: Tx, evidenceId: string): void => {
  for (const { id, rev } of tx.all('evidencePieces', { evidenceId })) tx.drop('evidencePieces', id, rev);
};

/** Evidence: what main knows of the files in the vault. */
export const evidenceHandlers: Handlers<typeof evidenceCommands> = {
  'evidence.add': (tx, { shopId, violationId, file, caption, capturedAt }) => {
    const shop = tx.get('shops', shopId);
    const number = tx.nextNumber(shop.id, 'evidence');
    const { id } = tx.put('evidence', {
      shopId,
      violationId,
      number,
      ...file,
      caption,
      capturedAt,
      addedAt: tx.now,
      validUntil: null,
    });
    return { value: { id, number }, sentence: `Evidence ${number} filed: ${file.fileName}` };
  },
  'evidence.describe': (tx, { id, rev, violationId, ...words }) => {
    const old = tx.get('evidence', id);
    if (old.violationId !== violationId) dropMatches(tx, id);
    tx.put('evidence', { ...old, ...words, rev, violationId });
    return { value: undefined, sentence: `Evidence ${old.number} described` };
  },
  'evidence.remove': (tx, { id, rev }) => {
    const old = tx.get('evidence', id);
    if (tx.all('exhibits', { evidenceId: id }).length > 0) {
      throw new AppError(
        'refused',
        `Evidence ${old.number} is an exhibit of an appeal. Take it out there first.`,
      );
    }
    dropMatches(tx, id);
    tx.drop('evidence', id, rev);
    return { value: undefined, sentence: `Evidence ${old.number} removed: ${old.fileName}` };
  },
};

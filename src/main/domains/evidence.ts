import { AppError } from '#shared/contract/result.ts';
import type { evidenceCommands } from '#shared/evidence.ts';
import type { Handlers } from './handler.ts';

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
    });
    return { value: { id, number }, sentence: `Evidence ${number} filed: ${file.fileName}` };
  },
  'evidence.describe': (tx, { id, rev, caption, capturedAt, violationId }) => {
    const old = tx.get('evidence', id);
    tx.put('evidence', { ...old, rev, caption, capturedAt, violationId });
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
    tx.drop('evidence', id, rev);
    return { value: undefined, sentence: `Evidence ${old.number} removed: ${old.fileName}` };
  },
};

import { redactedCaption, type redactionCommands } from '#shared/redaction.ts';
import { checkOnFile, fileEvidence } from './evidence-file.ts';
import type { Handlers } from './handler.ts';

const counted = (boxes: number): string => `${boxes} ${boxes === 1 ? 'place' : 'places'} covered`;

/** Redacted copies: files of their own that name their original by its hash. */
export const redactionHandlers: Handlers<typeof redactionCommands> = {
  'evidence.addRedacted': (tx, { originalId, file, boxes }) => {
    const original = tx.get('evidence', originalId);
    checkOnFile(original);
    const { shopId, violationId, capturedAt, validUntil } = original;
    const { id, number } = fileEvidence(tx, file, {
      shopId,
      violationId,
      caption: redactedCaption(original.caption),
      capturedAt,
      validUntil,
      redactedFrom: original.sha256,
    });
    return {
      value: { id, number },
      sentence: `Evidence ${number} filed: redacted copy of evidence ${original.number}, ${counted(boxes)}`,
    };
  },
};

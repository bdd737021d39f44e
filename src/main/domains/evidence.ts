import { AppError } from '#shared/contract/result.ts';
import type { Evidence, evidenceCommands } from '#shared/evidence.ts';
import type { Tx } from '../db/tx.ts';
import type { Handlers } from './handler.ts';

// What a file was in one case says nothing of another.
const dropMatches = (tx: Tx, evidenceId: string): void => {
  for (const { id, rev } of tx.all('evidencePieces', { evidenceId })) tx.drop('evidencePieces', id, rev);
};

const checkUnused = (tx: Tx, { id, number }: Evidence): void => {
  if (tx.all('exhibits', { evidenceId: id }, 1).length > 0)
    throw new AppError('refused', `Evidence ${number} is an exhibit of an appeal. Take it out there first.`);
  if (tx.all('contacts', { evidenceId: id }, 1).length > 0)
    throw new AppError('refused', `Evidence ${number} holds a contact of a case. Take it out there first.`);
};

const notChanged = (tx: Tx, id: string, rev: number): Evidence => {
  const file = tx.get('evidence', id);
  if (file.rev !== rev)
    throw new AppError('conflict', 'This file was changed in the meantime. The newer state is shown.');
  return file;
};

const inTrash = (tx: Tx, id: string, rev: number): Evidence => {
  const file = notChanged(tx, id, rev);
  if (file.trashedAt === null)
    throw new AppError('refused', `Evidence ${file.number} is not in the trash. Nothing was changed.`);
  return file;
};

const onFile = (tx: Tx, id: string, rev: number): Evidence => {
  const file = notChanged(tx, id, rev);
  if (file.trashedAt !== null)
    throw new AppError('refused', `Evidence ${file.number} is in the trash. Restore it first.`);
  return file;
};

// Bytes that another file has as well stay.
const noteDeletedBytes = (tx: Tx, { shopId, sha256 }: Evidence): void => {
  if (tx.all('evidence', { sha256 }, 1).length > 0 || tx.all('deletedFiles', { sha256 }, 1).length > 0)
    return;
  tx.put('deletedFiles', { shopId, sha256, deletedAt: tx.now });
};

// A contact outlives its file's move to another case.
const dropTranscripts = (tx: Tx, evidenceId: string): void => {
  for (const contact of tx.all('contacts', { evidenceId }))
    tx.put('contacts', { ...contact, evidenceId: null });
};

/** Evidence: what main knows of the files in the vault. */
export const evidenceHandlers: Handlers<typeof evidenceCommands> = {
  'evidence.add': (tx, { shopId, violationId, file, caption, capturedAt }) => {
    const shop = tx.get('shops', shopId);
    const number = tx.nextNumber(shop.id, 'evidence');
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
      validUntil: null,
      trashedAt: null,
      redactedFrom: null,
    });
    return { value: { id, number }, sentence: `Evidence ${number} filed: ${file.fileName}` };
  },
  'evidence.describe': (tx, { id, rev, violationId, ...words }) => {
    const old = onFile(tx, id, rev);
    if (old.violationId !== violationId) {
      dropMatches(tx, id);
      dropTranscripts(tx, id);
    }
    tx.put('evidence', { ...old, ...words, rev, violationId });
    return { value: undefined, sentence: `Evidence ${old.number} described` };
  },
  'evidence.remove': (tx, { id, rev }) => {
    const file = onFile(tx, id, rev);
    checkUnused(tx, file);
    tx.put('evidence', { ...file, trashedAt: tx.now });
    return { value: undefined, sentence: `Evidence ${file.number} put into the trash: ${file.fileName}` };
  },
  'evidence.restore': (tx, { id, rev }) => {
    const file = inTrash(tx, id, rev);
    tx.put('evidence', { ...file, trashedAt: null });
    return { value: undefined, sentence: `Evidence ${file.number} restored: ${file.fileName}` };
  },
  'evidence.purge': (tx, { id, rev }) => {
    const file = inTrash(tx, id, rev);
    checkUnused(tx, file);
    dropMatches(tx, id);
    tx.drop('evidence', id, rev);
    noteDeletedBytes(tx, file);
    return { value: undefined, sentence: `Evidence ${file.number} deleted for good: ${file.fileName}` };
  },
};

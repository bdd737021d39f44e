import { AppError } from '#shared/contract/result.ts';
import { keptFile, type KeptFile } from '#shared/evidence-kept.ts';
import type { Evidence, evidenceCommands } from '#shared/evidence.ts';
import type { Tx } from '../db/tx.ts';
import { checkOnFile, fileEvidence } from './evidence-file.ts';
import type { Handlers } from './handler.ts';

// What a file was in one case says nothing of another.
const dropMatches = (tx: Tx, evidenceId: string): void => {
  for (const { id, rev } of tx.all('evidencePieces', { evidenceId })) tx.drop('evidencePieces', id, rev);
};

const refuseKept = (kept: KeptFile | null): void => {
  if (kept !== null) throw new AppError('refused', kept.words);
};

const noHolders = {
  exhibits: [],
  appeals: [],
  contacts: [],
  actions: [],
  answers: [],
  duties: [],
  occurrences: [],
  reviews: [],
};

const checkNoContact = (tx: Tx, file: Evidence): void => {
  const contacts = tx.all('contacts', { evidenceId: file.id }, 1);
  refuseKept(keptFile(file, { ...noHolders, contacts }));
};

const checkUnused = (tx: Tx, file: Evidence): void => {
  const exhibits = tx.all('exhibits', { evidenceId: file.id });
  const appeals = [
    ...exhibits.map(({ appealId }) => tx.get('appeals', appealId)),
    ...tx.all('appeals', { replyId: file.id }),
  ];
  const contacts = tx.all('contacts', { evidenceId: file.id }, 1);
  const actions = tx.all('actions', { shopId: file.shopId });
  const answers = tx.all('auditAnswers', { shopId: file.shopId });
  const duties = tx.all('duties', { shopId: file.shopId });
  const occurrences = tx.all('dutyOccurrences', { shopId: file.shopId });
  const reviews = tx.all('reviews', { shopId: file.shopId });
  const held = { exhibits, appeals, contacts, actions, answers, duties, occurrences, reviews };
  refuseKept(keptFile(file, held));
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
  checkOnFile(file);
  return file;
};

// Bytes that another file has as well stay.
const noteDeletedBytes = (tx: Tx, { shopId, sha256 }: Evidence): void => {
  if (tx.all('evidence', { sha256 }, 1).length > 0 || tx.all('deletedFiles', { sha256 }, 1).length > 0)
    return;
  tx.put('deletedFiles', { shopId, sha256, deletedAt: tx.now });
};

/** Evidence: what main knows of the files in the vault. */
export const evidenceHandlers: Handlers<typeof evidenceCommands> = {
  'evidence.add': (tx, { shopId, violationId, file, caption, capturedAt }) => {
    const shop = tx.get('shops', shopId);
    const words = { violationId, caption, capturedAt, validUntil: null, redactedFrom: null };
    const { id, number } = fileEvidence(tx, file, { shopId: shop.id, ...words });
    return { value: { id, number }, sentence: `Evidence ${number} filed: ${file.fileName}` };
  },
  'evidence.describe': (tx, { id, rev, violationId, ...words }) => {
    const old = onFile(tx, id, rev);
    if (old.violationId !== violationId) {
      checkNoContact(tx, old);
      dropMatches(tx, id);
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

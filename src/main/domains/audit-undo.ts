import { AppError } from '#shared/contract/result.ts';
import type { Tx, Undone } from '../db/tx.ts';

type Touched = Undone['touched'][number];

const refused = (what: string, why: string): AppError =>
  new AppError('notUndoable', `${what}: ${why} Nothing was written.`);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

// What was signed off stays as it was signed off, for undo too.
const checkIsOpen = (tx: Tx, auditId: string, what: string): void => {
  const [audit] = tx.all('audits', { id: auditId });
  if (audit?.status === 'signed')
    throw refused(what, 'this belongs to an audit that was signed off, so it is kept as it was.');
};

// Nothing goes while something else names it.
const checkIsUnnamed = (tx: Tx, { table, row }: Touched, what: string): void => {
  const id = textOf(row['id']);
  if (table === 'audits' && tx.all('audits', { id }, 1).length === 0) {
    const auditId = id;
    if (tx.all('auditAnswers', { auditId }, 1).length > 0 || tx.all('findings', { auditId }, 1).length > 0)
      throw refused(what, 'this audit has answers or findings by now. Discard it in its own menu.');
  }
  const isGone = table === 'findings' && tx.all('findings', { id }, 1).length === 0;
  if (isGone && tx.all('actions', { findingId: id }, 1).length > 0)
    throw refused(what, 'an action is against this finding by now.');
};

/** The rules of audits for what an undo has written back. */
export const checkAudits = (tx: Tx, touched: Touched, what: string): void => {
  if (touched.table === 'auditAnswers') checkIsOpen(tx, textOf(touched.row['auditId']), what);
  checkIsUnnamed(tx, touched, what);
};

import { AppError } from '#shared/contract/result.ts';
import type { Tx, Undone } from '../db/tx.ts';

type Touched = Undone['touched'][number];

const refused = (what: string, why: string): AppError =>
  new AppError('notUndoable', `${what}: ${why} Nothing was written.`);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

// The answers of a run that has ended stay as they are, for undo too.
const checkIsOpen = (tx: Tx, auditId: string, what: string): void => {
  const [audit] = tx.all('audits', { id: auditId });
  if (audit === undefined || audit.status === 'inProgress') return;
  const ended = audit.status === 'signed' ? 'signed off' : 'discarded';
  throw refused(what, `this belongs to an audit that was ${ended}, so it is kept as it was.`);
};

// Nothing goes while something else names it.
const checkIsUnnamed = (tx: Tx, { table, row }: Touched, what: string): void => {
  const id = textOf(row['id']);
  if (table === 'audits' && tx.all('audits', { id }, 1).length === 0) {
    const auditId = id;
    if (tx.all('auditAnswers', { auditId }, 1).length > 0 || tx.all('findings', { auditId }, 1).length > 0)
      throw refused(what, 'this audit has answers or findings by now. Discard it instead.');
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

import { AppError } from '#shared/contract/result.ts';
import type { Tx, Undone } from '../db/tx.ts';

type Touched = Undone['touched'][number];

const refused = (what: string, why: string): AppError =>
  new AppError('notUndoable', `${what}: ${why} Nothing was written.`);

/** The rules of duties for what an undo has written back: nothing goes while a duty or a day of one names it. */
export const checkDuties = (tx: Tx, { table, row: { id } }: Touched, what: string): void => {
  if (typeof id !== 'string') return;
  const isGone = (from: 'duties' | 'audits' | 'evidence'): boolean =>
    table === from && tx.all(from, { id }, 1).length === 0;
  if (isGone('duties') && tx.all('dutyOccurrences', { dutyId: id }, 1).length > 0)
    throw refused(what, 'days of it were signed or skipped by now. End the duty instead.');
  if (isGone('audits') && tx.all('dutyOccurrences', { auditId: id }, 1).length > 0)
    throw refused(what, 'a duty names this audit. Take that back first, or discard the audit.');
  if (isGone('evidence') && tx.all('duties', { evidenceId: id }, 1).length > 0)
    throw refused(what, 'a duty renews this paper. Name another one there first.');
};

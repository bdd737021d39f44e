import type { Audit } from '#shared/audits/audit.ts';
import type { ChecklistItem } from '#shared/audits/checklist.ts';
import { AppError } from '#shared/contract/result.ts';
import type { Tx } from '../db/tx.ts';

/** "Audit 14, Fulfilment, weekly". */
export const auditName = ({ number, checklist }: Pick<Audit, 'number' | 'checklist'>): string =>
  `Audit ${number}, ${checklist.title}`;

/** A run that goes on; `refused` for one that is signed off or discarded, whose answers stay as they are. */
export const openAudit = (tx: Tx, id: string): Audit => {
  const audit = tx.get('audits', id);
  if (audit.status !== 'inProgress')
    throw new AppError(
      'refused',
      `${auditName(audit)} is ${audit.status === 'signed' ? 'signed off' : 'discarded'}: it stays as it is. Nothing was changed.`,
    );
  return audit;
};

/** An item of a run's own checklist. */
export const itemOf = ({ checklist }: Pick<Audit, 'checklist'>, itemId: string): ChecklistItem => {
  const item = checklist.items.find(({ id }) => id === itemId);
  if (item === undefined) throw new AppError('notFound', 'This audit has no such item. Nothing was changed.');
  return item;
};

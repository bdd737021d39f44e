import { AppError } from '#shared/contract/result.ts';
import type { Tx, Undone } from '../db/tx.ts';

type Touched = Undone['touched'][number];

const refused = (what: string, why: string): AppError =>
  new AppError('notUndoable', `${what}: ${why} Nothing was written.`);

// A run names its version by number, so that number never comes to mean another text.
const checkNoRun = (tx: Tx, { row }: Touched, what: string): void => {
  const { shopId, content, version } = row;
  if (typeof shopId !== 'string' || typeof content !== 'object' || content === null) return;
  if (!('id' in content)) return;
  const run = tx
    .all('audits', { shopId })
    .find(({ checklist }) => checklist.id === content.id && checklist.version === version);
  if (run !== undefined)
    throw refused(what, `audit ${run.number} goes by this version, so it stays. Save another one instead.`);
};

const dutiesBy = (tx: Tx, shopId: string, listId: string) =>
  tx.all('duties', { shopId }).filter((one) => one.checklistId === listId && one.status !== 'ended');

// No duty is left without its checklist.
const checkNoDuty = (tx: Tx, { row }: Touched, what: string): void => {
  const { id, shopId, listId } = row;
  if (typeof id !== 'string' || typeof shopId !== 'string' || typeof listId !== 'string') return;
  const [own] = tx.all('checklists', { id });
  if (own !== undefined && own.retiredAt === null) return;
  const [duty] = dutiesBy(tx, shopId, listId);
  if (duty !== undefined) throw refused(what, `duty ${duty.number} goes by this checklist by now.`);
};

/** The rules of checklists for what an undo has written back. */
export const checkChecklists = (tx: Tx, touched: Touched, what: string): void => {
  const { id } = touched.row;
  if (touched.table === 'checklists') checkNoDuty(tx, touched, what);
  if (touched.table !== 'checklistVersions' || typeof id !== 'string') return;
  if (tx.all('checklistVersions', { id }).length === 0) checkNoRun(tx, touched, what);
};

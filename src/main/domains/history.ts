import { AppError } from '#shared/contract/result.ts';
import type { historyCommands } from '#shared/history.ts';
import { familyOf } from '#shared/policy/in-force.ts';
import { isShown } from '#shared/readings.ts';
import type { Tx, Undone } from '../db/tx.ts';
import { renumberExhibits } from './exhibit-order.ts';
import type { Handlers } from './handler.ts';

const kept = (what: string): AppError =>
  new AppError(
    'notUndoable',
    `${what}: this belongs to an appeal that was recorded as sent, so it is kept as it was. Nothing was written.`,
  );

type Touched = Undone['touched'][number];

// What was sent stays as it was sent: the guards of the appeal's own commands hold for undo too.
const checkAppealIsDraft = (tx: Tx, { table, row }: Touched, what: string): void => {
  if (table === 'appeals' && row['status'] !== 'draft') throw kept(what);
  if (table !== 'claims' && table !== 'exhibits') return;
  const appealId = row['appealId'];
  const appeal = typeof appealId === 'string' ? tx.all('appeals', { id: appealId })[0] : undefined;
  if (appeal !== undefined && appeal.status !== 'draft') throw kept(what);
};

// What was recorded on the scale of one screen has no place on another.
const checkIsOnScale = (tx: Tx, { row }: Touched, what: string): void => {
  const { shopId, pack } = row;
  if (typeof shopId !== 'string' || typeof pack !== 'string') return;
  const shop = tx.all('shops', { id: shopId })[0];
  if (shop === undefined || familyOf(shop.pack) === familyOf(pack)) return;
  throw new AppError(
    'notUndoable',
    `${what}: this was recorded before the shop went over to another screen of Seller Center, whose scale is another. Nothing was written.`,
  );
};

// What was published stays as a whole and is only not shown: a loading batch would be dropped on the next start.
const withdrawBatch = (tx: Tx, { table, row }: Touched): void => {
  const batchId = row['id'];
  if (table !== 'batches' || typeof batchId !== 'string') return;
  const batch = tx.all('batches', { id: batchId })[0];
  if (batch !== undefined && !isShown(batch)) tx.put('batches', { ...batch, state: 'withdrawn' });
};

const exhibitsFollow = (tx: Tx, touched: readonly Touched[]): void => {
  const appeals = touched
    .filter(({ table }) => table === 'exhibits')
    .map(({ row }) => row['appealId'])
    .filter((id) => typeof id === 'string');
  for (const appealId of new Set(appeals)) renumberExhibits(tx, appealId);
};

/** Undo and redo: one command for every change, since it works on the history itself. */
export const historyHandlers: Handlers<typeof historyCommands> = {
  'history.undo': (tx, { seq }) => {
    const { sentence, what, touched } = tx.undo(seq);
    for (const one of touched) {
      checkAppealIsDraft(tx, one, what);
      checkIsOnScale(tx, one, what);
      withdrawBatch(tx, one);
    }
    exhibitsFollow(tx, touched);
    return { value: { sentence }, sentence, undoes: seq };
  },
};

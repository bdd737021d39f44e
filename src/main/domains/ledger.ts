import { dayOf } from '#shared/kernel/time.ts';
import { bearsLoss, isTakenBack, takenBackAt, type Violation } from '#shared/violations.ts';
import type { Draft, Tx } from '../db/tx.ts';

/**
 * The ledger follows the case, whichever command moved it: a loss stands from the notice's day on once action is
 * taken, and is void from the day in the shop's zone on which the case was overturned, or its correction accepted after
 * all: that of the change itself, whenever it was entered.
 */
export const keepLedger = (tx: Tx, violation: Violation): void => {
  const { zone } = tx.get('shops', violation.shopId);
  const old = tx.all('pointEntries', { violationId: violation.id })[0];
  const takenBack = old !== undefined && violation.points !== 0 && isTakenBack(violation);
  if (!bearsLoss(violation) && !takenBack) {
    if (old !== undefined) tx.drop('pointEntries', old.id, old.rev);
    return;
  }
  const voidAt = takenBackAt(violation);
  tx.put('pointEntries', {
    ...(old === undefined ? {} : { id: old.id, rev: old.rev }),
    shopId: violation.shopId,
    day: dayOf(violation.noticeAt, zone),
    kind: 'loss',
    points: violation.points,
    cause: violation.title,
    violationId: violation.id,
    voidFrom: voidAt === null ? null : dayOf(voidAt, zone),
    pack: violation.pack,
    note: old?.note ?? '',
    orders: null,
  });
};

type Change = Violation['statusLog'][number];

/**
 * Writes a dated change of a case's state in its place among the others; the ledger follows. A change that is entered
 * late leaves the case what it has become since, and none comes before the notice.
 */
export const writeChange = (tx: Tx, violation: Draft<'violations'>, change: Change): Violation => {
  const [notice, ...changes] = violation.statusLog;
  const later = [...changes, change].toSorted((a, b) => a.at - b.at);
  const statusLog = notice === undefined ? later : [notice, ...later];
  const row = tx.put('violations', {
    ...violation,
    status: statusLog.at(-1)?.status ?? change.status,
    statusLog,
  });
  keepLedger(tx, row);
  return row;
};

import { dayOf } from '#shared/kernel/time.ts';
import { bearsLoss, isTakenBack, type Violation } from '#shared/violations.ts';
import type { Tx } from '../db/tx.ts';

/**
 * The ledger follows the case, whichever command moved it: a loss stands from the notice's day on once action is
 * taken, and is void from the day (`at`, ms, in the shop's zone) on which the case was overturned, or its correction
 * accepted after all.
 */
export const keepLedger = (tx: Tx, violation: Violation, at: number): void => {
  const { zone } = tx.get('shops', violation.shopId);
  const old = tx.all('pointEntries', { violationId: violation.id })[0];
  const takenBack = old !== undefined && violation.points !== 0 && isTakenBack(violation);
  if (!bearsLoss(violation) && !takenBack) {
    if (old !== undefined) tx.drop('pointEntries', old.id, old.rev);
    return;
  }
  const voidFrom = isTakenBack(violation) ? (old?.voidFrom ?? dayOf(at, zone)) : null;
  tx.put('pointEntries', {
    ...(old === undefined ? {} : { id: old.id, rev: old.rev }),
    shopId: violation.shopId,
    day: dayOf(violation.noticeAt, zone),
    kind: 'loss',
    points: violation.points,
    cause: violation.title,
    violationId: violation.id,
    voidFrom,
    pack: violation.pack,
    note: old?.note ?? '',
    orders: null,
  });
};

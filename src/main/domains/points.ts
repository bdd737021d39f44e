import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { packRef } from '#shared/policy/pack.ts';
import { unexplainedCause, type pointCommands } from '#shared/points.ts';
import type { Tx } from '../db/tx.ts';
import { checkPoints } from './check-rating.ts';
import type { Handlers } from './handler.ts';
import { keepLedger } from './ledger.ts';

const checkDay = (tx: Tx, day: string, zone: string): void => {
  if (day > dayOf(tx.now, zone))
    throw new AppError('invalid', 'An entry can’t lie in the future.', { day: 'In the future' });
};

/** What brings the ledger to a reading: points that were unknown, and entries that say they are unexplained. */
export const pointHandlers: Handlers<typeof pointCommands> = {
  'points.set': (tx, { id, rev, points }, { packs }) => {
    const entry = tx.get('pointEntries', id);
    if (entry.rev !== rev)
      throw new AppError('conflict', 'This entry was changed meanwhile. Nothing was written.');
    if (entry.points !== null)
      throw new AppError('refused', 'The points of this entry are known already. Nothing was written.');
    checkPoints(points, packs.inForce(tx.get('shops', entry.shopId), entry.day));
    if (entry.violationId === null) {
      tx.put('pointEntries', { ...entry, points });
      return { value: undefined, sentence: `Points of “${entry.cause}” set to ${points}` };
    }
    const violation = tx.get('violations', entry.violationId);
    keepLedger(tx, tx.put('violations', { ...violation, points }));
    return { value: undefined, sentence: `Points of case ${violation.number} set to ${points}` };
  },
  'points.remove': (tx, { id, rev }) => {
    const entry = tx.get('pointEntries', id);
    if (entry.violationId !== null || entry.orders !== null)
      throw new AppError(
        'refused',
        'This entry follows from a case or from the orders of a week; it changes with them. Nothing was written.',
      );
    tx.drop('pointEntries', id, rev);
    const points = entry.points === null ? 'unknown points' : `${entry.points} points`;
    return { value: undefined, sentence: `${entry.cause}: ${entry.kind} of ${points} removed` };
  },
  'points.adjust': (tx, { shopId, day, kind, points, note }, { packs }) => {
    const shop = tx.get('shops', shopId);
    checkDay(tx, day, shop.zone);
    const rules = packs.inForce(shop, day);
    checkPoints(points, rules);
    const { id } = tx.put('pointEntries', {
      shopId,
      day,
      kind,
      points,
      cause: unexplainedCause,
      violationId: null,
      voidFrom: null,
      pack: packRef(rules),
      note,
      orders: null,
    });
    return { value: { id }, sentence: `Unexplained ${kind} of ${points} recorded` };
  },
};

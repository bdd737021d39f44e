import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { gainDayOf, orderWeekOf, weekOfGain } from '#shared/rating/gains.ts';
import { unexplainedCause, type pointCommands } from '#shared/points.ts';
import type { Tx } from '../db/tx.ts';
import { weeksFollow, writeWeek } from './order-weeks.ts';
import type { Handlers } from './handler.ts';
import { keepLedger } from './ledger.ts';

const checkDay = (tx: Tx, day: string, zone: string): void => {
  if (day > dayOf(tx.now, zone))
    throw new AppError('invalid', 'An entry can’t lie in the future.', { day: 'In the future' });
};

/** What brings the ledger to a reading: points that were unknown, and entries that say they are unexplained. */
export const pointHandlers: Handlers<typeof pointCommands> = {
  'points.set': (tx, { id, rev, points }) => {
    const entry = tx.get('pointEntries', id);
    if (entry.rev !== rev)
      throw new AppError('conflict', 'This entry was changed meanwhile. Nothing was written.');
    if (entry.points !== null)
      throw new AppError('refused', 'The points of this entry are known already. Nothing was written.');
    if (entry.violationId === null) {
      tx.put('pointEntries', { ...entry, points });
      return { value: undefined, sentence: `Points of “${entry.cause}” set to ${points}` };
    }
    const violation = tx.get('violations', entry.violationId);
    // The entry keeps its void day: the case's own change of state set it.
    keepLedger(tx, tx.put('violations', { ...violation, points }), tx.now);
    return { value: undefined, sentence: `Points of case ${violation.number} set to ${points}` };
  },
  'points.adjust': (tx, { shopId, day, kind, points, note }) => {
    const shop = tx.get('shops', shopId);
    checkDay(tx, day, shop.zone);
    const { id } = tx.put('pointEntries', {
      shopId,
      day,
      kind,
      points,
      cause: unexplainedCause,
      violationId: null,
      voidFrom: null,
      pack: shop.pack,
      note,
      orders: null,
    });
    return { value: { id }, sentence: `Unexplained ${kind} of ${points} recorded` };
  },
  'points.recordOrders': (tx, { shopId, week, orders }, { packOf }) => {
    const shop = tx.get('shops', shopId);
    const pack = packOf(shop.pack);
    if (orderWeekOf(week, pack) !== week)
      throw new AppError('invalid', 'This is not the first day of a week.', { week: 'Not the first day' });
    if (gainDayOf(week) > dayOf(tx.now, shop.zone))
      throw new AppError('invalid', 'This week is not over yet.', { week: 'Not over yet' });
    const { id } = writeWeek(tx, shop, { week, orders });
    const points = weeksFollow(tx, shop, pack).get(id) ?? null;
    const gain = points === null ? 'points unknown' : `${points} points`;
    return { value: { id }, sentence: `Week of ${week}: ${orders} eligible orders, ${gain}` };
  },
  'points.removeOrders': (tx, { id, rev }, { packOf }) => {
    const old = tx.get('pointEntries', id);
    if (old.orders === null)
      throw new AppError('refused', 'This entry holds no orders of a week. Nothing was written.');
    tx.drop('pointEntries', id, rev);
    const shop = tx.get('shops', old.shopId);
    weeksFollow(tx, shop, packOf(shop.pack));
    return { value: undefined, sentence: `Eligible orders of the week of ${weekOfGain(old.day)} removed` };
  },
};

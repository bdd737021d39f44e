import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatDayRange } from '#shared/kernel/time-words.ts';
import { orderCause, type orderWeekCommands } from '#shared/order-weeks.ts';
import { packRef, type Pack } from '#shared/policy/pack.ts';
import {
  gainDayOf,
  lastDayOfWeek,
  orderWeekGains,
  orderWeekOf,
  weekOfGain,
  type OrderWeek,
} from '#shared/rating/gains.ts';
import type { Shop } from '#shared/shops.ts';
import type { PointEntry } from '#shared/violations.ts';
import type { Tx } from '../db/tx.ts';
import type { Handlers } from './handler.ts';

const recorded = (tx: Tx, shopId: string): readonly PointEntry[] =>
  tx.all('pointEntries', { shopId, cause: orderCause }).filter(({ orders }) => orders !== null);

/** Whether two weeks (the days on which their points count) share a day: a pack may begin its weeks on another. */
const overlaps = (one: string, other: string): boolean => weekOfGain(one) < other && weekOfGain(other) < one;

/** Writes the eligible orders of a week in the place of what the ledger holds for it; the points follow. */
const writeWeek = (tx: Tx, shop: Shop, pack: Pack, { week, orders }: OrderWeek): PointEntry => {
  const day = gainDayOf(week);
  const [old, ...others] = recorded(tx, shop.id).filter((entry) => overlaps(entry.day, day));
  for (const other of others) tx.drop('pointEntries', other.id, other.rev);
  return tx.put('pointEntries', {
    ...(old === undefined ? {} : { id: old.id, rev: old.rev }),
    shopId: shop.id,
    day,
    kind: 'gain',
    points: null,
    cause: orderCause,
    violationId: null,
    voidFrom: null,
    pack: packRef(pack),
    note: old?.note ?? '',
    orders,
  });
};

/**
 * Gives the weeks the points that follow from their orders by the pack's rule, those that are sure; unknown where the
 * pack does not know the rule. Weeks that were recorded under another pack keep theirs. Returns points by id.
 */
const weeksFollow = (tx: Tx, shop: Shop, pack: Pack): ReadonlyMap<string, number | null> => {
  const entries = recorded(tx, shop.id);
  const weeks = entries.map(({ day, orders }) => ({ week: weekOfGain(day), orders: orders ?? 0 }));
  const gains = new Map((orderWeekGains(weeks, pack) ?? []).map(({ week, points }) => [week, points]));
  return new Map(
    entries.map((entry) => {
      if (entry.pack !== packRef(pack)) return [entry.id, entry.points];
      const points = gains.get(weekOfGain(entry.day)) ?? null;
      if (points !== entry.points) tx.put('pointEntries', { ...entry, points });
      return [entry.id, points];
    }),
  );
};

/** The eligible orders of weeks, and the gains that follow from them. */
export const orderWeekHandlers: Handlers<typeof orderWeekCommands> = {
  'orderWeek.record': (tx, { shopId, week, orders }, { packs }) => {
    const shop = tx.get('shops', shopId);
    const pack = packs.inForce(shop, week);
    if (orderWeekOf(week, pack) !== week)
      throw new AppError('invalid', 'This is not the first day of a week.', { week: 'Not the first day' });
    const today = dayOf(tx.now, shop.zone);
    if (gainDayOf(week) > today)
      throw new AppError('invalid', 'This week is not over yet.', { week: 'Not over yet' });
    const { id } = writeWeek(tx, shop, pack, { week, orders });
    const points = weeksFollow(tx, shop, pack).get(id) ?? null;
    const gain = points === null ? 'points unknown' : `${points} points`;
    return {
      value: { id },
      sentence: `Week of ${formatDayRange(week, lastDayOfWeek(week), today)}: ${orders} eligible orders, ${gain}`,
    };
  },
  'orderWeek.remove': (tx, { id, rev }, { packs }) => {
    const old = tx.get('pointEntries', id);
    if (old.orders === null)
      throw new AppError('refused', 'This entry holds no orders of a week. Nothing was written.');
    tx.drop('pointEntries', id, rev);
    const shop = tx.get('shops', old.shopId);
    weeksFollow(tx, shop, packs.used(old.pack, shop.id, old.day));
    return { value: undefined, sentence: `Eligible orders of the week of ${weekOfGain(old.day)} removed` };
  },
};

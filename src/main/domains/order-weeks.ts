import type { Pack } from '#shared/policy/pack.ts';
import { orderCause } from '#shared/points.ts';
import { gainDayOf, orderWeekGains, weekOfGain, type OrderWeek } from '#shared/rating/gains.ts';
import type { Shop } from '#shared/shops.ts';
import type { PointEntry } from '#shared/violations.ts';
import type { Tx } from '../db/tx.ts';

const recorded = (tx: Tx, shopId: string): readonly PointEntry[] =>
  tx.all('pointEntries', { shopId, cause: orderCause }).filter(({ orders }) => orders !== null);

/** Whether two weeks (the days on which their points count) share a day: a pack may begin its weeks on another. */
const overlaps = (one: string, other: string): boolean => weekOfGain(one) < other && weekOfGain(other) < one;

/** Writes the eligible orders of a week in the place of what the ledger holds for it; the points follow. */
export const writeWeek = (tx: Tx, shop: Shop, { week, orders }: OrderWeek): PointEntry => {
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
    pack: shop.pack,
    note: old?.note ?? '',
    orders,
  });
};

/**
 * Gives the weeks the points that follow from their orders by the pack's rule, those that are sure; unknown where the
 * pack does not know the rule. Weeks that were recorded under another pack keep theirs. Returns points by id.
 */
export const weeksFollow = (tx: Tx, shop: Shop, pack: Pack): ReadonlyMap<string, number | null> => {
  const entries = recorded(tx, shop.id);
  const weeks = entries.map(({ day, orders }) => ({ week: weekOfGain(day), orders: orders ?? 0 }));
  const gains = new Map((orderWeekGains(weeks, pack) ?? []).map(({ week, points }) => [week, points]));
  return new Map(
    entries.map((entry) => {
      if (entry.pack !== shop.pack) return [entry.id, entry.points];
      const points = gains.get(weekOfGain(entry.day)) ?? null;
      if (points !== entry.points) tx.put('pointEntries', { ...entry, points });
      return [entry.id, points];
    }),
  );
};

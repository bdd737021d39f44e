import { addDays, diffDays, startOfWeek, weekdays, type Day } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';

/**
 * Points that the eligible orders of one week bring: so many for each full lot, up to the week's cap. Null where
 * the pack does not know the lot or its points. Whether orders left over count next week is not published.
 */
export const orderGain = (eligibleOrders: number, pack: Pack): number | null => {
  const gain = uncappedGain(eligibleOrders, pack);
  const { weeklyCap } = pack.rating.gains.orders;
  return gain === null || weeklyCap.value === null ? gain : Math.min(gain, weeklyCap.value);
};

const WEEK = 7;

const uncappedGain = (eligibleOrders: number, pack: Pack): number | null => {
  const { points, perOrders } = pack.rating.gains.orders;
  if (points.value === null || perOrders.value === null) return null;
  return Math.floor(eligibleOrders / perOrders.value) * points.value;
};

/** The first day of the pack's week that holds a day of the shop's zone. */
export const orderWeekOf = (day: Day, pack: Pack): Day => startOfWeek(day, weekdays[pack.weekStart - 1] ?? 1);

/** The last day of a week that begins on `week`. */
export const lastDayOfWeek = (week: Day): Day => addDays(week, WEEK - 1);

/** The day on which the points of a week count: the first after it, when its orders are complete. */
export const gainDayOf = (week: Day): Day => addDays(week, WEEK);

/** The week whose points count from `day` on: the other way round. */
export const weekOfGain = (day: Day): Day => addDays(day, -WEEK);

/** The eligible orders of a week; `week` is its first day. */
export interface OrderWeek {
  readonly week: Day;
  readonly orders: number;
}

/** What the orders of a week bring, and how that was reckoned. */
export interface OrderWeekGain extends OrderWeek {
  /** The points that are sure. */
  readonly points: number;
  /** The most that it can be: more than `points` while it is not known what was left over from before. */
  readonly most: number;
  /** What the orders alone would bring without the cap. */
  readonly uncapped: number;
  readonly isCapped: boolean;
}

/** Orders left over from before a week, the least and the most that they can be. */
interface LeftOver {
  readonly low: number;
  readonly high: number;
}

const leftAfter = (before: LeftOver, orders: number, lot: number): LeftOver =>
  before.low === before.high
    ? { low: (before.low + orders) % lot, high: (before.low + orders) % lot }
    : { low: 0, high: lot - 1 };

/**
 * The gains of the weeks on record, oldest first; null where the pack does not know the lot or its points. Where the
 * pack says that orders left over count in the next week, they do from one recorded week to the next; after a week that
 * is not on record nobody knows how many were left. Where the pack does not know whether they count (policy facts §3,
 * §12), the points without them are sure and those with them the most.
 */
export const orderWeekGains = (weeks: readonly OrderWeek[], pack: Pack): readonly OrderWeekGain[] | null => {
  const { points, perOrders, weeklyCap, carriesRemainder } = pack.rating.gains.orders;
  const lot = perOrders.value;
  if (lot === null || points.value === null) return null;
  const gain = (orders: number): number => orderGain(orders, pack) ?? 0;
  let left: LeftOver = { low: 0, high: 0 };
  let before: Day | null = null;
  return weeks
    .toSorted((a, b) => (a.week < b.week ? -1 : 1))
    .map(({ week, orders }) => {
      if (before !== null && diffDays(before, week) !== WEEK) left = { low: 0, high: lot - 1 };
      before = week;
      const low = gain(orders + (carriesRemainder.value === true ? left.low : 0));
      const high = gain(orders + (carriesRemainder.value === false ? 0 : left.high));
      left = leftAfter(left, orders, lot);
      const uncapped = uncappedGain(orders, pack) ?? 0;
      const isCapped = weeklyCap.value !== null && uncapped > weeklyCap.value;
      return { week, orders, points: low, most: high, uncapped, isCapped };
    });
};

/** Eligible orders of a usual week: the mean of the recorded weeks from `from` on, whole; null without one. */
export const usualOrders = (weeks: readonly OrderWeek[], from: Day): number | null => {
  const recent = weeks.filter(({ week }) => week >= from);
  if (recent.length === 0) return null;
  return Math.round(recent.reduce((sum, { orders }) => sum + orders, 0) / recent.length);
};

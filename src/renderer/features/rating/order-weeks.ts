import type { CaseEntry } from '#renderer/data/rating.ts';
import { numberWords } from '#renderer/ui/numbers.ts';
import { addDays, type Day } from '#shared/kernel/time.ts';
import { formatDayRange, NBSP } from '#shared/kernel/time-words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import {
  gainDayOf,
  lastDayOfWeek,
  orderWeekGains,
  orderWeekOf,
  usualOrders,
  weekOfGain,
  type OrderWeek,
  type OrderWeekGain,
} from '#shared/rating/gains.ts';
import { firstCountingDay } from '#shared/rating/point-life.ts';
import type { On } from './rating-model.ts';

/** Days back that a week can be recorded where no day ends a gain: the app's own choice. */
const LONGEST_ASKED = 26 * 7;

/** The weeks whose eligible orders are on record. */
export const recordedWeeks = (entries: readonly Pick<CaseEntry, 'day' | 'orders'>[]): readonly OrderWeek[] =>
  entries.flatMap(({ day, orders }) => (orders === null ? [] : [{ week: weekOfGain(day), orders }]));

/** "16–22 Nov", the days of a week. */
export const weekWords = (week: Day, today: Day): string => formatDayRange(week, lastDayOfWeek(week), today);

/** The day after which a gain still counts; orders are asked for half a year back where no day ends them. */
const oldestDay = (today: Day, pack: Pack): Day =>
  addDays(firstCountingDay(today, pack) ?? addDays(today, -LONGEST_ASKED), -1);

/** The weeks that are over and whose points can still count, the newest first. */
export const weeksOffered = ({ today, pack }: On): readonly Day[] => {
  const oldest = oldestDay(today, pack);
  const weeks: Day[] = [];
  for (let week = addDays(orderWeekOf(today, pack), -7); gainDayOf(week) > oldest; week = addDays(week, -7))
    weeks.push(week);
  return weeks;
};

/** What the orders of a week bring beside the other weeks on record; null where the pack does not know the rule. */
export const gainOfWeek = (
  { week, orders }: OrderWeek,
  recorded: readonly OrderWeek[],
  pack: Pack,
): OrderWeekGain | null => {
  const others = recorded.filter((one) => one.week !== week);
  return orderWeekGains([...others, { week, orders }], pack)?.find((one) => one.week === week) ?? null;
};

const countOrders = (orders: number): string =>
  `${numberWords(orders)}${NBSP}${orders === 1 ? 'order' : 'orders'}`;

const countPoints = (points: number): string =>
  `${numberWords(points)}${NBSP}${points === 1 ? 'point' : 'points'}`;

/** "1,240 orders → 24 points, capped at 20"; "points unknown" where the pack does not know the rule. */
export const reckoningWords = (orders: number, gain: OrderWeekGain | null): string => {
  if (gain === null) return `${countOrders(orders)} → points unknown`;
  const words = `${countOrders(orders)} → ${countPoints(gain.isCapped ? gain.uncapped : gain.points)}`;
  return gain.isCapped ? `${words}, capped at ${numberWords(gain.points)}` : words;
};

/** "up to 4 more if orders left over count on", or nothing where that changes nothing. */
export const moreWords = (gain: OrderWeekGain | null): string =>
  gain === null || gain.most === gain.points
    ? ''
    : `up to ${numberWords(gain.most - gain.points)} more if orders left over from before count`;

/** How the points of an entry were reckoned, under the pack it was recorded under; empty for any other entry. */
export const entryReckoning = (entry: CaseEntry, today: Day, pack: Pack): string => {
  if (entry.orders === null) return '';
  const week = weekOfGain(entry.day);
  const [gain = null] = orderWeekGains([{ week, orders: entry.orders }], pack) ?? [];
  const own = gain === null || entry.points === null ? null : { ...gain, points: entry.points };
  return `${weekWords(week, today)}: ${reckoningWords(entry.orders, own)}`;
};

/** The usual number of eligible orders a week, and from how many weeks it was made; null without one. */
export const ownOrders = (
  entries: readonly CaseEntry[],
  { today, pack }: On,
): { readonly perWeek: number; readonly weeks: number } | null => {
  const from = oldestDay(today, pack);
  const weeks = recordedWeeks(entries).filter(({ week }) => week >= from);
  const perWeek = usualOrders(weeks, from);
  return perWeek === null || perWeek === 0 ? null : { perWeek, weeks: weeks.length };
};

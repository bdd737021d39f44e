import type { Pack } from '../policy/pack.ts';

/**
 * Points that the eligible orders of one week bring: so many for each full lot, up to the week's cap. Null where
 * the pack does not know the lot or its points. Whether orders left over count next week is not published.
 */
export const orderGain = (eligibleOrders: number, pack: Pack): number | null => {
  const { points, perOrders, weeklyCap } = pack.rating.gains.orders;
  if (points.value === null || perOrders.value === null) return null;
  const gain = Math.floor(eligibleOrders / perOrders.value) * points.value;
  return weeklyCap.value === null ? gain : Math.min(gain, weeklyCap.value);
};

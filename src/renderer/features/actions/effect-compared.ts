import type { RatingRecords } from '#renderer/data/rating.ts';
import type { Action } from '#shared/actions/action.ts';
import { beforeAndAfter, type BeforeAndAfter, type EffectFacts } from '#shared/actions/effect.ts';
import { shopDuring, type ShopDuring } from '#shared/actions/limit-days.ts';
import { dayOf, type Instant } from '#shared/kernel/time.ts';

/** What came of a cause before and since its action was done, and how the shop as a whole stood meanwhile. */
export interface EffectCompared extends BeforeAndAfter {
  /** Null where no reading is on record. */
  readonly shop: { readonly before: ShopDuring; readonly after: ShopDuring } | null;
}

/** What the effect check of an action compares at a moment; null where the action was not done. */
export const effectCompared = (
  action: Action,
  facts: EffectFacts,
  { rating, at }: { readonly rating: Pick<RatingRecords, 'readings' | 'spans'>; readonly at: Instant },
): EffectCompared | null => {
  const effect = beforeAndAfter(action, facts, at);
  if (effect === null) return null;
  const { from, done } = effect;
  const { zone } = facts;
  if (rating.readings.length === 0) return { ...effect, shop: null };
  const before = shopDuring(rating, { from, to: done }, zone);
  const after = shopDuring(rating, { from: done, to: dayOf(at, zone) }, zone);
  return { ...effect, shop: { before, after } };
};

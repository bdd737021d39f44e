import { type RatingRecords, useRatingRecords } from '#renderer/data/rating.ts';
import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import type { EffectFacts } from '#shared/actions/effect.ts';
import type { Day } from '#shared/kernel/time.ts';
import type { SavedView } from '#shared/saved-views.ts';
import {
  actionRows,
  causesOf,
  effectFactsOf,
  type ActionReckoning,
  type ActionRecords,
  type ActionRow,
} from './actions-model.ts';

/** Everything that the log is drawn from. */
export interface LogRecords {
  readonly records: ActionRecords;
  readonly rating: RatingRecords;
  readonly saved: readonly SavedView[];
}

const recordsOf = reckonedOnce((records: ActionRecords) => records);
const logOf = reckonedOnce((log: LogRecords) => log);

type Given<R> = R & { readonly records: ActionRecords };

const rowsOf = reckonedOnce(({ records, ...reckoning }: Given<ActionReckoning>) =>
  actionRows(records, reckoning),
);

const factsOf = reckonedOnce(({ records, ...rules }: Given<Pick<ActionReckoning, 'pack' | 'zone'>>) =>
  effectFactsOf(records, rules),
);

/** The causes of the log by their words. */
export const causesOnRecord = reckonedOnce(({ actions }: ActionRecords) => causesOf(actions));

/** The records of the open shop's log, live; undefined until all have answered. */
export const useLogRecords = (): LogRecords | undefined => {
  const { shop, people } = useShop();
  const actions = useShopRows('actions', shop.id);
  const findings = useShopRows('findings', shop.id);
  const saved = useShopRows('savedViews', shop.id);
  const rating = useRatingRecords();
  if (actions === undefined || findings === undefined) return undefined;
  if (saved === undefined || rating === undefined) return undefined;
  const records = recordsOf({ actions, violations: rating.violations, findings, people });
  return logOf({ records, rating, saved });
};

/** The rows of the log on a day, and the records by which effects are judged. */
export const useLogRows = (
  records: ActionRecords,
  today: Day,
): { readonly rows: readonly ActionRow[]; readonly facts: EffectFacts } => {
  const { pack, zone } = useShop();
  return { rows: rowsOf({ records, pack, zone, today }), facts: factsOf({ records, pack, zone }) };
};

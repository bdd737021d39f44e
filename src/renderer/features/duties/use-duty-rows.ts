import { useMinute } from '#renderer/data/clock.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { dutyRows, type DutyRow } from './duty-rows.ts';

/** The duties of the open shop; undefined until all is read. */
export const useDutyRows = (): readonly DutyRow[] | undefined => {
  const { shop, people, zone } = useShop();
  const today = dayOf(useMinute(), zone);
  const duties = useShopRows('duties', shop.id);
  const dutyOccurrences = useShopRows('dutyOccurrences', shop.id);
  const files = useShopRows('evidence', shop.id);
  if (duties === undefined || dutyOccurrences === undefined || files === undefined) return undefined;
  return dutyRows({ duties, dutyOccurrences, files, people, zone, today });
};

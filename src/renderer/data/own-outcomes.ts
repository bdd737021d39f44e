import { attemptOutcomes, type AttemptOutcome, type OutcomeFacts } from '#shared/appeals/outcomes.ts';
import { outcomeWordsOfType } from '#shared/appeals/outcome-words.ts';
import { underOwnRules } from '#shared/rating/ledger-rules.ts';
import type { PointEntry } from '#shared/violations.ts';
import { reckonedOnce } from './reckoned-once.ts';
import { useShopRows } from './rows.ts';
import { useShop, type OpenShop } from './shop-context.ts';

const outcomesFrom = reckonedOnce(
  ({
    entries,
    packOf,
    ...facts
  }: Omit<OutcomeFacts, 'entries'> &
    Pick<OpenShop, 'packOf'> & { readonly entries: readonly PointEntry[] }): readonly AttemptOutcome[] =>
    attemptOutcomes({ ...facts, entries: underOwnRules(entries, packOf) }),
);

/** Every attempt of the open shop with what came of it, live; undefined until all tables have answered. */
export const useOwnOutcomes = (): readonly AttemptOutcome[] | undefined => {
  const { shop, pack, packOf } = useShop();
  const appeals = useShopRows('appeals', shop.id);
  const violations = useShopRows('violations', shop.id);
  const entries = useShopRows('pointEntries', shop.id);
  if (appeals === undefined || violations === undefined || entries === undefined) return undefined;
  return outcomesFrom({ appeals, violations, entries, pack, packOf });
};

/** What came of own appeals of a type, in sentences; empty until it is known. */
export const useOutcomeWords = (type: string | null): string => {
  const outcomes = useOwnOutcomes();
  return outcomes === undefined ? '' : outcomeWordsOfType(outcomes, type);
};

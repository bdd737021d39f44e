import { useMemo } from 'react';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import type { SavedView } from '#shared/saved-views.ts';
import { caseFigures, type CaseFigures } from './case-figures.ts';
import { useCases, type Cases } from './use-cases.ts';
import { caseRows, type CaseRow } from './violations-model.ts';

export interface ListedCases {
  readonly cases: Cases;
  readonly rows: readonly CaseRow[];
  readonly figures: CaseFigures;
  readonly saved: readonly SavedView[];
}

/** Every case of the shop as a row, with the figures over them and the saved views; undefined until all is read. */
export const useListedCases = (): ListedCases | undefined => {
  const { shop } = useShop();
  const cases = useCases();
  const saved = useShopRows('savedViews', shop.id);
  return useMemo(() => {
    if (cases === undefined || saved === undefined) return undefined;
    const rows = caseRows(cases.records, cases.reckoning);
    return { cases, rows, figures: caseFigures(cases.records, rows, cases.reckoning), saved };
  }, [cases, saved]);
};

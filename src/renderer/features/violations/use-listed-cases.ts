import { useMemo } from 'react';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { checklistOf, type Checklist } from '#shared/evidence-checklist.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import { groupBy } from '#shared/kernel/group.ts';
import { dayOf } from '#shared/kernel/time.ts';
import type { Violation } from '#shared/violations.ts';
import type { SavedView } from '#shared/saved-views.ts';
import { caseFigures, type CaseFigures } from './case-figures.ts';
import { useCases, type Cases } from './use-cases.ts';
import { caseRows, type CaseRow } from './violations-model.ts';

export interface ListedCases {
  readonly cases: Cases;
  readonly rows: readonly CaseRow[];
  readonly figures: CaseFigures;
  readonly saved: readonly SavedView[];
  /** What is asked for by the type of a case, against what is on file. */
  readonly checklistFor: (violation: Violation) => Checklist;
}

/** The checklist of each case, reckoned when it is drawn; undefined until its files are read. */
const useChecklists = (cases: Cases | undefined) => {
  const { shop } = useShop();
  const evidence = useShopRows('evidence', shop.id);
  const pieces = useShopRows('evidencePieces', shop.id);
  return useMemo(() => {
    if (cases === undefined || evidence === undefined || pieces === undefined) return undefined;
    const { packFor, zone, now } = cases.reckoning;
    const files = groupBy(evidence.filter(isOnFile), ({ violationId }) => violationId);
    const matches = groupBy(pieces, ({ violationId }) => violationId);
    return ({ id, type, pack, noticeAt }: Violation): Checklist =>
      checklistOf(
        { type, files: files.get(id) ?? [], matches: matches.get(id) ?? [] },
        packFor(pack, noticeAt),
        dayOf(now, zone),
      );
  }, [cases, evidence, pieces]);
};

/** Every case of the shop as a row, with the figures over them and the saved views; undefined until all is read. */
export const useListedCases = (): ListedCases | undefined => {
  const { shop } = useShop();
  const cases = useCases();
  const saved = useShopRows('savedViews', shop.id);
  const checklistFor = useChecklists(cases);
  return useMemo(() => {
    if (cases === undefined || saved === undefined || checklistFor === undefined) return undefined;
    const rows = caseRows(cases.records, cases.reckoning);
    return { cases, rows, figures: caseFigures(cases.records, rows, cases.reckoning), saved, checklistFor };
  }, [cases, saved, checklistFor]);
};

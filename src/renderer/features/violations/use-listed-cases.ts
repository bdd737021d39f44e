import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { checklistOf, type Checklist } from '#shared/evidence-checklist.ts';
import type { EvidencePiece } from '#shared/evidence-pieces.ts';
import { isOnFile } from '#shared/evidence-trash.ts';
import type { Evidence } from '#shared/evidence.ts';
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

type ChecklistFor = ListedCases['checklistFor'];

interface OnFile {
  readonly cases: Cases;
  readonly evidence: readonly Evidence[];
  readonly pieces: readonly EvidencePiece[];
}

/** The checklist of each case, reckoned when it is drawn. */
const checklistsOf = reckonedOnce(({ cases, evidence, pieces }: OnFile): ChecklistFor => {
  const { packFor, zone, now } = cases.reckoning;
  const files = groupBy(evidence.filter(isOnFile), ({ violationId }) => violationId);
  const matches = groupBy(pieces, ({ violationId }) => violationId);
  return ({ id, type, pack, noticeAt }) =>
    checklistOf(
      { type, files: files.get(id) ?? [], matches: matches.get(id) ?? [] },
      packFor(pack, noticeAt),
      dayOf(now, zone),
    );
});

const listed = reckonedOnce((given: Pick<ListedCases, 'cases' | 'saved' | 'checklistFor'>): ListedCases => {
  const { records, reckoning } = given.cases;
  const rows = caseRows(records, reckoning);
  return { ...given, rows, figures: caseFigures(records, rows, reckoning) };
});

/** Every case of the shop as a row, with the figures over them and the saved views; undefined until all is read. */
export const useListedCases = (): ListedCases | undefined => {
  const { shop } = useShop();
  const cases = useCases();
  const saved = useShopRows('savedViews', shop.id);
  const evidence = useShopRows('evidence', shop.id);
  const pieces = useShopRows('evidencePieces', shop.id);
  if (cases === undefined || saved === undefined) return undefined;
  if (evidence === undefined || pieces === undefined) return undefined;
  return listed({ cases, saved, checklistFor: checklistsOf({ cases, evidence, pieces }) });
};

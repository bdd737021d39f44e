import type { ListColumn } from '#shared/choices.ts';
import { startJob } from './jobs.ts';
import { keptChoice, useKeptChoice } from './kept-choice.ts';
import { query } from './send.ts';

type Columns = readonly ListColumn[];

// Without an answer no shop has a choice of its own; what is chosen is then kept for this window only.
const chosen = keptChoice<Readonly<Record<string, Columns | null>>>({
  ask: async () => {
    const answer = await query('app.caseColumns', {});
    return answer.ok ? answer.value.columns : null;
  },
  settle: (kept, here) => ({ ...kept, ...here }),
});

/** The columns that were chosen for the list of cases in a shop; null where the width decides, undefined until it is known. */
export const useCaseColumns = (shopId: string): Columns | null | undefined => {
  const known = useKeptChoice(chosen);
  return known === undefined ? undefined : (known[shopId] ?? null);
};

/** Chooses the columns of the list of cases in a shop, null to let the width decide; it is there again after a restart. */
export const chooseCaseColumns = (shopId: string, columns: Columns | null): void => {
  chosen.take({ ...chosen.now(), [shopId]: columns });
  void startJob('app.setCaseColumns', { shopId, columns: columns === null ? null : [...columns] }).answer;
};

import type { CaseLayout } from '#shared/choices.ts';
import { startJob } from './jobs.ts';
import { keptChoice, useKeptChoice } from './kept-choice.ts';
import { query } from './send.ts';

const layout = keptChoice<CaseLayout>({
  ask: async () => {
    const answer = await query('app.caseLayout', {});
    return answer.ok ? answer.value.layout : null;
  },
  settle: (kept, chosen) => chosen ?? kept ?? 'table',
});

/** Whether the cases stand in a table or on a board; undefined until it is known. */
export const useCaseLayout = (): CaseLayout | undefined => useKeptChoice(layout);

/** Chooses the layout of the cases; it is there again after a restart. */
export const chooseCaseLayout = (next: CaseLayout): void => {
  layout.take(next);
  void startJob('app.setCaseLayout', { layout: next }).answer;
};

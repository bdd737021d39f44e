import type { ActionLayout } from '#shared/choices.ts';
import { startJob } from './jobs.ts';
import { keptChoice, useKeptChoice } from './kept-choice.ts';
import { query } from './send.ts';

const layout = keptChoice<ActionLayout>({
  ask: async () => {
    const answer = await query('app.actionLayout', {});
    return answer.ok ? answer.value.layout : null;
  },
  settle: (kept, chosen) => chosen ?? kept ?? 'table',
});

/** Whether the actions stand in a table, on a board or on a timeline; undefined until it is known. */
export const useActionLayout = (): ActionLayout | undefined => useKeptChoice(layout);

/** Chooses the layout of the actions; it is there again after a restart. */
export const chooseActionLayout = (next: ActionLayout): void => {
  layout.take(next);
  void startJob('app.setActionLayout', { layout: next }).answer;
};

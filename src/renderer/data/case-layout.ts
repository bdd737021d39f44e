import { useSyncExternalStore } from 'react';
import type { CaseLayout } from '#shared/choices.ts';
import { startJob } from './jobs.ts';
import { query } from './send.ts';

let layout: CaseLayout | undefined;
let asked = false;
const listeners = new Set<() => void>();

const take = (next: CaseLayout): void => {
  layout = next;
  for (const listen of listeners) listen();
};

const onLayout = (listen: () => void): (() => void) => {
  listeners.add(listen);
  if (!asked) {
    asked = true;
    void query('app.caseLayout', {}).then((answer) => {
      take(layout ?? (answer.ok ? answer.value.layout : 'table'));
    });
  }
  return () => listeners.delete(listen);
};

/** Whether the cases stand in a table or on a board; undefined until it is known. */
export const useCaseLayout = (): CaseLayout | undefined => useSyncExternalStore(onLayout, () => layout);

/** Chooses the layout of the cases; it is there again after a restart. */
export const chooseCaseLayout = (next: CaseLayout): void => {
  take(next);
  void startJob('app.setCaseLayout', { layout: next }).answer;
};

import { create } from 'zustand';
import { wholeList, type CaseFilter } from '#shared/case-filter.ts';
import { useView } from './view.ts';

export type CasePart = 'cases' | 'lost';

/** A view of the list by its key: one of the app's own, or the id of a saved one. */
export interface ShownView {
  readonly key: string;
  readonly filter: CaseFilter;
}

interface CaseListState extends ShownView {
  readonly part: CasePart;
  /** Shows a view, with its own filter. */
  readonly show: (view: ShownView) => void;
  readonly narrow: (filter: CaseFilter) => void;
  readonly choosePart: (part: CasePart) => void;
  readonly reset: () => void;
}

const start = { key: 'all', filter: wholeList, part: 'cases' } as const;

/** What the list of cases shows, so that it is the same after a look at a case; another shop begins anew. */
export const useCaseList = create<CaseListState>()((set) => ({
  ...start,
  show: ({ key, filter }) => set({ key, filter, part: 'cases' }),
  narrow: (filter) => set({ filter }),
  choosePart: (part) => set({ part }),
  reset: () => set(start),
}));

useView.subscribe((view, before) => {
  if (view.shopId !== before.shopId) useCaseList.getState().reset();
});

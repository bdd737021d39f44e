import { create } from 'zustand';
import { wholeLog, type ActionFilter } from '#shared/actions/action-filter.ts';
import { useView } from './view.ts';

/** What the log is ordered by: the day that counts next, or the points at stake, the most first or last. */
export type ActionOrder = 'next' | 'mostAtStake' | 'leastAtStake';

/** A view of the log by its key: one of the app's own, the id of a saved one, or `causes`, which lists no actions. */
export interface ShownActions {
  readonly key: string;
  readonly filter: ActionFilter;
}

export interface ActionListState extends ShownActions {
  readonly order: ActionOrder;
  /** Shows a view, with its own filter. */
  readonly show: (view: ShownActions) => void;
  readonly narrow: (filter: ActionFilter) => void;
  readonly sort: (order: ActionOrder) => void;
  readonly reset: () => void;
}

const start = { key: 'all', filter: wholeLog, order: 'next' } as const;

/** What the log of actions shows, so that it is the same after a look at a case; another shop begins anew. */
export const useActionList = create<ActionListState>()((set) => ({
  ...start,
  show: ({ key, filter }) => set({ key, filter }),
  narrow: (filter) => set({ filter }),
  sort: (order) => set({ order }),
  reset: () => set(start),
}));

useView.subscribe((view, before) => {
  if (view.shopId !== before.shopId) useActionList.getState().reset();
  const { place } = view;
  // An action that another screen leads to is shown whatever the log was narrowed to.
  if (place !== before.place && place.screen === 'actions' && place.action !== undefined)
    useActionList.getState().show({ key: start.key, filter: start.filter });
});

import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { type ActionOrder, useActionList } from '#renderer/state/action-list.ts';
import { type ActionFilter, isSameActionFilter, wholeLog } from '#shared/actions/action-filter.ts';
import type { Day } from '#shared/kernel/time.ts';
import type { SavedView } from '#shared/saved-views.ts';
import { actionsIn, inLogOrder, logViews } from './action-list.ts';
import type { ActionRow } from './actions-model.ts';

/** The view that lists causes and no actions. */
export const CAUSES = 'causes';

type Listed = {
  readonly rows: readonly ActionRow[];
  readonly saved: readonly SavedView[];
  readonly today: Day;
};

const countedViews = reckonedOnce(({ saved, rows, today }: Listed) =>
  logViews(saved).map((view) => ({ ...view, count: actionsIn(rows, view.filter, today).length })),
);

type Narrowed = Pick<Listed, 'rows' | 'today'> & {
  readonly filter: ActionFilter;
  readonly order: ActionOrder;
};

const leftOf = reckonedOnce(({ rows, filter, order, today }: Narrowed) =>
  inLogOrder(actionsIn(rows, filter, today), order),
);

/** The views of the log with their counts, the one that is shown, and the rows that the filter leaves in their order. */
export const useLogList = ({ rows, saved, today }: Listed) => {
  const { key, filter, order, show, narrow } = useActionList();
  const views = countedViews({ saved, rows, today });
  const shown = views.find((view) => view.key === key);
  const left = leftOf({ rows, filter, order, today });
  const ofView = shown?.filter ?? wholeLog;
  const choose = (wanted: string) => {
    const view = views.find((one) => one.key === wanted);
    show({ key: wanted, filter: view?.filter ?? wholeLog });
  };
  const isNarrow = (shown?.saved ?? null) !== null && !isSameActionFilter(filter, wholeLog);
  return {
    key,
    filter,
    order,
    views,
    shown,
    left,
    ofView,
    isCauses: key === CAUSES,
    isNarrowed: !isSameActionFilter(filter, ofView),
    show,
    narrow,
    choose,
    clear: () => {
      narrow(ofView);
    },
    leave: isNarrow
      ? () => {
          choose('all');
        }
      : undefined,
    /** Another one for each view, filter and order. */
    shownBy: JSON.stringify([key, filter, order]),
  };
};

export type LogList = ReturnType<typeof useLogList>;

import {
  fitsActionFilter,
  isSameActionFilter,
  wholeLog,
  type ActionFilter,
} from '#shared/actions/action-filter.ts';
import { byStake } from '#shared/actions/standing.ts';
import type { Day } from '#shared/kernel/time.ts';
import { sameWords } from '#shared/kernel/words.ts';
import { inOrder, viewsOf, type SavedView } from '#shared/saved-views.ts';
import type { ActionOrder } from '#renderer/state/action-list.ts';
import type { FilterView } from '#renderer/ui/ViewTools.tsx';
import type { ActionRow } from './actions-model.ts';

/** A view over the log. */
export type LogView = FilterView<ActionFilter>;

const ownViews: readonly LogView[] = [
  { key: 'all', name: 'All', filter: wholeLog, saved: null },
  { key: 'open', name: 'Open', filter: { ...wholeLog, stand: 'left' }, saved: null },
  { key: 'check', name: 'Effect check due', filter: { ...wholeLog, stand: 'checkDue' }, saved: null },
  { key: 'overdue', name: 'Overdue', filter: { ...wholeLog, due: 'overdue' }, saved: null },
];

/** The views of the log in their order: those that every shop has, then the saved ones. */
export const logViews = (saved: readonly SavedView[]): readonly LogView[] => [
  ...ownViews,
  ...inOrder(viewsOf('actions', saved)).map((view) => ({
    key: view.id,
    name: view.name,
    filter: view.filter,
    saved: view,
  })),
];

const hasText = ({ action, owner, violation, finding }: ActionRow, text: string): boolean => {
  const all = [
    `action ${String(action.number)}`,
    action.title,
    action.cause,
    owner?.name ?? '',
    violation === null ? '' : `case ${String(violation.number)}`,
    finding === null ? '' : `finding ${String(finding.number)}`,
  ];
  return sameWords(all.join(' ')).includes(text);
};

/** The rows that a filter leaves on a day, in their order. */
export const actionsIn = (
  rows: readonly ActionRow[],
  filter: ActionFilter,
  today: Day,
): readonly ActionRow[] => {
  if (isSameActionFilter(filter, wholeLog)) return rows;
  const text = sameWords(filter.text);
  return rows.filter((row) => fitsActionFilter(row, filter, today) && (text === '' || hasText(row, text)));
};

/** The parts of the log, in the order in which they stand: what is left to do, what was checked, what was dropped. */
export const partOf = ({ standing: { stand } }: ActionRow): 'left' | 'effective' | 'dropped' =>
  stand === 'effective' || stand === 'dropped' ? stand : 'left';

const parts = ['left', 'effective', 'dropped'] as const;

/** Rows in the order of the list: part by part, and within each as chosen. */
export const inLogOrder = (rows: readonly ActionRow[], order: ActionOrder): readonly ActionRow[] => {
  const sign = order === 'leastAtStake' ? -1 : 1;
  const sorted = order === 'next' ? rows : rows.toSorted((a, b) => sign * byStake(a.stake, b.stake));
  return parts.flatMap((part) => sorted.filter((row) => partOf(row) === part));
};

/** By what the log is empty, beside the filter of its view: words that were typed, or more than these. */
export const logEmptiedBy = (
  filter: ActionFilter,
  ofView: ActionFilter,
): { readonly filter: string; readonly isNarrowed: boolean } => ({
  filter: isSameActionFilter(filter, ofView) ? '' : filter.text,
  isNarrowed: !isSameActionFilter({ ...filter, text: ofView.text }, ofView),
});

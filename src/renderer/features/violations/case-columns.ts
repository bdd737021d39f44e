import type { Column } from '#renderer/ui/DataTable.tsx';
import { listColumns, type ListColumn } from '#shared/choices.ts';

/** What each column that can be left out is called. */
export const columnNames: Readonly<Record<ListColumn, string>> = {
  case: 'Case',
  state: 'State',
  points: 'Points',
  leaves: 'Leaves',
  hits: 'Hits',
  attempts: 'Attempts',
  evidence: 'Evidence',
  notice: 'Notice',
};

/** The narrower the window, the fewer columns stand where none were chosen: 1 leaves below 800 px, 2 below 1200, 3 below 1400. */
export const columnRanks: Readonly<Partial<Record<ListColumn, 1 | 2 | 3>>> = {
  state: 1,
  points: 1,
  notice: 1,
  leaves: 2,
  hits: 2,
  attempts: 2,
  evidence: 3,
};

/** The columns that stand: those that were chosen, else those that a window of a width has room for. */
export const shownColumns = (
  chosen: readonly ListColumn[] | null,
  fits: { readonly 1: boolean; readonly 2: boolean; readonly 3: boolean },
): readonly ListColumn[] =>
  chosen ??
  listColumns.filter((one) => {
    const rank = columnRanks[one];
    return rank === undefined || fits[rank];
  });

/** The shown columns with one more or one less, in the order of the list. */
export const withColumn = (
  shown: readonly ListColumn[],
  column: ListColumn,
  isShown: boolean,
): readonly ListColumn[] => listColumns.filter((one) => (one === column ? isShown : shown.includes(one)));

const canBeLeftOut = (key: string): key is ListColumn => listColumns.some((one) => one === key);

/** The columns of the table that stand; those that can't be left out always do. */
export const keptColumns = <Row>(
  columns: readonly Column<Row>[],
  shown: readonly ListColumn[],
): readonly Column<Row>[] => columns.filter(({ key }) => !canBeLeftOut(key) || shown.includes(key));

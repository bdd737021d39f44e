import {
  fitsFilter,
  isSameFilter,
  wholeList,
  type CaseFilter,
  type FilteredCase,
} from '#shared/case-filter.ts';
import type { Instant } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { isRepeat } from '#shared/repeats.ts';
import { inOrder, type SavedView, viewsOf } from '#shared/saved-views.ts';
import type { FilterView } from '#renderer/ui/ViewTools.tsx';
import { caseStates } from '#renderer/ui/states.ts';
import { hitWords, type CaseRow } from './violations-model.ts';
import type { Violation } from '#shared/violations.ts';

const textOf = (violation: Violation): string =>
  [
    `case ${String(violation.number)}`,
    violation.ticket,
    violation.title,
    violation.detail,
    caseStates[violation.status].word,
    hitWords(violation.hits),
    ...violation.hits.orders,
    ...violation.hits.listings,
  ]
    .join('\n')
    .toLowerCase();

// A row that changes is another object, so what was put together for one holds as long as it.
const texts = new WeakMap<Violation, string>();

const searched = (violation: Violation): string => {
  const known = texts.get(violation);
  if (known !== undefined) return known;
  const text = textOf(violation);
  texts.set(violation, text);
  return text;
};

/** The rows that have every word of a text; spaces inside a pasted ticket number do not count. */
export const searchRows = (rows: readonly CaseRow[], wanted: string): readonly CaseRow[] => {
  const text = wanted.trim().toLowerCase();
  if (text === '') return rows;
  const number = /^case\s+(\d+)$/.exec(text)?.[1];
  if (number !== undefined) return rows.filter((row) => row.violation.number === Number(number));
  const digits = /^[\d\s]+$/.test(text) ? text.replaceAll(/\s/g, '') : null;
  const words = digits === null ? text.split(/\s+/) : [digits];
  return rows.filter(({ violation }) => {
    const within = searched(violation);
    return words.every((word) => within.includes(word));
  });
};

export interface FilterGround {
  readonly pack: Pick<Pack, 'violations'>;
  readonly now: Instant;
}

const categoriesOf = ({ violations }: FilterGround['pack']): ReadonlyMap<string, string> =>
  new Map(violations.map(({ code, category }) => [code, category]));

const filtered = (row: CaseRow, categories: ReadonlyMap<string, string>): FilteredCase => ({
  status: row.violation.status,
  type: row.violation.type,
  category: categories.get(row.violation.type ?? '') ?? null,
  points: row.violation.points,
  hits: row.violation.hits,
  nextDue: row.next?.dueAt ?? null,
  isAppealDue: row.isAppealDue,
  isRepeat: isRepeat(row.repeat ?? undefined),
});

/** The rows that a filter leaves, in their order. */
export const rowsIn = (
  rows: readonly CaseRow[],
  filter: CaseFilter,
  { pack, now }: FilterGround,
): readonly CaseRow[] => {
  if (isSameFilter(filter, wholeList)) return rows;
  const categories = categoriesOf(pack);
  const fitting = rows.filter((row) => fitsFilter(filtered(row, categories), filter, now));
  return searchRows(fitting, filter.text);
};

/**
 * By what a list is empty, beside the filter of its view: words that were typed, or more than these. By neither there is
 * nothing to clear.
 */
export const emptiedBy = (
  filter: CaseFilter,
  ofView: CaseFilter,
): { readonly filter: string; readonly isNarrowed: boolean } => ({
  filter: isSameFilter(filter, ofView) ? '' : filter.text,
  isNarrowed: !isSameFilter({ ...filter, text: ofView.text }, ofView),
});

/** A view over the list of cases. */
export type ListView = FilterView<CaseFilter>;

/** Days of the view “Clock this week”. */
const WEEK_DAYS = 7;

const ownViews: readonly ListView[] = [
  { key: 'all', name: 'All', filter: wholeList, saved: null },
  { key: 'open', name: 'Open', filter: { ...wholeList, state: 'open' }, saved: null },
  { key: 'waiting', name: 'Waiting', filter: { ...wholeList, state: 'waiting' }, saved: null },
  { key: 'closed', name: 'Closed', filter: { ...wholeList, state: 'closed' }, saved: null },
  { key: 'week', name: 'Clock this week', filter: { ...wholeList, clockWithin: WEEK_DAYS }, saved: null },
];

/** The views of a list in their order: those that every shop has, then the saved ones. */
export const listViews = (saved: readonly SavedView[]): readonly ListView[] => [
  ...ownViews,
  ...inOrder(viewsOf('violations', saved)).map((view) => ({
    key: view.id,
    name: view.name,
    filter: view.filter,
    saved: view,
  })),
];

/** How many rows each view holds. */
export const countedViews = (
  views: readonly ListView[],
  rows: readonly CaseRow[],
  ground: FilterGround,
): readonly (ListView & { readonly count: number })[] =>
  views.map((view) => ({ ...view, count: rowsIn(rows, view.filter, ground).length }));

import { z } from 'zod';
import { type ActionFilter, actionFilter } from './actions/action-filter.ts';
import { type CaseFilter, caseFilter } from './case-filter.ts';
import { command } from './contract/command.ts';
import { id, rev, title } from './kernel/id.ts';
import { table } from './kernel/table.ts';

/** The screens whose lists have views. */
const viewScreen = z.enum(['violations', 'actions']);
export type ViewScreen = z.infer<typeof viewScreen>;

/** What each screen's list is narrowed by. */
export interface ScreenFilters {
  readonly violations: CaseFilter;
  readonly actions: ActionFilter;
}

const listFilter = z.union([caseFilter, actionFilter]);
export type ListFilter = z.infer<typeof listFilter>;

/** The most views that one list keeps: they stand side by side over it. */
export const mostViews = 16;

/** A filter of a list that was kept under a name; `position` is its place among the others of its list. */
export const savedViews = table(
  { shopId: id, screen: viewScreen, name: z.string(), filter: listFilter, position: z.number().int() },
  { index: ['shopId'] },
);
export type SavedView = z.infer<typeof savedViews.row>;

const isOf: { readonly [S in ViewScreen]: (filter: ListFilter) => filter is ScreenFilters[S] } = {
  violations: (filter) => 'appealDue' in filter,
  actions: (filter) => 'ownerId' in filter,
};

/** Whether a filter is one of a screen's list. */
export const isFilterOf = (screen: ViewScreen, filter: ListFilter): boolean => isOf[screen](filter);

/** A saved view with the filter of its screen's list. */
export type ViewOf<S extends ViewScreen> = SavedView & { readonly filter: ScreenFilters[S] };

/** The views of a screen's list. */
export const viewsOf = <S extends ViewScreen>(screen: S, views: readonly SavedView[]): readonly ViewOf<S>[] =>
  views.filter((view): view is ViewOf<S> => view.screen === screen && isOf[screen](view.filter));

/** The longest name of a view. */
export const longestName = 40;

const name = title(longestName);

/** Whether two names of views would look the same over a list. */
export const isSameName = (a: string, b: string): boolean =>
  a.trim().toLowerCase() === b.trim().toLowerCase();

/** Views in the order in which they stand. */
export const inOrder = <V extends Pick<SavedView, 'position' | 'id'>>(views: readonly V[]): readonly V[] =>
  views.toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));

export const savedViewCommands = {
  'savedView.save': command(
    z.object({ shopId: id, screen: viewScreen, name, filter: listFilter }),
    z.object({ id }),
  ),
  'savedView.rename': command(z.object({ id, rev, name }), z.undefined()),
  /** Keeps another filter under the view's name. */
  'savedView.change': command(z.object({ id, rev, filter: listFilter }), z.undefined()),
  'savedView.remove': command(z.object({ id, rev }), z.undefined()),
  /** Moves a view one place to the front or to the end. */
  'savedView.move': command(z.object({ id, rev, to: z.enum(['front', 'end']) }), z.undefined()),
} as const;

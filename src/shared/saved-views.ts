import { z } from 'zod';
import { caseFilter } from './case-filter.ts';
import { command } from './contract/command.ts';
import { id, rev, title } from './kernel/id.ts';
import { table } from './kernel/table.ts';

/** The screens whose lists have views. */
const viewScreen = z.enum(['violations']);

/** The most views that one list keeps: they stand side by side over it. */
export const mostViews = 16;

/** A filter of a list that was kept under a name; `position` is its place among the others of its list. */
export const savedViews = table(
  { shopId: id, screen: viewScreen, name: z.string(), filter: caseFilter, position: z.number().int() },
  { index: ['shopId'] },
);
export type SavedView = z.infer<typeof savedViews.row>;

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
    z.object({ shopId: id, screen: viewScreen, name, filter: caseFilter }),
    z.object({ id }),
  ),
  'savedView.rename': command(z.object({ id, rev, name }), z.undefined()),
  /** Keeps another filter under the view's name. */
  'savedView.change': command(z.object({ id, rev, filter: caseFilter }), z.undefined()),
  'savedView.remove': command(z.object({ id, rev }), z.undefined()),
  /** Moves a view one place to the front or to the end. */
  'savedView.move': command(z.object({ id, rev, to: z.enum(['front', 'end']) }), z.undefined()),
} as const;

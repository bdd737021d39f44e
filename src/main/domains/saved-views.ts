import { AppError } from '#shared/contract/result.ts';
import {
  inOrder,
  isFilterOf,
  isSameName,
  type ListFilter,
  mostViews,
  type SavedView,
  type savedViewCommands,
} from '#shared/saved-views.ts';
import type { Tx } from '../db/tx.ts';
import type { Handlers } from './handler.ts';

type Place = Pick<SavedView, 'shopId' | 'screen'>;

const viewsOf = (tx: Tx, { shopId, screen }: Place): readonly SavedView[] =>
  inOrder(tx.all('savedViews', { shopId, screen }));

const checkName = (views: readonly SavedView[], name: string, ownId: string | null): void => {
  if (views.some((one) => one.id !== ownId && isSameName(one.name, name)))
    throw new AppError('invalid', `A view named “${name}” is there already.`, {
      name: 'Taken by another view',
    });
};

const checkFilter = ({ screen }: Pick<Place, 'screen'>, filter: ListFilter): void => {
  if (!isFilterOf(screen, filter))
    throw new AppError('invalid', 'This filter belongs to another list. Nothing was written.');
};

// Every place anew: a view that was brought back by undo may share its place with one that came since.
const writeOrder = (tx: Tx, views: readonly SavedView[]): void => {
  for (const [index, view] of views.entries())
    if (view.position !== index + 1) tx.put('savedViews', { ...view, position: index + 1 });
};

/** Filters of lists that were kept under a name. */
export const savedViewHandlers: Handlers<typeof savedViewCommands> = {
  'savedView.save': (tx, { shopId, screen, name, filter }) => {
    tx.get('shops', shopId);
    checkFilter({ screen }, filter);
    const views = viewsOf(tx, { shopId, screen });
    checkName(views, name, null);
    if (views.length >= mostViews)
      throw new AppError('refused', `${mostViews} views are kept already. Remove one first.`);
    const position = (views.at(-1)?.position ?? 0) + 1;
    const { id } = tx.put('savedViews', { shopId, screen, name, filter, position });
    return { value: { id }, sentence: `View “${name}” saved` };
  },
  'savedView.rename': (tx, { id, rev, name }) => {
    const old = tx.get('savedViews', id);
    checkName(viewsOf(tx, old), name, id);
    tx.put('savedViews', { ...old, rev, name });
    return { value: undefined, sentence: `View “${old.name}” renamed to “${name}”` };
  },
  'savedView.change': (tx, { id, rev, filter }) => {
    const old = tx.get('savedViews', id);
    checkFilter(old, filter);
    tx.put('savedViews', { ...old, rev, filter });
    return { value: undefined, sentence: `Filter of the view “${old.name}” changed` };
  },
  'savedView.remove': (tx, { id, rev }) => {
    const { name } = tx.get('savedViews', id);
    tx.drop('savedViews', id, rev);
    return { value: undefined, sentence: `View “${name}” removed` };
  },
  'savedView.move': (tx, { id, rev, to }) => {
    const view = tx.get('savedViews', id);
    const views = viewsOf(tx, view);
    const at = views.findIndex((one) => one.id === id);
    const place = to === 'front' ? at - 1 : at + 1;
    if (views[place] === undefined)
      throw new AppError(
        'refused',
        `“${view.name}” is the ${to === 'front' ? 'first' : 'last'} view already.`,
      );
    writeOrder(tx, views.toSpliced(at, 1).toSpliced(place, 0, { ...view, rev }));
    return { value: undefined, sentence: `View “${view.name}” moved` };
  },
};

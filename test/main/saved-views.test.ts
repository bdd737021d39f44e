import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { selectRows } from '#main/db/queries.ts';
import { wholeLog } from '#shared/actions/action-filter.ts';
import { wholeList } from '#shared/case-filter.ts';
import { inOrder, mostViews, viewsOf } from '#shared/saved-views.ts';
import { createShop, openBench, type Bench } from '../support/records.ts';

let bench: Bench;
let shopId: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => bench.close());

const late = { ...wholeList, type: 'late-dispatch', clockWithin: 7 };
const save = (name: string, filter = wholeList) =>
  bench.run('savedView.save', { shopId, screen: 'violations', name, filter }).id;
const kept = () => inOrder(selectRows(bench.records.db, 'savedViews', { shopId }));
const names = () => kept().map(({ name }) => name);
const find = (id: string) => {
  const view = kept().find((one) => one.id === id);
  if (view === undefined) throw new Error('no such view');
  return view;
};
const undoLast = () => bench.run('history.undo', { seq: Math.max(...bench.batches.map(({ to }) => to)) });

describe('a view of the list of cases', () => {
  it('keeps its name and every part of its filter, and is there again after a restart', () => {
    const id = save('Late dispatch', late);
    bench = bench.reopen();
    expect(kept()).toMatchObject([{ id, shopId, screen: 'violations', name: 'Late dispatch', filter: late }]);
  });

  it('can be renamed, given another filter, and removed; each is taken back by undo', () => {
    const id = save('Late', late);
    bench.run('savedView.rename', { id, rev: 1, name: 'Dispatch' });
    expect(names()).toEqual(['Dispatch']);
    undoLast();
    expect(names()).toEqual(['Late']);
    bench.run('savedView.change', { id, rev: find(id).rev, filter: wholeList });
    expect(find(id).filter).toEqual(wholeList);
    undoLast();
    expect(find(id).filter).toEqual(late);
    bench.run('savedView.remove', { id, rev: find(id).rev });
    expect(names()).toEqual([]);
    undoLast();
    expect(names()).toEqual(['Late']);
  });

  it('changes places with its neighbour, and back by undo', () => {
    const [, second] = [save('A'), save('B'), save('C')];
    bench.run('savedView.move', { id: second, rev: 1, to: 'front' });
    expect(names()).toEqual(['B', 'A', 'C']);
    undoLast();
    expect(names()).toEqual(['A', 'B', 'C']);
    bench.run('savedView.move', { id: second, rev: find(second).rev, to: 'end' });
    expect(names()).toEqual(['A', 'C', 'B']);
    expect(() => bench.run('savedView.move', { id: second, rev: find(second).rev, to: 'end' })).toThrow(
      /refused: “B” is the last view already/u,
    );
  });

  it('can be moved past one that was brought back to the place of another', () => {
    const [, second] = [save('A'), save('B')];
    bench.run('savedView.remove', { id: second, rev: 1 });
    const removed = bench.batches.at(-1)?.to ?? 0;
    const third = save('C');
    bench.run('history.undo', { seq: removed });
    expect(kept().map(({ position }) => position)).toEqual([1, 2, 2]);
    const before = names();
    const last = kept().at(-1);
    bench.run('savedView.move', { id: last?.id ?? '', rev: last?.rev ?? 0, to: 'front' });
    expect(names()).toEqual([before[0], before[2], before[1]]);
    expect(kept().map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(find(third).name).toBe('C');
  });

  it('is not brought back beside one that has its name by now', () => {
    bench.run('savedView.remove', { id: save('Late'), rev: 1 });
    const removed = bench.batches.at(-1)?.to ?? 0;
    const other = save('late');
    expect(() => bench.run('history.undo', { seq: removed })).toThrow(
      /notUndoable: .*Rename that one first/u,
    );
    bench.run('savedView.rename', { id: other, rev: 1, name: 'Other' });
    bench.run('history.undo', { seq: removed });
    expect(names().toSorted()).toEqual(['Late', 'Other']);
  });

  it('has a name of its own', () => {
    const id = save('Late');
    save('Other');
    expect(() => save('late')).toThrow(/invalid: A view named “late” is there already/u);
    expect(() => bench.run('savedView.rename', { id, rev: 1, name: 'OTHER' })).toThrow(/invalid/u);
    bench.run('savedView.rename', { id, rev: 1, name: 'LATE' });
    expect(names()).toEqual(['LATE', 'Other']);
  });

  it('is refused where there are enough, and where it was changed meanwhile', () => {
    const ids = Array.from({ length: mostViews }, (_, index) => save(`View ${String(index)}`));
    expect(() => save('One more')).toThrow(/refused: 16 views are kept already/u);
    const [id = ''] = ids;
    bench.run('savedView.rename', { id, rev: 1, name: 'Renamed' });
    expect(() => bench.run('savedView.remove', { id, rev: 1 })).toThrow(/conflict/u);
    expect(names()).toHaveLength(mostViews);
  });

  it('stays with its own shop', () => {
    save('Mine');
    const other = createShop(bench);
    bench.run('savedView.save', { shopId: other, screen: 'violations', name: 'Mine', filter: late });
    expect(names()).toEqual(['Mine']);
    expect(selectRows(bench.records.db, 'savedViews', { shopId: other })).toHaveLength(1);
  });
});

describe('a view of the log of actions', () => {
  const overdue = { ...wholeLog, due: 'overdue' as const, cause: 'Cut-off too late', ownerId: '' };
  const saveLog = (name: string) =>
    bench.run('savedView.save', { shopId, screen: 'actions', name, filter: overdue }).id;

  it('keeps every part of its filter over a restart, beside one of the cases with its name', () => {
    save('Mine', late);
    saveLog('Mine');
    bench = bench.reopen();
    expect(viewsOf('actions', kept()).map(({ filter }) => filter)).toEqual([overdue]);
    expect(viewsOf('violations', kept()).map(({ filter }) => filter)).toEqual([late]);
  });

  it('is renamed and removed, and comes back by undo', () => {
    const id = saveLog('Mine');
    bench.run('savedView.rename', { id, rev: 1, name: 'Late ones' });
    bench.run('savedView.remove', { id, rev: 2 });
    expect(names()).toEqual([]);
    undoLast();
    expect(kept()).toMatchObject([{ name: 'Late ones', screen: 'actions', filter: overdue }]);
  });

  it('takes no filter of another list', () => {
    const ofCases = { shopId, screen: 'actions' as const, name: 'Mine', filter: late };
    expect(() => bench.run('savedView.save', ofCases)).toThrow(
      /invalid: This filter belongs to another list/u,
    );
    const id = saveLog('Mine');
    expect(() => bench.run('savedView.change', { id, rev: 1, filter: late })).toThrow(/another list/u);
    expect(find(id).filter).toEqual(overdue);
  });
});

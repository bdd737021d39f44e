import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastSeq } from '#main/db/history.ts';
import { selectRows } from '#main/db/queries.ts';
import { openBench, type Bench } from '../support/records.ts';

let bench: Bench;
beforeEach(() => {
  bench = openBench();
});
afterEach(() => {
  bench.close();
});

const shop = { name: 'Kedai Baru', market: 'SEA', zone: 'Asia/Singapore', rating: null };
const packs = (): readonly string[] => selectRows(bench.records.db, 'shops').map(({ pack }) => pack);

describe('a shop of a market with two screens', () => {
  it('stands under the pack of the screen that its seller sees', () => {
    bench.run('shop.create', { ...shop, screen: 'points', rating: 12 });
    bench.run('shop.create', { ...shop, screen: 'ahr', rating: 200 });
    bench.run('shop.create', shop);
    expect(packs()).toEqual(['sea-points@2026.10', 'sea-ahr@2026.10', 'sea-ahr@2026.10']);
  });

  it('takes a rating of that screen only', () => {
    expect(() => bench.run('shop.create', { ...shop, screen: 'points', rating: 200 })).toThrow(/^invalid/);
    expect(packs()).toEqual([]);
  });

  it('is not made for a screen that the market does not have', () => {
    expect(() => bench.run('shop.create', { ...shop, screen: 'stars' })).toThrow(/^invalid/);
    expect(packs()).toEqual([]);
  });
});

describe('the screen of a shop that was chosen wrongly', () => {
  const make = (rating: number | null): string =>
    bench.run('shop.create', { ...shop, screen: 'ahr', rating }).id;
  const choose = (id: string, screen: string): void => {
    const rev = selectRows(bench.records.db, 'shops').find((one) => one.id === id)?.rev ?? 0;
    bench.run('shop.setScreen', { id, rev, screen });
  };

  it('is changed while nothing is recorded on its scale', () => {
    const id = make(null);
    choose(id, 'points');
    expect(packs()).toEqual(['sea-points@2026.10']);
    bench.run('reading.log', { shopId: id, at: bench.clock.now, rating: 12, note: '' });
    expect(selectRows(bench.records.db, 'readings').map(({ pack }) => pack)).toEqual(['sea-points@2026.10']);
  });

  it('stays once a reading stands on its scale, until that is removed', () => {
    const id = make(200);
    expect(() => {
      choose(id, 'points');
    }).toThrow(
      /^invalid: This shop has records on the scale of its present screen: a reading of the rating\. /,
    );
    const [first] = selectRows(bench.records.db, 'readings');
    bench.run('reading.remove', { id: first?.id ?? '', rev: first?.rev ?? 0 });
    choose(id, 'points');
    expect(packs()).toEqual(['sea-points@2026.10']);
  });

  it('leaves no way to bring a rating of the old scale back', () => {
    const id = make(148);
    const [first] = selectRows(bench.records.db, 'readings');
    bench.run('reading.remove', { id: first?.id ?? '', rev: first?.rev ?? 0 });
    const removal = lastSeq(bench.records.db);
    choose(id, 'points');
    expect(() => bench.run('history.undo', { seq: removal })).toThrow(/^notUndoable: .*another screen/);
    expect(selectRows(bench.records.db, 'readings')).toEqual([]);
  });

  it('stays where the market has no such screen', () => {
    const id = make(null);
    expect(() => {
      choose(id, 'stars');
    }).toThrow(/^invalid/);
    expect(packs()).toEqual(['sea-ahr@2026.10']);
  });
});

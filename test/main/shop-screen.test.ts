import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { selectRows } from '#main/db/queries.ts';
import { createShop, openBench, type Bench } from '../support/records.ts';

let bench: Bench;
let shopId: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => bench.close());

const note = { day: '2026-11-23', words: 'Case 9 is won by 7 Dec', result: '21 Feb: 152 → 184' };
const kept = () => selectRows(bench.records.db, 'ratingNotes', { shopId });

describe('a what-if that is kept', () => {
  it('holds its day, words and result, and the pack in force', () => {
    const { id } = bench.run('ratingNote.keep', { shopId, ...note });
    expect(kept()).toMatchObject([{ ...note, id, shopId, rev: 1, pack: 'us@2026.10' }]);
  });

  it('is taken back by undo, and so is its removal', () => {
    const { id } = bench.run('ratingNote.keep', { shopId, ...note });
    const seq = kept()[0]?.seq ?? 0;
    bench.run('history.undo', { seq });
    expect(kept()).toEqual([]);
    bench.run('ratingNote.keep', { shopId, ...note });
    const [again] = kept();
    expect(again?.id).not.toBe(id);
    if (again === undefined) throw new Error('nothing was kept');
    bench.run('ratingNote.remove', { id: again.id, rev: again.rev });
    expect(kept()).toEqual([]);
    bench.run('history.undo', { seq: again.seq + 1 });
    expect(kept()).toMatchObject([note]);
  });
});

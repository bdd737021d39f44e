import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { selectRows } from '#main/db/queries.ts';
import { takeIn } from '#main/services/intake.ts';
import type { Work } from '#main/worker/host.ts';
import { jobContext } from '../support/job-context.ts';
import { createShop, openBench, type Bench } from '../support/records.ts';
import { workHere } from '../support/work-here.ts';

let bench: Bench;
let shopId: string;
beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => bench.close());

const files = ['one', 'two', 'three'].map((text) => ({
  kind: 'bytes' as const,
  fileName: `${text}.txt`,
  bytes: Buffer.from(text),
}));

/** Files three texts and cancels while the one at `during` is stored. */
const cancelled = (during: number) => {
  const controller = new AbortController();
  const { signal } = controller;
  let storings = 0;
  const work: Work = (name, input, options) => {
    storings += 1;
    if (storings <= during) return workHere(name, input, options);
    controller.abort();
    return Promise.reject(new Error('cancelled'));
  };
  const words = { shopId, violationId: null, caption: '', capturedAt: null };
  return takeIn({ ...words, files }, { ...jobContext(bench, null), work, signal });
};

describe('filing that is cancelled', () => {
  it('half-way tells what was filed till then, and how many files were not', async () => {
    const { added, refused, left } = await cancelled(1);
    expect(added.map(({ fileName }) => fileName)).toEqual(['one.txt']);
    expect([refused, left]).toEqual([[], 2]);
    expect(selectRows(bench.records.db, 'evidence').map(({ id }) => id)).toEqual(added.map(({ id }) => id));
  });

  it('before the first file leaves nothing', async () => {
    expect(await cancelled(0)).toEqual({ added: [], refused: [], left: 3 });
    expect(selectRows(bench.records.db, 'evidence')).toEqual([]);
  });
});

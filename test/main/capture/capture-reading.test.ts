import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { selectRows } from '#main/db/queries.ts';
import { type Bench, createShop, openBench, testNow } from '../../support/records.ts';

let bench: Bench;
let shopId: string;
beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => {
  bench.close();
});

const fileShot = (of = shopId): string =>
  bench.run('evidence.add', {
    shopId: of,
    violationId: null,
    file: { sha256: 'a'.repeat(64), bytes: 10, mime: 'image/png', fileName: 'shot.png' },
    caption: '',
    capturedAt: testNow - 60_000,
  }).id;

const facts = () => ({ shopId, rating: 148, at: testNow - 60_000, note: '', evidenceId: fileShot() });

describe('a reading from a screenshot', () => {
  it('is a reading of its moment whose note names the file', () => {
    const { id } = bench.run('reading.capture', { ...facts(), note: 'after the appeal' });
    expect(selectRows(bench.records.db, 'readings', { id })).toMatchObject([
      {
        rating: 148,
        source: 'screenshot',
        at: testNow - 60_000,
        note: 'Screenshot, evidence 1: after the appeal',
      },
    ]);
  });

  it.each([
    ['in the future', { at: testNow + 120_000 }, /future/],
    ['beyond the scale', { rating: 1001 }, /1,000/],
    ['of a file that is not there', { evidenceId: 'none' }, /not on record|notFound/],
  ])('is refused %s, and nothing is recorded', (_case, part, words) => {
    expect(() => bench.run('reading.capture', { ...facts(), ...part })).toThrow(words);
    expect(selectRows(bench.records.db, 'readings', { shopId })).toEqual([]);
  });

  it('is refused for a picture of another shop', () => {
    const other = createShop(bench);
    const input = { ...facts(), evidenceId: fileShot(other) };
    expect(() => bench.run('reading.capture', input)).toThrow(/another shop/);
  });

  it('is refused for a picture in the trash', () => {
    const evidenceId = fileShot();
    bench.run('evidence.remove', { id: evidenceId, rev: 1 });
    expect(() => bench.run('reading.capture', { ...facts(), evidenceId })).toThrow(/in the trash/);
    expect(selectRows(bench.records.db, 'readings', { shopId })).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeRows } from '#renderer/data/merge-rows.ts';
import type { FeedBatch } from '#shared/contract/feed.ts';
import { addDays } from '#shared/kernel/time.ts';
import type { Reading } from '#shared/readings.ts';
import { reading, today } from './rating-records.ts';

const one = (day: number, rating: number): Reading => reading(addDays(today, day), rating);

const batchOf = (put: readonly Reading[], dropped: readonly string[], snapshot = false): FeedBatch => ({
  epoch: 'an epoch',
  from: 0,
  to: 1,
  snapshot,
  rows: { readings: [...put] },
  dropped: { readings: [...dropped] },
});

const rowsOf = (batches: readonly FeedBatch[], rows: readonly Reading[] = []): readonly Reading[] =>
  batches.reduce((merged, batch) => mergeRows('readings', merged, batch), rows);

const anyReading = fc
  .record({ day: fc.integer({ min: 0, max: 12 }), rating: fc.integer({ min: 0, max: 1000 }) })
  .map(({ day, rating }) => one(day, rating));
const anyBatch = fc
  .record({
    put: fc.uniqueArray(anyReading, { selector: ({ id }) => id }),
    away: fc.array(fc.integer({ min: 0, max: 12 })),
    snapshot: fc.boolean(),
  })
  .map(({ put, away, snapshot }) =>
    batchOf(
      put,
      away.map((day) => one(day, 0).id).filter((id) => put.every((row) => row.id !== id)),
      snapshot,
    ),
  );

/** A batch as the replica stores it: cleared if it is a snapshot, then put, then taken out. */
const stored = (batches: readonly FeedBatch[]): readonly unknown[] => {
  const table = new Map<unknown, unknown>();
  for (const batch of batches) {
    if (batch.snapshot) table.clear();
    for (const row of batch.rows['readings'] ?? []) table.set(row['id'], row);
    for (const id of batch.dropped['readings'] ?? []) table.delete(id);
  }
  return [...table.entries()].sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)).map(([, row]) => row);
};

describe('rows that the feed keeps up', () => {
  it('are those of the replica, in its order, after any batches', () => {
    fc.assert(
      fc.property(fc.array(anyBatch), (batches) => {
        expect(rowsOf(batches)).toEqual(stored(batches));
      }),
    );
  });

  it('are the same when the read had already seen some of the batches', () => {
    fc.assert(
      fc.property(fc.array(anyBatch), fc.nat(), (batches, seen) => {
        const found = rowsOf(batches.slice(0, seen % (batches.length + 1)));
        expect(rowsOf(batches, found)).toEqual(rowsOf(batches));
      }),
    );
  });

  it('stay the same objects where a batch is of others, and the same array where it is of none', () => {
    const before = rowsOf([batchOf([one(1, 180), one(2, 170)], [])]);
    const after = mergeRows('readings', before, batchOf([one(2, 175)], []));
    expect(after[0]).toBe(before[0]);
    expect(after[1]?.rating).toBe(175);
    expect(mergeRows('readings', after, { ...batchOf([], []), rows: {}, dropped: {} })).toBe(after);
  });
});

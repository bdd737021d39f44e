import { useMemo } from 'react';
import { latestReading } from '#shared/rating/series.ts';
import type { Batch, Reading } from '#shared/readings.ts';
import type { PointEntry, Violation } from '#shared/violations.ts';
import { useShopRows } from './live.ts';

/** What a shop's rating is reckoned from: readings oldest first, without those of a batch not yet published. */
export interface RatingRecords {
  readonly readings: readonly Reading[];
  readonly latest: Reading | null;
  readonly entries: readonly PointEntry[];
  readonly violations: readonly Violation[];
}

/** Readings that are shown, oldest first: a batch that still loads is left out. */
export const publishedReadings = (
  readings: readonly Reading[],
  batches: readonly Batch[],
): readonly Reading[] => {
  const loading = new Set(batches.filter(({ state }) => state === 'loading').map(({ id }) => id));
  return readings
    .filter(({ batchId }) => batchId === null || !loading.has(batchId))
    .toSorted((a, b) => a.at - b.at);
};

/** The records of a shop's rating, live; undefined until all have answered. */
export const useRatingRecords = (shopId: string): RatingRecords | undefined => {
  const readings = useShopRows('readings', shopId);
  const batches = useShopRows('batches', shopId);
  const entries = useShopRows('pointEntries', shopId);
  const violations = useShopRows('violations', shopId);
  return useMemo(() => {
    if (readings === undefined || batches === undefined) return undefined;
    if (entries === undefined || violations === undefined) return undefined;
    const published = publishedReadings(readings, batches);
    return { readings: published, latest: latestReading(published), entries, violations };
  }, [readings, batches, entries, violations]);
};

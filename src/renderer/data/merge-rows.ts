import type { FeedBatch } from '#shared/contract/feed.ts';
import type { Row, TableName } from '#shared/contract/tables.ts';

const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : Number(one.id > other.id);

// Main sends the rows of the registry that the type is made from.
const isRow = <T extends TableName>(row: object): row is Row<T> => 'id' in row && typeof row.id === 'string';

/**
 * The rows of a table after a batch of the feed, ordered by id as the replica gives them; the same array where the batch
 * changes none of them. A row that is not in the batch stays the same object. A batch that the rows already hold may be
 * merged again, as long as those after it follow.
 */
export const mergeRows = <T extends TableName>(
  name: T,
  rows: readonly Row<T>[],
  batch: FeedBatch,
): readonly Row<T>[] => {
  const put = (batch.rows[name] ?? []).filter((row) => isRow<T>(row));
  const dropped = batch.dropped[name] ?? [];
  if (!batch.snapshot && put.length === 0 && dropped.length === 0) return rows;
  const changed = new Set([...put.map(({ id }) => id), ...dropped]);
  const kept = batch.snapshot ? [] : rows.filter(({ id }) => !changed.has(id));
  return [...kept, ...put].sort(byId);
};

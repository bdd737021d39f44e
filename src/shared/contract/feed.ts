import { z } from 'zod';
import { query } from './command.ts';

const rowsByTable = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));
const idsByTable = z.record(z.string(), z.array(z.string()));

/**
 * What one main transaction changed (`from` is the seq before it), or, as a snapshot, all rows.
 * A batch applies only to a replica whose cursor is `from` and whose epoch is the same.
 */
export const feedBatch = z.object({
  epoch: z.string(),
  from: z.number().int().min(0),
  to: z.number().int().min(0),
  snapshot: z.boolean(),
  rows: rowsByTable,
  dropped: idsByTable,
});
export type FeedBatch = z.infer<typeof feedBatch>;

export const feedQueries = {
  /** Everything above the cursor; a snapshot when the epoch differs or the cursor is too old. Also tells main's clock. */
  'feed.since': query(
    z.object({ epoch: z.string().nullable(), cursor: z.number().int().min(0) }),
    z.object({ batch: feedBatch, now: z.number().int(), clockFixed: z.boolean() }),
  ),
} as const;

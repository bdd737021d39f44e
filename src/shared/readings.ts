import { z } from 'zod';
import { command } from './contract/command.ts';
import { day, id, instant, line, rev } from './kernel/id.ts';
import { table } from './kernel/table.ts';

export const readingSource = z.enum(['typed', 'screenshot', 'import']);

/** The rating as Seller Center showed it at a moment, and the pack that was in force then. */
export const readings = table(
  {
    shopId: id,
    at: instant,
    day,
    rating: z.number().int(),
    source: readingSource,
    note: z.string(),
    pack: z.string(),
    batchId: id.nullable(),
  },
  { index: ['shopId', '[shopId+at]'] },
);
export type Reading = z.infer<typeof readings.row>;

/** A set of rows that came together; they show once it is published. A `loading` one is dropped on start. */
export const batches = table(
  {
    shopId: id,
    kind: z.enum(['readings']),
    state: z.enum(['loading', 'published']),
    rows: z.number().int(),
    openedAt: instant,
  },
  { index: ['shopId'] },
);
export type Batch = z.infer<typeof batches.row>;

/** The most rows that one chunk of a batch may hold, so that its transaction stays under 10 ms of work. */
export const chunkRows = 500;

const rating = z.number().int();

export const readingCommands = {
  'reading.log': command(
    z.object({ shopId: id, rating, at: instant.nullable(), note: line(500) }),
    z.object({ id }),
  ),
  'reading.correct': command(z.object({ id, rev, rating, note: line(500) }), z.undefined()),
  'reading.remove': command(z.object({ id, rev }), z.undefined()),
  'batch.open': command(z.object({ shopId: id, kind: z.enum(['readings']) }), z.object({ id }), {
    undoable: false,
  }),
  'batch.addReadings': command(
    z.object({
      batchId: id,
      rows: z.array(z.object({ at: instant, rating, note: line(500) })).max(chunkRows),
    }),
    z.undefined(),
    { undoable: false },
  ),
  'batch.publish': command(z.object({ batchId: id }), z.object({ rows: z.number().int() }), {
    undoable: false,
  }),
  'batch.drop': command(z.object({ batchId: id }), z.undefined(), { undoable: false, internal: true }),
} as const;

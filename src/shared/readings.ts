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
    /** The reading of the same day that this one stands for, as long as its batch is shown. */
    replaces: id.nullable(),
  },
  { index: ['shopId', '[shopId+at]'] },
);
export type Reading = z.infer<typeof readings.row>;

/**
 * A set of rows that came together; they show once it is published. A `loading` one is dropped on start; one whose
 * publishing was undone is `withdrawn`, and redo brings it back.
 */
export const batches = table(
  {
    shopId: id,
    kind: z.enum(['readings']),
    rows: z.number().int(),
    openedAt: instant,
    state: z.enum(['loading', 'published', 'withdrawn']),
  },
  { index: ['shopId'] },
);
export type Batch = z.infer<typeof batches.row>;

/** The most rows that one chunk of a batch may hold, so that its transaction stays under 10 ms of work. */
export const chunkRows = 100;

/** Whether the rows of a batch count as records; the one place that says so. */
export const isShown = ({ state }: Pick<Batch, 'state'>): boolean => state === 'published';

type Placed = Pick<Reading, 'id' | 'at' | 'batchId' | 'replaces'>;

// A reading that replaces one that replaced another stands for both, so that taking the middle one back shows neither.
const replacedBy = <R extends Placed>(shown: readonly R[], all: readonly R[]): ReadonlySet<string> => {
  const next = new Map(all.map(({ id: own, replaces }) => [own, replaces]));
  const hidden = new Set<string>();
  for (const { replaces } of shown) {
    let at = replaces;
    while (at !== null && !hidden.has(at)) {
      hidden.add(at);
      at = next.get(at) ?? null;
    }
  }
  return hidden;
};

/**
 * The readings that count, oldest first: those typed and those of shown batches, without the ones that a shown
 * reading replaces. Every reader of readings goes through here.
 */
export const shownReadings = <R extends Placed>(
  all: readonly R[],
  allBatches: readonly Pick<Batch, 'id' | 'state'>[],
): readonly R[] => {
  const hiddenBatches = new Set(allBatches.filter((one) => !isShown(one)).map((one) => one.id));
  const shown = all.filter(({ batchId }) => batchId === null || !hiddenBatches.has(batchId));
  const replaced = replacedBy(shown, all);
  return shown.filter((one) => !replaced.has(one.id)).toSorted((a, b) => a.at - b.at);
};

const rating = z.number().int();

export const readingCommands = {
  'reading.log': command(
    z.object({ shopId: id, rating, at: instant.nullable(), note: line(500) }),
    z.object({ id }),
  ),
  /** A reading as a screenshot shows it, which is on file already; its note names the file. */
  'reading.capture': command(
    z.object({ shopId: id, rating, at: instant, note: line(400), evidenceId: id }),
    z.object({ id }),
  ),
  'reading.correct': command(z.object({ id, rev, rating, note: line(500) }), z.undefined()),
  'reading.remove': command(z.object({ id, rev }), z.undefined()),
  // Of an import the publishing alone is listed: how many chunks it took is no event of the shop.
  'batch.open': command(z.object({ shopId: id, kind: z.enum(['readings']) }), z.object({ id }), {
    undoable: false,
    isListed: false,
  }),
  'batch.addReadings': command(
    z.object({
      batchId: id,
      rows: z
        .array(z.object({ at: instant, rating, note: line(500), replaces: id.nullable() }))
        .max(chunkRows),
    }),
    z.undefined(),
    { undoable: false, isListed: false },
  ),
  /** Shows all rows of a batch at once; `from` says where they came from ("rates.csv"), empty for unknown. */
  'batch.publish': command(z.object({ batchId: id, from: line(120) }), z.object({ rows: z.number().int() })),
  /** Drops a chunk of a batch that was not published, and the batch with its last chunk; `left` rows are still there. */
  'batch.drop': command(z.object({ batchId: id }), z.object({ left: z.number().int() }), {
    undoable: false,
    internal: true,
    isListed: false,
  }),
} as const;

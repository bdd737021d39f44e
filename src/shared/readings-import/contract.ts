import { z } from 'zod';
import { job } from '../contract/command.ts';
import { incomingFile } from '../evidence.ts';
import { day, id, line } from '../kernel/id.ts';

/** As many characters or bytes as an import reads; 100,000 rows have about 2 million. */
export const mostText = 20_000_000;

/** As many rows of each kind as the preview shows; the counts tell of all. */
export const mostShown = 1000;

const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string().max(mostText) }),
  ...incomingFile.options,
]);
export type ImportSource = z.infer<typeof source>;

const column = z.number().int().min(0).max(9999);
const columns = z.object({ date: column, rating: column });
const order = z.enum(['dmy', 'mdy']);
const choice = z.enum(['keep', 'replace']);

const importRow = z.object({
  row: z.number().int(),
  dateText: z.string(),
  ratingText: z.string(),
  day: day.nullable(),
  rating: z.number().int().nullable(),
  kind: z.enum(['new', 'same', 'differs', 'rejected']),
  reason: z.string().nullable(),
});
/** A row as the preview shows it. */
export type PreviewRow = z.infer<typeof importRow>;

const counts = z.object({
  new: z.number().int(),
  same: z.number().int(),
  differs: z.number().int(),
  rejected: z.number().int(),
});

const preview = z.object({
  /** The SHA-256 of what was read: an import that finds something else stops. */
  fingerprint: z.string(),
  fileName: z.string(),
  names: z.array(z.string()),
  columns: columns.nullable(),
  order: order.nullable(),
  /** What the file does not say by itself and the person has to; then no row is settled. */
  asks: z.enum(['columns', 'order']).nullable(),
  /** A date that can be read both ways, where the order is asked for. */
  example: z.string(),
  counts,
  /** The first and the last day of the rows that can be read; null without any. */
  span: z.object({ from: day, to: day }).nullable(),
  rows: z.array(importRow),
});
export type Preview = z.infer<typeof preview>;

/** Where the rows are, and what the person said of them: null for what is to be found. */
const reading = { shopId: id, source, columns: columns.nullable(), order: order.nullable() };

export const readingsImportJobs = {
  /** Reads past readings and says of each row what would become of it; writes nothing. */
  'readings.preview': job(z.object(reading), preview),
  /** Writes them as a batch and shows it with one command; `seq` is that command's entry. */
  'readings.import': job(
    z.object({
      ...reading,
      fingerprint: z.string().max(64),
      choices: z.object({ all: choice, days: z.record(day, choice) }),
      /** Why readings on record are corrected. */
      reason: line(500),
    }),
    z.object({ seq: z.number().int(), added: z.number().int(), replaced: z.number().int() }),
  ),
} as const;

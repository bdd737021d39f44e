import { z } from 'zod';
import { command, job, query } from './contract/command.ts';
import { id, instant } from './kernel/id.ts';

/** One entry as the History screen shows it: no images of rows, only who did what and when. */
export const historyEntry = z.object({
  seq: z.number().int(),
  at: instant,
  actorName: z.string(),
  command: z.string(),
  sentence: z.string(),
  records: z.array(z.object({ table: z.string(), id })),
  undoable: z.boolean(),
  undoneBy: z.number().int().nullable(),
  undoes: z.number().int().nullable(),
  hash: z.string(),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

export const historyCommands = {
  /** Writes the images before entry `seq` back, when every row still is as the entry left it. Undoing an undo is redo. */
  'history.undo': command(z.object({ seq: z.number().int().positive() }), z.object({ sentence: z.string() })),
} as const;

export const historyQueries = {
  /** Entries newest first, before `before` (exclusive), at most `limit`; of one record when `recordId` is given. */
  'history.page': query(
    z.object({
      before: z.number().int().nullable(),
      limit: z.number().int().min(1).max(200),
      recordId: id.nullable(),
    }),
    z.object({ entries: z.array(historyEntry), head: z.string(), count: z.number().int() }),
  ),
} as const;

export const historyJobs = {
  /** Walks the whole chain; `bad` names the first entry that does not hold. */
  'history.verify': job(
    z.object({}),
    z.object({
      entries: z.number().int(),
      head: z.string(),
      bad: z.object({ seq: z.number().int(), reason: z.string() }).nullable(),
    }),
  ),
} as const;

import { z } from 'zod';
import { command } from './contract/command.ts';
import { day, id, line, rev } from './kernel/id.ts';
import { table } from './kernel/table.ts';

/** What was assumed ("Case 9 is won by 7 Dec") and what would come of it ("21 Feb: 152 → 184"), kept on a day. */
export const ratingNotes = table(
  { shopId: id, day, words: z.string(), result: z.string(), pack: z.string() },
  { index: ['shopId'] },
);
export type RatingNote = z.infer<typeof ratingNotes.row>;

export const ratingNoteCommands = {
  'ratingNote.keep': command(
    z.object({ shopId: id, day, words: line(800).min(1), result: line(120).min(1) }),
    z.object({ id }),
  ),
  'ratingNote.remove': command(z.object({ id, rev }), z.undefined()),
} as const;

import { z } from 'zod';
import { job } from './contract/command.ts';
import { id } from './kernel/id.ts';

const count = z.number().int().min(0);

/** How many places of a file look like a private person's data, by kind; never the data itself. */
export const privateCounts = z.object({ name: count, email: count, phone: count, address: count });
export type PrivateCounts = z.infer<typeof privateCounts>;

/** What a look into a file told. */
export const fileLook = z.object({
  sha256: z.string(),
  /**
   * Why its words or pages can't be shown, as a sentence: the export stops at it, asks for its password, or prints a sheet in
   * its place; `slow` where the look itself took too long to tell. Null for a file that can be shown, and for one of a kind that is never shown.
   */
  unreadable: z.object({ why: z.enum(['stops', 'locked', 'sheet', 'slow']), words: z.string() }).nullable(),
  /** Pages of a PDF that were looked at, and how many of them have no text; none for other kinds. */
  pages: count,
  wordless: count,
  /** Whether all of its text was looked through; long files are only to our own bound. */
  isWhole: z.boolean(),
  found: privateCounts,
});
export type FileLook = z.infer<typeof fileLook>;

export const nothingPrivate: PrivateCounts = { name: 0, email: 0, phone: 0, address: 0 };

/** Whether a kind of a private person's data was found at all. */
export const isAnyPrivate = (found: PrivateCounts): boolean => Object.values(found).some((some) => some > 0);

export const evidenceLookJobs = {
  /** Looks into a file on file: whether it can be shown, has text, and holds what may be a buyer's data. */
  'evidence.look': job(z.object({ id }), fileLook),
} as const;

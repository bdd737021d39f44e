import { z } from 'zod';
import { command, job } from '../contract/command.ts';
import { storedFile } from '../evidence.ts';
import { day, id, instant, prose } from '../kernel/id.ts';
import { table } from '../kernel/table.ts';

/** The app's own bounds: the notes of a review in characters, the lines that a part keeps, the days that one review signs. */
export const longestReviewNotes = 6000;
export const mostReviewLines = 80;
export const mostReviewDuties = 40;

const text = z.string().max(2000);

/** The record that a line is about, or the shop's rating. */
export const reviewSubject = z.object({
  kind: z.enum(['rating', 'case', 'appeal', 'action', 'finding', 'duty', 'evidence']),
  /** Empty for the rating. */
  id: z.string().max(64),
});
export type ReviewSubject = z.infer<typeof reviewSubject>;

/** One thing of a part, in words that need no record to be read. */
export const reviewLine = z.object({ what: text, detail: text, about: reviewSubject });
export type ReviewLine = z.infer<typeof reviewLine>;

export const reviewPartKey = z.enum([
  'rating',
  'limits',
  'ranOut',
  'coming',
  'actions',
  'findings',
  'duties',
  'causes',
  'papers',
  'cases',
  'appeals',
]);
export type ReviewPartKey = z.infer<typeof reviewPartKey>;

/** A part of a review: `words` say what its lines come to, or that there is nothing; `more` counts the lines that were left out. */
export const reviewPart = z.object({
  key: reviewPartKey,
  words: text,
  lines: z.array(reviewLine).max(mostReviewLines),
  more: z.number().int().min(0),
});
export type ReviewPart = z.infer<typeof reviewPart>;

/** A figure that stands above the parts. */
export const reviewFigure = z.object({ name: text, value: text, detail: text });
export type ReviewFigure = z.infer<typeof reviewFigure>;

/** What was assembled for a week at a moment, in words. */
export const reviewReport = z.object({
  from: day,
  until: day,
  at: instant,
  figures: z.array(reviewFigure).max(8),
  parts: z.array(reviewPart).max(reviewPartKey.options.length),
});
export type ReviewReport = z.infer<typeof reviewReport>;

/** A day of a duty that was signed with a review. */
export const reviewedDay = z.object({ dutyId: id, day });
export type ReviewedDay = z.infer<typeof reviewedDay>;

/**
 * A signed review. `report` is what was read, as it was then: nothing that changes later changes it. `evidenceId` is its
 * PDF, null until it is made.
 */
export const reviews = table(
  {
    shopId: id,
    number: z.number().int(),
    report: reviewReport,
    notes: z.string(),
    duties: z.array(reviewedDay),
    signedAt: instant,
    signedBy: id.nullable(),
    evidenceId: id.nullable(),
  },
  { index: ['shopId'] },
);
export type Review = z.infer<typeof reviews.row>;

export const reviewCommands = {
  /** Signs what was read, for good, and with it the days of duties that it was held for. */
  'review.sign': command(
    z.object({
      shopId: id,
      report: reviewReport,
      notes: prose(longestReviewNotes),
      duties: z.array(reviewedDay).max(mostReviewDuties),
    }),
    z.object({ id, number: z.number().int() }),
    { undoable: false },
  ),
  /** Files the PDF of a signed review as evidence, and shows it with the days of duties that it signed. */
  'review.file': command(
    z.object({ id, file: storedFile }),
    z.object({ evidenceId: id, number: z.number().int() }),
    {
      internal: true,
    },
  ),
} as const;

export const reviewJobs = {
  /** Writes a copy of the PDF of a review where the user says; null when the user says nowhere. */
  'review.export': job(z.object({ id }), z.object({ path: z.string().nullable() })),
  /** Makes the PDF of a signed review and files it as evidence; `seq` is its history entry. */
  'review.report': job(
    z.object({ id }),
    z.object({ evidenceId: id, number: z.number().int(), seq: z.number().int() }),
  ),
} as const;

import { z } from 'zod';
import { command, job } from '../contract/command.ts';
import { id, instant, line, prose, rev } from '../kernel/id.ts';
import { table } from '../kernel/table.ts';

/** How many characters the name of a way and the text put into a field may have. */
export const longestWay = 80;
export const longestSubmitted = 4_000_000;

/** Which of a packet's two files was handed in. */
export const submittedFile = z.enum(['pdf', 'zip']);
export type SubmittedFile = z.infer<typeof submittedFile>;

/**
 * One handing in of an appeal: by which way, by whom, and what exactly. `text` is what was put into the way's field and
 * `textSha256` the hash of its UTF-8 bytes, of which there are `textBytes`; all three are empty where a file alone went.
 * `fileName` and `fileSha256` are those of the packet's file; both are empty where a text alone went.
 */
export const submissions = table(
  {
    shopId: id,
    appealId: id,
    at: instant,
    way: z.string(),
    by: z.string(),
    text: z.string(),
    textSha256: z.string(),
    textBytes: z.number().int(),
    packetId: id.nullable(),
    fileName: z.string(),
    fileSha256: z.string(),
  },
  { index: ['appealId'] },
);
export type Submission = z.infer<typeof submissions.row>;

/** What is said of a handing in; the rest is taken from the records. */
export const submitted = z.object({
  way: line(longestWay),
  text: prose(longestSubmitted),
  packet: z.object({ id, file: submittedFile }).nullable(),
});
export type Submitted = z.infer<typeof submitted>;

export const submissionCommands = {
  /** One more handing in of an appeal that was sent: by another way, or again. */
  'submission.record': command(z.object({ appealId: id, at: instant, submitted }), z.object({ id })),
  'submission.remove': command(z.object({ id, rev }), z.undefined()),
} as const;

/** The most sendings that one export names. */
const mostSubmissions = 50_000;

export const submissionJobs = {
  /** Writes sendings of a shop, in the order given, as CSV where the user says; null when the user says nowhere. */
  'submissions.export': job(
    z.object({ shopId: id, submissionIds: z.array(id).max(mostSubmissions) }),
    z.object({ path: z.string().nullable(), count: z.number().int() }),
  ),
} as const;

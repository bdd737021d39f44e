import { z } from 'zod';
import { command, job } from './contract/command.ts';
import { day, id, instant, line, rev } from './kernel/id.ts';
import { table } from './kernel/table.ts';

/** A file in the vault. The file name is metadata only; the bytes lie under their SHA-256. */
export const evidence = table(
  {
    shopId: id,
    violationId: id.nullable(),
    number: z.number().int(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    bytes: z.number().int(),
    mime: z.string(),
    fileName: z.string(),
    caption: z.string(),
    capturedAt: instant.nullable(),
    addedAt: instant,
    /** The last day on which the paper is valid, as it says itself; null where it says nothing. */
    validUntil: day.nullable(),
    /** When it was put into the trash; null while it is on file. */
    trashedAt: instant.nullable(),
    /** The SHA-256 of the file that this one is a redacted copy of. */
    redactedFrom: z.string().nullable(),
  },
  { index: ['shopId', 'violationId'] },
);
export type Evidence = z.infer<typeof evidence.row>;

/**
 * That the last file with these bytes was deleted for good: the vault drops the bytes, and no undo brings back a row
 * without them. Filing the same bytes again ends it.
 */
export const deletedFiles = table(
  { shopId: id, sha256: z.string().regex(/^[0-9a-f]{64}$/), deletedAt: instant },
  { index: ['shopId'] },
);

/** A file that the vault has stored: what main found out by reading it. */
export const storedFile = z.object({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().min(0),
  mime: z.string(),
  fileName: line(255),
});
export type StoredFile = z.infer<typeof storedFile>;

/** What enters the app as a file: a token for a dropped or chosen file, or the bytes of a pasted picture. */
export const incomingFile = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('token'), token: z.string().max(64) }),
  z.object({ kind: z.literal('bytes'), fileName: line(255), bytes: z.instanceof(Uint8Array) }),
]);
export type IncomingFile = z.infer<typeof incomingFile>;

/** The longest caption of a file, and of the exhibit that shows it, in characters. */
export const longestCaption = 200;

export const evidenceCommands = {
  'evidence.add': command(
    z.object({
      shopId: id,
      violationId: id.nullable(),
      file: storedFile,
      caption: line(longestCaption),
      capturedAt: instant.nullable(),
    }),
    z.object({ id, number: z.number().int() }),
    { internal: true },
  ),
  'evidence.describe': command(
    z.object({
      id,
      rev,
      caption: line(longestCaption),
      capturedAt: instant.nullable(),
      validUntil: day.nullable(),
      violationId: id.nullable(),
    }),
    z.undefined(),
  ),
  /** Puts a file into the trash. */
  'evidence.remove': command(z.object({ id, rev }), z.undefined()),
  /** Takes a file out of the trash again. */
  'evidence.restore': command(z.object({ id, rev }), z.undefined()),
  /** Deletes the record of a file of the trash for good; its bytes go after it (`main/services/trash.ts`). */
  'evidence.purge': command(z.object({ id, rev }), z.undefined(), { undoable: false, internal: true }),
} as const;

/** How many files are taken in one step. */
export const mostFilesAtOnce = 500;

export const evidenceJobs = {
  /** Files dropped, chosen or pasted become evidence; what can't be taken is named with its reason. */
  'evidence.intake': job(
    z.object({
      shopId: id,
      violationId: id.nullable(),
      files: z.array(incomingFile).max(mostFilesAtOnce),
      // What is known of all of them already; empty and null where nothing is.
      caption: line(longestCaption),
      capturedAt: instant.nullable(),
    }),
    z.object({
      // `seq` is the history entry of each, so that the window can take it back.
      added: z.array(z.object({ id, number: z.number().int(), fileName: z.string(), seq: z.number().int() })),
      refused: z.array(z.object({ fileName: z.string(), reason: z.string() })),
      // How many were not come to, as it was cancelled before: what was filed till then stays.
      left: z.number().int(),
    }),
  ),
  /** Deletes files of the trash for good, records first, then bytes that nothing uses; what stays is named with its reason. */
  'evidence.deleteForGood': job(
    z.object({
      files: z.array(z.object({ id, rev })).min(1).max(20_000),
    }),
    z.object({
      seqs: z.array(z.number().int()),
      kept: z.array(z.object({ id, reason: z.string() })),
      /** How many files lie in the vault still, as another program holds them; they go at the next start. */
      bytesLeft: z.number().int(),
    }),
  ),
} as const;

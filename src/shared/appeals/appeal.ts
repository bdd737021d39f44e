import { z } from 'zod';
import { command, job } from '../contract/command.ts';
import { longestCaption } from '../evidence.ts';
import { id, instant, line, prose, rev } from '../kernel/id.ts';
import { table } from '../kernel/table.ts';
import { begunWith, templateChoice } from './begun-with.ts';
import { fileLimit } from './channel-limits.ts';
import { longestPassword } from './packet.ts';
import { submitted } from './submission.ts';

/** How many characters may be written: the request, a row of the timeline, what an exhibit proves, what is new, an answer. */
export const longestRequest = 2000;
export const longestRow = 500;
export const longestProof = 300;
export const longestNews = 300;
export const longestAnswer = 500;

export const appealMode = z.enum(['wrongDecision', 'weFixedIt']);
export type AppealMode = z.infer<typeof appealMode>;

/** Which corrective actions of its case a packet tells; see `told-actions.ts`. */
export const actionsTold = z.enum(['doneAndPlanned', 'done', 'none']);
export type ActionsTold = z.infer<typeof actionsTold>;

/** What an appeal says of the decision. */
export const modeWords: Readonly<Record<AppealMode, string>> = {
  wrongDecision: 'Wrong decision',
  weFixedIt: 'We fixed it',
};

/** What a further attempt may bring that the one before did not. */
export const appealNews = z.enum(['evidence', 'correctedData', 'otherClause']);
export type AppealNews = z.infer<typeof appealNews>;

export const appealStatus = z.enum(['draft', 'sent', 'won', 'rejected']);

/** A section of the statement: Markdown with the tokens `[[ex:<exhibit id>]]` and `[[gap:<what>]]`. */
export const section = z.object({ id: line(40), title: line(120), markdown: prose(100_000) });
export type Section = z.infer<typeof section>;

export const timelineEntry = z.object({
  id: line(40),
  when: line(80),
  what: line(longestRow),
  exhibitIds: z.array(id).max(40),
});
export type TimelineEntry = z.infer<typeof timelineEntry>;

/**
 * One attempt at one violation. `news` and `newsNote`: what it brings that the attempt before did not; `template`: what it
 * began with, null for the usual sections; `replyId`: the file of the case that holds the platform's answer.
 */
export const appeals = table(
  {
    shopId: id,
    violationId: id,
    attempt: z.number().int(),
    mode: appealMode,
    status: appealStatus,
    request: z.string(),
    sections: z.array(section),
    timeline: z.array(timelineEntry),
    startedAt: instant,
    savedAt: instant,
    sentAt: instant.nullable(),
    decidedAt: instant.nullable(),
    outcome: z.string(),
    pack: z.string(),
    news: z.array(appealNews),
    newsNote: z.string(),
    template: begunWith.nullable(),
    replyId: id.nullable(),
  },
  { index: ['shopId', 'violationId'] },
);
export type Appeal = z.infer<typeof appeals.row>;

/** A claim answers one line of the notice (its index), or the notice as a whole (null). */
export const claims = table(
  {
    shopId: id,
    appealId: id,
    position: z.number().int(),
    line: z.number().int().nullable(),
    markdown: z.string(),
  },
  { index: ['appealId'] },
);
export type Claim = z.infer<typeof claims.row>;

/** A numbered place in a packet; the number is the position plus one. */
export const exhibits = table(
  {
    shopId: id,
    appealId: id,
    evidenceId: id,
    position: z.number().int(),
    caption: z.string(),
    proves: z.string(),
    originalInZip: z.boolean(),
  },
  { index: ['appealId'] },
);
export type Exhibit = z.infer<typeof exhibits.row>;

/** A packet that was written: where, and the hashes of its two files. */
export const packets = table(
  {
    shopId: id,
    appealId: id,
    exportedAt: instant,
    folder: z.string(),
    pdfName: z.string(),
    pdfSha256: z.string(),
    zipName: z.string(),
    zipSha256: z.string(),
    pages: z.number().int(),
    notes: z.array(z.string()),
  },
  { index: ['appealId'] },
);
export type Packet = z.infer<typeof packets.row>;

/** The two files of a packet, or of a part of it, with their hashes. */
const packetFiles = {
  pdfName: z.string(),
  pdfSha256: z.string(),
  zipName: z.string(),
  zipSha256: z.string(),
  pages: z.number().int(),
} as const;

/** The whole text of a draft at one moment; claims and exhibits in their order. `form` counts the shapes of this document. */
export const versionText = z.object({
  form: z.literal(1),
  mode: appealMode,
  request: z.string(),
  sections: z.array(section),
  timeline: z.array(timelineEntry),
  claims: z.array(z.object({ id, line: z.number().int().nullable(), markdown: z.string() })),
  exhibits: z.array(
    z.object({
      id,
      evidenceId: id,
      caption: z.string(),
      proves: z.string(),
      originalInZip: z.boolean(),
    }),
  ),
});
export type VersionText = z.infer<typeof versionText>;

const written = {
  request: prose(longestRequest),
  sections: z.array(section).max(30),
  timeline: z.array(timelineEntry).max(200),
} as const;

export const appealCommands = {
  /**
   * Starts the next attempt; `goesOn` with the texts, claims and exhibits of the one before, as far as it is kept here, else with
   * the template that is named; where none is, with the one of the policy pack for the case's type.
   */
  'appeal.start': command(
    z.object({
      violationId: id,
      mode: appealMode,
      goesOn: z.boolean().optional(),
      template: templateChoice.optional(),
    }),
    z.object({ id, attempt: z.number().int() }),
  ),
  'appeal.sayNews': command(
    z.object({ id, rev, news: z.array(appealNews).max(3), note: prose(longestNews) }),
    z.undefined(),
  ),
  'appeal.write': command(z.object({ id, rev, ...written }), z.undefined()),
  'appeal.setMode': command(z.object({ id, rev, mode: appealMode }), z.undefined()),
  /** Gives a draft the sections of another template; what was written stays. */
  'appeal.setTemplate': command(z.object({ id, rev, template: templateChoice }), z.undefined()),
  /** That it was sent; `submitted` says by which way and what exactly, where that is known. */
  'appeal.recordSent': command(
    z.object({ id, rev, at: instant, submitted: submitted.optional() }),
    z.undefined(),
    { undoable: false },
  ),
  /** What came back, in words and perhaps as a file of the case. A rejected first attempt may print until when a second one can be sent. */
  'appeal.recordOutcome': command(
    z.object({
      id,
      rev,
      outcome: z.enum(['won', 'rejected']),
      at: instant,
      note: line(longestAnswer),
      replyId: id.nullable().optional(),
      secondAppealDue: instant.nullable().optional(),
    }),
    z.undefined(),
    { undoable: false },
  ),
  'claim.add': command(
    z.object({ appealId: id, line: z.number().int().min(0).nullable(), markdown: prose(20_000) }),
    z.object({ id }),
  ),
  'claim.write': command(
    z.object({ id, rev, line: z.number().int().min(0).nullable(), markdown: prose(20_000) }),
    z.undefined(),
  ),
  'claim.remove': command(z.object({ id, rev }), z.undefined()),
  'exhibit.add': command(
    z.object({ appealId: id, evidenceId: id, caption: line(longestCaption), proves: line(longestProof) }),
    z.object({ id, number: z.number().int() }),
  ),
  'exhibit.describe': command(
    z.object({
      id,
      rev,
      caption: line(longestCaption),
      proves: line(longestProof),
      originalInZip: z.boolean(),
    }),
    z.undefined(),
  ),
  /** Lets an exhibit show another file, as the redacted copy of the one that it shows; its words and number stay. */
  'exhibit.exchange': command(z.object({ id, rev, evidenceId: id }), z.undefined()),
  /** Moves an exhibit to another position; every number between follows. */
  'exhibit.move': command(z.object({ id, rev, position: z.number().int().min(0) }), z.undefined()),
  'exhibit.remove': command(z.object({ id, rev }), z.undefined()),
  'packet.record': command(
    z.object({
      appealId: id,
      exportedAt: instant,
      folder: z.string(),
      ...packetFiles,
      notes: z.array(z.string()),
      /** The files of the further parts of a packet that was written in several. */
      parts: z.array(z.object(packetFiles)).optional(),
      /** What the packet was made of. */
      text: versionText,
    }),
    z.object({ id }),
    { undoable: false, internal: true },
  ),
} as const;

export const appealJobs = {
  /** Makes the pictures of an open draft ready for print before its packet is asked for. */
  'packet.preparePictures': job(z.object({ appealId: id }), z.object({})),
  /** Writes the statement of an appeal as a Word document where the user says; null when the user says nowhere. */
  'statement.export': job(z.object({ appealId: id }), z.object({ path: z.string().nullable() })),
  /**
   * Writes the packet (PDF and ZIP) of an appeal into the packets folder; one that is larger than the limit in parts of whole
   * exhibits. Without a limit it is one, however large.
   */
  'packet.export': job(
    z.object({
      appealId: id,
      paper: z.enum(['letter', 'a4']),
      onUnreadable: z.enum(['stop', 'sheet']),
      actions: actionsTold,
      limit: fileLimit.nullable(),
      /** By the exhibit's id. */
      passwords: z.record(id, z.string().max(longestPassword, `At most ${longestPassword} characters`)),
    }),
    z.object({
      packetId: id,
      folder: z.string(),
      pdfName: z.string(),
      zipName: z.string(),
      pages: z.number().int(),
      notes: z.array(z.string()),
      /** Why it is in parts and what lies in each, null where it is one; and what is larger than the limit all the same. */
      split: z.string().nullable(),
      over: z.array(z.string()),
      /** The names of all PDFs and ZIPs, the further parts' too. */
      parts: z.array(z.object({ pdfName: z.string(), zipName: z.string() })),
    }),
  ),
} as const;

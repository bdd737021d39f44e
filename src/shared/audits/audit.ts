import { z } from 'zod';
import { command, job, query } from '../contract/command.ts';
import { id, instant, line, longestReason, prose, rev, title } from '../kernel/id.ts';
import { table } from '../kernel/table.ts';
import { auditResult, checklist } from './checklist.ts';
import { largestSample, longestReference, mostPopulation } from './draw.ts';

export const auditStatus = z.enum(['inProgress', 'signed', 'discarded']);
export type AuditStatus = z.infer<typeof auditStatus>;

/** The most files that one answer shows. */
export const mostFiles = 50;
export const longestNote = 2000;
export const longestConclusion = 4000;

const reference = title(longestReference);
const references = z.array(reference).min(1).max(mostPopulation);
/** Small enough to be read out and typed again. */
export const largestSeed = 9999;
const seed = z.number().int().min(0).max(largestSeed);

const sampleFile = z.object({
  name: line(255).min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  /** Name of the sheet; empty for a text. */
  sheet: line(200),
  /** Name of the column that names the things. */
  column: line(100),
  /** Rows of data in the file. */
  rows: z.number().int().min(1),
});
/** The file that a sample was drawn from. The file itself is not kept: who has it can tell it by its SHA-256. */
export type SampleFile = z.infer<typeof sampleFile>;

/**
 * What a run looked at: the shop as a whole, what somebody chose, or a random sample. A random one keeps what it was drawn
 * from and its seed, so that anybody can draw it again.
 */
const drawn = z.object({
  kind: z.enum(['whole', 'chosen', 'random']),
  seed: seed.nullable(),
  population: z.array(z.string()),
  items: z.array(z.string()),
  /** Where the things came from a file; absent where they were pasted. */
  file: sampleFile.optional(),
});
export type Drawn = z.infer<typeof drawn>;

/** A run of a checklist. `checklist` is a frozen copy, so that no later edit of the template changes a run. */
export const audits = table(
  {
    shopId: id,
    number: z.number().int(),
    checklist,
    sample: drawn,
    status: auditStatus,
    startedAt: instant,
    startedBy: id.nullable(),
    /** When it was signed off or discarded, by whom, and what was concluded or why. */
    endedAt: instant.nullable(),
    endedBy: id.nullable(),
    conclusion: z.string(),
  },
  { index: ['shopId'] },
);
export type Audit = z.infer<typeof audits.row>;

/** The answer to one item of a run. A note or a file may come before the result, which is null till then. */
export const auditAnswers = table(
  {
    shopId: id,
    auditId: id,
    itemId: z.string(),
    result: auditResult.nullable(),
    note: z.string(),
    evidence: z.array(id),
    answeredAt: instant,
    answeredBy: id.nullable(),
  },
  { index: ['shopId', 'auditId'] },
);
export type AuditAnswer = z.infer<typeof auditAnswers.row>;

const sampleToTake = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('whole') }),
  z.object({ kind: z.literal('chosen'), items: references, file: sampleFile.optional() }),
  z.object({
    kind: z.literal('random'),
    population: references,
    size: z.number().int().min(1).max(largestSample),
    seed,
    file: sampleFile.optional(),
  }),
]);
export type SampleToTake = z.infer<typeof sampleToTake>;

const item = { auditId: id, itemId: line(80).min(1) } as const;

/** An answer is chosen as a whole, so its commands take no revision: what was there before does not matter to them. */
export const auditCommands = {
  'audit.start': command(
    z.object({ shopId: id, checklist, sample: sampleToTake }),
    z.object({ id, number: z.number().int() }),
  ),
  /** Draws a random sample again, with another seed from the same things. */
  'audit.draw': command(z.object({ id, rev, seed }), z.undefined()),
  /** The result of an item; null makes it not assessed again. */
  'audit.answer': command(z.object({ ...item, result: auditResult.nullable() }), z.undefined()),
  'audit.note': command(z.object({ ...item, note: prose(longestNote) }), z.undefined()),
  /** Shows a file with an answer, or takes it off. */
  'audit.prove': command(z.object({ ...item, evidenceId: id, isProof: z.boolean() }), z.undefined()),
  /** Ends a run for good: its answers stay as they are from then on. */
  'audit.signOff': command(z.object({ id, rev, conclusion: prose(longestConclusion) }), z.undefined(), {
    undoable: false,
  }),
  'audit.discard': command(z.object({ id, rev, reason: title(longestReason) }), z.undefined()),
} as const;

export const auditQueries = {
  /** The templates that a run can begin with. */
  'audit.checklists': query(z.object({}), z.object({ checklists: z.array(checklist) })),
} as const;

const placed = z.object({ path: z.string().nullable() });

export const auditJobs = {
  /** Writes the report of a run as PDF where the user says; null when the user says nowhere. */
  'audit.export': job(z.object({ auditId: id }), placed),
  /** Writes a sheet to be filled in by hand as PDF where the user says: of a run, or of a checklist without one. */
  'audit.sheet': job(
    z.union([z.object({ shopId: id, auditId: id }), z.object({ shopId: id, checklist })]),
    placed,
  ),
} as const;

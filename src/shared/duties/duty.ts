import { z } from 'zod';
import { command } from '../contract/command.ts';
import { day, id, instant, line, longestReason, prose, rev, title } from '../kernel/id.ts';
import { table } from '../kernel/table.ts';
import { longestRule, readRule } from './cadence.ts';

/** What a duty is about: a run of a checklist, the review of the shop, a quiz, a paper to renew, a look at the backup, or another. */
export const dutyKind = z.enum(['audit', 'review', 'quiz', 'paper', 'backup', 'own']);
export type DutyKind = z.infer<typeof dutyKind>;

/** A kind in words, as every screen names it. */
export const dutyKindNames: Readonly<Record<DutyKind, string>> = {
  audit: 'Audit',
  review: 'Review',
  quiz: 'Quiz',
  paper: 'Paper renewal',
  backup: 'Backup check',
  own: 'Own duty',
};

export const dutyStatus = z.enum(['running', 'paused', 'ended']);
export type DutyStatus = z.infer<typeof dutyStatus>;

/** The app's own bounds: texts in characters, files of one occurrence, occurrences that are skipped at once, changes of cadence. */
export const longestDutyTitle = 120;
export const longestDutyDetail = 2000;
export const longestDutyNote = 2000;
export const mostDutyFiles = 50;
export const mostSkipped = 100;
export const mostSpans = 200;

/**
 * A stretch of a duty's life under one rule of RFC 5545, which is counted from `first` on: its days from `from` to `until`,
 * both included, null while it goes on. What went before stays in its own span.
 */
export const dutySpan = z.object({ rule: z.string(), first: day, from: day, until: day.nullable() });
export type DutySpan = z.infer<typeof dutySpan>;

const dutyChange = z.object({
  at: instant,
  by: id.nullable(),
  what: z.enum(['recorded', 'cadence', 'handedOver', 'paused', 'resumed', 'ended']),
  /** The reason, the new cadence as a rule, or the name of the new owner. */
  note: z.string(),
});
export type DutyChange = z.infer<typeof dutyChange>;

/** A recurring duty. `checklistId`: what an audit goes by; `evidenceId`: the paper that is to be renewed. */
export const duties = table(
  {
    shopId: id,
    number: z.number().int(),
    kind: dutyKind,
    title: z.string(),
    detail: z.string(),
    checklistId: z.string().nullable(),
    evidenceId: id.nullable(),
    ownerId: id.nullable(),
    status: dutyStatus,
    spans: z.array(dutySpan),
    log: z.array(dutyChange),
  },
  { index: ['shopId'] },
);
export type Duty = z.infer<typeof duties.row>;

/** What was said of a day of a duty: that its audit was begun, that it was done, or why it was skipped. Without it nothing is kept. */
export const dutyOccurrences = table(
  {
    shopId: id,
    dutyId: id,
    day,
    outcome: z.enum(['begun', 'done', 'skipped']),
    note: z.string(),
    evidence: z.array(id),
    auditId: id.nullable(),
    at: instant,
    by: id.nullable(),
  },
  { index: ['shopId', 'dutyId'] },
);
export type DutyOccurrence = z.infer<typeof dutyOccurrences.row>;

const rule = line(longestRule).superRefine((text, context) => {
  const read = readRule(text);
  if (!read.ok) context.addIssue({ code: 'custom', message: read.reason });
});

const facts = {
  kind: dutyKind,
  title: title(longestDutyTitle),
  detail: prose(longestDutyDetail),
  checklistId: line(80).min(1).nullable(),
  evidenceId: id.nullable(),
} as const;

const reason = title(longestReason);

export const dutyCommands = {
  /** `refused` where the rule never falls on a day. */
  'duty.record': command(
    z.object({ shopId: id, ...facts, ownerId: id.nullable(), rule, first: day }),
    z.object({ id, number: z.number().int() }),
  ),
  'duty.edit': command(z.object({ id, rev, ...facts }), z.undefined()),
  /** Another cadence, counted from a day on that is not past; days before it stay as they were. */
  'duty.setCadence': command(z.object({ id, rev, rule, first: day }), z.undefined()),
  'duty.handOver': command(z.object({ id, rev, ownerId: id.nullable() }), z.undefined()),
  /** From today on nothing falls due; what was due before stays so. */
  'duty.pause': command(z.object({ id, rev, reason }), z.undefined()),
  /** Goes on with the same cadence, from today on. */
  'duty.resume': command(z.object({ id, rev }), z.undefined()),
  'duty.end': command(z.object({ id, rev, reason }), z.undefined()),
  /** Says that the run of a checklist was begun for a day of a duty. */
  'duty.begin': command(z.object({ dutyId: id, day, auditId: id }), z.undefined()),
  /** Signs a day as done, in time or late; ahead of time only the next one. */
  'duty.sign': command(
    z.object({ dutyId: id, day, note: prose(longestDutyNote), evidence: z.array(id).max(mostDutyFiles) }),
    z.undefined(),
  ),
  'duty.skip': command(
    z.object({ dutyId: id, days: z.array(day).min(1).max(mostSkipped), reason }),
    z.undefined(),
  ),
} as const;

import { z } from 'zod';
import { command, job } from './contract/command.ts';
import { longestCaption, mostFilesAtOnce } from './evidence.ts';
import { day, id, instant, line, prose, rev, title } from './kernel/id.ts';
import { table } from './kernel/table.ts';
import type { Instant } from './kernel/time.ts';

/** The states of a ticket, in the platform's own words (visual.md has word and shape of each). */
export const violationStatus = z.enum([
  'pending',
  'evidenceAsked',
  'evidenceSent',
  'actionTaken',
  'correctionSent',
  'appeal1Sent',
  'appeal1Rejected',
  'appeal2Sent',
  'overturned',
  'correctedInTime',
  'upheldFinal',
  'lapsed',
  'warningOnly',
]);
export type ViolationStatus = z.infer<typeof violationStatus>;

/** What a case is in a state, within a sentence: "is now asked for evidence". */
export const statusWords: Readonly<Record<ViolationStatus, string>> = {
  pending: 'pending',
  evidenceAsked: 'asked for evidence',
  evidenceSent: 'evidence sent',
  actionTaken: 'action taken',
  correctionSent: 'correction sent',
  appeal1Sent: 'appeal 1 sent',
  appeal1Rejected: 'appeal 1 rejected',
  appeal2Sent: 'appeal 2 sent',
  overturned: 'overturned',
  correctedInTime: 'corrected in time',
  upheldFinal: 'upheld, final',
  lapsed: 'lapsed',
  warningOnly: 'a warning only',
};

/** A state by itself, as every list and badge names it. */
export const statusNames: Readonly<Record<ViolationStatus, string>> = {
  pending: 'Pending',
  evidenceAsked: 'Evidence asked',
  evidenceSent: 'Evidence sent',
  actionTaken: 'Action taken',
  correctionSent: 'Correction sent',
  appeal1Sent: 'Appeal 1 sent',
  appeal2Sent: 'Appeal 2 sent',
  appeal1Rejected: 'Appeal 1 rejected',
  overturned: 'Overturned',
  correctedInTime: 'Corrected in time',
  upheldFinal: 'Upheld, final',
  lapsed: 'Lapsed',
  warningOnly: 'Warning only',
};

const closedStatuses: readonly ViolationStatus[] = [
  'overturned',
  'correctedInTime',
  'upheldFinal',
  'lapsed',
  'warningOnly',
];

/** Whether nothing more can be done on a case in this state. */
export const isClosed = (status: ViolationStatus): boolean => closedStatuses.includes(status);

/** What a ticket hits: order numbers and listings as the platform prints them, or the account as a whole. */
export const hits = z.object({
  orders: z.array(line(64)).max(1000),
  listings: z.array(line(300)).max(200),
  account: z.boolean(),
});

/** From which day to which a violation ran, both included, as its notice or the platform's own pages tell it. */
export const period = z.object({ from: day, to: day });
export type Period = z.infer<typeof period>;

const statusChange = z.object({ status: violationStatus, at: instant, note: z.string() });

/**
 * A ticket with all that belongs to it; in the interface "case 9". `points` is null while unknown, 0 for none. The
 * deadlines are those that are printed, null where none is: the second appeal's by the rejection of the first. `period` is
 * null while nobody told it.
 */
export const violations = table(
  {
    shopId: id,
    number: z.number().int(),
    ticket: z.string(),
    type: z.string().nullable(),
    title: z.string(),
    detail: z.string(),
    noticeAt: instant,
    channel: z.string(),
    noticeText: z.string(),
    lines: z.array(z.string()),
    status: violationStatus,
    statusLog: z.array(statusChange),
    points: z.number().int().nullable(),
    hits,
    correctionDue: instant.nullable(),
    appealDue: instant.nullable(),
    evidenceDue: instant.nullable(),
    pack: z.string(),
    secondAppealDue: instant.nullable(),
    period: period.nullable(),
  },
  { index: ['shopId'] },
);
export type Violation = z.infer<typeof violations.row>;

const withoutAction: readonly ViolationStatus[] = [
  'pending',
  'evidenceAsked',
  'evidenceSent',
  'correctedInTime',
  'warningOnly',
];

// A rejected first appeal against a pending ticket leaves it pending: its action comes with a state of its own.
const applied: readonly ViolationStatus[] = ['actionTaken', 'upheldFinal', 'lapsed'];

/** When the action of a case was applied, which is when it took points; null while it was not. */
export const appliedAt = ({ statusLog }: Pick<Violation, 'statusLog'>): Instant | null =>
  statusLog.find(({ status }) => applied.includes(status))?.at ?? null;

/**
 * Whether a case has taken points: once the action was applied, at any time; a pending ticket that is corrected or
 * overturned before its deadline never does (policy-facts §5.1). Unknown points count, none do not.
 */
export const bearsLoss = (violation: Pick<Violation, 'points' | 'status' | 'statusLog'>): boolean =>
  violation.points !== 0 &&
  !withoutAction.includes(violation.status) &&
  violation.statusLog.some(({ status }) => applied.includes(status));

const takenBack: readonly ViolationStatus[] = ['overturned', 'correctedInTime', 'warningOnly'];

/**
 * Whether a loss that once counted is taken back by what the case has become: a won appeal, an accepted correction, or
 * a ticket that ended as a warning. It is void from that day on, not undone.
 */
export const isTakenBack = ({ status, statusLog }: Pick<Violation, 'status' | 'statusLog'>): boolean =>
  takenBack.includes(status) && statusLog.some((change) => applied.includes(change.status));

/** Since when a loss is taken back: the first change to what the case has remained since; null where it is not. */
export const takenBackAt = (violation: Pick<Violation, 'status' | 'statusLog'>): Instant | null => {
  if (!isTakenBack(violation)) return null;
  const before = violation.statusLog.findLastIndex(({ status }) => !takenBack.includes(status));
  return violation.statusLog[before + 1]?.at ?? null;
};

/**
 * One gain or loss of points; `voidFrom` is the day from which a won appeal took it out of the sum. A gain from the
 * orders of a week holds their number in `orders` and lies on the first day after that week (`weekOfGain`).
 */
export const pointEntries = table(
  {
    shopId: id,
    day,
    kind: z.enum(['loss', 'gain']),
    points: z.number().int().nullable(),
    cause: z.string(),
    violationId: id.nullable(),
    voidFrom: day.nullable(),
    pack: z.string(),
    note: z.string(),
    orders: z.number().int().nullable(),
  },
  { index: ['shopId'] },
);
export type PointEntry = z.infer<typeof pointEntries.row>;

/** As much of a notice's text as a case keeps, in characters. */
export const longestNotice = 20_000;

const facts = {
  ticket: line(64),
  type: z.string().max(80).nullable(),
  title: title(160),
  detail: line(300),
  noticeAt: instant,
  channel: line(80),
  noticeText: prose(longestNotice),
  lines: z.array(line(600)).max(40),
  points: z.number().int().min(0).max(100_000).nullable(),
  hits,
  correctionDue: instant.nullable(),
  appealDue: instant.nullable(),
  evidenceDue: instant.nullable(),
  period: period.nullable(),
} as const;

/**
 * A file that was filed while the notice was typed, and what it shows: a caption, empty for none, and the piece of the
 * pack's list that it is, null for none.
 */
const savedFile = z.object({ evidenceId: id, caption: line(longestCaption), piece: line(80).nullable() });
export type SavedFile = z.infer<typeof savedFile>;

export const violationCommands = {
  /** Records a notice as a case, and takes over the files that were saved for it; one that is gone is left out. */
  'violation.record': command(
    z.object({
      shopId: id,
      status: z.enum(['pending', 'evidenceAsked', 'actionTaken', 'warningOnly']),
      ...facts,
      secondAppealDue: instant.nullable().optional(),
      files: z.array(savedFile).max(mostFilesAtOnce).optional(),
    }),
    z.object({ id, number: z.number().int() }),
  ),
  'violation.edit': command(
    z.object({ id, rev, ...facts, secondAppealDue: instant.nullable() }),
    z.undefined(),
  ),
  /**
   * A dated change of state; an overturned one voids the loss from that day on. The deadline of a second appeal comes
   * with the rejection of the first, where the rejection prints it.
   */
  'violation.setStatus': command(
    z.object({
      id,
      rev,
      status: violationStatus,
      at: instant,
      note: line(500),
      secondAppealDue: instant.nullable().optional(),
    }),
    z.undefined(),
  ),
  'points.recordGain': command(
    z.object({ shopId: id, day, points: z.number().int().min(1).max(100_000), cause: title(160) }),
    z.object({ id }),
  ),
} as const;

/** The most cases that one export names. */
const mostCases = 50_000;

export const violationJobs = {
  /**
   * Writes a case with all that belongs to it, or without its contacts and money, as one HTML file where the user says;
   * null when the user says nowhere.
   */
  'case.export': job(
    z.object({ violationId: id, withContactsAndMoney: z.boolean() }),
    z.object({ path: z.string().nullable(), number: z.number().int() }),
  ),
  /** Writes cases of a shop, in the order given, as CSV where the user says; null when the user says nowhere. */
  'cases.export': job(
    z.object({ shopId: id, violationIds: z.array(id).max(mostCases) }),
    z.object({ path: z.string().nullable(), count: z.number().int() }),
  ),
  /**
   * Writes the running clocks of a shop, or of one case, as a calendar file where the user says, and those that ended early
   * as cancelled; null when the user says nowhere. `invalid` where there is neither.
   */
  'clocks.export': job(
    z.object({ shopId: id, violationId: id.nullable() }),
    z.object({ path: z.string().nullable(), count: z.number().int(), ended: z.number().int() }),
  ),
} as const;

import { type Appeal, modeWords } from '#shared/appeals/appeal.ts';
import type { Submission } from '#shared/appeals/submission.ts';
import { localDateTime, type Instant, type Zone } from '#shared/kernel/time.ts';
import type { Violation } from '#shared/violations.ts';
import { csvText } from './csv.ts';

/** A handing in with its appeal and case. */
export interface SubmissionLine {
  readonly submission: Submission;
  readonly appeal: Appeal;
  readonly violation: Violation;
}

const head = [
  'Sent',
  'Case',
  'Ticket',
  'Title',
  'Appeal',
  'Ground',
  'By way of',
  'By',
  'Text bytes',
  'Text SHA-256',
  'File',
  'File SHA-256',
  'State of the appeal',
  'Answered',
  'Answer',
] as const;

/**
 * The log of what was handed in as CSV, in the order given; times are those of the shop. The text itself is not in it: a cell
 * that is made harmless for a spreadsheet would no longer be what the hash was made of.
 */
export const submissionsCsv = (lines: readonly SubmissionLine[], zone: Zone): string => {
  const time = (at: Instant | null): string => (at === null ? '' : localDateTime(at, zone).replace('T', ' '));
  return csvText(
    head,
    lines.map(({ submission, appeal, violation }) => [
      time(submission.at),
      violation.number,
      violation.ticket,
      violation.title,
      appeal.attempt,
      modeWords[appeal.mode],
      submission.way,
      submission.by,
      submission.textBytes,
      submission.textSha256,
      submission.fileName,
      submission.fileSha256,
      appeal.status,
      time(appeal.decidedAt),
      appeal.outcome,
    ]),
  );
};

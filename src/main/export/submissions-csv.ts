import { modeWords } from '#shared/appeals/appeal.ts';
import type { Sending } from '#shared/appeals/sendings.ts';
import { localDateTime, type Instant, type Zone } from '#shared/kernel/time.ts';
import { csvText } from './csv.ts';

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
export const submissionsCsv = (sendings: readonly Sending[], zone: Zone): string => {
  const time = (at: Instant | null): string => (at === null ? '' : localDateTime(at, zone).replace('T', ' '));
  return csvText(
    head,
    sendings.map(({ submission, appeal, violation }) => [
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

import type { Appeal } from '#shared/appeals/appeal.ts';
import type { Submission } from '#shared/appeals/submission.ts';
import type { Violation } from '#shared/violations.ts';

/** A handing in with its appeal and case. */
export interface SendingRow {
  readonly submission: Submission;
  readonly appeal: Appeal;
  readonly violation: Violation;
}

/** Everything that was handed in, the newest first. */
export const sendingRows = (
  submissions: readonly Submission[],
  appeals: readonly Appeal[],
  violations: readonly Violation[],
): readonly SendingRow[] => {
  const appealOf = new Map(appeals.map((one) => [one.id, one]));
  const caseOf = new Map(violations.map((one) => [one.id, one]));
  return submissions
    .flatMap((submission): readonly SendingRow[] => {
      const appeal = appealOf.get(submission.appealId);
      const violation = caseOf.get(appeal?.violationId ?? '');
      return appeal === undefined || violation === undefined ? [] : [{ submission, appeal, violation }];
    })
    .toSorted((a, b) => b.submission.at - a.submission.at || b.submission.seq - a.submission.seq);
};

/** How many appeals were sent of which the log says nothing. */
export const sentWithoutSending = (
  appeals: readonly Appeal[],
  submissions: readonly Submission[],
): number => {
  const logged = new Set(submissions.map(({ appealId }) => appealId));
  return appeals.filter(({ id, sentAt }) => sentAt !== null && !logged.has(id)).length;
};

import type { Violation } from '../violations.ts';
import type { Appeal } from './appeal.ts';
import type { Submission } from './submission.ts';

/** A handing in with its appeal and case. */
export interface Sending {
  readonly submission: Submission;
  readonly appeal: Appeal;
  readonly violation: Violation;
}

/** Handings in with their appeals and cases, in the order given; one of which either is not on record is left out. */
export const sendingsOf = (
  submissions: readonly Submission[],
  appeals: readonly Appeal[],
  violations: readonly Violation[],
): readonly Sending[] => {
  const appealOf = new Map(appeals.map((one) => [one.id, one]));
  const caseOf = new Map(violations.map((one) => [one.id, one]));
  return submissions.flatMap((submission): readonly Sending[] => {
    const appeal = appealOf.get(submission.appealId);
    const violation = caseOf.get(appeal?.violationId ?? '');
    return appeal === undefined || violation === undefined ? [] : [{ submission, appeal, violation }];
  });
};

import type { Appeal } from '#shared/appeals/appeal.ts';
import type { Sending } from '#shared/appeals/sendings.ts';
import type { Submission } from '#shared/appeals/submission.ts';

/** The newest first; of one moment, what was recorded last. */
export const newestFirst = (sendings: readonly Sending[]): readonly Sending[] =>
  sendings.toSorted((a, b) => b.submission.at - a.submission.at || b.submission.seq - a.submission.seq);

/** How many appeals were sent of which the log says nothing. */
export const sentWithoutSending = (
  appeals: readonly Appeal[],
  submissions: readonly Submission[],
): number => {
  const logged = new Set(submissions.map(({ appealId }) => appealId));
  return appeals.filter(({ id, sentAt }) => sentAt !== null && !logged.has(id)).length;
};

import type { submissionCommands } from '#shared/appeals/submission.ts';
import { AppError } from '#shared/contract/result.ts';
import { checkNotAhead, checkNotBefore } from './check-time.ts';
import type { Handlers } from './handler.ts';
import { keepSubmission } from './keep-submission.ts';
import { caseOf } from './say-case.ts';

/** The log of what was handed in. */
export const submissionHandlers: Handlers<typeof submissionCommands> = {
  'submission.record': (tx, { appealId, at, submitted }, { actor }) => {
    const appeal = tx.get('appeals', appealId);
    if (appeal.sentAt === null)
      throw new AppError('refused', 'This appeal is still a draft. Record it as sent first.');
    checkNotAhead('The sending', at, tx.now);
    checkNotBefore('The sending', at, tx.get('violations', appeal.violationId).noticeAt);
    const { id, way } = keepSubmission(tx, appeal, submitted, { at, actor });
    return {
      value: { id },
      sentence: `Appeal ${appeal.attempt} of ${caseOf(tx, appeal)} also sent by ${way}`,
    };
  },
  'submission.remove': (tx, { id, rev }) => {
    const { appealId, way } = tx.get('submissions', id);
    const appeal = tx.get('appeals', appealId);
    tx.drop('submissions', id, rev);
    return {
      value: undefined,
      sentence: `Sending of appeal ${appeal.attempt} of ${caseOf(tx, appeal)} by ${way} taken off the log`,
    };
  },
};

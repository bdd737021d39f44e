import { useState } from 'react';
import { startJob } from '#renderer/data/jobs.ts';
import { tellSent } from '#renderer/data/send.ts';
import { useBusy } from '#renderer/data/use-busy.ts';

/** What failed at the PDF of a review, in words. */
interface Failure {
  readonly id: string;
  readonly message: string;
}

/** Makes the PDF of a signed review and files it, one at a time. */
export const useReviewPdf = () => {
  const { busy, begin, end } = useBusy();
  const [failure, setFailure] = useState<Failure | null>(null);
  const make = async (id: string): Promise<void> => {
    if (!begin()) return;
    setFailure(null);
    const answer = await startJob('review.report', { id }).answer;
    if (answer.ok) await tellSent({ name: 'review.file', seqs: [answer.value.seq] });
    else setFailure({ id, message: answer.error.message });
    end();
  };
  return { busy, failure, make };
};
export type ReviewPdf = ReturnType<typeof useReviewPdf>;

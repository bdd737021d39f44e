import { useCallback, useRef, useState } from 'react';
import type { JobOutput, JobProgress } from '#shared/contract/jobs.ts';
import type { Evidence } from '#shared/evidence.ts';
import { startJob, type RunningJob } from './jobs.ts';
import { tellSent } from './send.ts';
import { useBusy } from './use-busy.ts';

type Deleted = JobOutput<'evidence.deleteForGood'>;

const wordsOf = (count: number): string => `${String(count)}\u00a0files deleted for good`;

const unsaid = ({ kept, bytesLeft }: Deleted): string | null => {
  const reasons = [...new Set(kept.map(({ reason }) => reason))];
  if (bytesLeft > 0)
    reasons.push('Another program holds a file of the vault; its bytes are deleted at the next start.');
  return reasons.length === 0 ? null : reasons.join(' ');
};

/** Files of the trash on their way out: how far it is, and what stays and why. */
export interface Deleting {
  readonly busy: boolean;
  readonly progress: JobProgress | null;
  readonly failure: string | null;
  /** Deletes files for good; resolves when the window shows it. */
  readonly deleteForGood: (files: readonly Evidence[]) => Promise<void>;
  readonly cancel: () => void;
  readonly forget: () => void;
}

/** Deletes files of the trash for good, one lot at a time. */
export const useDeleting = (): Deleting => {
  const { busy, begin, end } = useBusy();
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const running = useRef<RunningJob<Deleted> | null>(null);

  const deleteForGood = async (files: readonly Evidence[]): Promise<void> => {
    if (files.length === 0 || !begin()) return;
    setFailure(null);
    const input = { files: files.map(({ id, rev }) => ({ id, rev })) };
    const job = startJob('evidence.deleteForGood', input, setProgress);
    running.current = job;
    const answer = await job.answer;
    running.current = null;
    setProgress(null);
    if (answer.ok) {
      const { seqs } = answer.value;
      setFailure(unsaid(answer.value));
      const words = seqs.length > 1 ? { words: wordsOf(seqs.length) } : {};
      await tellSent({ name: 'evidence.purge', seqs, ...words });
    } else setFailure(answer.error.message);
    end();
  };
  const cancel = useCallback(() => running.current?.cancel(), []);
  const forget = useCallback(() => {
    setFailure(null);
  }, []);
  return { busy, progress, failure, deleteForGood, cancel, forget };
};

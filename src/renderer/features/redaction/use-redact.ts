import { useRef, useState } from 'react';
import { startJob, type RunningJob } from '#renderer/data/jobs.ts';
import { tellSent } from '#renderer/data/send.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import type { JobOutput, JobProgress } from '#shared/contract/jobs.ts';
import type { Box } from './boxes.ts';

/** Making the copy: how far it is, what went wrong, and the ways to begin and stop. */
export interface Redacting {
  readonly progress: JobProgress | null;
  readonly failure: string | null;
  /** Resolves with whether the copy is filed. */
  readonly begin: (id: string, name: string, boxes: readonly Box[]) => Promise<boolean>;
  readonly cancel: () => void;
}

export const useRedact = (): Redacting => {
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const running = useRef<RunningJob<JobOutput<'evidence.redact'>> | null>(null);
  const turn = useBusy();
  const begin = async (id: string, name: string, boxes: readonly Box[]): Promise<boolean> => {
    if (!turn.begin()) return false;
    setFailure(null);
    setProgress({ done: 0, total: 1, words: '' });
    const covered = boxes.map(({ page, box }) => ({ page, box }));
    const job = startJob('evidence.redact', { id, name, boxes: covered }, setProgress);
    running.current = job;
    const answer = await job.answer;
    running.current = null;
    turn.end();
    setProgress(null);
    if (!answer.ok) {
      if (answer.error.code !== 'cancelled') setFailure(answer.error.message);
      return false;
    }
    await tellSent({ name: 'evidence.addRedacted', seqs: [answer.value.seq] });
    return true;
  };
  return { progress, failure, begin, cancel: () => running.current?.cancel() };
};

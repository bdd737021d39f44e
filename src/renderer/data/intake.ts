import { useCallback, useRef, useState } from 'react';
import type { JobOutput, JobProgress } from '#shared/contract/jobs.ts';
import { mostFilesAtOnce, type IncomingFile } from '#shared/evidence.ts';
import { incomingFiles, startJob, type RunningJob } from './jobs.ts';
import { tellSent } from './send.ts';

type Taken = JobOutput<'evidence.intake'>;
type GoOn = (added: Taken['added']) => Promise<readonly number[]>;

const tellOfFiles = async (added: Taken['added'], more: readonly number[]): Promise<void> => {
  const seqs = [...added.map(({ seq }) => seq), ...more];
  const words = added.length === 1 ? '1\u00a0file filed' : `${String(added.length)}\u00a0files filed`;
  await tellSent({ name: 'evidence.add', seqs, ...(seqs.length === 1 ? {} : { words }) });
};

/** What is said of files that are gone, or that another program holds, before they could be handed over. */
export const notReadable = 'The file can’t be read any more. Nothing was filed; drop it once more.';

/** Files ready for a job; null where one can't be read. */
export const readable = (files: readonly File[]): Promise<IncomingFile[] | null> =>
  incomingFiles(files).catch(() => null);

/** Filing that was cancelled: what is on file since, and how many files are not. */
export type Stopped = Pick<Taken, 'added' | 'left'>;

const nothing: Taken = { added: [], refused: [], left: 0 };

/** Files on their way into the vault: how far it is, what was refused and why. */
export interface Intake {
  readonly progress: JobProgress | null;
  readonly refused: Taken['refused'];
  readonly failure: string | null;
  /** Null where the last filing came to its end. */
  readonly stopped: Stopped | null;
  /**
   * Files evidence for a case (null for none); resolves with what was filed and what was refused. `goOn` is what
   * follows for the filed ones in the same step; it answers the numbers of its history entries.
   */
  readonly take: (files: readonly File[], violationId: string | null, goOn?: GoOn) => Promise<Taken>;
  readonly cancel: () => void;
  /** Says of files why they were not filed. */
  readonly fail: (words: string) => void;
  /** Forgets what was refused, and that it was cancelled. */
  readonly forget: () => void;
}

/** Takes dropped, pasted or chosen files in as evidence of a shop. */
export const useIntake = (shopId: string): Intake => {
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [refused, setRefused] = useState<Taken['refused']>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [stopped, setStopped] = useState<Stopped | null>(null);
  const running = useRef<RunningJob<Taken> | null>(null);

  const take = useCallback(
    async (files: readonly File[], violationId: string | null, goOn?: GoOn): Promise<Taken> => {
      setRefused([]);
      setStopped(null);
      if (files.length > mostFilesAtOnce) {
        setFailure(
          `At most ${mostFilesAtOnce.toLocaleString('en')} files at once, and these are ${files.length.toLocaleString('en')}. Nothing was filed; add them in smaller groups.`,
        );
        return nothing;
      }
      setFailure(null);
      setProgress({ done: 0, total: files.length, words: files[0]?.name ?? '' });
      const incoming = await readable(files);
      if (incoming === null) {
        setProgress(null);
        setFailure(notReadable);
        return nothing;
      }
      const words = { shopId, violationId, caption: '', capturedAt: null };
      const job = startJob('evidence.intake', { ...words, files: incoming }, setProgress);
      running.current = job;
      const answer = await job.answer;
      running.current = null;
      setProgress(null);
      if (!answer.ok) {
        if (answer.error.code === 'cancelled') setStopped({ added: [], left: files.length });
        else setFailure(answer.error.message);
        return nothing;
      }
      setRefused(answer.value.refused);
      const { added, left } = answer.value;
      if (left > 0) setStopped({ added, left });
      await tellOfFiles(added, goOn === undefined ? [] : await goOn(added));
      return answer.value;
    },
    [shopId],
  );
  const cancel = useCallback(() => running.current?.cancel(), []);
  const forget = useCallback(() => {
    setRefused([]);
    setStopped(null);
    setFailure(null);
  }, []);
  return { progress, refused, failure, stopped, take, cancel, fail: setFailure, forget };
};

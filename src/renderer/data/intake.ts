import { useCallback, useMemo, useRef, useState } from 'react';
import type { JobOutput, JobProgress } from '#shared/contract/jobs.ts';
import { sameBytesOf, type SameBytes } from '#shared/evidence-same.ts';
import { mostFilesAtOnce, type IncomingFile } from '#shared/evidence.ts';
import { incomingFiles, startJob, type RunningJob } from './jobs.ts';
import { useShopRows } from './rows.ts';
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

const none: readonly never[] = [];

const nothing: Taken = { added: [], refused: [], left: 0 };

/** Files on their way into the vault: how far it is, what was refused and why. */
export interface Intake {
  readonly progress: JobProgress | null;
  readonly refused: Taken['refused'];
  readonly failure: string | null;
  /** What was filed last though its bytes were on file. */
  readonly same: readonly SameBytes[];
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

const useSame = (shopId: string) => {
  const [added, setAdded] = useState<Taken['added']>([]);
  const files = useShopRows('evidence', shopId) ?? none;
  const same = useMemo(
    () =>
      sameBytesOf(
        added.map(({ id }) => id),
        files,
      ),
    [added, files],
  );
  return { same, setAdded };
};

/** Takes dropped, pasted or chosen files in as evidence of a shop. */
export const useIntake = (shopId: string): Intake => {
  const [progress, setProgress] = useState<JobProgress | null>(null);
  const [refused, setRefused] = useState<Taken['refused']>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const [stopped, setStopped] = useState<Stopped | null>(null);
  const { same, setAdded } = useSame(shopId);
  const running = useRef<RunningJob<Taken> | null>(null);

  const take = useCallback(
    async (files: readonly File[], violationId: string | null, goOn?: GoOn): Promise<Taken> => {
      setRefused([]);
      setStopped(null);
      setAdded([]);
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
      const { added: filed, left } = answer.value;
      setAdded(filed);
      if (left > 0) setStopped({ added: filed, left });
      await tellOfFiles(filed, goOn === undefined ? [] : await goOn(filed));
      return answer.value;
    },
    [shopId, setAdded],
  );
  const cancel = useCallback(() => running.current?.cancel(), []);
  const forget = useCallback(() => {
    setRefused([]);
    setStopped(null);
    setFailure(null);
    setAdded([]);
  }, [setAdded]);
  return { progress, refused, failure, same, stopped, take, cancel, fail: setFailure, forget };
};

import { useRef, useState } from 'react';
import type { JobProgress } from '#shared/contract/jobs.ts';
import type { Answer } from '#shared/contract/result.ts';
import type { ImportSource, Preview } from '#shared/readings-import/contract.ts';
import type { Columns } from '#shared/readings-import/columns.ts';
import type { DateOrder } from '#shared/readings-import/dates.ts';
import type { Choices } from '#shared/readings-import/rows.ts';
import { incomingFiles, startJob, type RunningJob } from './jobs.ts';
import { tellSent } from './send.ts';

/** How the rows are to be read: what the person said of them, null for what is to be found. */
export interface HowToRead {
  readonly columns: Columns | null;
  readonly order: DateOrder | null;
}

/** Where an import stands: the rows are asked for, being read, shown, or being written. */
export type ImportStage =
  | { readonly kind: 'asking' }
  | { readonly kind: 'reading'; readonly progress: JobProgress }
  | { readonly kind: 'shown'; readonly preview: Preview; readonly how: HowToRead }
  | {
      readonly kind: 'writing';
      readonly progress: JobProgress;
      readonly preview: Preview;
      readonly how: HowToRead;
    };

const starting: JobProgress = { done: 0, total: 1, words: 'reading' };

/** An import of past readings into a shop, from its rows to the entry that undo takes back. */
export const useReadingsImport = (shopId: string) => {
  const [stage, setStage] = useState<ImportStage>({ kind: 'asking' });
  const [failure, setFailure] = useState<string | null>(null);
  const source = useRef<ImportSource | null>(null);
  const running = useRef<RunningJob<unknown> | null>(null);

  const finish = async <T>(job: RunningJob<T>): Promise<Answer<T>> => {
    running.current = job;
    const answer = await job.answer;
    running.current = null;
    setFailure(answer.ok || answer.error.code === 'cancelled' ? null : answer.error.message);
    return answer;
  };

  const readAgain = async (how: HowToRead, before: ImportStage): Promise<void> => {
    if (source.current === null || running.current !== null) return;
    const input = { shopId, source: source.current, ...how };
    const answer = await finish(
      startJob('readings.preview', input, (progress) => {
        setStage({ kind: 'reading', progress });
      }),
    );
    setStage(answer.ok ? { kind: 'shown', preview: answer.value, how } : before);
  };

  const read = async (given: ImportSource): Promise<void> => {
    source.current = given;
    await readAgain({ columns: null, order: null }, { kind: 'asking' });
  };

  const write = async (choices: Choices, reason: string): Promise<boolean> => {
    if (stage.kind !== 'shown' || source.current === null || running.current !== null) return false;
    const { preview, how } = stage;
    setStage({ ...stage, kind: 'writing', progress: starting });
    const { fingerprint } = preview;
    const input = { shopId, source: source.current, ...how, fingerprint, choices, reason };
    const answer = await finish(
      startJob('readings.import', input, (progress) => {
        setStage({ kind: 'writing', progress, preview, how });
      }),
    );
    if (!answer.ok) {
      setStage(stage);
      return false;
    }
    await tellSent({ name: 'batch.publish', seqs: [answer.value.seq] });
    return true;
  };

  const readFile = async (file: File): Promise<void> => {
    const [given] = await incomingFiles([file]);
    if (given !== undefined) await read(given);
  };
  const back = (): void => {
    setFailure(null);
    setStage({ kind: 'asking' });
  };
  /** Reads the same rows in another way. */
  const readSo = (how: HowToRead) => readAgain(how, stage);
  const cancel = (): void => running.current?.cancel();
  return { stage, failure, read, readFile, readSo, write, back, cancel };
};

export type ReadingsImport = ReturnType<typeof useReadingsImport>;

import { z } from 'zod';
import {
  type JobInput,
  type JobName,
  type JobOutput,
  type JobProgress,
  jobSpecs,
} from '#shared/contract/jobs.ts';
import type { Answer } from '#shared/contract/result.ts';
import type { IncomingFile } from '#shared/evidence.ts';
import { readAnswer } from './answer.ts';
import { bridge } from './bridge.ts';
import { actingPerson } from './send.ts';

const progress = z.object({ done: z.number(), total: z.number(), words: z.string() });
const listeners = new Map<string, (progress: JobProgress) => void>();

bridge.onProgress((id, value) => {
  const parsed = progress.safeParse(value);
  if (typeof id === 'string' && parsed.success) listeners.get(id)?.(parsed.data);
});

/** Slow work that was begun: its answer, and the way to cancel it. */
export interface RunningJob<T> {
  readonly answer: Promise<Answer<T>>;
  readonly cancel: () => void;
}

/** Begins a job; `listen` hears how far it is. The answer never throws. */
export const startJob = <N extends JobName>(
  name: N,
  input: JobInput<N>,
  listen: (progress: JobProgress) => void = () => undefined,
): RunningJob<JobOutput<N>> => {
  const id = crypto.randomUUID();
  listeners.set(id, listen);
  const run = async (): Promise<Answer<JobOutput<N>>> => {
    const reply = await bridge.job(id, name, input, actingPerson());
    listeners.delete(id);
    const answer = readAnswer(reply, jobSpecs[name].output);
    return answer.ok ? { ok: true, value: answer.value.value } : answer;
  };
  return { answer: run(), cancel: () => void bridge.cancel(id) };
};

const tokens = z.array(z.string());

/** Makes dropped, chosen or pasted files ready for a job: tokens for files on disk, bytes for pasted pictures. */
export const incomingFiles = async (files: readonly File[]): Promise<IncomingFile[]> => {
  const onDisk = tokens.parse(await bridge.files(files));
  return Promise.all(
    files.map(async (file, index): Promise<IncomingFile> => {
      const token = onDisk[index];
      if (token !== undefined && token !== '') return { kind: 'token', token };
      return { kind: 'bytes', fileName: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
    }),
  );
};

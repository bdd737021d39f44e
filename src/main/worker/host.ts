import { join } from 'node:path';
import { utilityProcess, type UtilityProcess } from 'electron';
import { AppError, type ErrorCode } from '#shared/contract/result.ts';
import type { DoneReply, WorkInput, WorkName, WorkOutput, WorkReply, WorkRequest } from './works.ts';

export interface WorkOptions {
  readonly signal: AbortSignal;
  readonly progress?: (done: number, total: number) => void;
}

/** Has a work done in the utility process. Rejects with an `AppError`, `cancelled` when the signal says so. */
export type Work = <N extends WorkName>(
  name: N,
  input: WorkInput<N>,
  options: WorkOptions,
) => Promise<WorkOutput<N>>;

interface Waiting {
  readonly settle: (reply: WorkReply) => void;
}

const codes: readonly ErrorCode[] = [
  'invalid',
  'notFound',
  'conflict',
  'refused',
  'cancelled',
  'diskFull',
  'readOnly',
  'damaged',
  'unreadable',
  'internal',
];
const codeOf = (text: string): ErrorCode => codes.find((code) => code === text) ?? 'internal';

// Both ends are one build, so a `done` reply to a work holds that work's value.
const isValueOf = <N extends WorkName>(
  asked: N,
  reply: DoneReply,
): reply is DoneReply & { readonly value: WorkOutput<N> } => reply.name === asked;

const stopped = (): AppError =>
  new AppError('internal', 'The helper process stopped. Nothing was written; try again.');

/** Starts the utility process with the first work and again after it has stopped. */
export const createWorkHost = (): { readonly work: Work; readonly stop: () => void } => {
  let child: UtilityProcess | null = null;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const failAll = (): void => {
    child = null;
    for (const [id, { settle }] of waiting)
      settle({ kind: 'failed', id, code: 'internal', message: stopped().message });
  };

  const ensureChild = (): UtilityProcess => {
    if (child !== null) return child;
    const started = utilityProcess.fork(join(import.meta.dirname, 'worker.cjs'), [], {
      serviceName: 'Good Standing work',
    });
    started.on('message', (reply: WorkReply) => waiting.get(reply.id)?.settle(reply));
    started.on('exit', () => {
      if (child === started) failAll();
    });
    child = started;
    return started;
  };

  const work: Work = (name, input, { signal, progress }) =>
    new Promise((resolve, reject) => {
      if (signal.aborted) throw new AppError('cancelled', 'Cancelled.');
      const id = (lastId += 1);
      const process = ensureChild();
      const post = (request: WorkRequest): void => process.postMessage(request);
      const cancel = (): void => post({ kind: 'cancel', id });
      const end = (finish: () => void): void => {
        waiting.delete(id);
        signal.removeEventListener('abort', cancel);
        finish();
      };
      waiting.set(id, {
        settle: (reply) => {
          if (reply.kind === 'progress') progress?.(reply.done, reply.total);
          else if (reply.kind === 'failed')
            end(() => reject(new AppError(codeOf(reply.code), reply.message)));
          else if (isValueOf(name, reply)) end(() => resolve(reply.value));
        },
      });
      signal.addEventListener('abort', cancel);
      post({ kind: 'start', id, name, input });
    });

  return { work, stop: () => child?.kill() };
};

import { useSyncExternalStore } from 'react';
import type { JobOutput, JobProgress } from '#shared/contract/jobs.ts';
import type { Answer, Failure } from '#shared/contract/result.ts';
import type { RunningJob } from '#renderer/data/jobs.ts';

type Made = JobOutput<'packet.export'>;

/** A packet that is being written: how far it is, and the way to stop it. */
export interface RunningExport {
  readonly progress: JobProgress;
  readonly cancel: () => void;
}

type Watch = (answer: Answer<Made>) => void;

const starting: JobProgress = { done: 0, total: 1, words: 'saving the text' };
const nothing = (): void => undefined;

// An export is its appeal's, not its dialog's: it goes on when the screen is left, and is found again by who comes back.
const running = new Map<string, RunningExport>();
const watchers = new Map<string, Watch>();
const listeners = new Set<() => void>();

const put = (appealId: string, run: RunningExport | null): void => {
  if (run === null) running.delete(appealId);
  else running.set(appealId, run);
  for (const listen of listeners) listen();
};

const listenToRuns = (listen: () => void): (() => void) => {
  listeners.add(listen);
  return () => listeners.delete(listen);
};

export const runningExport = (appealId: string): RunningExport | null => running.get(appealId) ?? null;

/** The export of an appeal that is under way, whoever began it; null without one. */
export const useRunningExport = (appealId: string): RunningExport | null =>
  useSyncExternalStore(listenToRuns, () => runningExport(appealId));

/** Calls `watch` with what comes of the appeal's export while it is looked at; the answer takes it back. */
export const watchExport = (appealId: string, watch: Watch): (() => void) => {
  watchers.set(appealId, watch);
  return () => {
    if (watchers.get(appealId) === watch) watchers.delete(appealId);
  };
};

export interface ExportWork {
  /** Why it can't begin, once what was typed is saved; null where it can. */
  readonly held: () => Promise<Failure | null>;
  readonly begin: (listen: (progress: JobProgress) => void) => RunningJob<Made>;
  /** Tells of the end where nobody looks at the export any more. */
  readonly tell: Watch;
}

const answerOf = async (appealId: string, { held, begin }: ExportWork): Promise<Answer<Made>> => {
  const why = await held();
  if (why !== null) return { ok: false, error: why };
  let cancel = nothing;
  const job = begin((progress) => put(appealId, { progress, cancel }));
  ({ cancel } = job);
  put(appealId, { progress: starting, cancel });
  return job.answer;
};

/** Begins an export, one of each appeal at a time; its end is told to who looks, or else to the window. */
export const runExport = async (appealId: string, work: ExportWork): Promise<void> => {
  if (running.has(appealId)) return;
  put(appealId, { progress: starting, cancel: nothing });
  const answer = await answerOf(appealId, work);
  (watchers.get(appealId) ?? work.tell)(answer);
  put(appealId, null);
};

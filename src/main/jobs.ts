import type { z } from 'zod';
import {
  type JobInput,
  type JobName,
  type JobOutput,
  type JobProgress,
  jobSpecs,
} from '#shared/contract/jobs.ts';
import type { Answer } from '#shared/contract/result.ts';
import { failureFrom, invalidInput } from './bus.ts';
import type { Space } from '#shared/choices.ts';
import type { Desktop } from './desktop.ts';
import type { Env } from './env.ts';
import type { PreferenceFile } from './services/preferences.ts';
import type { Records } from './services/records.ts';
import type { AskWhere } from './services/save-as.ts';
import type { Pace } from './services/space.ts';
import type { Work } from './worker/host.ts';

/** What a job may use. */
export interface JobContext {
  /** The open records; the lane sees to it that they stay the same while a job works on them. */
  readonly records: Records;
  readonly env: Env;
  readonly actor: string | null;
  readonly work: Work;
  readonly signal: AbortSignal;
  readonly progress: (progress: JobProgress) => void;
  /** The path behind a file token of this window; null for an unknown one. */
  readonly pathOf: (token: string) => string | null;
  readonly preferences: PreferenceFile;
  /** Closes the open records and opens others. */
  readonly openSpace: (space: Space, pace: Pace) => Promise<void>;
  readonly resetSample: (pace: Pace) => Promise<void>;
  readonly reveal: (path: string) => void;
  /** Asks with the system's own dialog where a file is to be written; null when it was left. */
  readonly askWhere: AskWhere;
  /** Whether the user said of a path since the start that a file is to be written there. */
  readonly wasPlaced: (path: string) => boolean;
  /** What the system offers to alerts, and the moment from which they are looked for. */
  readonly desktop: Desktop;
}

export type JobHandler<N extends JobName> = (
  input: JobInput<N>,
  context: JobContext,
) => Promise<JobOutput<N>>;
export type JobHandlers = { readonly [N in JobName]: JobHandler<N> };

export interface JobLane {
  readonly start: (id: unknown, name: unknown, input: unknown, actor: unknown) => Promise<Answer<unknown>>;
  readonly cancel: (id: unknown) => void;
  readonly cancelAll: () => void;
}

export interface JobLaneParts {
  readonly handlers: JobHandlers;
  readonly contextOf: (job: Pick<JobContext, 'actor' | 'signal' | 'progress'>) => JobContext;
  readonly report: (id: string, progress: JobProgress) => void;
  readonly logError: (error: unknown, where: string) => string;
}

const onRecords: readonly JobName[] = [
  'evidence.intake',
  'evidence.page',
  'evidence.words',
  'evidence.deleteForGood',
  'evidence.redact',
  'evidence.content',
  'packet.export',
  'case.export',
  'review.report',
  'readings.preview',
  'readings.import',
  'history.verify',
];
const onSpaces: readonly JobName[] = ['space.open', 'sample.reset'];

const inTheWay =
  'Something else is under way with these records. Wait until it is done or cancel it, then try again.';

/**
 * Whether two jobs can't run together: records are not exchanged under a job that works on them, and each import is
 * compared with what the one before has written.
 */
const exclude = (one: JobName, other: JobName): boolean =>
  (one === 'readings.import' && other === 'readings.import') ||
  (onSpaces.includes(one) && (onSpaces.includes(other) || onRecords.includes(other))) ||
  (onRecords.includes(one) && onSpaces.includes(other));

const isJob = (name: unknown): name is JobName => typeof name === 'string' && Object.hasOwn(jobSpecs, name);
const refused = (message: string): Answer<never> => ({ ok: false, error: { code: 'invalid', message } });

/**
 * The lane of slow work: checked like commands, cancellable by the id that the window gave. Other records are not
 * opened while a job works on these.
 */
export const createJobLane = ({ handlers, contextOf, report, logError }: JobLaneParts): JobLane => {
  const running = new Map<string, { readonly name: JobName; readonly controller: AbortController }>();

  const perform = async <N extends JobName>(
    name: N,
    input: unknown,
    context: JobContext,
  ): Promise<Answer<JobOutput<N>>> => {
    const schema: z.ZodType<JobInput<N>> = jobSpecs[name].input;
    const parsed = schema.safeParse(input);
    if (!parsed.success) return { ok: false, error: invalidInput(parsed.error) };
    const handler: JobHandler<N> = handlers[name];
    return { ok: true, value: await handler(parsed.data, context) };
  };

  return {
    start: async (id, name, input, actor) => {
      if (typeof id !== 'string' || id.length > 64 || running.has(id))
        return refused('This job has no usable id.');
      if (!isJob(name)) return refused('There is no such job.');
      if ([...running.values()].some((other) => exclude(name, other.name)))
        return { ok: false, error: { code: 'refused', message: inTheWay } };
      const controller = new AbortController();
      running.set(id, { name, controller });
      try {
        const progress = (value: JobProgress): void => report(id, value);
        const context = contextOf({
          actor: typeof actor === 'string' ? actor : null,
          signal: controller.signal,
          progress,
        });
        return await perform(name, input, context);
      } catch (error) {
        return { ok: false, error: failureFrom(error, name, logError) };
      } finally {
        running.delete(id);
      }
    },
    cancel: (id) => {
      if (typeof id === 'string') running.get(id)?.controller.abort();
    },
    cancelAll: () => {
      for (const { controller } of running.values()) controller.abort();
    },
  };
};

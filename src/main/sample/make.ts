import type { Pack } from '#shared/policy/pack.ts';
import type { Work } from '../worker/host.ts';

export interface SampleParts {
  readonly folder: string;
  readonly packs: readonly Pack[];
  readonly now: number;
  readonly work: Work;
  readonly signal: AbortSignal;
  readonly logError: (error: unknown, where: string) => string;
}

/** Makes the sample shop in a folder of its own, by running commands. */
export const makeSample = async (_parts: SampleParts): Promise<void> =>
  Promise.reject(new Error('not made yet'));

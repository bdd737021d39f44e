import type { JobHandler } from '../jobs.ts';
import { sourceOf } from './rows-source.ts';

/** Reads the file of a sample in the utility process. */
export const readSample: JobHandler<'audit.readSample'> = ({ source, ...how }, context) =>
  context.work(
    'sample.read',
    { source: sourceOf(source, context), ...how },
    {
      signal: context.signal,
      progress: (done, total) => context.progress({ done, total, words: 'reading' }),
    },
  );

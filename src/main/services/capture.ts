import type { JobHandler } from '../jobs.ts';
import { sourceOf } from './intake.ts';

/** Reads a screenshot in a utility process of its own; nothing is recorded and nothing is filed. */
export const readCapture: JobHandler<'capture.read'> = ({ file }, context) =>
  context.work(
    'capture.read',
    { source: sourceOf(file, context) },
    {
      signal: context.signal,
      progress: (done, total) => context.progress({ done, total, words: 'reading' }),
    },
  );

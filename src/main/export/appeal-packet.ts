import { AppError } from '#shared/contract/result.ts';
import type { JobHandler } from '../jobs.ts';

/** Writes the packet of an appeal. */
export const exportAppeal: JobHandler<'packet.export'> = () =>
  Promise.reject(new AppError('refused', 'not made yet'));

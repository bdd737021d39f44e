import { AppError } from '#shared/contract/result.ts';
import { type Instant, MINUTE } from '#shared/kernel/time.ts';

/** Refuses a time of something that has happened when it lies ahead; a minute is left for typing. */
export const checkNotAhead = (what: string, at: Instant, now: Instant, field = 'at'): void => {
  if (at > now + MINUTE)
    throw new AppError('invalid', `${what} can’t lie in the future.`, { [field]: 'In the future' });
};

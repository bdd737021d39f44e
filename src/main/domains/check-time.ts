import { AppError } from '#shared/contract/result.ts';
import { type Instant, MINUTE } from '#shared/kernel/time.ts';

/** Refuses a time of something that has happened when it lies ahead; a minute is left for typing. */
export const checkNotAhead = (what: string, at: Instant, now: Instant, field = 'at'): void => {
  if (at > now + MINUTE)
    throw new AppError('invalid', `${what} can’t lie in the future.`, { [field]: 'In the future' });
};

/** Refuses a time of something that can only come after the notice, when it lies before it. */
export const checkNotBefore = (what: string, at: Instant, noticeAt: Instant, field = 'at'): void => {
  if (at < noticeAt)
    throw new AppError('invalid', `${what} can’t lie before the notice.`, { [field]: 'Before the notice' });
};

import { AppError } from '#shared/contract/result.ts';
import type { Instant } from '#shared/kernel/time.ts';

/**
 * Until when a second appeal can be sent, as the rejection prints it (ms since epoch, null for nothing printed); what was
 * on record where nothing is said of it. `invalid` for a time before the rejection itself.
 */
export const secondAppealDue = (
  known: Instant | null,
  said: Instant | null | undefined,
  rejectedAt: Instant,
): Instant | null => {
  if (said === undefined) return known;
  if (said !== null && said < rejectedAt)
    throw new AppError('invalid', 'The second appeal can’t be due before the rejection of the first.', {
      secondAppealDue: 'Before the rejection',
    });
  return said;
};

import { AppError } from '#shared/contract/result.ts';
import type { Instant } from '#shared/kernel/time.ts';

/** Refuses a deadline of a second appeal (ms since epoch, null for nothing printed) that lies before the rejection itself. */
export const checkSecondAppealDue = (due: Instant | null, rejectedAt: Instant): void => {
  if (due !== null && due < rejectedAt)
    throw new AppError('invalid', 'The second appeal can’t be due before the rejection of the first.', {
      secondAppealDue: 'Before the rejection',
    });
};

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
  checkSecondAppealDue(said, rejectedAt);
  return said;
};

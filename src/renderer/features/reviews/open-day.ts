import type { Duty } from '#shared/duties/duty.ts';
import type { Day } from '#shared/kernel/time.ts';

/** A day of a duty that a review can be held for. */
export interface OpenDay {
  readonly duty: Duty;
  readonly day: Day;
}

/** The name of a day of a duty among those of a week. */
export const keyOfDay = ({ duty, day }: OpenDay): string => `${duty.id} ${day}`;

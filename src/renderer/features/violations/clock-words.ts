import type { ClockStage } from '#renderer/ui/clock-stage.ts';
import type { Clock } from '#shared/clock.ts';
import { formatInstant } from '#shared/kernel/time-words.ts';
import type { Reckoning } from './violations-model.ts';

/** The stage as the clock parts draw it. */
export const stageOf = (clock: Clock): ClockStage =>
  clock.stage ?? (clock.state === 'notOffered' ? 'notOffered' : 'notStarted');

/** The date under a clock: when it is due, or when it was met. */
export const dueText = (clock: Clock, { zone, now }: Reckoning): string | null => {
  const at = clock.state === 'met' ? clock.metAt : clock.dueAt;
  return at === null ? null : formatInstant(at, zone, now);
};

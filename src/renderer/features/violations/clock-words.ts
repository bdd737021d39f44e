import type { ClockStage } from '#renderer/ui/clock-stage.ts';
import type { Clock } from '#shared/clock.ts';
import { formatInstant, timeLeft } from '#shared/kernel/time-words.ts';
import type { Reckoning } from './violations-model.ts';

/** The stage as the clock parts draw it. */
export const stageOf = (clock: Clock): ClockStage =>
  clock.stage ?? (clock.state === 'notOffered' ? 'notOffered' : 'notStarted');

/** A quiz that is over is not one that was passed. */
const passedWords: Readonly<Partial<Record<Clock['kind'], string>>> = {
  policyQuiz: 'Closed',
  answer: 'No answer yet',
  release: 'Not released yet',
};

/** "26 days", "Done in time", "Passed", "Over", "Not started", "Not offered". */
export const stateWords = (clock: Clock, now: number): string => {
  if (clock.state === 'met')
    return clock.kind === 'milestoneQuiz' || clock.kind === 'policyQuiz' ? 'Passed the quiz' : 'Sent in time';
  if (clock.state === 'passed') return clock.dueAt === null ? 'Over' : (passedWords[clock.kind] ?? 'Passed');
  if (clock.state === 'notStarted') return clock.kind === 'policyQuiz' ? 'Offered' : 'Not started';
  return clock.state === 'notOffered' || clock.dueAt === null ? 'Not offered' : timeLeft(clock.dueAt - now);
};

/** The date under a clock: when it is due, or when it was met. */
export const dueText = (clock: Clock, { zone, now }: Reckoning): string | null => {
  const at = clock.metAt ?? clock.dueAt;
  return at === null ? null : formatInstant(at, zone, now);
};

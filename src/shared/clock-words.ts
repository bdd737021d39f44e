import type { Clock } from './clock.ts';
import { timeLeft } from './kernel/time-words.ts';

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

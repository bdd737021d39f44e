import type { Clock } from './clock.ts';
import { timeLeft } from './kernel/time-words.ts';

/** A quiz that is over is not one that was passed. */
const passedWords: Readonly<Partial<Record<Clock['kind'], string>>> = {
  policyQuiz: 'Closed',
  answer: 'No answer yet',
  release: 'Not released yet',
};

/** What was offered or asked for, until when nobody knows. */
const waitingWords: Readonly<Partial<Record<Clock['kind'], string>>> = {
  policyQuiz: 'Offered',
  evidence: 'Not known',
};

/** Whether it was in time can only be said where both its time and its end are on record. */
export const metWords = ({ kind, metAt, dueAt }: Clock): string => {
  if (kind === 'milestoneQuiz' || kind === 'policyQuiz') return 'Passed the quiz';
  return metAt === null || dueAt === null ? 'Sent' : 'Sent in time';
};

/** "26 days", "Done in time", "Passed", "Over", "Not started", "Not offered". */
export const stateWords = (clock: Clock, now: number): string => {
  if (clock.state === 'met') return metWords(clock);
  if (clock.state === 'passed') return clock.dueAt === null ? 'Over' : (passedWords[clock.kind] ?? 'Passed');
  if (clock.state === 'notStarted') return waitingWords[clock.kind] ?? 'Not started';
  return clock.state === 'notOffered' || clock.dueAt === null ? 'Not offered' : timeLeft(clock.dueAt - now);
};

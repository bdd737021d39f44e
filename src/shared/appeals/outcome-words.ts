import { NBSP } from '../kernel/time-words.ts';
import { answeredOf, type AttemptOutcome, type OutcomeSum, sumOutcomes } from './outcomes.ts';

/** Below so many answers the words say that they are few. The number is ours. */
export const fewAnswers = 10;

/** "3 of 5", of those that were answered; "–" while none is. */
export const wonWords = (sum: OutcomeSum): string =>
  answeredOf(sum) === 0 ? '–' : `${sum.won}${NBSP}of${NBSP}${answeredOf(sum)}`;

const appealsWords = (count: number): string => `${count}${NBSP}${count === 1 ? 'appeal' : 'appeals'}`;

const waitingWords = ({ waiting }: OutcomeSum): string => {
  if (waiting === 0) return '';
  return waiting === 1 ? ` 1${NBSP}waits for an answer.` : ` ${waiting}${NBSP}wait for an answer.`;
};

const endedWords = ({ ended }: OutcomeSum): string =>
  ended === 0 ? '' : ` ${ended}${NBSP}ended without an answer.`;

const weightWords = (sum: OutcomeSum): string =>
  answeredOf(sum) < fewAnswers
    ? ' So few say little about the next one.'
    : ' They promise nothing for the next one.';

const answeredWords = (sum: OutcomeSum, subject: string): string => {
  const answered = answeredOf(sum);
  if (answered === 1)
    return `The one appeal ${subject} that was answered was ${sum.won === 1 ? 'won' : 'not won'}.`;
  const won = sum.won === 0 ? 'none was' : sum.won === 1 ? `1${NBSP}was` : `${sum.won}${NBSP}were`;
  return `Of ${appealsWords(answered)} ${subject} that were answered, ${won} won.`;
};

/**
 * What came of own appeals in sentences: counts only, small numbers named as such, no promise. `subject` is of whom, as
 * "of this type".
 */
export const outcomeWords = (sum: OutcomeSum, subject: string): string => {
  if (sum.sent === 0) return `No appeal ${subject} was sent yet.`;
  if (answeredOf(sum) === 0)
    return `${appealsWords(sum.sent)} ${subject} ${sum.sent === 1 ? 'was' : 'were'} sent, and none was answered yet.${endedWords(sum)}`;
  return `${answeredWords(sum, subject)}${waitingWords(sum)}${endedWords(sum)}${weightWords(sum)}`;
};

/** The same for the type of a case at hand, null for a case without one: "of own appeals of this type". */
export const outcomeWordsOfType = (outcomes: readonly AttemptOutcome[], type: string | null): string =>
  outcomeWords(
    sumOutcomes(outcomes.filter((one) => one.type === type)),
    type === null ? 'without a type' : 'of this type',
  );

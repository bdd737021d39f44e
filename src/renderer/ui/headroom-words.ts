import { NBSP } from '#shared/kernel/time-words.ts';
import { numberWords } from './numbers.ts';

/** "1 violation", "5 violations". */
export const violationsWords = (count: number): string =>
  `${numberWords(count)}${NBSP}${count === 1 ? 'violation' : 'violations'}`;

/** How many violations of the usual size a headroom holds; null while no size is known. */
export const headroomWords = (points: number, typical: number | null): string | null => {
  if (typical === null || typical === 0) return null;
  const count = Math.round(points / typical);
  return count === 0
    ? 'less than one violation of your usual size'
    : `about ${violationsWords(count)} of your usual size`;
};

import { numberWords } from '../kernel/numbers.ts';
import { NBSP } from '../kernel/time-words.ts';
import type { Violation } from '../violations.ts';
import { mostReviewLines, type ReviewLine, type ReviewPart, type ReviewPartKey } from './review.ts';

/** A part with as many of its lines as it keeps. */
export const partOf = (key: ReviewPartKey, words: string, lines: readonly ReviewLine[]): ReviewPart => ({
  key,
  words,
  lines: lines.slice(0, mostReviewLines),
  more: Math.max(0, lines.length - mostReviewLines),
});

/** "1 case", "3 cases". */
export const countWords = (count: number, one: string, many = `${one}s`): string =>
  `${numberWords(count)}${NBSP}${count === 1 ? one : many}`;

/** "Case 9: Late dispatch rate". */
export const caseName = ({ number, title }: Pick<Violation, 'number' | 'title'>): string =>
  `Case${NBSP}${String(number)}: ${title}`;

/** "32 points", "points unknown"; empty for none. */
export const pointsOf = (points: number | null): string => {
  if (points === null) return 'points unknown';
  return points === 0 ? '' : countWords(points, 'point');
};

/** Words that are there, one after another. */
export const joined = (...words: readonly string[]): string => words.filter((one) => one !== '').join(', ');

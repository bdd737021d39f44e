import { wordsIn, type CapturedPage, type ReadWord } from './page.ts';

/** Below this a look is not sure of its word: none that was read wrongly by both looks stood above it (docs/benchmarks.md). */
const leastConfidence = 55;

/** Letters that are drawn like digits. */
const likeDigits = /[OoQIlLSsBZzGg|]/u;

const isMixed = (text: string): boolean =>
  /\d/u.test(text) && likeDigits.test(text) && /^[\p{L}\d|_-]+$/u.test(text);

const isHard = ({ confidence }: ReadWord): boolean => confidence < leastConfidence;

/**
 * Why a stretch of a page's text may have been read wrongly, as a sentence; null where two looks read it alike and
 * were sure of it.
 */
export const doubtOf = (page: CapturedPage, from: number, to: number): string | null => {
  const words = wordsIn(page, from, to);
  if (words.length === 0) return 'It is not in the picture.';
  if (words.some(({ agrees }) => !agrees)) return 'Two looks at the picture read it differently.';
  if (words.some(isHard)) return 'The picture is hard to read here.';
  const mixed = words.some((word) => isMixed(page.text.slice(word.from, word.to)));
  return mixed ? 'Letters and digits that look alike stand in it.' : null;
};

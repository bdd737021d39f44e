import { type TextRun, withinPage } from '../evidence-pages.ts';
import { groupBy } from '../kernel/group.ts';
import { boxAround, type SeenWord } from './page.ts';

/**
 * Words that were seen on a page as runs, in shares of it. Each is as high as its whole line, so that words of one line are
 * known as such and no edge of a letter stands out of its place.
 */
export const runsOfWords = (
  words: readonly SeenWord[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly TextRun[] => {
  const lines = groupBy(words, ({ line }) => line);
  return words.flatMap((word): readonly TextRun[] => {
    const line = boxAround(lines.get(word.line) ?? []) ?? word;
    const [left, top] = [withinPage(word.x / width), withinPage(line.y / height)];
    const right = withinPage((word.x + word.width) / width);
    const bottom = withinPage((line.y + line.height) / height);
    if (right <= left || bottom <= top) return [];
    return [{ text: word.text, box: { left, top, width: right - left, height: bottom - top } }];
  });
};

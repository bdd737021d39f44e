import type { TextRun } from '../evidence-pages.ts';
import { boxAround, type SeenWord } from './page.ts';

const within = (value: number): number => Math.min(1, Math.max(0, value));

/**
 * Words that were seen on a page as runs, in shares of it. Each is as high as its whole line, so that words of one line are
 * known as such and no edge of a letter stands out of its place.
 */
export const runsOfWords = (
  words: readonly SeenWord[],
  { width, height }: { readonly width: number; readonly height: number },
): readonly TextRun[] => {
  const lines = new Map<string, SeenWord[]>();
  for (const word of words) {
    const line = lines.get(word.line);
    if (line === undefined) lines.set(word.line, [word]);
    else line.push(word);
  }
  return words.flatMap((word): readonly TextRun[] => {
    const line = boxAround(lines.get(word.line) ?? []) ?? word;
    const [left, top] = [within(word.x / width), within(line.y / height)];
    const right = within((word.x + word.width) / width);
    const bottom = within((line.y + line.height) / height);
    if (right <= left || bottom <= top) return [];
    return [{ text: word.text, box: { left, top, width: right - left, height: bottom - top } }];
  });
};

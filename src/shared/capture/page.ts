import { z } from 'zod';

/** A place in a picture, in its own pixels as it stands upright, from the upper left corner. */
export const box = z.object({
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
});
export type Box = z.infer<typeof box>;

/** A word as one look at the picture read it. `line` is the name that the look gave to its line. */
export interface SeenWord extends Box {
  readonly text: string;
  /** How sure the look was, 0 to 100. */
  readonly confidence: number;
  readonly line: string;
}

/** A word that is read: where it stands in the text and in the picture, and whether a second look read the same. */
export const readWord = box.extend({
  from: z.number().int(),
  to: z.number().int(),
  confidence: z.number(),
  agrees: z.boolean(),
});
export type ReadWord = z.infer<typeof readWord>;

/** What stands in a picture: its text line by line, and the words with their places. */
export const capturedPage = z.object({
  width: z.number().int(),
  height: z.number().int(),
  text: z.string(),
  words: z.array(readWord),
});
export type CapturedPage = z.infer<typeof capturedPage>;

/** The box that holds all of some boxes; null for none. */
export const boxAround = (boxes: readonly Box[]): Box | null => {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((one) => one.x));
  const y = Math.min(...boxes.map((one) => one.y));
  const right = Math.max(...boxes.map((one) => one.x + one.width));
  const bottom = Math.max(...boxes.map((one) => one.y + one.height));
  return { x, y, width: right - x, height: bottom - y };
};

/** The words that a stretch of the text touches. */
export const wordsIn = (page: CapturedPage, from: number, to: number): readonly ReadWord[] =>
  page.words.filter((word) => word.from < to && from < word.to);

/** The places of a stretch of the text, one for each line that it runs over. */
export const placesOf = (page: CapturedPage, from: number, to: number): readonly Box[] => {
  const rows: ReadWord[][] = [];
  for (const word of wordsIn(page, from, to)) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    const breaks = last === undefined || page.text.slice(last.to, word.from).includes('\n');
    if (breaks || row === undefined) rows.push([word]);
    else row.push(word);
  }
  return rows.flatMap((row) => boxAround(row) ?? []);
};

import { numberWords } from './numbers.ts';

/** Says of a field that it has taken all it can, so that the end of a pasted text is not lost without a word. */
export const fullWords = (text: string, most: number): string | null =>
  text.length < most
    ? null
    : `All ${numberWords(most)} characters are used. What was pasted or typed beyond them is not here.`;

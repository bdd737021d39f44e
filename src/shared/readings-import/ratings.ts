import type { Pack } from '../policy/pack.ts';
import { isOnScale, scaleWords } from '../rating/model.ts';
import { quoted } from './quoted.ts';

export type RatingCell =
  { readonly kind: 'rating'; readonly rating: number } | { readonly kind: 'bad'; readonly reason: string };

const whole = /^([+-]?\d{1,9})(?:[.,]0+)?$/u;
const fraction = /^[+-]?\d+[.,]\d+$/u;
/** One thousand, or one with three decimals: which of them depends on who wrote it. */
const twoWays = /^[+-]?\d{1,3}(?:[.,\u0020\u00a0\u202f'’]\d{3})+(?:[.,]\d+)?$/u;

const bad = (reason: string): RatingCell => ({ kind: 'bad', reason });

/** What a cell says as a rating of the pack's scale (points). Decimals only when they are zero; no thousands separators. */
export const readRating = (cell: string, pack: Pack): RatingCell => {
  const text = cell.trim().replace(/^'/u, '').replace('−', '-');
  if (text === '') return bad('No rating');
  if (twoWays.test(text)) return bad(`${quoted(text)} can be read in two ways; write it without a separator`);
  const found = whole.exec(text);
  if (found === null)
    return bad(
      fraction.test(text) ? `${quoted(text)} is not a whole number` : `${quoted(text)} is not a number`,
    );
  const rating = Number(found[1]);
  if (!isOnScale(rating, pack)) return bad(`${quoted(text)} is outside the scale, ${scaleWords(pack)}`);
  return { kind: 'rating', rating: rating === 0 ? 0 : rating };
};

/** Whether a cell holds a number of any kind; what tells a column of ratings from one of words. */
export const looksLikeNumber = (cell: string): boolean => {
  const text = cell.trim().replace(/^'/u, '');
  return whole.test(text) || fraction.test(text) || twoWays.test(text);
};

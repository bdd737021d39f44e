import { AppError } from '#shared/contract/result.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { isOnScale, ratingWords } from '#shared/rating/model.ts';

/** Refuses a rating that the market's scale does not have (points; the scale is the pack's). */
export const checkRating = (rating: number, pack: Pack): void => {
  if (isOnScale(rating, pack)) return;
  const words = ratingWords(pack);
  throw new AppError('invalid', `The rating must be ${words}.`, { rating: words });
};

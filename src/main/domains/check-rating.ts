import { AppError } from '#shared/contract/result.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { isOnScale, ratingWords } from '#shared/rating/model.ts';

/** Refuses a rating that the market's scale does not have (points; the scale is the pack's). */
export const checkRating = (rating: number, pack: Pack): void => {
  if (isOnScale(rating, pack)) return;
  const words = ratingWords(pack);
  throw new AppError('invalid', `The rating must be ${words}.`, { rating: words });
};

/** Refuses points that no single gain or loss of the market can have: more than its whole scale. */
export const checkPoints = (points: number | null, pack: Pack): void => {
  const { min, max } = pack.rating.scale;
  const most = max.value - min.value;
  if (points === null || points <= most) return;
  const words = `At most ${most}, the whole scale of this market`;
  throw new AppError('invalid', `${words}. Nothing was written.`, { points: words });
};

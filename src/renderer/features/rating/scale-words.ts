import { numberWords } from '#renderer/ui/numbers.ts';
import { wholeNumber } from '#renderer/ui/whole-number.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { isOnScale } from '#shared/rating/model.ts';

/** "0 to 1,000 in this market". */
export const scaleWords = ({ rating: { scale } }: Pack): string =>
  `${numberWords(scale.min.value)} to ${numberWords(scale.max.value)} in this market`;

/** A typed rating of this market, or null. */
export const typedRating = (text: string, pack: Pack): number | null => {
  const rating = wholeNumber(text);
  return rating !== null && isOnScale(rating, pack) ? rating : null;
};

import type { Pack } from '#shared/policy/pack.ts';
import { isOnScale } from '#shared/rating/model.ts';

/** A typed whole number, grouped or not ("148", "1,000", "−4"), or null when it is none. */
export const wholeNumber = (text: string): number | null => {
  const digits = text.replaceAll(/[\s\u00a0\u202f,.'’]/g, '').replace('\u2212', '-');
  return /^-?\d{1,9}$/.test(digits) ? Number(digits) : null;
};

/** A typed rating of this market, or null. */
export const typedRating = (text: string, pack: Pack): number | null => {
  const rating = wholeNumber(text);
  return rating !== null && isOnScale(rating, pack) ? rating : null;
};

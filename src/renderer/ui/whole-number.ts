import type { Pack } from '#shared/policy/pack.ts';
import { isOnScale } from '#shared/rating/model.ts';

/** A typed whole number, grouped or not ("148", "1,000", "−4"), or null when it is none. */
export const wholeNumber = (text: string): number | null => {
  const typed = text.trim().replace('\u2212', '-');
  const isWhole = /^-?(?:\d{1,9}|\d{1,3}(?<mark>[\s,.'’])\d{3}(?:\k<mark>\d{3})?)$/.test(typed);
  return isWhole ? Number(typed.replaceAll(/[\s,.'’]/g, '')) : null;
};

/** A typed rating of this market, or null. */
export const typedRating = (text: string, pack: Pack): number | null => {
  const rating = wholeNumber(text);
  return rating !== null && isOnScale(rating, pack) ? rating : null;
};

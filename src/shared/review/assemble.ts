import type { Instant } from '../kernel/time.ts';
import { appealsPart, casesPart } from './case-parts.ts';
import type { ReviewFacts } from './facts.ts';
import { limitsPart, ratingFigures, ratingPart } from './rating-parts.ts';
import type { ReviewPartKey, ReviewReport } from './review.ts';
import { clockParts, papersPart } from './time-parts.ts';
import type { ReviewWeek } from './week.ts';
import { actionsPart, causesPart, dutiesPart, findingsPart } from './work-parts.ts';

/** What each part is called on the screen and in print. */
export const reviewPartTitles: Readonly<Record<ReviewPartKey, string>> = {
  rating: 'What moved the rating',
  limits: 'Limits and thresholds',
  ranOut: 'Clocks that ran out',
  coming: 'Clocks of the next seven days',
  actions: 'Overdue actions and effect checks',
  findings: 'Open findings',
  duties: 'Duties missed or due',
  causes: 'Causes that came back',
  papers: 'Papers that expire',
  cases: 'Cases opened and closed',
  appeals: 'Appeals sent and answered',
};

/** Said wherever a review is read: what it does not cover. */
export const ratesWords = 'Rates of orders are not on record yet, so no review covers them.';

/**
 * The review of a week as the records stand at a moment (ms since epoch): what happened comes from the week, what is overdue
 * or ahead from the moment. All of it in words, so that it can be kept as it was read.
 */
export const assembleReview = (facts: ReviewFacts, week: ReviewWeek, at: Instant): ReviewReport => {
  const looked = { ...facts, week, at };
  return {
    ...week,
    at,
    figures: [...ratingFigures(looked)],
    parts: [
      ratingPart(looked),
      limitsPart(looked),
      ...clockParts(looked),
      actionsPart(looked),
      findingsPart(looked),
      dutiesPart(looked),
      causesPart(looked),
      papersPart(looked),
      casesPart(looked),
      appealsPart(looked),
    ],
  };
};

import type { Place } from '#renderer/state/view.ts';
import type { ReviewSubject } from '#shared/review/review.ts';

/** The verb that leads to what a line is about. */
export const subjectVerbs: Readonly<Record<ReviewSubject['kind'], string>> = {
  rating: 'Open rating',
  case: 'Open case',
  appeal: 'Open appeal',
  action: 'Open action',
  finding: 'Open finding',
  duty: 'Open duty',
  evidence: 'Open evidence',
};

/** Where what a line is about is shown. */
export const placeOfSubject = ({ kind, id }: ReviewSubject): Place => {
  switch (kind) {
    case 'rating':
      return { screen: 'rating' };
    case 'case':
    case 'appeal':
      return { screen: kind, id };
    case 'action':
      return { screen: 'actions', action: id };
    case 'finding':
      return { screen: 'audits', part: 'findings', finding: id };
    case 'duty':
      return { screen: 'duties', duty: id };
    case 'evidence':
      return { screen: 'evidence', file: id };
  }
};

import type { KeptFile } from '#shared/evidence-kept.ts';
import type { Place } from './view.ts';

/** Where what keeps a file out of the trash is seen. */
export const placeOfHolder = ({ kind, id }: KeptFile['holder']): Place => {
  if (kind === 'action') return { screen: 'actions', action: id };
  if (kind === 'review') return { screen: 'reviews', review: id };
  return kind === 'duty' ? { screen: 'duties', duty: id } : { screen: kind, id };
};

import type { KeptFile } from '#shared/evidence-kept.ts';
import type { Place } from './view.ts';

/** Where what keeps a file out of the trash is seen. */
export const placeOfHolder = ({ kind, id }: KeptFile['holder']): Place =>
  kind === 'action' ? { screen: 'actions', action: id } : { screen: kind, id };

import type { ViolationStatus } from '../violations.ts';
import type { Appeal } from './appeal.ts';

const toldByAppeal: readonly ViolationStatus[] = ['appeal1Sent', 'appeal1Rejected', 'appeal2Sent'];
const outcomes: readonly ViolationStatus[] = ['overturned', 'upheldFinal'];

type Kept = Pick<Appeal, 'attempt' | 'status'>;

/** The appeal of a case that is kept here and has no outcome yet; undefined where there is none. */
export const keptAppeal = <T extends Kept>(appeals: readonly T[]): T | undefined =>
  appeals.find(({ status }) => status === 'draft' || status === 'sent');

/**
 * Whether a state of the case is told by an appeal that is kept here: it says itself when it was sent and answered, and two
 * sources would contradict each other. A draft can't have won: the platform may take a violation back before it is sent.
 */
export const isToldByAppeal = (status: ViolationStatus, kept: Kept | undefined): boolean =>
  kept !== undefined &&
  (toldByAppeal.includes(status) || (kept.status === 'sent' && outcomes.includes(status)));

/** Where it is recorded that a kept appeal was sent or answered, in a sentence for the user. */
export const keptAppealWords = ({ attempt, status }: Kept): string =>
  status === 'draft'
    ? `Appeal ${attempt} is kept here as a draft: record there that it was sent.`
    : `Appeal ${attempt} is kept here: record its outcome there.`;

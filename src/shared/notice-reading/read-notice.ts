import { longestNotice } from '../violations.ts';
import { printedTimes } from './printed-times.ts';
import { settled, type NoticeContext, type NoticeProposal } from './proposal.ts';
import { readNumbers } from './read-numbers.ts';
import { readPoints } from './read-points.ts';
import { readImpossible, readTimes } from './read-times.ts';
import { readAccount, readListings, readStatus, readTitle, readTypes } from './read-words.ts';

export type { NoticeContext, NoticeProposal, NoticeReadField } from './proposal.ts';

/** Product numbers beside a product's name may be of the same listing. */
const withListings = (all: readonly NoticeProposal[], names: readonly NoticeProposal[]) =>
  all.map((one) =>
    one.field === 'listings' && names.length > 0
      ? { ...one, sure: false, why: 'It may be the number of the listing that is named.' }
      : one,
  );

/**
 * What a text prints as a deadline, or as the time of the notice, and what does not exist, in its own words:
 * "November 31". Nothing is proposed for it.
 */
export const impossibleIn = (text: string, context: NoticeContext): readonly string[] => {
  const read = text.slice(0, longestNotice);
  const words = readImpossible(read, context).map(({ from, to }) => read.slice(from, to));
  return [...new Set(words.map((one) => one.replaceAll(/\s+/gu, ' ').trim()))];
};

/**
 * Reads the text of a notice, pasted or recognised: what it says of ticket, type, state, points, times, orders and
 * listings, as far as a case keeps the text. Proposals only, in the order of the text, each with its place and whether
 * it is sure; a person confirms each. The ways in which a ticket is worded: policy facts §2.4, §5.1 and §6.
 */
export const readNoticeText = (text: string, context: NoticeContext): readonly NoticeProposal[] => {
  const read = text.slice(0, longestNotice);
  const dates = printedTimes(read, context);
  const types = readTypes(read, context.pack);
  const names = readListings(read);
  return settled([
    ...withListings(readNumbers(read, dates), names),
    ...names,
    ...types,
    ...readTitle(read, types),
    ...readStatus(read),
    ...readPoints(read, dates, context.pack),
    ...readTimes(read, context),
    ...readAccount(read),
  ]).toSorted((a, b) => a.from - b.from || a.to - b.to);
};

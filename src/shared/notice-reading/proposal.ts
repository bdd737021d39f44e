import type { Instant, Zone } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';
import type { Count } from './counts.ts';

/** What of a notice can be read from its text. `orders` and `listings` get one proposal for each entry. */
export type NoticeReadField =
  | 'ticket'
  | 'type'
  | 'title'
  | 'status'
  | 'points'
  | 'noticeAt'
  | 'correctionDue'
  | 'appealDue'
  | 'secondAppealDue'
  | 'evidenceDue'
  | 'orders'
  | 'listings'
  | 'account';

/**
 * Something that the text says, for a person to confirm. `value` is as the form holds it: a time is
 * `YYYY-MM-DDTHH:mm` in the shop's zone, a type its code, points a number without its sign, a long number its digits.
 */
export interface NoticeProposal {
  readonly field: NoticeReadField;
  readonly value: string;
  /** Where it stands in the text, in UTF-16 units: `text.slice(from, to)`. */
  readonly from: number;
  readonly to: number;
  /** Whether the text can mean nothing else. False where anything must be guessed. */
  readonly sure: boolean;
  /** Why it was read so, or what is in doubt: one plain sentence. */
  readonly why: string;
  /** The count that the text prints in the place of a time, where `value` follows the time of the notice by it. */
  readonly counted?: Count;
}

/** What the reader needs beside the text. */
export interface NoticeContext {
  readonly pack: Pack;
  /** The shop's zone. */
  readonly zone: Zone;
  /** For dates without a year. */
  readonly now: Instant;
  /** When the notice came, if that is known: "within 2 days" counts from it, else from the time that the text prints. */
  readonly noticeAt: Instant | null;
  /** From when a count begins while nobody knows when the notice came, such as the opening of a form; else `now`. */
  readonly openedAt?: Instant;
}

/** A place in the text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** The span of a match; `d` is not needed, as the whole match is meant. */
export const spanOf = (match: RegExpExecArray | RegExpMatchArray, group = match[0]): Span => {
  const from = (match.index ?? 0) + match[0].lastIndexOf(group);
  return { from, to: from + group.length };
};

/** Whether two spans share a character. */
export const overlaps = (a: Span, b: Span): boolean => a.from < b.to && b.from < a.to;

const listed: readonly NoticeReadField[] = ['orders', 'listings'];

/** Each thing once, the surest first; of several values for a field that takes one, none is sure. */
export const settled = (all: readonly NoticeProposal[]): readonly NoticeProposal[] => {
  const once = new Map<string, NoticeProposal>();
  for (const proposal of all) {
    const key = `${proposal.field} ${proposal.value}`;
    const there = once.get(key);
    if (there === undefined || (proposal.sure && !there.sure)) once.set(key, proposal);
  }
  const kept = [...once.values()];
  return kept.map((proposal) => {
    const rivals = kept.filter(({ field }) => field === proposal.field).length;
    if (!proposal.sure || rivals === 1 || listed.includes(proposal.field)) return proposal;
    return { ...proposal, sure: false, why: 'The text names more than one.' };
  });
};

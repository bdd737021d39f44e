import { localDateTime, type Instant } from '../kernel/time.ts';
import { formatInstant } from '../kernel/time-words.ts';
import { around } from './clauses.ts';
import { endOfCount, type Count } from './counts.ts';
import { noPurpose, openEnded, purposes, secondTry, type Meaning } from './meanings.ts';
import type { NoticeContext, NoticeProposal, Span } from './proposal.ts';

const within =
  /\b(?:within|in|you have|have)\s+(?:the\s+next\s+)?(\d{1,3})\s*[- ]?\s*(?:(calendar|business|working)\s+)?(hours?|hrs?|days?)\b/giu;

/** From when a count runs: the notice, where somebody knows when it came, and what stands right behind some counts. */
export interface Starts {
  readonly noticeAt: Instant | null;
  /** The time that the text prints as the beginning of a count that ends at a place; null for none. */
  readonly printedBehind: (place: Span) => Instant | null;
}

const countIn = ([, amount = '', kind = '', unit = '']: RegExpMatchArray): Count => {
  const isBusiness = /business|working/iu.test(kind);
  const isDays = unit.toLowerCase().startsWith('d');
  return { amount: Number(amount), unit: isBusiness ? 'business days' : isDays ? 'days' : 'hours' };
};

interface Counted {
  readonly at: Instant;
  readonly why: string;
  /** Whether it moves with the time of the notice. */
  readonly follows: boolean;
}

const counted = (count: Count, place: Span, starts: Starts, context: NoticeContext): Counted => {
  const { pack, zone, now, openedAt = now } = context;
  const printed = starts.printedBehind(place);
  const start = printed ?? starts.noticeAt ?? openedAt;
  const known = printed === null ? 'the time of the notice' : 'the time that stands there';
  const isKnown = printed !== null || starts.noticeAt !== null;
  const moment = isKnown ? known : 'now, as no time of the notice is known';
  const holidays = pack.holidays.value === null ? 'whose holidays are not known, ' : '';
  const kind = count.unit === 'business days' ? `Business days, ${holidays}c` : 'C';
  return {
    at: endOfCount(start, count, context),
    why: `${kind}ounted from ${moment}: ${formatInstant(start, zone, now)}.`,
    follows: printed === null,
  };
};

/** What a person is asked for without saying what: "Respond within 48 hours". */
const answer = /\b(?:respond|reply|response|act|actions?|resolve|address)\b/iu;
/** Who answers whom is another matter: the platform an appeal, the shop its buyers. */
const otherAnswer =
  /\b(?:we|our|us|team|buyers?|customers?|messages?|chats?|inquir\w*|enquir\w*|dispatch\w*|ship\w*|deliver\w*|returns?|refunds?|reviews?)\b/iu;

/** For what a count of days is: its fields, and why that is in doubt. */
const countMeanings = (words: string): readonly Pick<Meaning, 'field' | 'doubt'>[] => {
  const found = purposes.filter(([, pattern]) => pattern.test(words));
  if (found.length > 0) return found.map(([field]) => ({ field, doubt: null }));
  if (!answer.test(words) || otherAnswer.test(words)) return [];
  return openEnded.map((field) => ({ field, doubt: noPurpose }));
};

/** "Within 48 hours", counted from the notice; never sure, as the text seldom says from which moment. */
export const readCounts = (text: string, starts: Starts, context: NoticeContext): readonly NoticeProposal[] =>
  [...text.matchAll(within)].flatMap((match) => {
    const span = { from: match.index, to: match.index + match[0].length };
    const words = around(text, span);
    if (secondTry.test(words)) return [];
    const count = countIn(match);
    const { at, why, follows } = counted(count, span, starts, context);
    const value = localDateTime(at, context.zone);
    return countMeanings(words).map(({ field, doubt }) => ({
      field,
      value,
      ...span,
      sure: false,
      why: doubt === null ? why : `${doubt} ${why}`,
      ...(follows ? { counted: count } : {}),
    }));
  });

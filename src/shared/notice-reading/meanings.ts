import { after, before } from './clauses.ts';
import type { PrintedTime } from './printed-times.ts';
import type { Span } from './proposal.ts';

export type DueField = 'correctionDue' | 'appealDue' | 'secondAppealDue' | 'evidenceDue';

/** What a time is of, and why that is in doubt. */
export interface Meaning {
  readonly field: 'noticeAt' | DueField;
  readonly doubt: string | null;
  readonly why: string;
}

/** What a deadline can be of, and the words that say so. */
export const purposes: readonly (readonly [DueField, RegExp])[] = [
  [
    'correctionDue',
    /\b(?:correct(?:ed|ing|ions?)?|rectif(?:y|ied|ication)|fix(?:ed)?|amend(?:ed|ments?)?)\b/iu,
  ],
  ['appealDue', /\bappeal(?:s|ed|ing)?\b/iu],
  [
    'evidenceDue',
    /\b(?:submit|provide|upload|send|submission|present)\b.{0,60}\b(?:evidence|proof|documents?|documentation|materials|invoices?|certificates?|data sheet)\b|\b(?:evidence|documents?|documentation|proof)\s+(?:deadline|due|submission|required by|needed by)\b/isu,
  ],
];

/** Words right before a time that make it the last moment for something. */
const dueMark =
  /\b(?:by|before|until|till|no later than|not later than|on or before|prior to|deadline(?: is| was)?|due(?: date)?(?: is)?|expires?(?: on)?|ends?(?: on)?|closes?(?: on)?|last day)\s*(?:(?:date|time)\s*)?(?:is\s+|on\s+|at\s+|the end of\s+)?[:：]?\s*[-–]?\s*$/iu;
const dueLabel = /\b(?:deadline|due date|due by|last day|cut-?off|time limit)\b[^.!?\d]{0,40}[:：\n]?\s*$/iu;
const dueDoubt =
  /\b(?:not|we|our|us|team|was|were|been|sent|submitted|review(?:ed|s)?|respon(?:d|se|ds)|decid(?:e|ed)|decision|process(?:ed)?|dispatch(?:ed)?|ship(?:ped|ment)?|deliver(?:ed|y)?|pay(?:ment)?|quiz|no longer|cannot|can[’']t|never|passed|expired|closed|rejected|denied|second|re-?appeal|another|previous|earlier|original(?:ly)?|extended|if|example|e\.g|unless|after|since)\b|n[’']t\b|\t/iu;
/** What of the account ends then, and is no deadline: "The points expire on …", "The restriction ends on …". */
const endsItself =
  /\b(?:points?|restrictions?|suspension|penalt(?:y|ies)|limits?|warnings?|records?|polic(?:y|ies))\b[^.\n]{0,24}\b(?:expires?|ends?|closes?|until|till|valid)\b/iu;
export const secondTry = /\b(?:second|2nd|final|re-?appeal|re-?submit)\b/iu;
const secondAppeal = /\b(?:second|2nd)\s+appeal|\bre-?appeal|\bappeal\s+(?:again|a\s+second\s+time)\b/iu;
const noticeLabel =
  /^\s*(?:(?:date|time|sent|received)|(?:notice|notification|message|issued?|e-?mail)\s+(?:date|time|sent|received|issued|on|at)|(?:date|time)\s+of\s+(?:the\s+|this\s+)?(?:notice|notification)|date\s*(?:and|&)\s*time|(?:this notice was )?(?:issued|sent)(?:\s+(?:on|at))?)(?:\s+(?:of notice|sent))?\s*[:：]?\s*$/iu;
const someLabel =
  /^\s*(?:(?:date|time)\s+of\s+(?:the\s+|this\s+)?(?:violation|enforcement|infraction|penalty|record|ticket|case)|violation|enforcement|record|ticket|case|created?|issued?|updated?)\s*(?:date|time|on|at)?(?:\s+(?:on|at|date|time))?\s*[:：]?\s*$/iu;

export const noPurpose = 'The text does not say for what this deadline is.';
/** What a deadline may be of that the text gives no purpose. */
export const openEnded = ['correctionDue', 'appealDue'] as const;

const unclear = 'The words around it leave in doubt for what it is.';
const named = 'The words before it name it as the deadline.';

/** Of a second appeal; null where the words name none. */
const secondMeaning = (lead: string, tail: string): Meaning | null => {
  if (secondAppeal.test(lead)) {
    const isDoubtful = dueDoubt.test(lead.replace(secondAppeal, 'appeal'));
    return { field: 'secondAppealDue', doubt: isDoubtful ? unclear : null, why: named };
  }
  const isBehind = secondAppeal.test(tail) && !purposes.some(([, pattern]) => pattern.test(lead));
  return isBehind ? { field: 'secondAppealDue', doubt: unclear, why: named } : null;
};

const dueMeanings = (lead: string, tail: string): readonly Meaning[] => {
  const inLead = purposes.filter(([, pattern]) => pattern.test(lead));
  const inTail = inLead.length === 0 ? purposes.filter(([, pattern]) => pattern.test(tail)) : [];
  const found = [...inLead, ...inTail].map(([field]) => field);
  if (endsItself.test(lead)) return [];
  const second = secondMeaning(lead, tail);
  if (second !== null) return [second];
  if (secondTry.test(lead)) return [];
  if (found.length === 0) return openEnded.map((field) => ({ field, doubt: noPurpose, why: '' }));
  const joined = found.length === 1 || /\b(?:or|and)\b/iu.test(lead);
  const words = `${lead}${inTail.length > 0 ? tail : ''}`;
  const doubt = inTail.length > 0 || !joined || dueDoubt.test(words) ? unclear : null;
  return found.map((field) => ({ field, doubt, why: named }));
};

/** The words before a time in the same thought, from the time before it on. */
const leadOf = (text: string, time: PrintedTime, all: readonly PrintedTime[]): string => {
  const lead = before(text, time);
  const last = all.findLast(({ to }) => to <= time.from);
  const own = last === undefined ? lead.length : time.from - last.to;
  const words = own < lead.length ? lead.slice(lead.length - own) : lead;
  // A line that begins as a sentence does, and says all of it, is not the rest of the line before.
  const line = words.slice(words.lastIndexOf('\n') + 1);
  const isWhole = /^\s*\p{Lu}/u.test(line) && purposes.some(([, pattern]) => pattern.test(line));
  return isWhole ? line : words;
};

/** "this notice (sent Nov 22, 2026": the time of the notice, within a sentence. */
const sentWords =
  /\b(?:this|the)\s+(?:notice|notification|message|e-?mail)\s*[(,]\s*(?:which\s+was\s+)?(?:sent|issued|received|dated)(?:\s+(?:on|at))?\s*[:：]?\s*$/iu;
/** What may stand between a count and the time from which it runs: "(within 48 hours) of this notice (sent". */
const fromWords =
  /^\s*(?:of|from|after|since)\s+(?:(?:this|the)\s+(?:notice|notification|message|e-?mail|ticket|violation)\s*[(,]?\s*)?(?:(?:which\s+was\s+)?(?:sent|issued|received|dated)(?:\s+(?:on|at))?|on|at)?\s*[:：]?\s*$/iu;
const longestFrom = 80;

/** The printed time from which a count runs that ends at a place; null where none stands there. */
export const startBehind = (text: string, { to }: Span, all: readonly PrintedTime[]): PrintedTime | null => {
  const next = all.find(({ from }) => from >= to);
  if (next === undefined || next.from - to > longestFrom) return null;
  return fromWords.test(text.slice(to, next.from)) ? next : null;
};

const foundWords =
  /\b(?:products?|listings?|items?|shop|store|account|video|content|orders?)\b[^.!?\n]{0,100}\b(?:was|were|has\s+been|have\s+been)\s+(?:found|detected|identified|flagged|reported|removed|deactivated|suspended|restricted)\b[^!?\n]{0,120}\bon\s*$/iu;

/** When the violation was found, which may be when the notice came where the text prints nothing else for that. */
export const findingOf = (
  text: string,
  time: PrintedTime,
  all: readonly PrintedTime[],
): readonly Meaning[] =>
  foundWords.test(leadOf(text, time, all))
    ? [{ field: 'noticeAt', doubt: 'The violation was found then; the notice may have come later.', why: '' }]
    : [];

const orWords = /^[\s,;)]*(?:…|\.{3})?[\s,]*\bor\s+(?:on\s+)?$/iu;
/** How many times in a row are looked at, each joined to the one before it. */
const mostJoined = 4;

/** Of a time that is the other choice, "by Nov 24 or Nov 26": what the one before it is of. */
const joinedMeanings = (place: TimeAmong, left: number): readonly Meaning[] => {
  const { text, time, all } = place;
  const last = all.findLast(({ to }) => to <= time.from);
  if (left === 0 || last === undefined || !orWords.test(text.slice(last.to, time.from))) return [];
  return meanings({ text, time: last, all }, left - 1)
    .filter(({ field }) => field !== 'noticeAt')
    .map((meaning) => ({ ...meaning, doubt: meaning.doubt ?? 'The text names more than one.' }));
};

interface TimeAmong {
  readonly text: string;
  readonly time: PrintedTime;
  readonly all: readonly PrintedTime[];
}

const meanings = ({ text, time, all }: TimeAmong, left: number): readonly Meaning[] => {
  const lead = leadOf(text, time, all);
  const tail = after(text, time);
  if (dueMark.test(lead) || dueLabel.test(lead)) return dueMeanings(lead, tail);
  const why = 'The words before it name it as the time of the notice.';
  if (noticeLabel.test(lead)) return [{ field: 'noticeAt', doubt: null, why }];
  if (sentWords.test(lead)) return [{ field: 'noticeAt', doubt: 'It stands within a sentence.', why }];
  if (someLabel.test(lead))
    return [{ field: 'noticeAt', doubt: 'It may be the time of something else than the notice.', why }];
  const alone = time.days.length > 0 && /(?:^|\n)\s*$/u.test(lead) && /^\s*(?:\n|$)/u.test(tail);
  if (alone) return [{ field: 'noticeAt', doubt: 'It stands alone on its line.', why }];
  return joinedMeanings({ text, time, all }, left);
};

/** What a printed time is of, by the words around it; nothing where they name none. `all` are the times of the text. */
export const meaningsOf = (
  text: string,
  time: PrintedTime,
  all: readonly PrintedTime[],
): readonly Meaning[] => meanings({ text, time, all }, mostJoined);

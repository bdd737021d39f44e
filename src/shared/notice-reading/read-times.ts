import {
  addBusinessDays,
  addDaysToInstant,
  DAY,
  dayOf,
  diffDays,
  endOfDayInstant,
  HOUR,
  instantOfLocal,
  localDateTime,
  parseLocalDateTime,
  type Day,
  type Instant,
} from '../kernel/time.ts';
import { formatInstant } from '../kernel/time-words.ts';
import { zoneLabel } from '../policy/pack.ts';
import { after, around, before } from './clauses.ts';
import { impossibleTimes, printedTimes, type PrintedTime } from './printed-times.ts';
import type { NoticeContext, NoticeProposal, NoticeReadField, Span } from './proposal.ts';
import { changing, inZoneWords } from './zone-words.ts';

type DueField = 'correctionDue' | 'appealDue' | 'secondAppealDue' | 'evidenceDue';

/** What a time is of, and why that is in doubt. */
interface Meaning {
  readonly field: 'noticeAt' | DueField;
  readonly doubt: string | null;
  readonly why: string;
}

const purposes: readonly (readonly [DueField, RegExp])[] = [
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
const secondTry = /\b(?:second|2nd|final|re-?appeal|re-?submit)\b/iu;
const secondAppeal = /\b(?:second|2nd)\s+appeal|\bre-?appeal|\bappeal\s+(?:again|a\s+second\s+time)\b/iu;
const noticeLabel =
  /^\s*(?:(?:date|time|sent|received)|(?:notice|notification|message|issued?|e-?mail)\s+(?:date|time|sent|received|issued|on|at)|(?:date|time)\s+of\s+(?:the\s+|this\s+)?(?:notice|notification)|date\s*(?:and|&)\s*time|(?:this notice was )?(?:issued|sent)(?:\s+(?:on|at))?)(?:\s+(?:of notice|sent))?\s*[:：]?\s*$/iu;
const someLabel =
  /^\s*(?:(?:date|time)\s+of\s+(?:the\s+|this\s+)?(?:violation|enforcement|infraction|penalty|record|ticket|case)|violation|enforcement|record|ticket|case|created?|issued?|updated?)\s*(?:date|time|on|at)?(?:\s+(?:on|at|date|time))?\s*[:：]?\s*$/iu;

const noPurpose = 'The text does not say for what this deadline is.';
/** What a deadline may be of that the text gives no purpose. */
const openEnded = ['correctionDue', 'appealDue'] as const;

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

const meaningsOf = (text: string, time: PrintedTime, all: readonly PrintedTime[]): readonly Meaning[] => {
  const lead = leadOf(text, time, all);
  const tail = after(text, time);
  if (dueMark.test(lead) || dueLabel.test(lead)) return dueMeanings(lead, tail);
  const why = 'The words before it name it as the time of the notice.';
  if (noticeLabel.test(lead)) return [{ field: 'noticeAt', doubt: null, why }];
  if (someLabel.test(lead))
    return [{ field: 'noticeAt', doubt: 'It may be the time of something else than the notice.', why }];
  const alone = time.days.length > 0 && /(?:^|\n)\s*$/u.test(lead) && /^\s*(?:\n|$)/u.test(tail);
  return alone ? [{ field: 'noticeAt', doubt: 'It stands alone on its line.', why }] : [];
};

/** A printed time as wall time of the shop, and why it may be another. */
export interface LocalRead {
  readonly value: string;
  readonly doubt: string | null;
}

/** A printed day with a time of day as wall time of the shop, by its zone; null where it can't be read at all. */
export const wallTimeOf = (
  day: Day,
  time: string,
  zoneWords: string | null,
  { pack, zone }: NoticeContext,
): LocalRead | null => {
  const wall = `${day}T${time}`;
  if (zoneWords === null) {
    const read = parseLocalDateTime(wall, zone);
    if (read.kind === 'invalid') return null;
    const oneZone = pack.zones.length === 1 && read.kind === 'exact';
    return {
      value: wall,
      doubt: oneZone ? null : `No time zone is printed; read as ${zoneLabel(pack, zone)}.`,
    };
  }
  const read = inZoneWords(wall, zoneWords, pack);
  if (read === null)
    return { value: wall, doubt: `The zone “${zoneWords}” is not known; read as the shop’s time.` };
  const value = localDateTime(read.instant, zone);
  return { value, doubt: instantOfLocal(value, zone) === read.instant ? read.doubt : changing };
};

/** One reading of a printed time; a day alone is its beginning for a notice, and its end for a deadline. */
const localOf = (
  { time, zoneWords }: PrintedTime,
  day: Day,
  field: NoticeReadField,
  context: NoticeContext,
): LocalRead | null => {
  if (time !== null) return wallTimeOf(day, time, zoneWords, context);
  return field === 'noticeAt'
    ? { value: `${day}T00:00`, doubt: 'Only a day is printed; read as its beginning.' }
    : { value: `${day}T23:59`, doubt: 'Only a day is printed; read as its end.' };
};

/** The days that it can mean, the likeliest first: a deadline is to come, a notice has come, and both are near. */
const likeliest = (days: readonly Day[], field: NoticeReadField, today: Day): readonly Day[] => {
  const isOff = (day: Day): boolean => (field === 'noticeAt' ? day > today : day < today);
  const away = (day: Day): number => Math.abs(diffDays(today, day));
  return days.toSorted((a, b) => Number(isOff(a)) - Number(isOff(b)) || away(a) - away(b));
};

const proposalsOf = (
  text: string,
  time: PrintedTime,
  all: readonly PrintedTime[],
  context: NoticeContext,
): readonly NoticeProposal[] =>
  meaningsOf(text, time, all).flatMap(({ field, doubt, why }) =>
    likeliest(time.days, field, dayOf(context.now, context.zone)).flatMap((day) => {
      const read = localOf(time, day, field, context);
      if (read === null) return [];
      const both = time.days.length > 1 ? 'Day and month can change places.' : null;
      const doubts = [both, time.doubt, read.doubt, doubt].filter((one) => one !== null);
      const { from, to } = time;
      return [{ field, value: read.value, from, to, sure: doubts.length === 0, why: doubts[0] ?? why }];
    }),
  );

const within =
  /\b(?:within|in|you have|have)\s+(?:the\s+next\s+)?(\d{1,3})\s*[- ]?\s*(?:(calendar|business|working)\s+)?(hours?|hrs?|days?)\b/giu;

interface Counted {
  readonly at: Instant;
  readonly why: string;
}

/** The end of a day some business days after the notice's, as the clocks of a case count them. */
const businessDue = (start: Instant, count: number, { pack, zone }: NoticeContext): Instant =>
  endOfDayInstant(addBusinessDays(dayOf(start, zone), count, pack.holidays.value ?? []), zone);

const counted = (noticeAt: Instant | null, match: RegExpMatchArray, context: NoticeContext): Counted => {
  const [, count = '', kind = '', unit = ''] = match;
  const { pack, zone, now } = context;
  const start = noticeAt ?? now;
  const moment = noticeAt === null ? 'now, as no time of the notice is known' : 'the time of the notice';
  const from = `ounted from ${moment}: ${formatInstant(start, zone, now)}.`;
  if (/business|working/iu.test(kind)) {
    const holidays = pack.holidays.value === null ? 'whose holidays are not known, c' : 'c';
    return { at: businessDue(start, Number(count), context), why: `Business days, ${holidays}${from}` };
  }
  const isDays = unit.toLowerCase().startsWith('d');
  const at = isDays ? addDaysToInstant(start, Number(count), zone) : start + Number(count) * HOUR;
  return { at, why: `C${from}` };
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
const relative = (
  text: string,
  noticeAt: Instant | null,
  context: NoticeContext,
): readonly NoticeProposal[] =>
  [...text.matchAll(within)].flatMap((match) => {
    const span = { from: match.index, to: match.index + match[0].length };
    const words = around(text, span);
    if (secondTry.test(words)) return [];
    const { at, why } = counted(noticeAt, match, context);
    const value = localDateTime(at, context.zone);
    return countMeanings(words).map(({ field, doubt }) => ({
      field,
      value,
      ...span,
      sure: false,
      why: doubt === null ? why : `${doubt} ${why}`,
    }));
  });

const timeBetween = (a: NoticeProposal, b: NoticeProposal, { zone }: NoticeContext): number =>
  Math.abs((instantOfLocal(a.value, zone) ?? 0) - (instantOfLocal(b.value, zone) ?? 0));

/**
 * A deadline that is surely printed says more than a count of days beside it, which then goes. Where both lie more than a
 * day apart, the text contradicts itself and both stay; a count from an unknown notice contradicts nothing.
 */
const withCounted = (
  printed: readonly NoticeProposal[],
  count: readonly NoticeProposal[],
  isKnown: boolean,
  context: NoticeContext,
): readonly NoticeProposal[] => {
  const one = (field: NoticeReadField): NoticeProposal | undefined => {
    const own = printed.filter((other) => other.field === field);
    return new Set(own.map(({ value }) => value)).size === 1 ? own.find(({ sure }) => sure) : undefined;
  };
  const apart = (counted: NoticeProposal): boolean => {
    const due = one(counted.field);
    return due === undefined || (isKnown && timeBetween(due, counted, context) > DAY);
  };
  const kept = count.filter(apart);
  const why = 'The time that the text counts ends on another day.';
  return [
    ...printed.map((due) =>
      due.sure && kept.some(({ field }) => field === due.field) ? { ...due, sure: false, why } : due,
    ),
    ...kept,
  ];
};

const isDue = ({ field }: NoticeProposal): boolean => field !== 'noticeAt';

/** A deadline before the notice, or a notice that has not come yet, is in doubt however clear the words are. */
const checked = (all: readonly NoticeProposal[], noticeAt: Instant | null, { now, zone }: NoticeContext) =>
  all.map((proposal) => {
    const at = instantOfLocal(proposal.value, zone);
    if (!proposal.sure || at === null) return proposal;
    if (!isDue(proposal) && dayOf(at, zone) > dayOf(now, zone))
      return { ...proposal, sure: false, why: 'This time has not come yet.' };
    if (isDue(proposal) && noticeAt !== null && at < noticeAt)
      return { ...proposal, sure: false, why: 'This time is before the notice came.' };
    return proposal;
  });

/** Without the readings of a deadline by which it lies before the notice, where another reading of it does not. */
const withoutPast = (printed: readonly NoticeProposal[], least: Instant, { zone }: NoticeContext) => {
  const isPast = (one: NoticeProposal): boolean =>
    isDue(one) && (instantOfLocal(one.value, zone) ?? least) < least;
  return printed.filter(
    (one) =>
      !isPast(one) ||
      !printed.some((other) => other.field === one.field && other.from === one.from && !isPast(other)),
  );
};

/** When the notice came and the deadlines that it prints, each as wall time of the shop. */
export const readTimes = (text: string, context: NoticeContext): readonly NoticeProposal[] => {
  const all = printedTimes(text, context);
  const printed = all.flatMap((time) => proposalsOf(text, time, all, context));
  const notices = printed.filter((one) => !isDue(one));
  const fromText = notices.length === 1 ? instantOfLocal(notices[0]?.value ?? '', context.zone) : null;
  const noticeAt = context.noticeAt ?? fromText;
  const came = notices.map(({ value }) => instantOfLocal(value, context.zone) ?? Infinity);
  const possible = withoutPast(printed, noticeAt ?? Math.min(...came), context);
  const counts = relative(text, noticeAt, context);
  return withCounted(checked(possible, noticeAt, context), counts, noticeAt !== null, context);
};

/** Where the text names a day or a time that does not exist as a deadline, or as the time of the notice. */
export const readImpossible = (text: string, context: NoticeContext): readonly Span[] => {
  const all = printedTimes(text, context);
  return impossibleTimes(text, context).filter((time) => meaningsOf(text, time, all).length > 0);
};

import {
  DAY,
  dayOf,
  diffDays,
  instantOfLocal,
  localDateTime,
  parseLocalDateTime,
  type Day,
  type Instant,
} from '../kernel/time.ts';
import { zoneLabel } from '../policy/pack.ts';
import { findingOf, meaningsOf, startBehind, type Meaning } from './meanings.ts';
import { impossibleTimes, printedTimes, type PrintedTime } from './printed-times.ts';
import type { NoticeContext, NoticeProposal, NoticeReadField, Span } from './proposal.ts';
import { readCounts } from './read-counts.ts';
import { changing, inZoneWords } from './zone-words.ts';

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
  time: PrintedTime,
  meanings: readonly Meaning[],
  context: NoticeContext,
): readonly NoticeProposal[] =>
  meanings.flatMap(({ field, doubt, why }) =>
    likeliest(time.days, field, dayOf(context.now, context.zone)).flatMap((day) => {
      const read = localOf(time, day, field, context);
      if (read === null) return [];
      const doubts = [time.doubt, read.doubt, doubt].filter((one) => one !== null);
      const { from, to } = time;
      return [{ field, value: read.value, from, to, sure: doubts.length === 0, why: doubts[0] ?? why }];
    }),
  );

/** The moment of a printed time from which a count runs; null where it can be more than one. */
const startOf = (time: PrintedTime | null, context: NoticeContext): Instant | null => {
  const [day, other] = time?.days ?? [];
  if (time === null || day === undefined || other !== undefined) return null;
  const read = localOf(time, day, 'noticeAt', context);
  return read === null ? null : instantOfLocal(read.value, context.zone);
};

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
  const named = all.flatMap((time) => proposalsOf(time, meaningsOf(text, time, all), context));
  const isDated = named.some((one) => !isDue(one));
  const found = isDated ? [] : all.flatMap((time) => proposalsOf(time, findingOf(text, time, all), context));
  const printed = [...named, ...found];
  const notices = named.filter((one) => !isDue(one));
  const fromText = notices.length === 1 ? instantOfLocal(notices[0]?.value ?? '', context.zone) : null;
  const noticeAt = context.noticeAt ?? fromText;
  const came = notices.map(({ value }) => instantOfLocal(value, context.zone) ?? Infinity);
  const possible = withoutPast(printed, noticeAt ?? Math.min(...came), context);
  const printedBehind = (place: Span): Instant | null => startOf(startBehind(text, place, all), context);
  const counts = readCounts(text, { noticeAt, printedBehind }, context);
  return withCounted(checked(possible, noticeAt, context), counts, noticeAt !== null, context);
};

/** Where the text names a day or a time that does not exist as a deadline, or as the time of the notice. */
export const readImpossible = (text: string, context: NoticeContext): readonly Span[] => {
  const all = printedTimes(text, context);
  return impossibleTimes(text, context).filter((time) => meaningsOf(text, time, all).length > 0);
};

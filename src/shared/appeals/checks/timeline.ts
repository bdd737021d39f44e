import { addDays, type Day, dayOf, diffDays } from '../../kernel/time.ts';
import { countDays, formatDayShort, NBSP } from '../../kernel/time-words.ts';
import { type PrintedTime, printedTimes } from '../../notice-reading/printed-times.ts';
import type { CaseFacts, ReadinessFacts } from '../draft-texts.ts';
import type { Check, Noticed } from './check.ts';

// The app's own choices: how long a timeline of a case may tell nothing, and how long before the notice a case begins.
const SILENT_DAYS = 21;
const LEAD_DAYS = 35;

/** From when to when a row of the timeline is, as far as it can be read; `first` and `last` of all its readings. */
interface RowTime {
  readonly index: number;
  readonly first: Day;
  readonly last: Day;
  /** `HH:mm`, where the row prints it for one day. */
  readonly time: string | null;
}

// "9-12 Nov" is a range, not a number with a dash.
const ranged = (when: string): string => when.replaceAll(/(\d)\s?-\s?(?=\d{1,2}\s\p{L})/gu, '$1 – ');
const rangeBefore = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?\s*(?:and|&|to|[–,])\s*$/u;

const daysOf = ({ days }: Pick<PrintedTime, 'days'>): readonly Day[] => days.toSorted();

/** A day of the same month before a printed one, as in "12 and 13 Nov". */
const rangeStart = (text: string, printed: PrintedTime, day: Day): Day => {
  const start = rangeBefore.exec(text.slice(0, printed.from))?.[1];
  const back = start === undefined ? 0 : Number(day.slice(-2)) - Number(start);
  return back > 0 ? addDays(day, -back) : day;
};

const rowTime = (when: string, index: number, context: CaseFacts): readonly RowTime[] => {
  const text = ranged(when);
  const printed = printedTimes(text, context);
  const [one] = printed;
  const days = printed.flatMap(daysOf).toSorted();
  const first = days.at(0);
  const last = days.at(-1);
  if (one === undefined || first === undefined || last === undefined) return [];
  const start = rangeStart(text, one, first);
  return [{ index, first: start, last, time: start === last ? one.time : null }];
};

/** The rows of a timeline whose day can be read. */
const rowTimes = ({ timeline, records }: Pick<ReadinessFacts, 'timeline' | 'records'>): readonly RowTime[] =>
  timeline.flatMap(({ when }, index) => rowTime(when, index, records));

const row = (index: number, title: string, detail: string): Noticed => ({
  at: String(index),
  title,
  detail,
  spot: { kind: 'row', index },
});

const isBefore = (a: RowTime, b: RowTime): boolean =>
  a.last < b.first ||
  (a.first === b.first && a.last === b.last && a.time !== null && b.time !== null && a.time < b.time);

const outOfOrder: Check['look'] = ({ facts }) => {
  const rows = rowTimes(facts);
  return rows.flatMap((one, place): readonly Noticed[] => {
    const before = rows[place - 1];
    if (before === undefined || !isBefore(one, before)) return [];
    const when = facts.timeline[before.index]?.when ?? '';
    return [
      row(
        one.index,
        `Row${NBSP}${one.index + 1} of the timeline is before the one above it`,
        `It stands after “${when}”. Move it up, or correct its day.`,
      ),
    ];
  });
};

const monthName =
  /(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:\p{L}{0,6})\.?(?:\s+\d{4})?(?!\p{L})/iu;

const withoutTime: Check['look'] = ({ facts: { timeline, records } }) =>
  timeline.flatMap(({ when, what }, index): readonly Noticed[] => {
    if (what.trim() === '' && when.trim() === '') return [];
    const title = `Row${NBSP}${index + 1} of the timeline has no day`;
    if (when.trim() === '') return [row(index, title, 'Say when it was, or take the row out.')];
    const isRead = printedTimes(ranged(when), records).length > 0 || monthName.test(when);
    return isRead ? [] : [row(index, title, `“${when}” can’t be read as a day. Write it as “13 Nov 2026”.`)];
  });

const silent: Check['look'] = ({ facts }) => {
  const { noticeAt, now, zone } = facts.records;
  const from = addDays(dayOf(noticeAt, zone), -LEAD_DAYS);
  const today = dayOf(now, zone);
  const rows = rowTimes(facts).filter(({ first, last }) => first >= from && last <= today);
  return rows.flatMap((one, place): readonly Noticed[] => {
    const before = rows[place - 1];
    const days = before === undefined ? 0 : diffDays(before.last, one.first);
    if (before === undefined || days <= SILENT_DAYS) return [];
    const span = `${formatDayShort(before.last, today)} and ${formatDayShort(one.first, today)}`;
    return [
      row(
        one.index,
        `${countDays(days)} of the timeline are empty`,
        `Nothing is told between ${span}. If something happened, add a row.`,
      ),
    ];
  });
};

/** Whether a reader can follow what happened when. */
export const timelineChecks: readonly Check[] = [
  { key: 'time order', severity: 'look', look: outOfOrder },
  { key: 'no time', severity: 'look', look: withoutTime },
  { key: 'time gap', severity: 'info', look: silent },
];

import { addDays, type Day, dayOf, HOUR } from '../../kernel/time.ts';
import { formatDay, formatDayLong, formatDayRange, NBSP } from '../../kernel/time-words.ts';
import { around, before } from '../../notice-reading/clauses.ts';
import { type PrintedTime, printedTimes } from '../../notice-reading/printed-times.ts';
import type { CaseFacts, ReadText, Spot } from '../draft-texts.ts';
import { remembered } from '../remembered.ts';
import { type Check, type Draft, type Noticed, ofDraft, placeKey, saying } from './check.ts';

// How long before its notice a case can have begun: the app's own choice. A day of the year before is most often a slip.
const LONG_BEFORE_DAYS = 300;

/** The words right before a day that make it the day of the notice. */
const ofNotice =
  /\b(?:notice|violation|ticket|notification|warning)(?:\s+(?:no\.?|number|id))?(?:[\s\u00a0#]+[\dA-Z][\d\s\u00a0A-Z-]*\d)?,?(?:\s+(?:that\s+)?(?:was\s+|we\s+)?(?:received|issued|sent|dated|came|arrived|got))?\s+(?:of|on|from|dated)\s+(?:the\s+)?$/iu;

interface DayInText {
  readonly text: string;
  readonly printed: PrintedTime;
  /** Whether the words before it make it the day of the notice. */
  readonly isOfNotice: boolean;
  readonly name: string;
  readonly spot: Spot;
}

const daysIn = remembered(
  (text: string, records: CaseFacts) =>
    (/\d/u.test(text) ? printedTimes(text, records) : []).map((printed) => ({
      printed,
      isOfNotice: ofNotice.test(before(text, printed)),
    })),
  // In every zone a day begins on a quarter of an hour.
  ({ now, zone }) => `${Math.floor(now / (HOUR / 4))} ${zone}`,
);

const inText = ({ paragraphs, name, spot }: ReadText, records: CaseFacts): readonly DayInText[] =>
  paragraphs.flatMap((text) => daysIn(text, records).map((day) => ({ ...day, text, name, spot })));

const ofRows = ({ facts: { timeline, records } }: Draft): readonly DayInText[] =>
  timeline.flatMap(({ when, what }, index) => {
    // The row's day belongs to what it says, so both are one thought.
    const text = `${when} · ${what}`;
    const name = `row${NBSP}${index + 1} of the timeline`;
    return daysIn(text, records).map((day) => ({
      ...day,
      text,
      name,
      spot: { kind: 'row', index } as const,
    }));
  });

/** Days of what is claimed and told; a plan in a section may lie in the future. */
const told = ofDraft((draft): readonly DayInText[] => [
  ...draft.texts
    .filter(({ spot }) => spot.kind === 'claim')
    .flatMap((text) => inText(text, draft.facts.records)),
  ...ofRows(draft),
]);

const planned =
  /\b(?:will|shall|won[’']t|going to|plan(?:s|ned)?|scheduled|until|till|valid|expir(?:es?|y)|due|deadline|start(?:s|ing)?|begin(?:s|ning)?|effective|upcoming|next|no later than)\b|\bby\s*$/iu;
const longLived =
  /\b(?:since|founded|opened|issued|regist(?:ered|ration)|granted|filed|licen[cs]ed?|certif(?:ied|icate)|invoices?|agreement|contract|bought|purchased|ordered from|supplier|maker|manufacturer|authoris(?:ed|ation)|authoriz(?:ed|ation)|dated|letter|deed|lease|permit|trade ?mark|patent|years?)\b/iu;

const noticed = (
  { printed, name, spot, text }: DayInText,
  words: readonly [title: string, detail: string],
): Noticed => ({
  at: `${placeKey(spot)} ${text.slice(printed.from, printed.to)}`,
  title: words[0],
  detail: `In ${name}. ${words[1]}`,
  spot,
  mark: saying(text.slice(printed.from, printed.to).trim()),
});

const shown = ({ text, printed }: DayInText): string => text.slice(printed.from, printed.to).trim();

const future: Check['look'] = (draft) => {
  const today = dayOf(draft.facts.records.now, draft.facts.records.zone);
  return told(draft)
    .filter(({ printed }) => printed.days.every((day) => day > today))
    .filter(
      ({ text, printed }) =>
        !planned.test(around(text, printed)) && !/\bby\s*$/iu.test(before(text, printed)),
    )
    .map((one) =>
      noticed(one, [
        `${shown(one)} is still to come`,
        'What is told as done can’t lie in the future. Correct the day.',
      ]),
    );
};

const early: Check['look'] = (draft) => {
  const { noticeAt, zone } = draft.facts.records;
  const notice = dayOf(noticeAt, zone);
  const from = addDays(notice, -LONG_BEFORE_DAYS);
  return told(draft)
    .filter(({ printed }) => printed.days.every((day) => day < from))
    .filter(({ text, printed }) => !longLived.test(around(text, printed)))
    .map((one) =>
      noticed(one, [
        `${shown(one)} is long before the case`,
        `The notice came on ${formatDayLong(notice)}. Look whether the year is right.`,
      ]),
    );
};

const rowOfNotice = /^[^·]* · (?:the\s+)?(?:violation\s+)?(?:notice|notification)\b/iu;

const knownDays = (
  { noticeAt, zone, noticeText, now }: CaseFacts,
  lines: readonly string[],
): ReadonlySet<Day> => {
  const printed = printedTimes([noticeText, ...lines].join('\n'), { now, zone });
  return new Set([dayOf(noticeAt, zone), ...printed.flatMap(({ days }) => days)]);
};

const otherDay: Check['look'] = (draft) => {
  const { records, lines } = draft.facts;
  const known = knownDays(records, lines);
  const notice = dayOf(records.noticeAt, records.zone);
  const written = draft.texts
    .filter(({ spot }) => spot.kind !== 'row')
    .flatMap((text) => inText(text, records));
  const named = written.filter(({ isOfNotice }) => isOfNotice);
  const rows = ofRows(draft).filter(
    ({ text, printed }) => rowOfNotice.test(text) && printed.to <= text.indexOf(' · '),
  );
  return [...named, ...rows]
    .filter(({ printed }) => printed.days.every((day) => !known.has(day)))
    .map((one) =>
      noticed(one, [
        `${shown(one)} is not the day of the notice`,
        `On record the notice came on ${formatDay(notice, dayOf(records.now, records.zone))}. Correct the text, or the case.`,
      ]),
    );
};

/** What lies ahead may lie outside of the days; what was due, begun or planned then is told as a fact. */
const ahead =
  /\b(?:will|shall|won[’']t|going to|until|till|valid|expir(?:es?|y)|effective|upcoming|no later than)\b/iu;

const isOfStatement = ({ spot }: ReadText): boolean =>
  spot.kind === 'claim' || (spot.kind === 'section' && spot.id === 'statement');

// A fact of another day does not disprove what the notice says of these; what was mended later is no such fact.
const outsidePeriod: Check['look'] = (draft) => {
  const { facts } = draft;
  const { period, now, noticeAt, zone } = facts.records;
  if (period === null || facts.mode !== 'wrongDecision') return [];
  const known = knownDays(facts.records, facts.lines);
  // Days to come and long ago have findings of their own.
  const [today, from] = [dayOf(now, zone), addDays(dayOf(noticeAt, zone), -LONG_BEFORE_DAYS)];
  const words = formatDayRange(period.from, period.to, today);
  return draft.texts
    .filter(isOfStatement)
    .flatMap((text) => inText(text, facts.records))
    .filter(({ printed }) =>
      printed.days.every((day) => (day < period.from || day > period.to) && day >= from && day <= today),
    )
    .filter(({ isOfNotice, printed }) => !isOfNotice && !printed.days.some((day) => known.has(day)))
    .filter(
      ({ text, printed }) =>
        ![ahead, longLived].some((words) => words.test(around(text, printed))) &&
        !/\bby\s*$/iu.test(before(text, printed)),
    )
    .map((one) =>
      noticed(one, [
        `${shown(one)} is outside the violation’s days`,
        `On record it is of ${words}. Say how this day belongs to it, or correct the day; the days themselves stand in the case’s facts.`,
      ]),
    );
};

/** Days that can’t be right beside what the case knows. */
export const dayChecks: readonly Check[] = [
  { key: 'other day', severity: 'look', look: otherDay },
  { key: 'future day', severity: 'look', look: future },
  { key: 'early day', severity: 'look', look: early },
  { key: 'outside period', severity: 'look', look: outsidePeriod },
];

import { addDays, dayOf, diffDays, type Day } from '#shared/kernel/time.ts';
import { countDays, formatDay } from '#shared/kernel/time-words.ts';
import { ratingSeries, readingsFrom } from '#shared/rating/series.ts';
import { knownWay } from '#shared/rating/standing.ts';
import { numberWords, signedWords } from './numbers.ts';
import { nameOf, pointWords, rangeWords, type ChartFacts, type ChartRange } from './rating-chart-model.ts';
import type { ChartTable } from './RatingChart.tsx';

type TableRow = { readonly day: Day; readonly cells: readonly [string, string, string] };

const readingRows = (facts: ChartFacts, range: ChartRange): readonly TableRow[] => {
  const shown = readingsFrom(facts.readings, range.from);
  return shown.flatMap((reading, index) => {
    if (reading.day < range.from) return [];
    const change = reading.rating - (shown[index - 1]?.rating ?? reading.rating);
    const words = change === 0 ? '–' : signedWords(change);
    return [{ day: reading.day, cells: [numberWords(reading.rating), words, 'Reading'] as const }];
  });
};

const entryRows = ({ entries, pack }: ChartFacts, range: ChartRange): readonly TableRow[] =>
  entries
    .filter(({ day }) => day >= range.from && day <= range.to)
    .map((entry) => {
      const fate = entry.voidFrom === null ? '' : ', void';
      const kind = entry.kind === 'loss' ? 'Loss' : 'Gain';
      return {
        day: entry.day,
        cells: ['', pointWords(entry, pack), `${kind}, ${nameOf(entry)}${fate}`] as const,
      };
    });

const spanRows = ({ spans, zone }: ChartFacts, range: ChartRange): readonly TableRow[] =>
  spans
    .map(({ startsAt, part, milestone }) => ({
      day: dayOf(startsAt, zone),
      cells: ['', '', `At ${numberWords(milestone.threshold.value)}: ${part.text}`] as const,
    }))
    .filter(({ day }) => day >= range.from && day <= range.to);

const rollOffRows = (facts: ChartFacts, range: ChartRange): readonly TableRow[] => {
  const today = dayOf(facts.now, facts.zone);
  const { coming } = knownWay({ ...facts, latest: facts.readings.at(-1) ?? null, today }, facts.pack);
  return coming
    .filter(({ day }) => day <= range.to)
    .map(({ day, entries, change, then }) => ({
      day,
      cells: [
        rangeWords(then),
        change === null ? 'unknown' : signedWords(change),
        `Leaves: ${entries.map(nameOf).join(', ')}`,
      ] as const,
    }));
};

const gapRows = ({ readings }: ChartFacts, range: ChartRange): readonly TableRow[] =>
  ratingSeries(readingsFrom(readings, range.from)).gaps.map(({ from, to }) => ({
    day: addDays(from, 1),
    cells: ['', '', `No readings for ${countDays(diffDays(from, to) - 1)}`] as const,
  }));

/** The same facts as the chart, newest day first; `ahead` are the rows of what is drawn beyond the records. */
export const ratingTable = (
  facts: ChartFacts,
  range: ChartRange,
  ahead: readonly TableRow[] = [],
): ChartTable => {
  const today = dayOf(facts.now, facts.zone);
  const rows = [
    ...ahead,
    ...rollOffRows(facts, range),
    ...entryRows(facts, range),
    ...spanRows(facts, range),
    ...gapRows(facts, range),
    ...readingRows(facts, range),
  ].toSorted((a, b) => (a.day === b.day ? 0 : a.day < b.day ? 1 : -1));
  return {
    head: ['Date', 'Rating', 'Change', 'What'],
    numeric: [1, 2],
    rows: rows.map(({ day, cells }) => [formatDay(day, today), ...cells]),
  };
};

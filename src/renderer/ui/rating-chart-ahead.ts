import { DAY, MINUTE, startOfDay, type Day, type Instant, type Zone } from '#shared/kernel/time.ts';
import type { ForecastDay } from '#shared/rating/forecast.ts';
import type { RatingRange } from '#shared/rating/model.ts';
import type { ChartLine, RatingChartData } from './rating-chart-data.ts';
import { rangeWords, type ChartRange } from './rating-chart-model.ts';

const BAND_WORDS = '8 of 10 simulated paths';

/** The coming days as they are drawn: the band, and the line of what is assumed with its words. */
export type ChartAhead = {
  readonly days: readonly ForecastDay[];
  readonly whatIf?: { readonly words: string; readonly days: readonly ForecastDay[] } | undefined;
};

type When = { readonly zone: Zone; readonly now: Instant };

/** When a coming day begins. An hour off after a change of the clocks is not seen in a chart of months. */
const startsOf = (days: readonly ForecastDay[], { zone, now }: When): readonly Instant[] => {
  const first = days[0] === undefined ? now : startOfDay(days[0].day, zone);
  return days.map((_, index) => (index === 0 ? now : first + index * DAY));
};

/** The last day is drawn to its end. */
const toItsEnd = <P extends { readonly at: Instant }>(points: readonly P[]): readonly P[] => {
  const last = points.at(-1);
  return last === undefined ? points : [...points, { ...last, at: last.at + DAY - MINUTE }];
};

const bandOf = (
  days: readonly ForecastDay[],
  range: ChartRange,
  when: When,
): NonNullable<RatingChartData['simulation']>['points'] => {
  const starts = startsOf(days, when);
  return days.flatMap(({ day, band }, index) =>
    band === null || day > range.to ? [] : [{ at: starts[index] ?? when.now, ...band }],
  );
};

const isSame = (one: RatingRange | undefined, other: RatingRange): boolean =>
  one?.low === other.low && one.high === other.high;

const lineOf = (days: readonly ForecastDay[], range: ChartRange, when: When): ChartLine['points'] => {
  const starts = startsOf(days, when);
  const shown = days.filter(({ day }) => day <= range.to);
  return shown.flatMap(({ known }, index) =>
    index < shown.length - 1 && isSame(shown[index - 1]?.known, known)
      ? []
      : [{ at: starts[index] ?? when.now, value: known.low }],
  );
};

/** The chart with what is ahead: the band of the simulation, and the line of what is assumed. */
export const withAhead = (
  data: RatingChartData,
  { days, whatIf }: ChartAhead,
  range: ChartRange,
  when: When,
): RatingChartData => {
  const points = toItsEnd(bandOf(days, range, when));
  const line = whatIf === undefined ? [] : toItsEnd(lineOf(whatIf.days, range, when));
  const isExact = days.every(({ day, known }) => day > range.to || known.low === known.high);
  const tops = [...(isExact ? points.map(({ high }) => high) : []), ...line.map(({ value }) => value)];
  const top = Math.max(data.max, ...tops.map((value) => Math.ceil((value * 1.06) / 10) * 10));
  return {
    ...data,
    max: top,
    ...(points.length === 0
      ? {}
      : { simulation: { words: data.compact === true ? '' : BAND_WORDS, points } }),
    ...(whatIf === undefined ? {} : { whatIf: { words: whatIf.words, points: line } }),
  };
};

/** The same as rows of the chart's table: the first day of each month, and the last day that is drawn. */
export const aheadRows = (
  { days, whatIf }: ChartAhead,
  range: ChartRange,
): readonly { readonly day: Day; readonly cells: readonly [string, string, string] }[] => {
  const rowsOf = (
    some: readonly ForecastDay[],
    words: string,
    of: (day: ForecastDay) => RatingRange | null,
  ) => {
    const shown = some.filter(({ day }) => day <= range.to);
    return shown.flatMap((one, index) => {
      const value = of(one);
      if (value === null || (!one.day.endsWith('-01') && index < shown.length - 1)) return [];
      return [{ day: one.day, cells: [rangeWords(value), '', words] as const }];
    });
  };
  return [
    ...rowsOf(days, BAND_WORDS, ({ band }) => band),
    ...(whatIf === undefined ? [] : rowsOf(whatIf.days, whatIf.words, ({ known }) => known)),
  ];
};

import { isWinnableOn } from '#shared/appeal-days.ts';
import type { Day } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { forecast, type Forecast, type ForecastFacts } from '#shared/rating/forecast.ts';
import type { RatingRecords } from './rating.ts';
import { reckonedOnce } from './reckoned-once.ts';

/** The records as the forecast needs them; a case is open while it may still be won. */
export const forecastFacts = (records: RatingRecords, today: Day): ForecastFacts => {
  const { entries, readings, latest, winnable } = records;
  const days = [readings[0]?.day ?? today, ...entries.map(({ day }) => day)];
  return {
    entries,
    latest,
    today,
    since: days.reduce((first, day) => (day < first ? day : first), today),
    openCases: new Set([...winnable].filter(([, until]) => isWinnableOn(until, today)).map(([id]) => id)),
  };
};

interface Ahead {
  readonly today: Day;
  readonly pack: Pack;
  /** In days. */
  readonly horizon: number;
}

// Today, Rating and its what-ifs look ahead over different times.
const madeFrom = reckonedOnce(
  ({ records, today, pack, horizon }: Ahead & { readonly records: RatingRecords }): Forecast =>
    forecast(forecastFacts(records, today), pack, { horizon }),
  3,
);

/** The forecast of the open shop, made anew when its records, its pack or the day change. */
export const useForecast = (records: RatingRecords, on: Ahead): Forecast => madeFrom({ records, ...on });

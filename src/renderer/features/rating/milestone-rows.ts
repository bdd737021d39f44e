import { groundWords, shareWords } from '#renderer/ui/chance-words.ts';
import { numberWords } from '#renderer/ui/numbers.ts';
import { limitWords } from '#renderer/ui/rating-chart-model.ts';
import { formatDayShort } from '#shared/kernel/time-words.ts';
import type { Day } from '#shared/kernel/time.ts';
import type { MilestoneChance } from '#shared/rating/chance.ts';
import type { Forecast, ForecastDay } from '#shared/rating/forecast.ts';
import { hasReached, type RatingRange } from '#shared/rating/model.ts';
import type { AheadRow } from './ahead-model.ts';
import type { On } from './rating-model.ts';

/** All milestones of the pack within the days looked at, and on what their chances rest. */
export type MilestonesAhead = { readonly ground: string; readonly rows: readonly AheadRow[] };

/** The first of the days on which the worse end of a range has reached a milestone. */
const firstDay = (
  days: readonly ForecastDay[],
  { milestone }: MilestoneChance,
  of: (day: ForecastDay) => RatingRange | null,
): Day | null =>
  days.find((day) => {
    const range = of(day);
    if (range === null) return false;
    return hasReached(milestone.comparator === 'gte' ? range.high : range.low, milestone);
  })?.day ?? null;

/** When it comes: by what is known, else from when the band of simulated paths holds it. */
const whenWords = (days: readonly ForecastDay[], chance: MilestoneChance, today: Day): string => {
  const known = firstDay(days, chance, (day) => (day.known.low === day.known.high ? day.known : null));
  if (known !== null) return `by roll-offs alone on ${formatDayShort(known, today)}`;
  if (days.every(({ band }) => band === null)) return 'not known yet';
  const drawn = firstDay(days, chance, ({ band }) => band);
  return drawn === null ? 'outside the band' : `in the band from ${formatDayShort(drawn, today)}`;
};

const rowOf = (days: readonly ForecastDay[], chance: MilestoneChance, paths: number, on: On): AheadRow => {
  const { milestone } = chance;
  const name = `${numberWords(milestone.threshold.value)}, ${limitWords(milestone, on.pack)}`;
  if (chance.kind === 'reached') return { name, value: 'reached' };
  const when = whenWords(days, chance, on.today);
  if (chance.kind === 'tooFew') return { name, value: when };
  const half = chance.halfBy === null ? '' : `half by ${formatDayShort(chance.halfBy, on.today)}, `;
  return { name, value: shareWords(chance.share, paths), second: `${half}${when}` };
};

/** Date and chance of each milestone by a day so far away; without enough own violations only when the band meets it. */
export const milestonesAhead = (made: Forecast, horizon: number, on: On): MilestonesAhead => {
  const chances = made.chances(horizon);
  const days = made.days.slice(0, horizon + 1);
  return { ground: groundWords(chances), rows: chances.map((chance) => rowOf(days, chance, made.paths, on)) };
};

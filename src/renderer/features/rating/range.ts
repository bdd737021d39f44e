import { addDays, type Day } from '#shared/kernel/time.ts';
import { countDays } from '#shared/kernel/time-words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { pointLifeDays } from '#shared/rating/point-life.ts';
import type { RatingReading } from '#shared/rating/series.ts';
import type { ChartRangeKey } from '#shared/choices.ts';
import type { ChartRange } from '#renderer/ui/rating-chart-model.ts';

/** The range of a shop in which none was chosen: the app's own choice. */
export const defaultRange: ChartRangeKey = '180';

export const rangeChoices: readonly { readonly value: ChartRangeKey; readonly label: string }[] = [
  { value: '30', label: countDays(30) },
  { value: '90', label: countDays(90) },
  { value: '180', label: countDays(180) },
  { value: '365', label: '1\u00a0year' },
  { value: 'all', label: 'All' },
];

export const isRangeKey = (text: string): text is ChartRangeKey =>
  rangeChoices.some(({ value }) => value === text);

/** Days ahead of today where points don't live for days: the app's own choice. */
const MOST_AHEAD = 180;

/** The days of a choice: half as many ahead as back, and never further than any point on record lives. */
export const rangeOf = (
  key: ChartRangeKey,
  on: { readonly readings: readonly RatingReading[]; readonly today: Day; readonly pack: Pack },
): ChartRange & { readonly words: string } => {
  const { readings, today, pack } = on;
  const life = pointLifeDays(pack) ?? MOST_AHEAD;
  if (key === 'all') {
    const first = readings[0]?.day ?? today;
    return { from: first, to: addDays(today, Math.floor(life / 2)), words: 'on record' };
  }
  const days = Number(key);
  const words = key === '365' ? 'in 1\u00a0year' : `in ${countDays(days)}`;
  return { from: addDays(today, -days), to: addDays(today, Math.min(life, Math.floor(days / 2))), words };
};

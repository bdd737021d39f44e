import { DAY, dayOf } from '#shared/kernel/time.ts';
import { formatDayShort, formatNear } from '#shared/kernel/time-words.ts';
import type { Gain, Route } from '#shared/routes/route.ts';
import { numberWords, signedWords } from '#renderer/ui/numbers.ts';
import type { Reckoning } from './violations-model.ts';

/** From how near on the time of day is said with a date. */
const NEAR = 3 * DAY;

/** "+32", "4–48", "unknown", "no points"; "keeps 32" while the points are not taken. */
export const gainWords = (gain: Gain, keeps: boolean): string => {
  if (gain.kind === 'none') return 'no points';
  if (gain.kind === 'unknown') return 'unknown';
  const words =
    gain.kind === 'range' ? `${numberWords(gain.min)}–${numberWords(gain.max)}` : numberWords(gain.points);
  if (keeps) return `keeps ${words}`;
  return gain.kind === 'points' ? signedWords(gain.points) : words;
};

/** Until when a way can be taken, or on which day it gives back; its own words where there is no time. */
export const byWords = ({ by, byWords: words, kind }: Route, { zone, now }: Reckoning): string => {
  if (by === null) return words;
  if (kind !== 'wait' && by - now <= NEAR) return formatNear(by, zone, now);
  return formatDayShort(dayOf(by, zone), dayOf(now, zone));
};

/** "148 → 180", null where it is not known. */
export const ratingWords = ({ rating }: Route): string | null =>
  rating === null ? null : `${numberWords(rating.from)}\u00a0→\u00a0${numberWords(rating.to)}`;

/** What each column of the routes is called: in the head, and in narrow windows beside each value. */
export const routeHeads = {
  name: 'Route',
  gain: 'Gives back',
  by: 'By',
  costs: 'Costs',
  says: 'What the records say',
} as const;

import {
  instantOfLocal,
  localDateTime,
  MINUTE,
  parseLocalDateTime,
  type Instant,
  type Zone,
} from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';

/** A time with its zone made an instant; `doubt` says why it may be another. */
export interface ZonedTime {
  readonly instant: Instant;
  readonly doubt: string | null;
}

/** Minutes east of UTC, and a place that shows this time on the days when the letters are right. */
interface Letters {
  readonly minutes: number;
  readonly place: Zone;
  /** Markets in which the letters are the usual ones; elsewhere they may mean another zone. */
  readonly markets: readonly string[];
}

const us = ['US'];
const letters: Readonly<Record<string, Letters>> = {
  EST: { minutes: -300, place: 'America/New_York', markets: us },
  EDT: { minutes: -240, place: 'America/New_York', markets: us },
  CDT: { minutes: -300, place: 'America/Chicago', markets: us },
  MDT: { minutes: -360, place: 'America/Denver', markets: us },
  PST: { minutes: -480, place: 'America/Los_Angeles', markets: us },
  PDT: { minutes: -420, place: 'America/Los_Angeles', markets: us },
  BST: { minutes: 60, place: 'Europe/London', markets: ['UK', 'GB'] },
  WIB: { minutes: 420, place: 'Asia/Jakarta', markets: ['SEA', 'ID'] },
  WITA: { minutes: 480, place: 'Asia/Makassar', markets: ['SEA', 'ID'] },
  SGT: { minutes: 480, place: 'Asia/Singapore', markets: ['SEA', 'SG', 'MY'] },
  MYT: { minutes: 480, place: 'Asia/Kuala_Lumpur', markets: ['SEA', 'MY'] },
  ICT: { minutes: 420, place: 'Asia/Bangkok', markets: ['SEA', 'TH', 'VN'] },
  PHT: { minutes: 480, place: 'Asia/Manila', markets: ['SEA', 'PH'] },
};

const places: readonly (readonly [RegExp, Zone])[] = [
  [/^(?:ET|(?:US )?eastern(?: standard| daylight)?(?: time)?)$/iu, 'America/New_York'],
  [/^(?:(?:US )?central(?: standard| daylight)? time)$/iu, 'America/Chicago'],
  [/^(?:PT|(?:US )?pacific(?: standard| daylight)?(?: time)?)$/iu, 'America/Los_Angeles'],
  [/^(?:UK|London) time$/iu, 'Europe/London'],
  [/^(?:Jakarta) time$/iu, 'Asia/Jakarta'],
  [/^(?:Bangkok|Thailand) time$/iu, 'Asia/Bangkok'],
  [/^(?:Vietnam|Hanoi) time$/iu, 'Asia/Ho_Chi_Minh'],
  [/^(?:Singapore) time$/iu, 'Asia/Singapore'],
  [/^(?:Malaysia) time$/iu, 'Asia/Kuala_Lumpur'],
  [/^(?:Philippine|Manila) time$/iu, 'Asia/Manila'],
  [/^(?:Beijing) time$/iu, 'Asia/Shanghai'],
];

/** A time that the clocks skip or show twice. */
export const changing = 'The clocks change at that time.';

const sign = '[+\\u2212\\u2013-]';

/** Words that may stand after a time of day as its zone, as a source of a regular expression. */
export const zoneSource = [
  `(?:UTC|GMT)(?:\\s?${sign}\\s?\\d{1,2}(?::?\\d{2})?)?(?![\\p{L}\\d])`,
  'Z(?![\\p{L}\\d])',
  `${sign}\\d{2}:?\\d{2}(?!\\d)`,
  '(?:(?:US )?(?:Eastern|Central|Pacific)(?: Standard| Daylight)? [Tt]ime)(?![\\p{L}\\d])',
  '(?:UK|London|Jakarta|Bangkok|Thailand|Vietnam|Hanoi|Singapore|Malaysia|Philippine|Manila|Beijing) [Tt]ime(?![\\p{L}\\d])',
  '(?:[A-Z]{2,4}T|WIB|WITA|ET|PT|CT|MT)(?![\\p{L}\\d])',
].join('|');

/** Minutes by which the farthest zone is off. */
const farthest = 840;

const offsetPattern = new RegExp(`^(?:UTC|GMT)?\\s?(${sign})\\s?(\\d{1,2}):?(\\d{2})?$`, 'u');

const offsetOf = (words: string): number | null => {
  const found = offsetPattern.exec(words);
  if (found === null) return /^(?:UTC|Z)$/u.test(words) ? 0 : null;
  const minutes = Number(found[2]) * 60 + Number(found[3] ?? 0);
  if (minutes > farthest) return null;
  return found[1] === '+' ? minutes : -minutes;
};

const atOffset = (wall: string, minutes: number): Instant | null => {
  const asUtc = instantOfLocal(wall, 'UTC');
  return asUtc === null ? null : asUtc - minutes * MINUTE;
};

const byLetters = (wall: string, words: string, market: string): ZonedTime | null => {
  const known = letters[words];
  const instant = known === undefined ? null : atOffset(wall, known.minutes);
  if (known === undefined || instant === null) return null;
  if (!known.markets.includes(market)) return { instant, doubt: `${words} has more than one meaning.` };
  const isShown = localDateTime(instant, known.place) === wall;
  return { instant, doubt: isShown ? null : `${words} is not in use on that day.` };
};

const greenwich = (wall: string, market: string): ZonedTime | null => {
  const instant = atOffset(wall, 0);
  if (instant === null) return null;
  const isBritish = market === 'UK' || market === 'GB';
  const doubt =
    isBritish && localDateTime(instant, 'Europe/London') !== wall
      ? 'The clocks are not on GMT that day.'
      : null;
  return { instant, doubt };
};

/** Reads a wall time `YYYY-MM-DDTHH:mm` by the words of its zone; null where the words are not known. */
export const inZoneWords = (wall: string, words: string, pack: Pack): ZonedTime | null => {
  const market = pack.market.code;
  if (words === 'GMT') return greenwich(wall, market);
  const minutes = offsetOf(words);
  if (minutes !== null) {
    const instant = atOffset(wall, minutes);
    return instant === null ? null : { instant, doubt: null };
  }
  const place = places.find(([pattern]) => pattern.test(words))?.[1];
  if (place === undefined) return byLetters(wall, words, market);
  const read = parseLocalDateTime(wall, place);
  if (read.kind === 'invalid') return null;
  return { instant: read.instant, doubt: read.kind === 'exact' ? null : changing };
};

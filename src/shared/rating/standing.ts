import type { Day } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';
import {
  activeOn,
  comingRollOffs,
  estimateOn,
  isBefore,
  movedBy,
  movesUp,
  rollOffDay,
  type LedgerEntry,
  type RollOff,
} from './ledger.ts';
import { clampToScale, type RatingRange } from './model.ts';

/** What a rating of today stands on: the ledger, the newest reading (null without), and the day. */
export interface StandingFacts<E extends LedgerEntry = LedgerEntry> {
  readonly entries: readonly E[];
  readonly latest: { readonly day: Day; readonly rating: number } | null;
  readonly today: Day;
}

/** The rating of a day, not yet held inside the scale, and whether unknown points leave it open. */
export interface Standing {
  readonly rating: number;
  readonly openDown: boolean;
  readonly openUp: boolean;
  /** How many entries came into or left the sum since the reading; 0 without one. */
  readonly moves: number;
}

/** By how much entries move the rating together, unknown points as none. */
export const sumOf = (entries: readonly LedgerEntry[], pack: Pack): number =>
  entries.reduce((sum, entry) => sum + movedBy(entry, pack), 0);

const hasUnknown = (entries: readonly LedgerEntry[], way: 'up' | 'down', pack: Pack): boolean =>
  entries.some((entry) => entry.points === null && movesUp(entry, pack) === (way === 'up'));

/** The rating of today: a reading is exact, and what came or went since then moves it on. */
export const standingOf = ({ entries, latest, today }: StandingFacts, pack: Pack): Standing => {
  const now = activeOn(entries, today, pack);
  if (latest === null) {
    const { low, high } = estimateOn(entries, today, pack);
    const isOpen = low < high;
    return {
      rating: pack.rating.scale.start.value + sumOf(now, pack),
      openDown: isOpen && hasUnknown(now, 'down', pack),
      openUp: isOpen && hasUnknown(now, 'up', pack),
      moves: 0,
    };
  }
  const then = activeOn(entries, latest.day, pack);
  const before = new Set(then.map(({ id }) => id));
  const after = new Set(now.map(({ id }) => id));
  const come = now.filter(({ id }) => !before.has(id));
  const gone = then.filter(({ id }) => !after.has(id));
  return {
    rating: latest.rating + sumOf(come, pack) - sumOf(gone, pack),
    openDown: hasUnknown(come, 'down', pack) || hasUnknown(gone, 'up', pack),
    openUp: hasUnknown(come, 'up', pack) || hasUnknown(gone, 'down', pack),
    moves: [...come, ...gone].filter(({ points }) => points !== 0).length,
  };
};

/** Without the entries that had rolled off before the reading: they can't change a coming day, and may be thousands. */
export const liveEntries = <E extends LedgerEntry>(
  { entries, latest, today }: StandingFacts<E>,
  pack: Pack,
): readonly E[] => {
  const oldest = latest !== null && latest.day < today ? latest.day : today;
  return entries.filter((entry) => isBefore(oldest, rollOffDay(entry, pack)));
};

const rangeOf = ({ rating, openDown, openUp }: Standing, pack: Pack): RatingRange => ({
  low: openDown ? pack.rating.scale.min.value : clampToScale(rating, pack),
  high: openUp ? pack.rating.scale.max.value : clampToScale(rating, pack),
});

/** The way that the records alone take from the newest reading. */
export interface KnownWay<E extends LedgerEntry = LedgerEntry> {
  /** The rating of today: one number, or the range that unknown points leave. */
  readonly now: RatingRange;
  /** What has left since the reading, with the rating of that day. */
  readonly left: readonly RollOff<E>[];
  /** What leaves from tomorrow on, in order of date, with the rating after it. */
  readonly coming: readonly RollOff<E>[];
}

/** Taken out of the sum by a won appeal before it would leave by itself. */
const isTakenOut = (entry: LedgerEntry, today: Day, pack: Pack): boolean =>
  entry.voidFrom !== null && entry.voidFrom <= today && isBefore(entry.voidFrom, rollOffDay(entry, pack));

/**
 * What has left and what leaves next, and the rating after each: the newest reading moved by every entry on record since
 * and by every roll-off, the same line as the forecast's known one. Chart, lists, calendar and sentences all tell this.
 */
export const knownWay = <E extends LedgerEntry>(facts: StandingFacts<E>, pack: Pack): KnownWay<E> => {
  const { latest, today } = facts;
  const entries = liveEntries(facts, pack);
  const standing = standingOf({ entries, latest, today }, pack);
  const { min, max } = pack.rating.scale;
  const now = rangeOf(standing, pack);
  // What has been open since the reading stays open: only a new reading can close it.
  const isDown = latest !== null && standing.openDown;
  const isUp = latest !== null && standing.openUp;
  const from = { day: today, rating: latest === null ? null : standing.rating };
  const coming = comingRollOffs(entries, from, pack).map((one) => ({
    ...one,
    then: { low: isDown ? min.value : one.then.low, high: isUp ? max.value : one.then.high },
  }));
  if (latest === null || latest.day >= today) return { now, left: [], coming };
  const counting = entries.filter((entry) => !isTakenOut(entry, today, pack));
  const left = comingRollOffs(counting, latest, pack)
    .filter(({ day }) => day <= today)
    .map((one) => ({
      ...one,
      then: rangeOf(standingOf({ entries, latest, today: one.day }, pack), pack),
    }));
  return { now, left, coming };
};

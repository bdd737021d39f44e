import { addDays, type Day } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';
import { clampToScale, type RatingRange } from './model.ts';

/** One gain or loss as the rules need it; `points` is null while unknown and never negative. */
export interface LedgerEntry {
  readonly id: string;
  readonly day: Day;
  readonly kind: 'loss' | 'gain';
  readonly points: number | null;
  readonly cause: string;
  /** The day from which a won appeal or accepted correction takes it out of the sum. */
  readonly voidFrom: Day | null;
}

/** What has become of an entry on a day; every entry is in exactly one of these. */
export type EntryState = 'ahead' | 'active' | 'rolledOff' | 'void';

/** A sum of entries: the known points, and how many of each kind are unknown. */
interface Tally {
  readonly known: number;
  readonly unknownGains: number;
  readonly unknownLosses: number;
}

/** The first day on which an entry no longer counts: its own day plus the pack's point life. */
export const rollOffDay = (entry: Pick<LedgerEntry, 'day'>, pack: Pack): Day =>
  addDays(entry.day, pack.rating.pointLife.value);

/** State of an entry at the end of a day. One that had rolled off before it was voided stays rolled off. */
export const entryStateOn = (entry: LedgerEntry, day: Day, pack: Pack): EntryState => {
  if (day < entry.day) return 'ahead';
  const leaves = rollOffDay(entry, pack);
  if (entry.voidFrom !== null && entry.voidFrom <= day && entry.voidFrom < leaves) return 'void';
  return leaves <= day ? 'rolledOff' : 'active';
};

/** The entries that count on a day, oldest first. */
export const activeOn = <E extends LedgerEntry>(entries: readonly E[], day: Day, pack: Pack): readonly E[] =>
  entries.filter((entry) => entryStateOn(entry, day, pack) === 'active').toSorted(byDay);

const byDay = (a: LedgerEntry, b: LedgerEntry): number =>
  a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1;

const signed = ({ kind, points }: LedgerEntry): number => (kind === 'gain' ? (points ?? 0) : -(points ?? 0));

const countUnknown = (entries: readonly LedgerEntry[], kind: LedgerEntry['kind']): number =>
  entries.filter((entry) => entry.points === null && entry.kind === kind).length;

const tally = (entries: readonly LedgerEntry[]): Tally => ({
  known: entries.reduce((sum, entry) => sum + signed(entry), 0),
  unknownGains: countUnknown(entries, 'gain'),
  unknownLosses: countUnknown(entries, 'loss'),
});

/** An unknown number of points is anything from none to the whole scale, so it opens the range on its side. */
const rangeOf = (
  sum: number,
  opens: { readonly down: boolean; readonly up: boolean },
  pack: Pack,
): RatingRange => ({
  low: opens.down ? pack.rating.scale.min.value : clampToScale(sum, pack),
  high: opens.up ? pack.rating.scale.max.value : clampToScale(sum, pack),
});

const sumOf = (entries: readonly LedgerEntry[], kind: LedgerEntry['kind']): number =>
  entries.reduce((sum, entry) => sum + (entry.kind === kind ? (entry.points ?? 0) : 0), 0);

/** The ledger's own rating beside the reading. */
export interface Estimate extends RatingRange {
  /** Sums of the active gains and losses whose points are known. */
  readonly gains: number;
  readonly losses: number;
  /** How many active entries have unknown points; 0 makes `low` equal `high`. */
  readonly unknown: number;
}

/**
 * Estimate of the rating at the end of a day: the start plus active gains minus active losses, held inside the
 * scale. Unknown points widen it to a range. The form of the sum is derived (policy facts §1.1); the reading
 * from Seller Center is the truth.
 */
export const estimateOn = (entries: readonly LedgerEntry[], day: Day, pack: Pack): Estimate => {
  const active = activeOn(entries, day, pack);
  const { known, unknownGains, unknownLosses } = tally(active);
  const sum = pack.rating.scale.start.value + known;
  return {
    ...rangeOf(sum, { down: unknownLosses > 0, up: unknownGains > 0 }, pack),
    gains: sumOf(active, 'gain'),
    losses: sumOf(active, 'loss'),
    unknown: unknownGains + unknownLosses,
  };
};

/** What leaves the window on one coming day, and the rating after it. */
export interface RollOff<E extends LedgerEntry = LedgerEntry> {
  readonly day: Day;
  readonly entries: readonly E[];
  /** Points that the rating moves by, or null when an entry's points are unknown. */
  readonly change: number | null;
  readonly then: RatingRange;
}

const groupByRollOff = <E extends LedgerEntry>(
  entries: readonly E[],
  pack: Pack,
): ReadonlyMap<Day, readonly E[]> => {
  const groups = new Map<Day, readonly E[]>();
  for (const entry of entries) {
    const leaves = rollOffDay(entry, pack);
    groups.set(leaves, [...(groups.get(leaves) ?? []), entry]);
  }
  return groups;
};

/**
 * Every coming roll-off of the entries that count on `on.day`, in order of date. The ratings go on from `on.rating`
 * (the last reading) or, when that is null, from the ledger's own sum. An entry of no points is no roll-off.
 */
export const comingRollOffs = <E extends LedgerEntry>(
  entries: readonly E[],
  on: { readonly day: Day; readonly rating: number | null },
  pack: Pack,
): readonly RollOff<E>[] => {
  const active = activeOn(entries, on.day, pack).filter(({ points }) => points !== 0);
  let left = tally(active);
  /** What the sum is counted from: a reading is exact, so an unknown opens the range only when it leaves. */
  const base = on.rating === null ? pack.rating.scale.start.value : on.rating - left.known;
  const first = left;
  const days = [...groupByRollOff(active, pack)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return days.map(([day, leave]) => {
    const gone = tally(leave);
    left = {
      known: left.known - gone.known,
      unknownGains: left.unknownGains - gone.unknownGains,
      unknownLosses: left.unknownLosses - gone.unknownLosses,
    };
    const opens =
      on.rating === null
        ? { down: left.unknownLosses > 0, up: left.unknownGains > 0 }
        : { down: left.unknownGains < first.unknownGains, up: left.unknownLosses < first.unknownLosses };
    return {
      day,
      entries: leave,
      change: gone.unknownGains + gone.unknownLosses > 0 ? null : 0 - gone.known,
      then: rangeOf(base + left.known, opens, pack),
    };
  });
};

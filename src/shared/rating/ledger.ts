import { addDays, diffDays, type Day } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';
import { clampToScale, countsUp, type RatingRange } from './model.ts';
import { leavingDay } from './point-life.ts';

/** One gain or loss as the rules need it; `points` is null while unknown and never negative. */
export interface LedgerEntry {
  readonly id: string;
  readonly day: Day;
  readonly kind: 'loss' | 'gain';
  readonly points: number | null;
  readonly cause: string;
  /**
   * The first day on which it counts, where that is later than its own: a ticket that was pending takes its points with the
   * action (`sinceAction`), and the rating that was read before does not have them.
   */
  readonly from?: Day | undefined;
  /** The day from which a won appeal or accepted correction takes it out of the sum. */
  readonly voidFrom: Day | null;
  /**
   * The first day on which it no longer counts, by the rules that it was recorded under (`underOwnRules`); null where no
   * day ends it. Left out by what is not on record yet: that goes by the rules in force.
   */
  readonly leaves?: Day | null | undefined;
}

/** What has become of an entry on a day; every entry is in exactly one of these. */
export type EntryState = 'ahead' | 'active' | 'rolledOff' | 'void';

/** A sum of entries: by how much the known points move the rating, and how many unknown ones move it up and down. */
interface Tally {
  readonly known: number;
  readonly unknownUp: number;
  readonly unknownDown: number;
}

/** Whether an entry moves the rating up: a gain, or a loss where points count up. */
export const movesUp = ({ kind }: Pick<LedgerEntry, 'kind'>, pack: Pack): boolean =>
  (kind === 'gain') !== countsUp(pack);

/** By how many points an entry moves the rating while it counts, signed; 0 while its points are unknown. */
export const movedBy = (entry: Pick<LedgerEntry, 'kind' | 'points'>, pack: Pack): number => {
  const points = entry.points ?? 0;
  return movesUp(entry, pack) || points === 0 ? points : -points;
};

/** The first day on which an entry no longer counts, by its own rules or else the pack's; null where no day ends it. */
export const rollOffDay = ({ day, leaves }: Pick<LedgerEntry, 'day' | 'leaves'>, pack: Pack): Day | null =>
  leaves === undefined ? leavingDay(day, pack) : leaves;

/** Days from `today` until what happens `at` days from it leaves the window; Infinity where no day ends it. */
export const leavesAt = (at: number, today: Day, pack: Pack): number => {
  const leaves = leavingDay(addDays(today, at), pack);
  return leaves === null ? Infinity : diffDays(today, leaves);
};

/** Whether something of a later day comes before an entry leaves; always where no day ends it. */
export const isBefore = (day: Day, leaves: Day | null): boolean => leaves === null || day < leaves;

/** The first day on which an entry counts. */
export const countsFrom = ({ day, from }: Pick<LedgerEntry, 'day' | 'from'>): Day => from ?? day;

/** State of an entry at the end of a day. One that had rolled off before it was voided stays rolled off. */
export const entryStateOn = (entry: LedgerEntry, day: Day, pack: Pack): EntryState => {
  if (day < countsFrom(entry)) return 'ahead';
  const leaves = rollOffDay(entry, pack);
  if (entry.voidFrom !== null && entry.voidFrom <= day && isBefore(entry.voidFrom, leaves)) return 'void';
  return isBefore(day, leaves) ? 'active' : 'rolledOff';
};

/** The entries that count on a day, oldest first. */
export const activeOn = <E extends LedgerEntry>(entries: readonly E[], day: Day, pack: Pack): readonly E[] =>
  entries.filter((entry) => entryStateOn(entry, day, pack) === 'active').toSorted(byDay);

const byDay = (a: LedgerEntry, b: LedgerEntry): number =>
  a.day === b.day ? (a.id < b.id ? -1 : 1) : a.day < b.day ? -1 : 1;

const tally = (entries: readonly LedgerEntry[], pack: Pack): Tally => {
  const unknown = entries.filter(({ points }) => points === null);
  const unknownUp = unknown.filter((entry) => movesUp(entry, pack)).length;
  return {
    known: entries.reduce((sum, entry) => sum + movedBy(entry, pack), 0),
    unknownUp,
    unknownDown: unknown.length - unknownUp,
  };
};

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
 * Estimate of the rating at the end of a day: the start plus active gains minus active losses (the other way round
 * where points count up), held inside the scale. Unknown points widen it to a range. The form of the sum is derived (policy facts §1.1); the reading
 * from Seller Center is the truth.
 */
export const estimateOn = (entries: readonly LedgerEntry[], day: Day, pack: Pack): Estimate => {
  const active = activeOn(entries, day, pack);
  const { known, unknownUp, unknownDown } = tally(active, pack);
  const sum = pack.rating.scale.start.value + known;
  return {
    ...rangeOf(sum, { down: unknownDown > 0, up: unknownUp > 0 }, pack),
    gains: sumOf(active, 'gain'),
    losses: sumOf(active, 'loss'),
    unknown: unknownUp + unknownDown,
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
    if (leaves === null) continue;
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
  let left = tally(active, pack);
  /** What the sum is counted from: a reading is exact, so an unknown opens the range only when it leaves. */
  const base = on.rating === null ? pack.rating.scale.start.value : on.rating - left.known;
  const first = left;
  const days = [...groupByRollOff(active, pack)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  return days.map(([day, leave]) => {
    const gone = tally(leave, pack);
    left = {
      known: left.known - gone.known,
      unknownUp: left.unknownUp - gone.unknownUp,
      unknownDown: left.unknownDown - gone.unknownDown,
    };
    const opens =
      on.rating === null
        ? { down: left.unknownDown > 0, up: left.unknownUp > 0 }
        : { down: left.unknownUp < first.unknownUp, up: left.unknownDown < first.unknownDown };
    return {
      day,
      entries: leave,
      change: gone.unknownUp + gone.unknownDown > 0 ? null : 0 - gone.known,
      then: rangeOf(base + left.known, opens, pack),
    };
  });
};

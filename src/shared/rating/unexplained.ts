import type { Day } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';
import {
  countsFrom,
  entryStateOn,
  isBefore,
  movedBy,
  movesUp,
  rollOffDay,
  type LedgerEntry,
} from './ledger.ts';
import { clampToScale, countsUp } from './model.ts';
import { firstCountingDay } from './point-life.ts';
import { lastOfEachDay, type RatingReading } from './series.ts';

/** How far a reading lies above (below when negative) the sum of the ledger's known points on its day. */
export interface DayDifference {
  readonly day: Day;
  readonly rating: number;
  readonly points: number;
  /** Points that the ledger lacks to give the reading; more than `points` where its sum lies outside the scale. */
  readonly needed: number;
}

interface Move {
  readonly day: Day;
  readonly points: number;
}

/** An entry moves the sum on its own day and back on the day on which it leaves or is void, whichever is first. */
const movesOf = (entries: readonly LedgerEntry[], pack: Pack): readonly Move[] =>
  entries
    .flatMap((entry) => {
      const leaves = rollOffDay(entry, pack);
      const out = entry.voidFrom !== null && isBefore(entry.voidFrom, leaves) ? entry.voidFrom : leaves;
      const from = countsFrom(entry);
      if (entry.points === null || !isBefore(from, out)) return [];
      const points = movedBy(entry, pack);
      const come = { day: from, points };
      return out === null ? [come] : [come, { day: out, points: -points }];
    })
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));

/**
 * The difference between reading and ledger on every day with a reading, oldest first, unknown points counted as none.
 * One walk over both lists, since ten years of them are reckoned with every change.
 */
export const differences = (
  readings: readonly RatingReading[],
  entries: readonly LedgerEntry[],
  pack: Pack,
): readonly DayDifference[] => {
  const moves = movesOf(entries, pack);
  let sum = pack.rating.scale.start.value;
  let next = 0;
  return lastOfEachDay(readings).map(({ day, rating }) => {
    for (let move = moves[next]; move !== undefined && move.day <= day; move = moves[next]) {
      sum += move.points;
      next += 1;
    }
    return { day, rating, points: rating - clampToScale(sum, pack), needed: rating - sum };
  });
};

/** What the newest reading shows that the ledger's known points don't. */
export interface Unexplained<E extends LedgerEntry = LedgerEntry> {
  /** The day of the newest reading, and its rating. */
  readonly day: Day;
  readonly rating: number;
  /** Reading less sum of the known points; 0 when they agree. */
  readonly points: number;
  readonly needed: number;
  /** Entries of unknown points that can make up `explained` of the points. */
  readonly by: readonly E[];
  readonly explained: number;
  /** What nothing on record can explain: `points` less `explained`. */
  readonly rest: number;
  /** The first reading since which there has been a difference in this direction, and each one that changed it. */
  readonly since: Day;
  readonly steps: readonly { readonly day: Day; readonly points: number }[];
}

/** The first reading from a day on at which the difference moved in a direction; -1 where none did. */
const stepAfter = (all: readonly DayDifference[], from: Day, direction: number): number =>
  all.findIndex(
    ({ day, points }, at) => day >= from && Math.sign(points - (all[at - 1]?.points ?? 0)) === direction,
  );

/**
 * Which unknown points can explain a difference, and how much of it: an entry explains the first step in its direction
 * from its day on. What was there before it came, and what came with a later step, is not of its making.
 */
const explainedBy = <E extends LedgerEntry>(
  all: readonly DayDifference[],
  able: readonly E[],
  points: number,
): { readonly by: readonly E[]; readonly explained: number } => {
  const direction = Math.sign(points);
  const found = able.map((entry) => ({ entry, at: stepAfter(all, countsFrom(entry), direction) }));
  const steps = [...new Set(found.map(({ at }) => at))].filter((at) => at !== -1);
  const theirs = steps.reduce(
    (sum, at) => sum + Math.abs((all[at]?.points ?? 0) - (all[at - 1]?.points ?? 0)),
    0,
  );
  const most = Math.min(Math.abs(points), theirs);
  return {
    by: found.filter(({ at }) => at !== -1).map(({ entry }) => entry),
    explained: direction < 0 && most > 0 ? -most : most,
  };
};

/**
 * The difference that the newest reading shows: since when it exists, how it changed, and which unknown points
 * can explain it. Null without a reading. The reading is the truth; the ledger is what may be incomplete.
 */
export const unexplained = <E extends LedgerEntry>(
  readings: readonly RatingReading[],
  entries: readonly E[],
  pack: Pack,
): Unexplained<E> | null => {
  const all = differences(readings, entries, pack);
  const last = all.at(-1);
  if (last === undefined) return null;
  const { day, points } = last;
  const run = all.slice(all.findLastIndex((one) => Math.sign(one.points) !== Math.sign(points)) + 1);
  const open = entries.filter(
    (entry) => entry.points === null && entryStateOn(entry, day, pack) === 'active',
  );
  const able = points === 0 ? [] : open.filter((entry) => movesUp(entry, pack) === points > 0);
  const { by, explained } = explainedBy(all, able, points);
  return {
    ...last,
    by,
    explained,
    rest: points - explained,
    since: run[0]?.day ?? day,
    steps: run
      .filter((one, index) => one.points !== run[index - 1]?.points)
      .map((one) => ({ day: one.day, points: one.points })),
  };
};

/** One way to bring ledger and reading together. */
export type Reconciliation<E extends LedgerEntry = LedgerEntry> =
  | { readonly kind: 'setPoints'; readonly entry: E; readonly points: number }
  | { readonly kind: 'recordGain'; readonly day: Day; readonly points: number }
  | { readonly kind: 'correctReading'; readonly rating: number }
  | {
      readonly kind: 'adjust';
      readonly entry: LedgerEntry['kind'];
      readonly day: Day;
      readonly points: number;
    };

/**
 * What fits a difference, the likeliest first: the points of an unknown entry, a gain that is not on record, a reading
 * that was mistyped, or the rest as an entry that says it is unexplained. None when reading and ledger agree.
 */
export const reconciliations = <E extends LedgerEntry>(
  difference: Unexplained<E>,
  pack: Pack,
): readonly Reconciliation<E>[] => {
  const { day, rating, points, needed, by, explained, rest, since } = difference;
  if (points === 0) return [];
  const first = firstCountingDay(day, pack);
  const from = first !== null && since < first ? first : since;
  const kind = needed > 0 !== countsUp(pack) ? 'gain' : 'loss';
  const amount = Math.abs(rest === 0 ? needed : needed - explained);
  const theirs = Math.abs(rest === 0 ? needed : explained);
  return [
    ...by.map((entry) => ({ kind: 'setPoints' as const, entry, points: theirs })),
    ...(kind === 'gain' ? [{ kind: 'recordGain' as const, day: from, points: amount }] : []),
    { kind: 'correctReading', rating: rating - points },
    { kind: 'adjust', entry: kind, day: from, points: amount },
  ];
};

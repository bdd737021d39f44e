import { addDays, diffDays, type Day } from '../kernel/time.ts';
import { isReconciled } from '../points.ts';
import type { LedgerEntry } from './ledger.ts';

/** An entry of the ledger with the case that it came from, null for a gain. */
export interface ForecastEntry extends LedgerEntry {
  readonly violationId: string | null;
}

/** What a week of the past brought: its points and the day (0 to 6) of its last gain. */
export interface GainWeek {
  readonly points: number;
  readonly at: number;
}

/** What a shop's own last days tell of what may come: the only ground of the simulation and of each chance. */
export interface OwnCounts {
  /** Days that were counted: the same however long points live, less where the records are younger. */
  readonly days: number;
  /** Losses of these days, with those whose points are unknown and those that were won back. */
  readonly losses: number;
  /** How many of these have known points: what a chance rests on. */
  readonly known: number;
  /** Known points of these losses, ascending; of all losses on record where these days have none. */
  readonly sizes: readonly number[];
  /** How unevenly they came: variance through mean of their number in four weeks, 1 as by chance; at least 1.5. */
  readonly unevenness: number;
  readonly gains: number;
  readonly weeks: readonly GainWeek[];
  /**
   * Losses whose case has ended, and how many of them were won back. Only losses older than the longest own wait for
   * a win count: of newer ones the wins are known before the rest, which would make wins look frequent.
   */
  readonly settled: number;
  readonly won: number;
  /** Days from loss to win of those, ascending. */
  readonly delays: readonly number[];
}

/** Days below which records are too young to reckon a rate from; the app's own choice. */
const LEAST_DAYS = 28;
/** Days that are counted at most, however long points live; the app's own choice. */
export const MOST_DAYS = 180;
const WEEK = 7;
const BLOCK = 4 * WEEK;
/** Violations come in clusters even where few of them can't show it; the app's own choice, see docs/benchmarks.md. */
const LEAST_UNEVEN = 1.5;

const ascending = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);

const knownSizes = (losses: readonly ForecastEntry[]): readonly number[] =>
  ascending(losses.flatMap(({ points }) => points ?? []));

const unevennessOf = (losses: readonly ForecastEntry[], today: Day, days: number): number => {
  const counts = new Array<number>(Math.floor(days / BLOCK)).fill(0);
  for (const { day } of losses) {
    const block = Math.floor(diffDays(day, today) / BLOCK);
    if (block < counts.length) counts[block] = (counts[block] ?? 0) + 1;
  }
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  if (counts.length < 2 || mean === 0) return LEAST_UNEVEN;
  const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / (counts.length - 1);
  return Math.max(LEAST_UNEVEN, variance / mean);
};

const gainWeeks = (gains: readonly ForecastEntry[], today: Day, count: number): readonly GainWeek[] => {
  const weeks: GainWeek[] = Array.from({ length: count }, () => ({ points: 0, at: 0 }));
  for (const gain of gains) {
    const ago = diffDays(gain.day, today);
    const index = Math.floor(ago / WEEK);
    const week = weeks[index];
    if (week === undefined || gain.points === null) continue;
    const at = WEEK - 1 - (ago % WEEK);
    weeks[index] = { points: week.points + gain.points, at: Math.max(week.at, at) };
  }
  return weeks;
};

/**
 * Counts a shop's own gains, losses and outcomes of the last days. `since` is the first day on record. What only settles a
 * difference to the rating counts as neither: nobody knows what it was.
 */
export const ownCounts = ({
  entries,
  today,
  since,
  openCases,
}: {
  readonly entries: readonly ForecastEntry[];
  readonly today: Day;
  readonly since: Day;
  readonly openCases: ReadonlySet<string>;
}): OwnCounts => {
  const days = Math.min(MOST_DAYS, Math.max(LEAST_DAYS, diffDays(since, today) + 1));
  const from = addDays(today, 1 - days);
  const own = entries.filter((entry) => !isReconciled(entry) && entry.day <= today);
  const recent = own.filter(({ day }) => from <= day);
  const losses = recent.filter(({ kind }) => kind === 'loss');
  const gains = recent.filter(({ kind }) => kind === 'gain');
  const isWon = ({ voidFrom }: ForecastEntry): boolean => voidFrom !== null && voidFrom <= today;
  const won = losses.filter(isWon);
  const delays = ascending(won.map(({ day, voidFrom }) => diffDays(day, voidFrom ?? day)));
  const ripeUntil = addDays(today, -(delays.at(-1) ?? 0));
  const ripe = losses.filter(({ day }) => day <= ripeUntil);
  const settled = ripe.filter((one) => isWon(one) || !openCases.has(one.violationId ?? ''));
  const sizes = knownSizes(losses);
  return {
    days,
    losses: losses.length,
    known: sizes.length,
    sizes: sizes.length > 0 ? sizes : knownSizes(own.filter(({ kind }) => kind === 'loss')),
    unevenness: unevennessOf(losses, today, days),
    gains: gains.length,
    weeks: gainWeeks(gains, today, Math.floor(days / WEEK)),
    settled: settled.length,
    won: settled.filter(isWon).length,
    delays,
  };
};

/** Points of a violation of the usual size, the median of the known own losses; null when there is none. */
export const typicalLoss = ({ sizes }: Pick<OwnCounts, 'sizes'>): number | null => {
  const middle = Math.floor(sizes.length / 2);
  const upper = sizes[middle];
  if (upper === undefined) return null;
  const lower = sizes.length % 2 === 0 ? (sizes[middle - 1] ?? upper) : upper;
  return Math.round((lower + upper) / 2);
};

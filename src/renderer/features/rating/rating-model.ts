import { groupBy } from '#shared/kernel/group.ts';
import type { CaseEntry, RatingRecords } from '#renderer/data/rating.ts';
import { numberWords } from '#renderer/ui/numbers.ts';
import { rangeWords, type ChartRange } from '#renderer/ui/rating-chart-model.ts';
import type { Day } from '#shared/kernel/time.ts';
import { formatDayRange, formatDayShort, NBSP } from '#shared/kernel/time-words.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { activeOn, estimateOn, movedBy, rollOffDay, type Estimate } from '#shared/rating/ledger.ts';
import type { Crossing } from '#shared/rating/milestones.ts';
import { countsUp, type RatingRange } from '#shared/rating/model.ts';
import { pointLifeWords } from '#shared/rating/point-life.ts';
import { highSince, lowSince } from '#shared/rating/series.ts';
import { knownWay } from '#shared/rating/standing.ts';

/** The day of today and the rules, for everything that this screen reckons. */
export type On = { readonly today: Day; readonly pack: Pack };

type Records = Pick<RatingRecords, 'readings' | 'latest' | 'entries' | 'crossings'>;

const crossingWords = (crossings: readonly Crossing[], words: string): string => {
  const counts = new Map<number, number>();
  for (const { milestone } of crossings)
    counts.set(milestone.threshold.value, (counts.get(milestone.threshold.value) ?? 0) + 1);
  if (counts.size === 0) return `no milestone crossed ${words}`;
  const parts = [...counts]
    .toSorted(([a], [b]) => b - a)
    .map(
      ([at, count]) =>
        `${String(count)}${NBSP}${count === 1 ? 'crossing' : 'crossings'} of ${numberWords(at)}`,
    );
  return `${parts.join(', ')} ${words}`;
};

const fallWords = ({ readings, latest }: Records, range: ChartRange, { today, pack }: On): string => {
  const isUp = countsUp(pack);
  const best = isUp ? lowSince(readings, range.from) : highSince(readings, range.from);
  if (best === null || latest === null) return '';
  if (readings.length === 1) return 'The first reading; ';
  const worse = Math.abs(best.rating - latest.rating);
  if (worse === 0) return `The ${isUp ? 'lowest' : 'highest'} of the range; `;
  const day = formatDayShort(best.day, today);
  const way = isUp ? 'Up' : 'Down';
  const end = isUp ? 'low' : 'high';
  return `${way} ${numberWords(worse)} from the ${end} of ${numberWords(best.rating)} on ${day}; `;
};

const aheadWords = ({ entries, latest }: Records, range: ChartRange, on: On): string => {
  const way = knownWay({ entries, latest, today: on.today }, on.pack);
  const coming = way.coming.filter(({ day }) => day <= range.to);
  const end = formatDayShort(range.to, on.today);
  const last = coming.at(-1);
  if (last === undefined) return `No roll-off is known until ${end}.`;
  const isBetter = (one: RatingRange, than: RatingRange): boolean =>
    countsUp(on.pack) ? one.low < than.low : one.high > than.high;
  const top = coming.reduce((most, one) => (isBetter(one.then, most.then) ? one : most), last);
  const final = `to ${rangeWords(last.then)} by ${end}`;
  if (top === last) return `Known roll-offs alone bring it ${final}.`;
  const peak = `to ${rangeWords(top.then)} on ${formatDayShort(top.day, on.today)}`;
  return `Known roll-offs alone bring it ${peak} and ${final}.`;
};

/** The sentence above the chart: what stands (bold), and what led there and follows from the records. */
export const summaryOf = (
  records: Records,
  range: ChartRange & { readonly words: string },
  on: On,
): { readonly lead: string; readonly rest: string } => {
  const { latest } = records;
  if (latest === null) return { lead: '', rest: '' };
  const events = records.crossings.filter(({ day }) => day >= range.from);
  const crossed = crossingWords(events, range.words);
  const fall = fallWords(records, range, on);
  return {
    lead: `${numberWords(latest.rating)} on ${formatDayShort(latest.day, on.today)}.`,
    rest: `${fall}${crossed}. ${aheadWords(records, range, on)}`,
  };
};

/** One line of the ledger's sum. */
export type WhyRow = {
  readonly key: string;
  readonly cause: string;
  readonly second: string;
  readonly points: number | null;
  readonly leaves: string;
};

/** When entries of one cause leave: the day of the first, "on" while others follow, or how long points count. */
const leavesWords = (entries: readonly CaseEntry[], { pack }: On): string => {
  const [first] = entries;
  if (first === undefined) return '';
  const day = rollOffDay(first, pack);
  if (day === null) return pointLifeWords(pack);
  // The day without its year: a point lives less than one.
  const words = formatDayShort(day, day);
  return entries.length === 1 ? words : `${words} on`;
};

const secondOf = (entries: readonly CaseEntry[], first: Day, last: Day, today: Day): string => {
  const orders = entries.reduce<number | null>(
    (sum, entry) => (sum === null || entry.orders === null ? null : sum + entry.orders),
    0,
  );
  const days = formatDayRange(first, last, today);
  return orders === null ? days : `${days}, ${numberWords(orders)}${NBSP}eligible orders`;
};

const gainRows = (gains: readonly CaseEntry[], { today, pack }: On): readonly WhyRow[] => {
  return [...groupBy(gains, ({ cause }) => cause)].map(([cause, entries]) => {
    const [first] = entries;
    const last = entries.at(-1);
    const isEach = first?.points !== null && entries.every(({ points }) => points === first?.points);
    const known = entries.reduce((sum, { points }) => sum + (points ?? 0), 0);
    const each = isEach
      ? `${cause}, ${String(entries.length)} times ${String(first?.points ?? 0)}`
      : `${cause}, ${String(entries.length)} entries`;
    return {
      key: `gain ${cause}`,
      cause: entries.length === 1 ? cause : each,
      second: first === undefined || last === undefined ? '' : secondOf(entries, first.day, last.day, today),
      points: entries.some(({ points }) => points === null)
        ? null
        : movedBy({ kind: 'gain', points: known }, pack),
      leaves: leavesWords(entries, { today, pack }),
    };
  });
};

const lossRow = (loss: CaseEntry, { today, pack }: On): WhyRow => ({
  key: loss.id,
  cause: causeWords(loss),
  second: formatDayShort(loss.day, today),
  points: loss.points === null ? null : movedBy(loss, pack),
  leaves: leavesWords([loss], { today, pack }),
});

/** "Case 9 · Late dispatch", or the cause of a gain. */
export const causeWords = ({ caseNumber, cause }: CaseEntry): string =>
  caseNumber === null ? cause : `Case${NBSP}${String(caseNumber)} · ${cause}`;

/** Why the rating stands where it does: what counts on a day, and the sum. */
export type Why = {
  readonly rows: readonly WhyRow[];
  readonly sum: Estimate;
  /** Entries dated after the reading, which it can't show yet. */
  readonly newer: number;
};

/** The sum is made for the day of the reading, so that both speak of the same moment. */
export const whyOf = ({ entries, latest }: Pick<Records, 'entries' | 'latest'>, on: On): Why => {
  const day = latest?.day ?? on.today;
  const active = activeOn(entries, day, on.pack);
  const sum = estimateOn(entries, day, on.pack);
  return {
    rows: [
      ...gainRows(
        active.filter(({ kind, points }) => kind === 'gain' && points !== 0),
        on,
      ),
      ...active.filter(({ kind }) => kind === 'loss').map((loss) => lossRow(loss, on)),
    ],
    sum,
    newer: entries.filter((entry) => entry.day > day && entry.day <= on.today).length,
  };
};

import {
  addDays,
  addMonths,
  dayOf,
  diffDays,
  endOfDayInstant,
  HOUR,
  monthOf,
  startOfDay,
  startOfWeek,
  weekdays,
  type Day,
  type Instant,
  type Weekday,
  type Zone,
} from '#shared/kernel/time.ts';
import {
  formatDay,
  formatDayRange,
  formatDayShort,
  formatMonth,
  formatTime,
  NBSP,
} from '#shared/kernel/time-words.ts';
import type { Milestone, Pack } from '#shared/policy/pack.ts';
import { movedBy, type LedgerEntry } from '#shared/rating/ledger.ts';
import { byEnd, type LimitSpan } from '#shared/rating/limits.ts';
import { bandOf, countsUp, milestoneWords, restrictionDays } from '#shared/rating/model.ts';
import { ratingSeries, readingsFrom, type RatingReading } from '#shared/rating/series.ts';
import { knownWay } from '#shared/rating/standing.ts';
import { numberWords, signedWords } from './numbers.ts';
import type { ChartLine, ChartLoss, ChartReading, RatingChartData } from './rating-chart-data.ts';

/** An entry of the ledger with its case, as the chart names it. */
export type ChartEntry = LedgerEntry & { readonly caseNumber: number | null };

/** A reading with where it came from. */
export type ChartSource = RatingReading & { readonly source: 'typed' | 'screenshot' | 'import' };

/** How a reading came into the records. */
export const sourceWords: Readonly<Record<ChartSource['source'], string>> = {
  typed: 'typed',
  screenshot: 'screenshot',
  import: 'imported',
};

/** The records that the chart draws, and the rules they stand under. */
export type ChartFacts = {
  readonly readings: readonly ChartSource[];
  readonly entries: readonly ChartEntry[];
  readonly spans: readonly LimitSpan[];
  readonly pack: Pack;
  readonly zone: Zone;
  readonly now: Instant;
};

/** Days that the chart shows; both ends belong to it. */
export type ChartRange = { readonly from: Day; readonly to: Day };

/** Longest range whose ticks are weeks, and the most ticks that stand side by side: the app's own choice. */
const WEEKS_UP_TO = 62;
const MOST_TICKS = 14;
const AIR_ABOVE = 0.12;

/** Bands and milestones of a pack as the chart and the ruler draw them: each band ends where the next begins. */
export const bandEdges = (pack: Pack): RatingChartData['bands'] => {
  const { rating } = pack;
  const isUp = countsUp(pack);
  const thresholds = rating.milestones.map(({ threshold }) => threshold.value);
  const bands = rating.bands.toSorted((a, b) => a.from.value - b.from.value);
  const startOf = (index: number): number => {
    const [before, band] = [bands[index - 1], bands[index]];
    if (band === undefined || before === undefined) return rating.scale.min.value;
    // Where points count up a milestone belongs to the band above it.
    if (isUp) return band.from.value;
    return thresholds.includes(before.to.value) ? before.to.value : band.from.value;
  };
  return bands.map((band, index) => ({
    from: startOf(index),
    to: index === bands.length - 1 ? rating.scale.max.value : startOf(index + 1),
    tone: band.role,
  }));
};

/** What a milestone brings: "limits for 14 days", or the band that begins there. */
export const limitWords = (milestone: Milestone, pack: Pack): string => {
  const words = milestoneWords(milestone, pack);
  return restrictionDays(milestone) === null ? words : `limits for ${words}`;
};

/** Where the healthy bands begin. */
export const healthyFrom = (pack: Pack): readonly { readonly at: number; readonly label: string }[] =>
  pack.rating.bands
    .filter(({ role, from }) => role === 'good' && from.value > pack.rating.scale.min.value)
    .map(({ from, label }) => ({ at: from.value, label: label.toLowerCase() }));

/** The lines that a pack draws: where the healthy bands begin, and its milestones with what they bring. */
export const milestonesOf = (pack: Pack): RatingChartData['milestones'] => [
  ...healthyFrom(pack).map(({ at, label }) => ({ at, words: `${label} from here`, tone: 'good' as const })),
  ...pack.rating.milestones.map((milestone) => ({
    at: milestone.threshold.value,
    words: limitWords(milestone, pack),
    tone: bandOf(milestone.threshold.value, pack).role,
  })),
];

const monthTicks = ({ from, to }: ChartRange): readonly Day[] => {
  const months: Day[] = [];
  for (let month = monthOf(from); `${month}-01` <= to; month = addMonths(month, 1))
    months.push(`${month}-01`);
  const every = Math.ceil(months.length / MOST_TICKS);
  return months.filter((day, index) => day >= from && index % every === 0);
};

const weekTicks = ({ from, to }: ChartRange, weekStart: Weekday): readonly Day[] => {
  const first = addDays(startOfWeek(from, weekStart), 7);
  return Array.from({ length: Math.max(0, Math.floor(diffDays(first, to) / 7) + 1) }, (_, index) =>
    addDays(first, index * 7),
  );
};

/** Months under their first day, the year once where it changes; weeks when the range is short. */
const ticksOf = (range: ChartRange, { pack, zone, now }: ChartFacts): RatingChartData['ticks'] => {
  const isShort = diffDays(range.from, range.to) <= WEEKS_UP_TO;
  const days = isShort ? weekTicks(range, weekdays[pack.weekStart - 1] ?? 1) : monthTicks(range);
  return days.map((day, index) => {
    const beside = days[index - 1] ?? dayOf(now, zone);
    return {
      at: startOfDay(day, zone),
      words: isShort ? formatDayShort(day, beside) : formatMonth(monthOf(day), beside),
    };
  });
};

const causeOn = ({ entries, pack }: Pick<ChartFacts, 'entries' | 'pack'>, day: Day): readonly string[] =>
  entries.filter((entry) => entry.day === day).map((entry) => `${pointWords(entry, pack)} ${nameOf(entry)}`);

/** "−32", "+4", "unknown points". */
export const pointWords = (entry: LedgerEntry, pack: Pack): string =>
  entry.points === null ? 'unknown points' : signedWords(movedBy(entry, pack));

/** "case 9", or the cause of a gain. */
export const nameOf = ({ caseNumber, cause }: ChartEntry): string =>
  caseNumber === null ? cause : `case${NBSP}${String(caseNumber)}`;

const readingOf = (
  reading: ChartSource,
  before: RatingReading | undefined,
  facts: ChartFacts,
): ChartReading => {
  const { zone, now } = facts;
  const change = before === undefined ? 0 : reading.rating - before.rating;
  const value =
    change === 0 ? numberWords(reading.rating) : `${numberWords(reading.rating)}, ${signedWords(change)}`;
  return {
    at: reading.at,
    value: reading.rating,
    // Made when it is shown: of ten years of readings only the one under the pointer is.
    get tip() {
      const day = formatDay(reading.day, dayOf(now, zone));
      return [
        `${day}, ${formatTime(reading.at, zone)}`,
        value,
        ...causeOn(facts, reading.day),
        sourceWords[reading.source],
      ];
    },
  };
};

/** The first reading from a day on; the readings are in order, and there may be ten years of them. */
const firstFrom = (readings: readonly ChartSource[], day: Day): ChartSource | undefined => {
  let [low, high] = [0, readings.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((readings[middle]?.day ?? '') < day) low = middle + 1;
    else high = middle;
  }
  return readings[low];
};

/** A loss stands where the line fell: at the first reading from its day on, else on its day at the last value. */
const lossOf = (entry: ChartEntry, facts: ChartFacts, compact: boolean): readonly ChartLoss[] => {
  const { readings, zone } = facts;
  const after = firstFrom(readings, entry.day);
  const shown = after ?? readings.at(-1);
  if (shown === undefined) return [];
  const points = entry.points === null ? 'unknown' : signedWords(movedBy(entry, facts.pack));
  const name = compact ? '' : ` ${nameOf(entry)}`;
  const words = `${points}${name}`;
  const at = after?.at ?? startOfDay(entry.day, zone) + 12 * HOUR;
  const isVoid = entry.voidFrom !== null;
  return [
    { at, value: shown.rating, words, isVoid, ...(isVoid && !compact ? { second: 'overturned' } : {}) },
  ];
};

const gainsOf = (
  entries: readonly ChartEntry[],
  { zone, pack }: ChartFacts,
): NonNullable<RatingChartData['gains']> => {
  const gains = entries.filter(({ kind, points }) => kind === 'gain' && points !== 0);
  const [first] = gains;
  const isEach = first !== undefined && gains.every(({ points }) => points === first.points);
  const name = isEach && first.points !== null ? `Gains, ${signedWords(movedBy(first, pack))} each` : 'Gains';
  return { name, at: gains.map(({ day }) => startOfDay(day, zone) + 12 * HOUR) };
};

/** Limits of several lengths from one fall are one bar to the last of their ends; their list tells them apart. */
const barsOf = (spans: readonly LimitSpan[]): readonly LimitSpan[] => [
  ...new Map(byEnd(spans).map((span) => [`${span.startsAt} ${span.milestone.id}`, span])).values(),
];

const spansOf = (
  range: ChartRange,
  { spans, zone, now }: ChartFacts,
): NonNullable<RatingChartData['restrictions']> => ({
  name: 'Restricted',
  spans: barsOf(spans).map(({ startsAt, endsAt }) => {
    const today = dayOf(now, zone);
    const from = dayOf(startsAt, zone);
    return {
      from: startsAt,
      to: endsAt ?? endOfDayInstant(range.to, zone),
      words:
        endsAt === null
          ? `from ${formatDayShort(from, today)}`
          : formatDayRange(from, dayOf(endsAt, zone), today),
      isOpen: startsAt <= now && (endsAt === null || now < endsAt),
    };
  }),
});

/** Dashed from today on, from where the reading and all entries since put it; it ends where unknown points leave, since nobody knows the rating after that. */
const aheadOf = (range: ChartRange, facts: ChartFacts, compact: boolean): ChartLine => {
  const { entries, readings, zone, now, pack } = facts;
  const latest = readings.at(-1);
  if (latest === undefined) return { points: [] };
  const today = dayOf(now, zone);
  const { now: standing, left, coming: all } = knownWay({ entries, latest, today }, pack);
  if (standing.low !== standing.high) return { points: [] };
  const first = standing.low;
  if (left.length + all.length === 0 && first === latest.rating) return { points: [] };
  const unknownAt = all.findIndex(({ then }) => then.low !== then.high);
  const known = unknownAt === -1 ? all : all.slice(0, unknownAt);
  const coming = known.filter(({ day }) => day <= range.to);
  const stop = all[unknownAt]?.day;
  const end =
    stop !== undefined && stop <= range.to ? startOfDay(stop, zone) : endOfDayInstant(range.to, zone);
  return {
    ...(compact ? {} : { words: 'Known roll-offs only' }),
    points: [
      { at: Math.max(now, latest.at), value: first },
      ...coming.map(({ day, then }) => ({ at: startOfDay(day, zone), value: then.low })),
      { at: end, value: coming.at(-1)?.then.low ?? first },
    ],
  };
};

const topOf = (values: readonly number[], pack: Pack): number => {
  const { min, max } = pack.rating.scale;
  const most = Math.max(...values, ...milestonesOf(pack).map(({ at }) => at));
  const air = (most - min.value) * AIR_ABOVE;
  return most + air > max.value ? max.value + air / 2 : Math.ceil((most + air) / 10) * 10;
};

/** All that the chart draws of a range of days. `compact` is the small one of Today. */
export const ratingChart = (facts: ChartFacts, range: ChartRange, compact = false): RatingChartData => {
  const { zone, pack, now } = facts;
  const shown = readingsFrom(facts.readings, range.from);
  const { segments } = ratingSeries(shown);
  const entries = facts.entries.filter(({ day }) => day >= range.from && day <= range.to);
  const readings = shown.map((reading, index) => readingOf(reading, shown[index - 1], facts));
  const rollOffs = aheadOf(range, facts, compact);
  const values = [...readings.map(({ value }) => value), ...rollOffs.points.map(({ value }) => value)];
  return {
    from: startOfDay(range.from, zone),
    to: endOfDayInstant(range.to, zone),
    min: pack.rating.scale.min.value,
    max: topOf(values, pack),
    today: now,
    readings,
    gaps: segments.slice(1).flatMap((segment, index) => {
      const [before, after] = [segments[index]?.at(-1), segment[0]];
      return before === undefined || after === undefined ? [] : [{ from: before.at, to: after.at }];
    }),
    bands: bandEdges(pack),
    milestones: milestonesOf(pack),
    ticks: ticksOf(range, facts),
    losses: entries.filter(({ kind }) => kind === 'loss').flatMap((entry) => lossOf(entry, facts, compact)),
    rollOffs,
    compact,
    ...(compact ? {} : { gains: gainsOf(entries, facts), restrictions: spansOf(range, facts) }),
  };
};

/** "148", or "120 to 148" while points are unknown. */
export const rangeWords = ({ low, high }: { readonly low: number; readonly high: number }): string =>
  low === high ? numberWords(low) : `${numberWords(low)} to ${numberWords(high)}`;

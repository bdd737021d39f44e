import { forecastFacts } from '#renderer/data/forecast.ts';
import type { RatingRecords } from '#renderer/data/rating.ts';
import { headroomWords } from '#renderer/ui/headroom-words.ts';
import { numberWords, signedWords } from '#renderer/ui/numbers.ts';
import { healthyFrom, rangeWords } from '#renderer/ui/rating-chart-model.ts';
import { addDays, type Day } from '#shared/kernel/time.ts';
import { countDays, formatDayShort, NBSP } from '#shared/kernel/time-words.ts';
import type { Forecast } from '#shared/rating/forecast.ts';
import { knownAhead, knownOn, type KnownAhead } from '#shared/rating/known-ahead.ts';
import { activeOn } from '#shared/rating/ledger.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { countsUp, hasReached, type RatingRange } from '#shared/rating/model.ts';
import type { Assumption } from '#shared/rating/what-if.ts';
import type { On } from './rating-model.ts';

/** How far ahead the figures look; the chart draws as much of it as its range shows. */
export const horizons = [90, 180] as const;
export type Horizon = (typeof horizons)[number];
export const FURTHEST = 180;

/** A line of "Ahead": the figure, and in small what it rests on. */
export type AheadRow = { readonly name: string; readonly value: string; readonly second?: string };

const healthyRows = ({ days }: Forecast, { today, pack }: On): readonly AheadRow[] =>
  healthyFrom(pack).flatMap(({ at }) => {
    if ((days[0]?.known.low ?? at) >= at) return [];
    const day = days.find(({ known }) => known.low >= at)?.day;
    const value = day === undefined ? `not in ${countDays(days.length - 1)}` : formatDayShort(day, today);
    return [{ name: `${numberWords(at)} by roll-offs alone`, value }];
  });

const headroomRows = (made: Forecast): readonly AheadRow[] => {
  const { headroom, typical } = made;
  if (headroom === null) return [];
  const second = headroomWords(headroom.points, typical) ?? 'no violation of known points yet';
  const name = `Headroom to ${numberWords(headroom.milestone.threshold.value)}`;
  return [{ name, value: numberWords(headroom.points), second }];
};

/** The figures of "Ahead" for a day so far away. */
export const aheadRowsOf = (made: Forecast, horizon: Horizon, on: On): readonly AheadRow[] => {
  const then = made.days[horizon];
  if (then === undefined) return [];
  const day = formatDayShort(then.day, on.today);
  return [
    { name: `${day}, known only`, value: rangeWords(then.known) },
    {
      name: `${day}, 8 of 10 paths`,
      value: then.band === null ? 'nothing to draw' : rangeWords(then.band),
      second: then.band === null ? 'no own gain or loss to draw from' : groundWords(made),
    },
    ...healthyRows(made, on),
    ...headroomRows(made),
  ];
};

/** What the paths were drawn from: "2,000 paths, your last 180 days". */
export const groundWords = ({ paths, counts }: Forecast): string =>
  `${numberWords(paths)} paths, your last ${countDays(counts.days)}`;

/** Something that can be assumed: its words, and the words on the chart when it stands alone. */
export type Choice = {
  readonly key: string;
  readonly words: string;
  readonly chartWords: string;
  readonly assumption: Assumption;
};

/** Days until an open case is taken as won; the app's own choice. */
const ANSWER_IN = 14;

const caseChoices = (records: RatingRecords, { today, pack }: On): readonly Choice[] => {
  const { openCases } = forecastFacts(records, today);
  const day = addDays(today, ANSWER_IN);
  return activeOn(records.entries, today, pack)
    .filter(({ kind, violationId }) => kind === 'loss' && openCases.has(violationId ?? ''))
    .toReversed()
    .flatMap(({ violationId, caseNumber }) => {
      if (violationId === null || caseNumber === null) return [];
      const name = `ase${NBSP}${String(caseNumber)} is won`;
      return [
        {
          key: violationId,
          words: `C${name} by ${formatDayShort(day, today)}`,
          chartWords: `If c${name}`,
          assumption: { kind: 'appealWon', violationId, day },
        },
      ];
    });
};

/** Eligible orders a week to begin with: one lot of the pack, or null where it has none. */
export const lotOf = ({ pack }: On): number | null => pack.rating.gains.orders.perOrders.value;

/** What is assumed in numbers: points of one more violation and of a quiz, eligible orders a week; null for unknown. */
export type Amounts = {
  readonly loss: number | null;
  readonly quiz: number | null;
  readonly perWeek: number | null;
};

/** All that can be assumed about a shop. A violation or orders without a number are left out. */
export const choicesOf = (
  records: RatingRecords,
  { loss: lost, quiz: gained, perWeek }: Amounts,
  on: On,
): readonly Choice[] => {
  const tomorrow = addDays(on.today, 1);
  const loss: readonly Choice[] =
    lost === null
      ? []
      : [
          {
            key: 'loss',
            words: `One more violation of ${numberWords(lost)}`,
            chartWords: 'If one more comes',
            assumption: { kind: 'loss', points: lost, day: tomorrow },
          },
        ];
  const orders: readonly Choice[] =
    perWeek === null
      ? []
      : [
          {
            key: 'orders',
            words: `${numberWords(perWeek)} eligible orders a week`,
            chartWords: 'With these orders',
            assumption: { kind: 'orders', perWeek, from: on.today },
          },
        ];
  const quiz: Choice = {
    key: 'quiz',
    words: gained === null ? 'Policy quiz passed' : `Policy quiz passed, worth ${numberWords(gained)}`,
    chartWords: 'If the quiz is passed',
    assumption: { kind: 'quizPassed', points: gained, day: tomorrow },
  };
  return [...caseChoices(records, on), ...loss, ...orders, quiz];
};

/** The day on which a line is moved furthest by what is assumed; of several the last. */
const furthest = (before: KnownAhead, after: KnownAhead, horizon: Horizon): number => {
  const moved = (at: number): number =>
    Math.abs((after.low[at] ?? 0) - (before.low[at] ?? 0)) +
    Math.abs((after.high[at] ?? 0) - (before.high[at] ?? 0));
  let found: number = horizon;
  for (let at = horizon - 1; at >= 0; at -= 1) if (moved(at) > moved(found)) found = at;
  return found;
};

/**
 * What a choice alone changes by a day: "+32", "0 to +36", "points unknown". What has left the window by then is told with
 * its last day: "+15 until 18 Feb".
 */
export const changeWords = (
  { assumption }: Choice,
  records: RatingRecords,
  horizon: Horizon,
  { today, pack }: On,
): string => {
  if (assumption.kind === 'quizPassed' && assumption.points === null) return 'points unknown';
  const facts = forecastFacts(records, today);
  const before = knownAhead(facts, pack, horizon);
  const after = knownAhead(facts, pack, horizon, [assumption]);
  const isOpened = (side: 'openUp' | 'openDown'): boolean => after[side][horizon] !== before[side][horizon];
  if (isOpened('openUp') || isOpened('openDown')) return 'points unknown';
  const at = furthest(before, after, horizon);
  const low = (after.low[at] ?? 0) - (before.low[at] ?? 0);
  const high = (after.high[at] ?? 0) - (before.high[at] ?? 0);
  const words = low === high ? signedWords(low) : `${signedWords(low)} to ${signedWords(high)}`;
  return at === horizon ? words : `${words} until ${formatDayShort(addDays(today, at), today)}`;
};

/** Tone of a change in words: gains, losses, and the rest quiet. */
export const changeTone = (words: string): 'gain' | 'loss' | 'quiet' =>
  words === 'points unknown' || words === '0' ? 'quiet' : words.startsWith('\u2212') ? 'loss' : 'gain';

/** The same on a market’s own scale: where points count up, fewer are the gain. */
export const toneOn = (words: string, pack: Pack): 'gain' | 'loss' | 'quiet' => {
  const tone = changeTone(words);
  if (!countsUp(pack) || tone === 'quiet') return tone;
  return tone === 'gain' ? 'loss' : 'gain';
};

/** The rating of a day by the records alone, and with what is assumed. */
export type Outcome = {
  readonly day: Day;
  readonly before: RatingRange;
  readonly after: RatingRange;
  /** Where the assumed way meets milestones that its end no longer shows; else null. */
  readonly worst: { readonly day: Day; readonly rating: number; readonly meets: readonly number[] } | null;
};

/** The worst day of a way, by its worse side. */
const worstOf = (line: KnownAhead, horizon: Horizon, { today, pack }: On): Outcome['worst'] => {
  const at = (day: number): number => {
    const { low, high } = knownOn(line, day, pack);
    return countsUp(pack) ? high : low;
  };
  const isWorse = (a: number, b: number): boolean => (countsUp(pack) ? a > b : a < b);
  let found: number = horizon;
  for (let day = horizon - 1; day >= 0; day -= 1) if (isWorse(at(day), at(found))) found = day;
  const meets = pack.rating.milestones.filter(
    (milestone) => hasReached(at(found), milestone) && !hasReached(at(0), milestone),
  );
  if (found === horizon || meets.length === 0) return null;
  return {
    day: addDays(today, found),
    rating: at(found),
    meets: meets.map(({ threshold }) => threshold.value),
  };
};

export const outcomeOf = (
  records: RatingRecords,
  chosen: readonly Choice[],
  horizon: Horizon,
  { today, pack }: On,
): Outcome => {
  const facts = forecastFacts(records, today);
  const assumed = chosen.map(({ assumption }) => assumption);
  const after = knownAhead(facts, pack, horizon, assumed);
  return {
    day: addDays(today, horizon),
    before: knownOn(knownAhead(facts, pack, horizon), horizon, pack),
    after: knownOn(after, horizon, pack),
    worst: worstOf(after, horizon, { today, pack }),
  };
};

/** What is kept of a what-if: its words and its result. */
export const noteOf = (
  chosen: readonly Choice[],
  { day, before, after, worst }: Outcome,
  today: Day,
): { readonly words: string; readonly result: string } => ({
  words: chosen.map(({ words }) => words).join('; '),
  result: [
    `${formatDayShort(day, today)}: ${rangeWords(before)} → ${rangeWords(after)}`,
    ...(worst === null ? [] : [worstWords(worst, today)]),
  ].join('; '),
});

/** "97 on 3 Dec, which meets 150 and 100". */
export const worstWords = (worst: NonNullable<Outcome['worst']>, today: Day): string => {
  const meets = worst.meets.map(numberWords).join(' and ');
  return `on the way ${numberWords(worst.rating)} on ${formatDayShort(worst.day, today)}, which meets ${meets}`;
};

/** The words on the line of the chart: those of the one choice, else what it is. */
export const lineWords = (chosen: readonly Choice[]): string =>
  chosen.length === 1 ? (chosen[0]?.chartWords ?? '') : 'With what is ticked';

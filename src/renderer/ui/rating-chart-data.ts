import type { Tone } from './palette.ts';

/** Times are ms since epoch everywhere. `tip` are the lines of the tooltip: date, value, cause, source. */
export type ChartReading = {
  readonly at: number;
  readonly value: number;
  readonly tip?: readonly string[] | undefined;
};

/** A known loss, at the value the rating fell to; `words` as "−32 case 9", `second` as "overturned". */
export type ChartLoss = {
  readonly at: number;
  readonly value: number;
  readonly words: string;
  readonly second?: string | undefined;
  readonly isVoid?: boolean | undefined;
};

export type ChartLine = {
  readonly words?: string | undefined;
  readonly points: readonly { readonly at: number; readonly value: number }[];
};

/** Bands and lines of one set of rules. */
export type ChartRules = {
  readonly bands: readonly { readonly from: number; readonly to: number; readonly tone: Tone }[];
  readonly milestones: readonly { readonly at: number; readonly words: string; readonly tone: Tone }[];
};

/**
 * All that the rating chart draws. `readings` sorted by time; `gaps` without readings are dotted at the last
 * value. `milestones` are named in the right margin (tone `neut` is the axis itself). `ticks` are the months under
 * their first day, the year once. `compact` leaves out lanes, case numbers are up to the caller. Everything
 * optional is left out when absent.
 */
export type RatingChartData = ChartRules & {
  readonly from: number;
  readonly to: number;
  readonly min: number;
  readonly max: number;
  readonly today: number;
  readonly readings: readonly ChartReading[];
  readonly gaps?: readonly { readonly from: number; readonly to: number }[] | undefined;
  /** Stretches under other rules than the present ones, oldest first; these hold from the end of the last on. */
  readonly past?: readonly (ChartRules & { readonly from: number; readonly to: number })[] | undefined;
  readonly ticks: readonly { readonly at: number; readonly words: string }[];
  readonly losses?: readonly ChartLoss[] | undefined;
  readonly gains?: { readonly name: string; readonly at: readonly number[] } | undefined;
  readonly restrictions?:
    | {
        readonly name: string;
        readonly spans: readonly {
          readonly from: number;
          readonly to: number;
          readonly words: string;
          readonly isOpen?: boolean | undefined;
        }[];
      }
    | undefined;
  readonly rollOffs?: ChartLine | undefined;
  readonly whatIf?: ChartLine | undefined;
  readonly simulation?:
    | {
        readonly words: string;
        readonly points: readonly { readonly at: number; readonly low: number; readonly high: number }[];
      }
    | undefined;
  readonly compact?: boolean | undefined;
};

export type XY = { readonly x: number; readonly y: number };

const lastBefore = (readings: readonly ChartReading[], at: number): ChartReading | undefined =>
  readings.findLast((reading) => reading.at <= at);

/** The stepped line with breaks (NaN) where there are no readings. */
export const readingPoints = ({ readings, gaps = [] }: RatingChartData): readonly XY[] => {
  const breaks = gaps.flatMap(({ from }) => {
    const before = lastBefore(readings, from);
    return before === undefined
      ? []
      : [
          { x: from, y: before.value },
          { x: from + 1, y: Number.NaN },
        ];
  });
  return [...readings.map(({ at, value }) => ({ x: at, y: value })), ...breaks].sort((a, b) => a.x - b.x);
};

/** Dotted pieces at the last value before each gap, up to the next reading. */
export const gapPoints = ({ readings, gaps = [] }: RatingChartData): readonly XY[] =>
  gaps.flatMap(({ from, to }) => {
    const y = lastBefore(readings, from)?.value;
    const next = readings.find((reading) => reading.at > from)?.at ?? to;
    return y === undefined
      ? []
      : [
          { x: from, y },
          { x: next, y },
          { x: next + 1, y: Number.NaN },
        ];
  });

export const linePoints = (line: ChartLine | undefined): readonly XY[] =>
  line?.points.map(({ at, value }) => ({ x: at, y: value })) ?? [];

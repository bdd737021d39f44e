import type { OwnCounts } from './own-counts.ts';
import { drawGamma, drawIndex, drawShare, drawWait, seededDraw, type Draw } from './random.ts';

/** A loss whose case is still open, by days from today. */
export interface OpenLoss {
  readonly points: number;
  /** The day of the loss; 0 or less. */
  readonly at: number;
  readonly leaves: number;
  /** Its outcome is assumed, so none is drawn. */
  readonly isAssumed: boolean;
}

/** What the paths are drawn from. Days count from today, which is 0. */
export interface SimulationPlan {
  /** The known line that the paths depart from, one value a day. */
  readonly known: Int32Array;
  /** Lowest and highest rating. */
  readonly min: number;
  readonly max: number;
  /** For each rating from `min` on: how many milestones it has reached. */
  readonly reached: Uint8Array;
  readonly milestones: number;
  /** For each day: the day on which what happens then leaves the window; beyond the last day where it does not. */
  readonly leaves: Int32Array;
  readonly counts: OwnCounts;
  readonly openLosses: readonly OpenLoss[];
  /** From this day on no gain is drawn, since orders are assumed; Infinity where they are not. */
  readonly gainsUntil: number;
  readonly paths: number;
  readonly seed: number;
}

/** The paths by day: what 10 and 90 of 100 lie at or below, and in how many a milestone was reached first then. */
export interface SimulatedPaths {
  readonly low: Int32Array;
  readonly high: Int32Array;
  readonly first: readonly Int32Array[];
}

const LOW_SHARE = 0.1;
const HIGH_SHARE = 0.9;
const WEEK = 7;

/** One stream for each kind of event, so that an assumption about one leaves the draws of the others alone. */
interface Streams {
  readonly losses: Draw;
  readonly outcomes: Draw;
  readonly gains: Draw;
}

/** The steps of one path by day, and what was picked on it so far; used again for each path. */
interface Path {
  readonly steps: Int32Array;
  readonly picked: Int32Array;
}

const step = (steps: Int32Array, at: number, points: number): void => {
  if (at < steps.length) steps[at] = (steps[at] ?? 0) + points;
};

/**
 * A pick from a list of what happened, leaving open what a short list cannot show: each pick goes back twofold, the
 * Bayesian bootstrap. `made` picks are in `picked` already; returns the index.
 */
const pickAgain = (draw: Draw, { picked }: Path, count: number, made: number): number => {
  const at = drawIndex(draw, count + made);
  const index = at < count ? at : (picked[at - count] ?? 0);
  if (made < picked.length) picked[made] = index;
  return index;
};

const drawDelay = (draw: Draw, { delays }: OwnCounts): number => delays[drawIndex(draw, delays.length)] ?? 0;

/** Whether own cases were both won and settled, so that outcomes can be drawn. */
const drawsOutcomes = ({ settled, delays }: OwnCounts): boolean => settled > 0 && delays.length > 0;

/** Days over which a rate is reckoned at least: the first violation of a young record is no rhythm. The app's own choice. */
const RATE_DAYS = 90;

/**
 * Violations a day on one path: the own rate, as uncertain as the own count leaves it (gamma with half an event added).
 * Violations that came in clusters leave it more open: a count with `unevenness` times the variance of chance.
 */
const drawRate = (draw: Draw, counts: OwnCounts, horizon: number): number => {
  const { losses, unevenness } = counts;
  const days = Math.max(counts.days, RATE_DAYS);
  const mean = losses + 0.5;
  const shape = mean / (unevenness + ((unevenness - 1) * days) / Math.max(1, horizon));
  return (drawGamma(draw, shape) * mean) / (shape * days);
};

/**
 * New violations: a Poisson process of an own rate for each path. Each loss rolls off, or is won back before that as often as own losses were.
 */
const drawLosses = (plan: SimulationPlan, path: Path, { losses: draw }: Streams, share: number): void => {
  const { counts, leaves } = plan;
  const { sizes } = counts;
  if (sizes.length === 0) return;
  const horizon = path.steps.length - 1;
  const rate = drawRate(draw, counts, horizon);
  let made = 0;
  for (let time = drawWait(draw, rate); time <= horizon; time += drawWait(draw, rate)) {
    const at = Math.max(1, Math.ceil(time));
    const points = sizes[pickAgain(draw, path, sizes.length, made)] ?? 0;
    made = Math.min(made + 1, path.picked.length);
    const isWon = share > 0 && draw() < share;
    const leave = leaves[at] ?? path.steps.length;
    const until = isWon ? Math.min(leave, at + drawDelay(draw, counts)) : leave;
    step(path.steps, at, -points);
    step(path.steps, until, points);
  }
};

/** An open loss with the own waits for a win that are longer than it has waited already. */
interface Waiting extends OpenLoss {
  readonly waits: readonly number[];
  /** How likely a case that will be won is still open after so long. */
  readonly stillOpen: number;
}

const waitingOf = (open: OpenLoss, { delays }: OwnCounts): Waiting => {
  const waits = delays.filter((days) => open.at + days > 0);
  return { ...open, waits, stillOpen: (waits.length + 0.5) / (delays.length + 1) };
};

/**
 * Outcomes of the losses whose case is open, no earlier than tomorrow: won as often as own cases were, less likely
 * the longer it has waited beyond the own waits for a win.
 */
const drawOutcomes = (
  plan: SimulationPlan,
  { steps }: Path,
  draw: Draw,
  on: { readonly waiting: readonly Waiting[]; readonly share: number },
): void => {
  for (const { points, at, leaves, isAssumed, waits, stillOpen } of on.waiting) {
    const likely = on.share * stillOpen;
    const isWon = draw() * (likely + 1 - on.share) < likely;
    const pick = draw();
    const { delays } = plan.counts;
    const day =
      waits.length > 0
        ? at + (waits[Math.floor(pick * waits.length)] ?? 0)
        : 1 + (delays[Math.floor(pick * delays.length)] ?? 0);
    if (isAssumed || !isWon || day >= leaves) continue;
    step(steps, day, points);
    step(steps, leaves, -points);
  }
};

/** Each coming week brings what one of the own weeks brought. */
const drawGains = (plan: SimulationPlan, path: Path, { gains: draw }: Streams): void => {
  const { weeks } = plan.counts;
  const horizon = path.steps.length - 1;
  for (let start = 1, made = 0; start <= horizon; start += WEEK, made += 1) {
    const past = weeks[pickAgain(draw, path, weeks.length, made)];
    const at = start + (past?.at ?? 0);
    if (past === undefined || past.points === 0 || at >= plan.gainsUntil) continue;
    step(path.steps, at, past.points);
    step(path.steps, plan.leaves[at] ?? path.steps.length, -past.points);
  }
};

/** Adds a path to the counts of ratings by day, and notes the first day at each milestone. */
const countPath = (
  plan: SimulationPlan,
  steps: Int32Array,
  ratings: Uint16Array,
  first: readonly Int32Array[],
): void => {
  const { known, min, max, reached } = plan;
  const span = max - min + 1;
  let drawn = 0;
  let seen = reached[Math.min(max, Math.max(min, known[0] ?? 0)) - min] ?? 0;
  for (let day = 0; day < steps.length; day += 1) {
    drawn += steps[day] ?? 0;
    const rating = Math.min(max, Math.max(min, (known[day] ?? 0) + drawn)) - min;
    const cell = day * span + rating;
    ratings[cell] = (ratings[cell] ?? 0) + 1;
    for (const now = reached[rating] ?? 0; seen < now; seen += 1) {
      const days = first[seen];
      if (days !== undefined) days[day] = (days[day] ?? 0) + 1;
    }
  }
};

/** The lowest rating that `wanted` paths lie at or below. */
const rankIn = (ratings: Uint16Array, from: number, span: number, wanted: number): number => {
  let count = 0;
  for (let at = 0; at < span; at += 1) {
    count += ratings[from + at] ?? 0;
    if (count >= wanted) return at;
  }
  return span - 1;
};

/**
 * Draws the paths. The same plan gives the same paths; nothing is kept of a single path but the counts by day, so the
 * cost is one pass over its days. At most 65,535 paths.
 */
export const simulate = (plan: SimulationPlan): SimulatedPaths => {
  const { known, min, max, paths, seed, counts } = plan;
  const days = known.length;
  const span = max - min + 1;
  const ratings = new Uint16Array(days * span);
  const first = Array.from({ length: plan.milestones }, () => new Int32Array(days));
  const path: Path = { steps: new Int32Array(days), picked: new Int32Array(1024) };
  const streams: Streams = {
    losses: seededDraw(seed),
    outcomes: seededDraw(seed + 1),
    gains: seededDraw(seed + 2),
  };
  const isDrawn = drawsOutcomes(counts);
  const waiting = plan.openLosses.map((open) => waitingOf(open, counts));
  for (let index = 0; index < paths; index += 1) {
    path.steps.fill(0);
    const share = isDrawn ? drawShare(streams.outcomes, counts.won, counts.settled - counts.won) : 0;
    drawLosses(plan, path, streams, share);
    if (isDrawn) drawOutcomes(plan, path, streams.outcomes, { waiting, share });
    if (counts.gains > 0) drawGains(plan, path, streams);
    countPath(plan, path.steps, ratings, first);
  }
  const low = new Int32Array(days);
  const high = new Int32Array(days);
  for (let day = 0; day < days; day += 1) {
    low[day] = min + rankIn(ratings, day * span, span, paths * LOW_SHARE);
    high[day] = min + rankIn(ratings, day * span, span, paths * HIGH_SHARE);
  }
  return { low, high, first };
};

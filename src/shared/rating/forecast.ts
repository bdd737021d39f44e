import { addDays, diffDays, type Day } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';
import { milestoneChance, type MilestoneChance } from './chance.ts';
import { knownAhead, knownOn, type KnownAhead, type KnownFacts } from './known-ahead.ts';
import { entryStateOn, leavesAt, rollOffDay } from './ledger.ts';
import { clampToScale, countsUp, hasReached, headroom, type Distance, type RatingRange } from './model.ts';
import { ownCounts, typicalLoss, type OwnCounts } from './own-counts.ts';
import { simulate, type OpenLoss, type SimulatedPaths, type SimulationPlan } from './simulate.ts';
import { liveEntries } from './standing.ts';
import type { Assumption } from './what-if.ts';

/** What a forecast is made from. `since` is the first day on record, `openCases` the cases without an outcome. */
export interface ForecastFacts extends KnownFacts {
  readonly since: Day;
  readonly openCases: ReadonlySet<string>;
}

/** How many paths, and the seed they are drawn from: the same facts always give the same band. */
export interface ForecastSettings {
  readonly horizon: number;
  readonly paths?: number;
  readonly seed?: number;
}

/** Enough that the band moves by a point at most; a change on the screen has 16 ms, on slow machines too. */
export const PATHS = 2_000;
const SEED = 20_260;

/** A coming day: what the records alone make of it, and where 8 of 10 paths lie (null when nothing can be drawn). */
export interface ForecastDay {
  readonly day: Day;
  readonly known: RatingRange;
  readonly band: RatingRange | null;
}

/** The rating of the coming days. `days[0]` is today, `days[n]` is n days later. */
export interface Forecast {
  readonly days: readonly ForecastDay[];
  readonly paths: number;
  readonly counts: OwnCounts;
  /** Points of a violation of the usual size; null without a known own loss. */
  readonly typical: number | null;
  /** Points to the next milestone below the known rating of today; null while that is a range, or below the last. */
  readonly headroom: Distance | null;
  /** Chance of meeting each milestone within `by` days, in the pack's order. */
  readonly chances: (by: number) => readonly MilestoneChance[];
}

const daysUntil = (day: Day | null, today: Day): number => (day === null ? Infinity : diffDays(today, day));

const openLosses = (
  { entries, today, openCases }: ForecastFacts,
  assumptions: readonly Assumption[],
  pack: Pack,
): readonly OpenLoss[] =>
  entries
    .filter(({ kind, voidFrom, violationId }) => {
      return kind === 'loss' && voidFrom === null && openCases.has(violationId ?? '');
    })
    .filter((entry) => entry.points !== null && entryStateOn(entry, today, pack) === 'active')
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map((entry) => ({
      points: entry.points ?? 0,
      at: diffDays(today, entry.day),
      leaves: daysUntil(rollOffDay(entry, pack), today),
      isAssumed: assumptions.some((one) => one.kind === 'appealWon' && one.violationId === entry.violationId),
    }));

/** How many milestones each rating of the scale has reached, the worst rating first. */
const reachedTable = (pack: Pack): Uint8Array => {
  const { min, max } = pack.rating.scale;
  return Uint8Array.from({ length: max.value - min.value + 1 }, (_, at) => {
    const rating = countsUp(pack) ? max.value - at : min.value + at;
    return pack.rating.milestones.filter((milestone) => hasReached(rating, milestone)).length;
  });
};

/** For each coming day: when what happens then leaves the window, held to the day after the horizon. */
const leavingTable = (days: number, today: Day, pack: Pack): Int32Array =>
  Int32Array.from({ length: days }, (_, at) => Math.min(days, leavesAt(at, today, pack)));

const negated = (line: Int32Array): Int32Array => line.map((value) => 0 - value);

type Ground = Omit<SimulationPlan, 'min' | 'max' | 'reached' | 'milestones' | 'leaves'>;

/** The paths. They are drawn downwards; where points count up they are drawn on the scale turned round. */
const simulatedPaths = (ground: Ground, today: Day, pack: Pack): SimulatedPaths => {
  const { scale, milestones } = pack.rating;
  const plan = {
    ...ground,
    reached: reachedTable(pack),
    milestones: milestones.length,
    leaves: leavingTable(ground.known.length, today, pack),
  };
  if (!countsUp(pack)) return simulate({ ...plan, min: scale.min.value, max: scale.max.value });
  const turned = simulate({
    ...plan,
    known: negated(ground.known),
    min: -scale.max.value,
    max: -scale.min.value,
  });
  return { low: negated(turned.high), high: negated(turned.low), first: turned.first };
};

const gainsUntil = (assumptions: readonly Assumption[], today: Day): number =>
  assumptions.reduce(
    (least, one) => (one.kind === 'orders' ? Math.min(least, diffDays(today, one.from)) : least),
    Infinity,
  );

/** Whether the own records hold anything that a path could draw. */
const canDraw = (counts: OwnCounts, open: readonly OpenLoss[]): boolean =>
  counts.sizes.length > 0 || counts.gains > 0 || open.length > 0;

const daysOf = (known: KnownAhead, simulated: SimulatedPaths | null, today: Day, pack: Pack): ForecastDay[] =>
  Array.from({ length: known.low.length }, (_, at) => {
    const range = knownOn(known, at, pack);
    if (simulated === null) return { day: addDays(today, at), known: range, band: null };
    // The paths depart from the lower known line; where a rule leaves the upper one higher, the top moves with it.
    const lift = (known.high[at] ?? 0) - (known.low[at] ?? 0);
    const low = known.openDown[at] === 1 ? range.low : (simulated.low[at] ?? range.low);
    const high = known.openUp[at] === 1 ? range.high : clampToScale((simulated.high[at] ?? 0) + lift, pack);
    return { day: addDays(today, at), known: range, band: { low, high } };
  });

/**
 * The rating from today to `horizon` days ahead. Known roll-offs stand on their own days; new violations, gains and
 * the outcomes of open cases are simulated from the shop's own counts of the last days (policy facts give no rate),
 * with a fixed seed; each drawn point rolls off too. Assumptions are taken as given.
 */
export const forecast = (
  facts: ForecastFacts,
  pack: Pack,
  { horizon, paths = PATHS, seed = SEED }: ForecastSettings,
  assumptions: readonly Assumption[] = [],
): Forecast => {
  const { today } = facts;
  const { milestones } = pack.rating;
  const counts = ownCounts(facts);
  const live = { ...facts, entries: liveEntries(facts, pack) };
  const known = knownAhead(live, pack, horizon, assumptions);
  const open = openLosses(live, assumptions, pack);
  const simulated = canDraw(counts, open)
    ? simulatedPaths(
        {
          known: known.low,
          counts,
          openLosses: open,
          gainsUntil: gainsUntil(assumptions, today),
          paths,
          seed,
        },
        today,
        pack,
      )
    : null;
  const days = daysOf(known, simulated, today, pack);
  const now = knownOn(known, 0, pack);
  return {
    days,
    paths,
    counts,
    typical: typicalLoss(counts),
    headroom: now.low === now.high ? headroom(now.low, pack) : null,
    chances: (by) =>
      milestones.map((milestone, index) => {
        const isReached = hasReached(countsUp(pack) ? now.high : now.low, milestone);
        const first = isReached ? null : (simulated?.first[index] ?? new Int32Array(0));
        return milestoneChance(milestone, first, { today, by, paths, counts });
      }),
  };
};

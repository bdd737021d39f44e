import { violationTypeOf } from '../policy/pack.ts';
import type { Day } from '../kernel/time.ts';
import { entryStateOn, rollOffDay, type EntryState } from '../rating/ledger.ts';
import { clampToScale } from '../rating/model.ts';
import type { ForecastEntry } from '../rating/own-counts.ts';
import { liveEntries, standingOf } from '../rating/standing.ts';
import { shiftsOf } from '../rating/what-if.ts';
import { dayWords, type Gain, type Route, type RouteContext } from './route.ts';

/** What a case has at stake: the points it took or would take, and what has become of them. */
export interface Stake {
  readonly gain: Gain;
  readonly keeps: boolean;
  readonly entry: ForecastEntry | null;
  readonly state: EntryState | null;
  /** The day on which the points leave by themselves; null where they were not taken, or no day ends them. */
  readonly leaves: Day | null;
  readonly rating: Route['rating'];
  /** What `rating` begins with: "By the reading of 12 Nov and 2 entries since."; empty where it is not known. */
  readonly grounds: readonly string[];
}

type Worth = Pick<Stake, 'rating' | 'grounds'>;

const unknownWorth: Worth = { rating: null, grounds: [] };

const lossOf = ({ facts, ledger }: RouteContext): ForecastEntry | null =>
  ledger.entries.find(({ kind, violationId }) => kind === 'loss' && violationId === facts.violationId) ??
  null;

/** The ticket's own points, else the pack's range for the type, else unknown. */
const pointsOf = ({ facts, pack }: RouteContext): Gain => {
  if (facts.points === 0) return { kind: 'none' };
  if (facts.points !== null) return { kind: 'points', points: facts.points };
  const range = violationTypeOf(pack, facts.type)?.points.value ?? null;
  if (range === null) return { kind: 'unknown' };
  return range.min === range.max ? { kind: 'points', points: range.min } : { kind: 'range', ...range };
};

const groundWords = (day: Day, moves: number, context: RouteContext): string => {
  const since = moves === 0 ? '' : ` and ${String(moves)} ${moves === 1 ? 'entry' : 'entries'} since`;
  return `By the reading of ${dayWords(day, context)}${since}.`;
};

/** The rating of today, as every screen reckons it, with the loss taken out by the same rule as a win that is tried out. */
const ratingAfter = (context: RouteContext): Worth => {
  const { facts, ledger, pack, today } = context;
  const { latest, entries } = ledger;
  if (latest === null) return unknownWorth;
  const onDay = { entries: liveEntries({ entries, latest, today }, pack), latest, today };
  const { rating, openDown, openUp, moves } = standingOf(onDay, pack);
  if (openDown || openUp) return unknownWorth;
  const won = { kind: 'appealWon', violationId: facts.violationId, day: today } as const;
  const { steps, opensAt } = shiftsOf(won, { entries, today, horizon: 0 }, pack);
  const [step] = steps;
  if (step === undefined || opensAt !== null || step.at > 0) return unknownWorth;
  return {
    rating: { from: clampToScale(rating, pack), to: clampToScale(rating + step.low, pack) },
    grounds: [groundWords(latest.day, moves, context)],
  };
};

/** What a case has at stake at `now`. Points that have left or are void give nothing back any more. */
export const stakeOf = (context: RouteContext): Stake => {
  const { pack, today } = context;
  const entry = lossOf(context);
  const gain = pointsOf(context);
  if (entry === null) return { gain, keeps: true, entry, state: null, leaves: null, ...unknownWorth };
  const state = entryStateOn(entry, today, pack);
  const counts = state === 'active' || state === 'ahead';
  return {
    gain: counts ? gain : { kind: 'none' },
    keeps: false,
    entry,
    state,
    leaves: rollOffDay(entry, pack),
    ...(state === 'active' ? ratingAfter(context) : unknownWorth),
  };
};

import { violationTypeOf } from '../policy/pack.ts';
import type { Day } from '../kernel/time.ts';
import { entryStateOn, rollOffDay, type EntryState } from '../rating/ledger.ts';
import { clampToScale } from '../rating/model.ts';
import type { ForecastEntry } from '../rating/own-counts.ts';
import { shiftsOf } from '../rating/what-if.ts';
import type { Gain, Route, RouteContext } from './route.ts';

/** What a case has at stake: the points it took or would take, and what has become of them. */
export interface Stake {
  readonly gain: Gain;
  readonly keeps: boolean;
  readonly entry: ForecastEntry | null;
  readonly state: EntryState | null;
  /** The day on which the points leave by themselves; null where they were not taken, or no day ends them. */
  readonly leaves: Day | null;
  readonly rating: Route['rating'];
}

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

/** The reading with the loss taken out, by the same rule as a win that is tried out. */
const ratingAfter = ({ facts, ledger, pack, today }: RouteContext): Route['rating'] => {
  if (ledger.latest === null) return null;
  const from = ledger.latest.rating;
  const won = { kind: 'appealWon', violationId: facts.violationId, day: today } as const;
  const { steps, opensAt } = shiftsOf(won, { entries: ledger.entries, today, horizon: 0 }, pack);
  const [step] = steps;
  if (step === undefined || opensAt !== null || step.at > 0) return null;
  return { from, to: clampToScale(from + step.low, pack) };
};

// The reading counts a loss only from the loss's own day on.
const isInReading = ({ ledger }: RouteContext, entry: ForecastEntry): boolean =>
  ledger.latest !== null && ledger.latest.day >= entry.day;

/** What a case has at stake at `now`. Points that have left or are void give nothing back any more. */
export const stakeOf = (context: RouteContext): Stake => {
  const { pack, today } = context;
  const entry = lossOf(context);
  const gain = pointsOf(context);
  if (entry === null) return { gain, keeps: true, entry, state: null, leaves: null, rating: null };
  const state = entryStateOn(entry, today, pack);
  const counts = state === 'active' || state === 'ahead';
  return {
    gain: counts ? gain : { kind: 'none' },
    keeps: false,
    entry,
    state,
    leaves: rollOffDay(entry, pack),
    rating: state === 'active' && isInReading(context, entry) ? ratingAfter(context) : null,
  };
};

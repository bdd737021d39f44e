import { diffDays, type Day } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';
import { orderGain } from './gains.ts';
import { entryStateOn, leavesAt, movedBy, rollOffDay } from './ledger.ts';
import type { ForecastEntry } from './own-counts.ts';

/** Something that may come, taken as given. */
export type Assumption =
  | { readonly kind: 'appealWon'; readonly violationId: string; readonly day: Day }
  | { readonly kind: 'quizPassed'; readonly points: number | null; readonly day: Day }
  | { readonly kind: 'loss'; readonly points: number; readonly day: Day }
  /** So many eligible orders a week from a day on, in place of the gains that the simulation would draw. */
  | { readonly kind: 'orders'; readonly perWeek: number; readonly from: Day };

/** A step of the rating on a coming day (days from today): its points, a range where a rule is not published. */
export interface Shift {
  readonly at: number;
  readonly low: number;
  readonly high: number;
}

/** What assumptions change: known steps, and the day from which points unknown open the range to the good side. */
export interface Shifts {
  readonly steps: readonly Shift[];
  readonly opensAt: number | null;
}

const WEEK = 7;
const noShift: Shifts = { steps: [], opensAt: null };

/** A gain or loss of a coming day, and the day on which it leaves the window again. */
const comeAndGo = (
  at: number,
  by: { readonly kind: 'gain' | 'loss'; readonly low: number; readonly high: number },
  today: Day,
  pack: Pack,
): readonly Shift[] => {
  const ends = [by.low, by.high].map((points) => movedBy({ kind: by.kind, points }, pack));
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  return [
    { at, low, high },
    { at: leavesAt(at, today, pack), low: -low, high: -high },
  ];
};

const winOf = (entry: ForecastEntry, day: Day, today: Day, pack: Pack): Shifts => {
  const state = entryStateOn(entry, day, pack);
  if (entry.voidFrom !== null || (state !== 'active' && state !== 'ahead')) return noShift;
  const from = day < entry.day ? entry.day : day;
  const at = Math.max(0, diffDays(today, from));
  if (entry.points === null) return { steps: [], opensAt: at };
  const back = -movedBy(entry, pack);
  const leaves = rollOffDay(entry, pack);
  return {
    steps: [
      { at, low: back, high: back },
      { at: leaves === null ? Infinity : diffDays(today, leaves), low: -back, high: -back },
    ],
    opensAt: null,
  };
};

const orderSteps = (
  perWeek: number,
  first: number,
  { today, horizon }: { readonly today: Day; readonly horizon: number },
  pack: Pack,
): readonly Shift[] => {
  const { perOrders, carriesRemainder } = pack.rating.gains.orders;
  const lot = perOrders.value;
  const alone = orderGain(perWeek, pack);
  if (lot === null || alone === null) return [];
  const weeks = Math.max(0, Math.floor((horizon - first) / WEEK));
  return Array.from({ length: weeks }).flatMap((_, index) => {
    // Orders left over from earlier weeks, should the platform count them on.
    const left = (index * perWeek) % lot;
    const carried = orderGain(left + perWeek, pack) ?? alone;
    const low = carriesRemainder.value === true ? carried : alone;
    const high = carriesRemainder.value === false ? alone : carried;
    return comeAndGo(first + (index + 1) * WEEK, { kind: 'gain', low, high }, today, pack);
  });
};

/**
 * The steps that an assumption adds to the known line until `horizon` days from today. A won appeal takes its loss
 * out from that day on; orders gain by the pack's lot and weekly cap (as a range while it is not published whether
 * orders left over count on); points that nobody knows change nothing.
 */
export const shiftsOf = (
  assumption: Assumption,
  facts: { readonly entries: readonly ForecastEntry[]; readonly today: Day; readonly horizon: number },
  pack: Pack,
): Shifts => {
  const { entries, today } = facts;
  const after = (day: Day): number => Math.max(0, diffDays(today, day));
  const come = (kind: 'gain' | 'loss', points: number, day: Day): Shifts => ({
    steps: comeAndGo(after(day), { kind, low: points, high: points }, today, pack),
    opensAt: null,
  });
  switch (assumption.kind) {
    case 'appealWon': {
      const entry = entries.find(
        ({ violationId, kind }) => kind === 'loss' && violationId === assumption.violationId,
      );
      return entry === undefined ? noShift : winOf(entry, assumption.day, today, pack);
    }
    case 'quizPassed':
      if (assumption.points === null) return noShift;
      return come('gain', assumption.points, assumption.day);
    case 'loss':
      return come('loss', assumption.points, assumption.day);
    case 'orders':
      return { steps: orderSteps(assumption.perWeek, after(assumption.from), facts, pack), opensAt: null };
  }
};

import { addMonths, monthOf, type Day } from './kernel/time.ts';
import { sameWords } from './kernel/words.ts';
import type { Pack } from './policy/pack.ts';
import { entryStateOn, isBefore, rollOffDay, type LedgerEntry } from './rating/ledger.ts';

/** A loss of the ledger as far as it is summed here. */
export type LossEntry = LedgerEntry & { readonly violationId: string | null };

/** The type of each case by its id: null where none was named. */
export type CaseTypes = ReadonlyMap<string, string | null>;

/** The losses that count today, or all that are on record. */
export type LossScope = 'counting' | 'record';

export type LossGroup = 'cause' | 'type' | 'month';

/** Keys of `type` that are no code of the catalogue: a case without a type, and a loss that is of no case. */
export const NO_TYPE = '';
export const NO_CASE = '-';

/** Losses with something in common. Void ones stand apart; unknown points are counted, never summed as none. */
export interface LossSum {
  readonly key: string;
  /** The sum of the points that are known. */
  readonly points: number;
  readonly losses: number;
  /** How many of `losses` have unknown points. */
  readonly unknown: number;
  readonly voidPoints: number;
  readonly voidLosses: number;
  /** How many of `voidLosses` have unknown points. */
  readonly voidUnknown: number;
}

const nothing = (key: string): LossSum => ({
  key,
  points: 0,
  losses: 0,
  unknown: 0,
  voidPoints: 0,
  voidLosses: 0,
  voidUnknown: 0,
});

const withLoss = (sum: LossSum, points: number | null, isVoid: boolean): LossSum => {
  const known = points ?? 0;
  const unknown = points === null ? 1 : 0;
  return isVoid
    ? {
        ...sum,
        voidPoints: sum.voidPoints + known,
        voidLosses: sum.voidLosses + 1,
        voidUnknown: sum.voidUnknown + unknown,
      }
    : { ...sum, points: sum.points + known, losses: sum.losses + 1, unknown: sum.unknown + unknown };
};

const keyOf = ({ cause, violationId, day }: LossEntry, by: LossGroup, types: CaseTypes): string => {
  if (by === 'cause') return cause.trim();
  if (by === 'month') return monthOf(day);
  return violationId === null ? NO_CASE : (types.get(violationId) ?? NO_TYPE);
};

/** Of the void ones only those that would still count are told beside what counts. */
const inScope = (entry: LossEntry, scope: LossScope, { today, pack }: LossFacts): boolean =>
  today >= entry.day && (scope === 'record' || isBefore(today, rollOffDay(entry, pack)));

const byPoints = (a: LossSum, b: LossSum): number =>
  b.points - a.points || b.losses - a.losses || b.voidPoints - a.voidPoints || (a.key < b.key ? -1 : 1);

/** Every month from the first to the last with its sum, so that a month without a loss stands as one. */
const everyMonth = (sums: ReadonlyMap<string, LossSum>, today: Day): readonly LossSum[] => {
  const months: LossSum[] = [];
  const first = [...sums.keys()].toSorted()[0];
  if (first === undefined) return months;
  for (let month = first; month <= monthOf(today); month = addMonths(month, 1))
    months.push(sums.get(month) ?? nothing(month));
  return months;
};

export interface LossFacts {
  readonly entries: readonly LossEntry[];
  readonly types: CaseTypes;
  readonly today: Day;
  readonly pack: Pack;
}

/**
 * The points lost by cause (the ledger's words, however their case and blanks were typed), by type of violation or by
 * month of the notice. In the scope `counting` the points of all sums together are the losses of the ledger's own
 * estimate of `today`. By month oldest first with the empty months between, else the largest first.
 */
export const lossesBy = (facts: LossFacts, by: LossGroup, scope: LossScope): readonly LossSum[] => {
  const { entries, types, today, pack } = facts;
  const sums = new Map<string, LossSum>();
  for (const entry of entries) {
    if (entry.kind !== 'loss' || !inScope(entry, scope, facts)) continue;
    const key = keyOf(entry, by, types);
    const group = by === 'cause' ? sameWords(key) : key;
    const isVoid = entryStateOn(entry, today, pack) === 'void';
    sums.set(group, withLoss(sums.get(group) ?? nothing(key), entry.points, isVoid));
  }
  return by === 'month' ? everyMonth(sums, today) : [...sums.values()].toSorted(byPoints);
};

/** All sums as one. */
export const totalOf = (sums: readonly LossSum[]): LossSum =>
  sums.reduce(
    (total, one) => ({
      key: total.key,
      points: total.points + one.points,
      losses: total.losses + one.losses,
      unknown: total.unknown + one.unknown,
      voidPoints: total.voidPoints + one.voidPoints,
      voidLosses: total.voidLosses + one.voidLosses,
      voidUnknown: total.voidUnknown + one.voidUnknown,
    }),
    nothing('total'),
  );

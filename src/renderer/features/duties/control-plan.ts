import { occurrenceLooks } from '#renderer/ui/duty-states.ts';
import type { StateLook } from '#renderer/ui/states.ts';
import {
  occurrencesIn,
  type Occurrence,
  type OccurrenceStand,
  type Reckoning,
} from '#shared/duties/occurrences.ts';
import { addDays, addMonths, endOfMonth, monthOf, startOfWeek, type Day } from '#shared/kernel/time.ts';
import { formatDayShort, formatMonth } from '#shared/kernel/time-words.ts';
import type { DutyRow } from './duty-rows.ts';

export type PlanScale = 'weeks' | 'months';

/** A week or a month of the plan. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
  /** "16 Nov", "Nov". */
  readonly head: string;
  /** "week of 16 Nov", "Nov". */
  readonly words: string;
  readonly isNow: boolean;
}

/** The least and the most periods that are shown at once, and the width that each and the names of duties take, in px. */
const FEWEST = 3;
const MOST = 12;
const PERIOD_WIDTH = 96;
const NAMES_WIDTH = 208;

/** How many periods a width has room for. */
export const periodsWithin = (width: number): number =>
  Math.max(FEWEST, Math.min(MOST, Math.floor((width - NAMES_WIDTH) / PERIOD_WIDTH)));

/** The part of the periods that lies before the present one. */
const PAST_SHARE = 0.6;

const weekAt = (today: Day, at: number): Period => {
  const from = addDays(startOfWeek(today, 1), at * 7);
  const head = formatDayShort(from, today);
  return { from, to: addDays(from, 6), head, words: `week of ${head}`, isNow: at === 0 };
};

const monthAt = (today: Day, at: number): Period => {
  const month = addMonths(monthOf(today), at);
  const head = formatMonth(month, today);
  return { from: `${month}-01`, to: endOfMonth(month), head, words: head, isNow: at === 0 };
};

/** So many periods, the present one among them; `shift` moves them into the future or, negative, the past. */
export const periodsOf = (
  scale: PlanScale,
  today: Day,
  { count, shift }: { readonly count: number; readonly shift: number },
): readonly Period[] =>
  Array.from({ length: count }, (_, index) =>
    (scale === 'weeks' ? weekAt : monthAt)(today, index - Math.floor(count * PAST_SHARE) + shift),
  );

/** What a duty has in a period. */
export interface PlanCell {
  readonly occurrences: readonly Occurrence[];
  /** The state that needs most; null where nothing falls due. */
  readonly stand: OccurrenceStand | null;
  /** How many of them were done. */
  readonly done: number;
}

// What needs something comes before what is over.
const urgency: readonly OccurrenceStand[] = ['overdue', 'due', 'coming', 'doneLate', 'skipped', 'done'];

const cellOf = (occurrences: readonly Occurrence[]): PlanCell => ({
  occurrences,
  stand: urgency.find((stand) => occurrences.some((one) => one.stand === stand)) ?? null,
  done: occurrences.filter(({ stand }) => stand === 'done' || stand === 'doneLate').length,
});

/** The cells of a duty, one for each period: the rule is reckoned for what is shown alone. */
export const cellsOf = (
  { duty, said }: DutyRow,
  periods: readonly Period[],
  on: Reckoning,
): readonly PlanCell[] => {
  const [first] = periods;
  const last = periods.at(-1);
  if (first === undefined || last === undefined) return [];
  const all = occurrencesIn(duty, said, [first.from, last.to], on);
  return periods.map(({ from, to }) => cellOf(all.filter(({ day }) => day >= from && day <= to)));
};

/** Word, shape and colour of a cell; null where nothing falls due. */
export const cellLook = ({ stand }: PlanCell): StateLook | null =>
  stand === null ? null : occurrenceLooks[stand];

/** "2 of 5" done, where a period has several days. */
export const countWords = ({ occurrences, done }: PlanCell): string =>
  occurrences.length > 1 ? `${String(done)} of ${String(occurrences.length)}` : '';

/** "Weekly audit, week of 16 Nov: Overdue, 0 of 2 done". */
export const cellWords = ({ duty }: DutyRow, period: Period, cell: PlanCell): string => {
  const count = countWords(cell);
  const state = cellLook(cell)?.word ?? 'nothing falls due';
  return `${duty.title}, ${period.words}: ${state}${count === '' ? '' : `, ${count} done`}`;
};

import { doneAt } from '#shared/actions/effect.ts';
import { addMonths, dayOf, diffDays, monthOf, type Day, type Month, type Zone } from '#shared/kernel/time.ts';
import type { ActionRow } from './actions-model.ts';

/** An action on the timeline, by its days; `over` is what it runs beyond its due day, null where it does not. */
export interface ActionBar {
  readonly row: ActionRow;
  readonly from: Day;
  readonly to: Day;
  readonly over: { readonly from: Day; readonly to: Day } | null;
  /** The day of its effect check, where that is still ahead or open. */
  readonly check: Day | null;
  /** It is open and no day is set for it, so its bar ends today. */
  readonly isOpenEnded: boolean;
}

/** The timeline of a list: its months in order, and a bar for each action. */
export interface ActionTimeline {
  readonly months: readonly Month[];
  readonly bars: readonly ActionBar[];
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

const closedOn = ({ action }: ActionRow, zone: Zone): Day | null => {
  const { status } = action;
  const last = action.statusLog.at(-1)?.at ?? null;
  // What was effective closed when its work was done; the check came later.
  if (status === 'done' || status === 'effective') {
    const at = doneAt(action);
    return at === null ? null : dayOf(at, zone);
  }
  return (status === 'dropped' || status === 'notEffective') && last !== null ? dayOf(last, zone) : null;
};

const barOf = (row: ActionRow, zone: Zone, today: Day): ActionBar => {
  const { action } = row;
  const first = action.statusLog[0]?.at;
  const from = first === undefined ? today : dayOf(first, zone);
  const closed = closedOn(row, zone);
  const check = action.status === 'done' ? action.checkDue : null;
  if (closed !== null) return { row, from, to: later(closed, from), over: null, check, isOpenEnded: false };
  const { due } = action;
  const to = later(due ?? today, from);
  const over = due !== null && due < today ? { from: to, to: today } : null;
  return { row, from, to, over, check, isOpenEnded: due === null };
};

const monthsFrom = (first: Month, last: Month): readonly Month[] => {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
};

/** A short log is drawn on a year, so that a month is as wide as in a long one. */
const fewestMonths = 12;

/** Bars from the day on which an action was recorded to the day it was closed or is due, and the months that they cover, the next one included. */
export const actionTimeline = (rows: readonly ActionRow[], zone: Zone, today: Day): ActionTimeline => {
  const bars = rows.map((row) => barOf(row, zone, today));
  const starts = bars.map(({ from }) => from);
  const ends = bars.flatMap(({ to, over, check }) => [to, over?.to ?? to, check ?? to]);
  const first = monthOf(starts.reduce((least, day) => (day < least ? day : least), today));
  const last = later(monthOf(ends.reduce(later, today)), addMonths(monthOf(today), 1));
  const yearAgo = addMonths(last, 1 - fewestMonths);
  return { months: monthsFrom(first < yearAgo ? first : yearAgo, last), bars };
};

/** How far into the months a day lies, as a share of a month's width: 0 at the first of the first month. */
export const monthsInto = (months: readonly Month[], day: Day): number => {
  const month = monthOf(day);
  const at = months.indexOf(month);
  const start = `${month}-01`;
  return at + diffDays(start, day) / diffDays(start, `${addMonths(month, 1)}-01`);
};

import type { CaseEntry } from '#renderer/data/rating.ts';
import type { Sort } from '#renderer/ui/DataTable.tsx';
import { formatDayShort } from '#shared/kernel/time-words.ts';
import type { Day } from '#shared/kernel/time.ts';
import { entryStateOn, movedBy, rollOffDay, type EntryState } from '#shared/rating/ledger.ts';
import { pointLifeWords } from '#shared/rating/point-life.ts';
import type { Violation } from '#shared/violations.ts';
import { causeWords, type On } from './rating-model.ts';

/** A line of the ledger with what has become of it. */
export type LedgerRow = {
  readonly entry: CaseEntry;
  readonly ticket: string;
  readonly state: EntryState;
  /** By how much it moves the rating while it counts; null while unknown. */
  readonly moves: number | null;
  readonly leavesOn: Day | null;
  readonly leaves: string;
};

export type LedgerView = 'all' | 'counting' | 'rolledOff' | 'void' | 'unknown';
export type LedgerKind = 'all' | 'loss' | 'gain';

export const ledgerViews: readonly { readonly key: LedgerView; readonly name: string }[] = [
  { key: 'all', name: 'All' },
  { key: 'counting', name: 'Counting' },
  { key: 'rolledOff', name: 'Rolled off' },
  { key: 'void', name: 'Void' },
  { key: 'unknown', name: 'Unknown' },
];

const leavesWords = (entry: CaseEntry, state: EntryState, leavesOn: Day | null, on: On): string => {
  const { today, pack } = on;
  const day = leavesOn === null ? pointLifeWords(pack) : formatDayShort(leavesOn, today);
  if (state === 'rolledOff') return `left ${day}`;
  if (state === 'void') return `void from ${formatDayShort(entry.voidFrom ?? entry.day, today)}`;
  return day;
};

/** All gains and losses with their state on a day. */
export const ledgerRows = (
  entries: readonly CaseEntry[],
  violations: readonly Pick<Violation, 'id' | 'ticket'>[],
  { today, pack }: On,
): readonly LedgerRow[] => {
  const tickets = new Map(violations.map(({ id, ticket }) => [id, ticket]));
  return entries.map((entry) => {
    const state = entryStateOn(entry, today, pack);
    const leavesOn = rollOffDay(entry, pack);
    const ticket = tickets.get(entry.violationId ?? '') ?? '';
    const moves = entry.points === null ? null : movedBy(entry, pack);
    return {
      entry,
      ticket,
      state,
      moves,
      leavesOn,
      leaves: leavesWords(entry, state, leavesOn, { today, pack }),
    };
  });
};

const isIn: Readonly<Record<LedgerView, (row: LedgerRow) => boolean>> = {
  all: () => true,
  counting: ({ state }) => state === 'active' || state === 'ahead',
  rolledOff: ({ state }) => state === 'rolledOff',
  void: ({ state }) => state === 'void',
  unknown: ({ entry }) => entry.points === null,
};

/** The rows of one view. */
export const inView = (rows: readonly LedgerRow[], view: LedgerView): readonly LedgerRow[] =>
  rows.filter(isIn[view]);

const heldBy = ({ entry, ticket }: LedgerRow): string =>
  [causeWords(entry), ticket, entry.note, String(entry.points ?? 'unknown'), entry.day]
    .join('\n')
    .replaceAll('\u00a0', ' ')
    .toLowerCase();

/** The rows of a kind whose cause, case, ticket, note, points or day hold what was typed. */
export const filterLedger = (
  rows: readonly LedgerRow[],
  kind: LedgerKind,
  text: string,
): readonly LedgerRow[] => {
  const wanted = text.trim().replaceAll(/\s+/gu, ' ').toLowerCase();
  return rows.filter((row) => {
    if (kind !== 'all' && row.entry.kind !== kind) return false;
    return wanted === '' || heldBy(row).includes(wanted);
  });
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts what never leaves behind every day. */
const LAST = '~';

const orders: Readonly<Record<string, (a: LedgerRow, b: LedgerRow) => number>> = {
  date: (a, b) => byText(a.entry.day, b.entry.day),
  cause: (a, b) => causeWords(a.entry).localeCompare(causeWords(b.entry), undefined, { numeric: true }),
  points: (a, b) => (a.moves ?? -Infinity) - (b.moves ?? -Infinity),
  leaves: (a, b) => byText(a.leavesOn ?? LAST, b.leavesOn ?? LAST),
};

/** Sorted by a column; rows that are equal in it stand newest first. */
export const sortLedger = (rows: readonly LedgerRow[], { key, direction }: Sort): readonly LedgerRow[] => {
  const order = orders[key] ?? (() => 0);
  const way = direction === 'ascending' ? 1 : -1;
  return rows.toSorted(
    (a, b) => (order(a, b) || 0) * way || byText(b.entry.day, a.entry.day) || byText(a.entry.id, b.entry.id),
  );
};

/** A head that is pressed sorts by its column, and turns the order when it is pressed again. */
export const nextSort = (sort: Sort, key: string): Sort => {
  if (sort.key !== key) return { key, direction: key === 'cause' ? 'ascending' : 'descending' };
  return { key, direction: sort.direction === 'ascending' ? 'descending' : 'ascending' };
};

import type { HistoryEntry } from '#shared/history.ts';
import { dayOf, type Day, type Zone } from '#shared/kernel/time.ts';

/** What an entry stands for now: in force, taken back, taken back and done again, or not to be taken back at all. */
export type EntryState = 'open' | 'takenBack' | 'doneAgain' | 'final';

const bySeq = (entries: readonly HistoryEntry[]): ReadonlyMap<number, HistoryEntry> =>
  new Map(entries.map((entry) => [entry.seq, entry]));

/** Two lists of entries as one, newest first; a later list says what its entries took back in the earlier one. */
export const merged = (
  before: readonly HistoryEntry[],
  added: readonly HistoryEntry[],
): readonly HistoryEntry[] => {
  const all = [...new Map([...before, ...added].map((entry) => [entry.seq, entry])).values()];
  const undoing = new Map(all.map((entry) => [entry.undoes ?? 0, entry.seq]));
  return all
    .map((entry) => ({ ...entry, undoneBy: undoing.get(entry.seq) ?? entry.undoneBy }))
    .toSorted((a, b) => b.seq - a.seq);
};

const isTakenBack = (entry: HistoryEntry, known: ReadonlyMap<number, HistoryEntry>): boolean => {
  if (entry.undoneBy === null) return false;
  const by = known.get(entry.undoneBy);
  return by === undefined || !isTakenBack(by, known);
};

/** The state of each entry, by its seq. */
export const statesOf = (entries: readonly HistoryEntry[]): ReadonlyMap<number, EntryState> => {
  const known = bySeq(entries);
  const stateOf = (entry: HistoryEntry): EntryState => {
    if (isTakenBack(entry, known)) return 'takenBack';
    if (entry.undoneBy !== null) return 'doneAgain';
    return entry.undoable ? 'open' : 'final';
  };
  return new Map(entries.map((entry) => [entry.seq, stateOf(entry)]));
};

export interface EntriesOfDay {
  readonly day: Day;
  readonly entries: readonly HistoryEntry[];
}

/** Entries by day of the shop's zone, in the order given. */
export const byDay = (entries: readonly HistoryEntry[], zone: Zone): readonly EntriesOfDay[] => {
  const days = new Map<Day, HistoryEntry[]>();
  for (const entry of entries) {
    const day = dayOf(entry.at, zone);
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  return [...days].map(([day, ofDay]) => ({ day, entries: ofDay }));
};

import { type Day } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { entryStateOn, rollOffDay, type EntryState, type LedgerEntry } from '#shared/rating/ledger.ts';
import type { PointEntry } from '#shared/violations.ts';
import { csvText } from './csv.ts';

/** An entry with the number and ticket of its case, null where it has none. */
export interface LedgerLine {
  readonly entry: PointEntry & Pick<LedgerEntry, 'leaves'>;
  readonly caseNumber: number | null;
  readonly ticket: string;
}

const head = [
  'Date',
  'Kind',
  'Points',
  'Cause',
  'Case',
  'Ticket',
  'State',
  'Leaves on',
  'Void from',
  'Note',
  'Eligible orders',
  'Policy pack',
] as const;

/** What has become of an entry, in the words of a table. */
export const entryStateWords: Readonly<Record<EntryState, string>> = {
  ahead: 'not yet counting',
  active: 'counting',
  rolledOff: 'rolled off',
  void: 'void',
};

/** The ledger as CSV. Points carry no sign, the kind tells it; states are those of `today`. */
export const ledgerCsv = (lines: readonly LedgerLine[], today: Day, pack: Pack): string => {
  const rows = lines.map(({ entry, caseNumber, ticket }) => [
    entry.day,
    entry.kind,
    entry.points ?? 'unknown',
    entry.cause,
    caseNumber ?? '',
    ticket,
    entryStateWords[entryStateOn(entry, today, pack)],
    rollOffDay(entry, pack),
    entry.voidFrom ?? '',
    entry.note,
    entry.orders ?? '',
    entry.pack,
  ]);
  return csvText(head, rows);
};

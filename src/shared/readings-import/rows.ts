import { type Day, type Instant, instantOfLocal, type Zone } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';
import type { Reading } from '../readings.ts';
import type { Columns, FileRow } from './columns.ts';
import { dayIn, type DateOrder, readDate } from './dates.ts';
import { readRating } from './ratings.ts';

/** A row as it was read, by itself: `reason` says why it can't be taken, null when it can. */
export interface ReadRow {
  readonly row: number;
  readonly dateText: string;
  readonly ratingText: string;
  readonly day: Day | null;
  readonly time: string | null;
  readonly rating: number | null;
  readonly reason: string | null;
}

/** What becomes of a row: it is new, on record already, at odds with what is on record, or can't be taken. */
export type RowKind = 'new' | 'same' | 'differs' | 'rejected';

/** A row beside what is on record: `old` is the reading it differs from. */
export interface ImportRow extends ReadRow {
  readonly kind: RowKind;
  readonly old: Pick<Reading, 'id' | 'at' | 'rating'> | null;
}

export interface RowRules {
  readonly columns: Columns;
  readonly order: DateOrder;
  /** The day it is in the shop's zone; a reading can't lie after it. */
  readonly today: Day;
  readonly pack: Pack;
}

const shortened = (cell: string): string => cell.trim().slice(0, 120);
const firstDay = '1970-01-01';

/** Reads one row by itself: its date in the file's order, its rating on the scale of the pack in force. */
export const readRow = ({ row, cells }: FileRow, { columns, order, today, pack }: RowRules): ReadRow => {
  const dateCell = cells[columns.date] ?? '';
  const ratingCell = cells[columns.rating] ?? '';
  const date = dayIn(dateCell, readDate(dateCell), order);
  const rating = readRating(ratingCell, pack);
  const said = { row, dateText: shortened(dateCell), ratingText: shortened(ratingCell) };
  const reject = (reason: string): ReadRow => ({ ...said, day: null, time: null, rating: null, reason });
  if (date.kind === 'bad') return reject(date.reason);
  if (date.day > today) return reject('In the future');
  if (date.day < firstDay) return reject('Before 1970');
  if (rating.kind === 'bad') return reject(rating.reason);
  return { ...said, day: date.day, time: date.time, rating: rating.rating, reason: null };
};

const groupBy = <T>(
  all: readonly T[],
  keyOf: (one: T) => string | null,
): ReadonlyMap<string, readonly T[]> => {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
};

const listed = (rows: readonly ReadRow[]): string => {
  const numbers = rows.slice(0, 3).map(({ row }) => String(row));
  if (rows.length > 3) return `rows ${numbers.join(', ')} and ${rows.length - 3} more`;
  return `rows ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`;
};

type OnRecord = Pick<Reading, 'id' | 'at' | 'day' | 'rating'>;

const beside = (row: ReadRow, onRecord: readonly OnRecord[]): ImportRow => {
  const last = onRecord.at(-1);
  if (last === undefined) return { ...row, kind: 'new', old: null };
  if (onRecord.some(({ rating }) => rating === row.rating))
    return { ...row, kind: 'same', reason: 'On record already', old: null };
  const { id, at, rating } = last;
  return {
    ...row,
    kind: 'differs',
    reason: `${rating.toLocaleString('en')} on record`,
    old: { id, at, rating },
  };
};

/**
 * Says of each row what becomes of it, in the order of the file. A day has one reading: rows that repeat it are the
 * same as the first, rows that contradict each other are all rejected, since nobody knows which of them is right.
 * `onRecord` are the shown readings of the shop, oldest first.
 */
export const settleRows = (rows: readonly ReadRow[], onRecord: readonly OnRecord[]): readonly ImportRow[] => {
  const days = groupBy(rows, ({ day }) => day);
  const known = groupBy(onRecord, ({ day }) => day);
  const atOdds = new Set(
    [...days].flatMap(([day, group]) => (group.some((one) => one.rating !== group[0]?.rating) ? [day] : [])),
  );
  return rows.map((row): ImportRow => {
    if (row.day === null) return { ...row, kind: 'rejected', old: null };
    const group = days.get(row.day) ?? [];
    const first = group[0] ?? row;
    if (atOdds.has(row.day))
      return {
        ...row,
        kind: 'rejected',
        reason: `Different ratings for this day in ${listed(group)}`,
        old: null,
      };
    if (first !== row) return { ...row, kind: 'same', reason: `Same as row ${first.row}`, old: null };
    return beside(row, known.get(row.day) ?? []);
  });
};

/** How many rows there are of each kind. */
export type Counts = Readonly<Record<RowKind, number>>;

export const countKinds = (rows: readonly Pick<ImportRow, 'kind'>[]): Counts => {
  const counts = { new: 0, same: 0, differs: 0, rejected: 0 };
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
};

/** What to do with rows that differ from what is on record: with all of them, and with some days otherwise. */
export interface Choices {
  readonly all: 'keep' | 'replace';
  readonly days: Readonly<Record<Day, 'keep' | 'replace'>>;
}

/** Whether a row that differs replaces the reading on record. */
export const isReplaced = ({ day }: Pick<ImportRow, 'day'>, choices: Choices): boolean =>
  (choices.days[day ?? ''] ?? choices.all) === 'replace';

/** A reading to be written; `replaces` is the one on record that it stands for. */
export interface Addition {
  readonly at: Instant;
  readonly rating: number;
  readonly note: string;
  readonly replaces: string | null;
}

const momentOf = ({ day, time, old }: ImportRow, zone: Zone): Instant | null =>
  time === null && old !== null ? old.at : instantOfLocal(`${day ?? ''}T${time ?? '12:00'}`, zone);

/**
 * The readings that an import writes. A day without a time of its own is put at noon in the shop's zone, or now if
 * that is earlier; a correction stands at the time of what it corrects and has the reason as its note.
 */
export const additionsOf = (
  rows: readonly ImportRow[],
  choices: Choices,
  { zone, now, reason }: { readonly zone: Zone; readonly now: Instant; readonly reason: string },
): readonly Addition[] =>
  rows.flatMap((row): readonly Addition[] => {
    const { kind, old, rating } = row;
    const isCorrection = kind === 'differs' && isReplaced(row, choices);
    if (rating === null || (kind !== 'new' && !isCorrection)) return [];
    const at = momentOf(row, zone) ?? now;
    return [{ at: Math.min(at, now), rating, note: isCorrection ? reason : '', replaces: old?.id ?? null }];
  });

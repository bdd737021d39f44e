import canonicalize from 'canonicalize';
import { z } from 'zod';
import { AppError } from '#shared/contract/result.ts';
import { type TableName, tables } from '#shared/contract/tables.ts';
import { maskPrivate, readEntry } from './history.ts';
import type { Connection } from './open.ts';
import { type PlainRow, sqlOf, tableNames } from './rows.ts';

const image = z.record(z.string(), z.unknown()).nullable();
const changeList = z.array(
  z.object({
    table: z.string().refine((name): name is TableName => tableNames.some((known) => known === name)),
    id: z.string(),
    before: image,
    after: image,
  }),
);

const undone = 'Undone';
const doneAgain = 'Done again';

/** One row to write back: `to` is null where the row did not exist before. */
export interface Reversal {
  readonly table: TableName;
  readonly id: string;
  readonly to: PlainRow | null;
}

export interface UndoPlan {
  readonly sentence: string;
  /** What was done, without how often it was turned back since. */
  readonly what: string;
  readonly reversals: readonly Reversal[];
}

const changedSince = (sentence: string, isGone: boolean): AppError =>
  new AppError(
    'conflict',
    `“${sentence}” can’t be undone any more: a record was ${isGone ? 'deleted' : 'changed again'} after it. Nothing was written.`,
  );

// History keeps private columns as hashes only, so what they hold now stays.
const withPrivateKept = (table: TableName, before: PlainRow, now: PlainRow | null): PlainRow => {
  const hidden = tables[table].private;
  if (hidden.length === 0) return before;
  if (now === null)
    throw new AppError(
      'notUndoable',
      'This held private data that is not kept in the history, so it can’t be brought back.',
    );
  return { ...before, ...Object.fromEntries(hidden.map((name) => [name, now[name]])) };
};

const columnList = z.array(z.object({ name: z.string(), dflt_value: z.string().nullable() }));

const defaultsOf = (db: Connection, table: TableName): PlainRow => {
  const columns = columnList.parse(db.prepare(`PRAGMA table_info(${table})`).all());
  // The texts are those of the migrations.
  const values = columns.map(({ name, dflt_value }) => `${dflt_value ?? 'NULL'} AS ${name}`);
  const row: unknown = db.prepare(`SELECT ${values.join(', ')}`).get();
  return sqlOf(table).fromSql(z.record(z.string(), z.unknown()).parse(row));
};

/** An image from before a migration lacks the columns that it added; the row got their defaults then. */
const withLaterColumns = (db: Connection, table: TableName, row: PlainRow | null): PlainRow | null =>
  row === null || sqlOf(table).columns.every((name) => name in row)
    ? row
    : { ...defaultsOf(db, table), ...row };

// By what a row holds, not by its revision: an undo in between leaves the content of before under a new revision.
const contentOf = (row: PlainRow | null): string =>
  canonicalize(
    row === null
      ? null
      : Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'rev' && name !== 'seq')),
  ) ?? 'null';

const isAsLeft = (table: TableName, now: PlainRow | null, after: PlainRow | null): boolean =>
  contentOf(maskPrivate(now, tables[table].private)) === contentOf(after);

/**
 * What must be written to undo the entry `seq`, in order. Refuses entries that can't be taken back, that are undone
 * already, or whose rows are no longer as the entry left them.
 */
export const planUndo = (
  db: Connection,
  seq: number,
  read: (table: TableName, id: string) => PlainRow | null,
): UndoPlan => {
  const entry = readEntry(db, seq);
  if (entry === null) throw new AppError('notFound', 'There is no such entry in the history.');
  if (entry.undoable !== 1) throw new AppError('notUndoable', `“${entry.sentence}” can’t be taken back.`);
  const reversals = changeList
    .parse(JSON.parse(entry.changes))
    .toReversed()
    .map(({ table, id, before, after }) => {
      const now = read(table, id);
      if (!isAsLeft(table, now, withLaterColumns(db, table, after)))
        throw changedSince(entry.sentence, now === null && after !== null);
      const to = withLaterColumns(db, table, before);
      return { table, id, to: to === null ? null : withPrivateKept(table, to, now) };
    });
  // What is taken back is read from its own sentence, so that a third and a fourth turn are told as they are.
  const word = entry.sentence.startsWith(`${undone}: `) ? doneAgain : undone;
  const what = entry.sentence.replace(/^(Undone|Done again): /, '');
  return { sentence: `${word}: ${what}`, what, reversals };
};

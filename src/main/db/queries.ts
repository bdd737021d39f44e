import { z } from 'zod';
import { commandSpecs } from '#shared/contract/commands.ts';
import type { QueryInput, QueryOutput } from '#shared/contract/queries.ts';
import { type Row, type TableName, tableSpecs } from '#shared/contract/tables.ts';
import type { HistoryEntry } from '#shared/history.ts';
import { chainHead } from './history.ts';
import type { Connection } from './open.ts';
import { sqlOf, type Where, whereSql } from './rows.ts';
import { readRow } from './tx.ts';

const plainRow = z.record(z.string(), z.unknown());

/** All rows of a table whose columns equal `where`, ordered by id (the order in which they were made). */
export const selectRows = <T extends TableName>(
  db: Connection,
  table: T,
  where: Where<T> = {},
): readonly Row<T>[] => {
  const { tests, values } = whereSql(table, where);
  const found = db.prepare(`SELECT * FROM ${table} WHERE ${tests} ORDER BY id`).all(...values);
  return found.map((row: unknown) => tableSpecs[table].row.parse(sqlOf(table).fromSql(plainRow.parse(row))));
};

/** One row by its id, or null. */
export const findRow = <T extends TableName>(db: Connection, table: T, id: string): Row<T> | null => {
  const row = readRow(db, table, id);
  return row === null ? null : tableSpecs[table].row.parse(row);
};

const historyRow = z.object({
  seq: z.number(),
  at: z.number(),
  actorName: z.string(),
  command: z.string(),
  sentence: z.string(),
  records: z.string(),
  undoable: z.number(),
  undoes: z.number().nullable(),
  undoneBy: z.number().nullable(),
  hash: z.string(),
});
const records = z.array(z.object({ table: z.string(), id: z.string() }));

const entryOf = (row: unknown): HistoryEntry => {
  const entry = historyRow.parse(row);
  return { ...entry, records: records.parse(JSON.parse(entry.records)), undoable: entry.undoable === 1 };
};

/** The commands whose entries are in the chain but not among what is shown (docs/decisions, “Alerts and the history”). */
const unlisted = JSON.stringify(
  Object.entries(commandSpecs)
    .filter(([, { isListed }]) => !isListed)
    .map(([name]) => name),
);

/** A page of the history, newest first; of one record when asked. Notes about alerts and chunks of imports are not in it. */
export const historyPage = (
  db: Connection,
  input: QueryInput<'history.page'>,
): QueryOutput<'history.page'> => {
  const rows = db
    .prepare(
      `SELECT h.seq, h.at, h.actorName, h.command, h.sentence, h.records, h.undoable, h.undoes, h.hash,
        (SELECT max(u.seq) FROM history u WHERE u.undoes = h.seq) AS undoneBy
       FROM history h WHERE h.seq < ? AND (? IS NULL OR EXISTS (SELECT 1 FROM json_each(h.records) r WHERE r.value ->> 'id' = ?))
       AND h.command NOT IN (SELECT value FROM json_each(?))
       ORDER BY h.seq DESC LIMIT ?`,
    )
    .all(input.before ?? Number.MAX_SAFE_INTEGER, input.recordId, input.recordId, unlisted, input.limit);
  const count: unknown = db
    .prepare('SELECT count(*) AS count FROM history WHERE command NOT IN (SELECT value FROM json_each(?))')
    .get(unlisted);
  return {
    entries: rows.map(entryOf),
    head: chainHead(db),
    count: z.object({ count: z.number() }).parse(count).count,
  };
};

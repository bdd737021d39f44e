import { z } from 'zod';
import { AppError } from '#shared/contract/result.ts';
import { type Row, type TableName, tables, tableSpecs } from '#shared/contract/tables.ts';
import type { Env } from '../env.ts';
import { appendEntry, type Change, lastSeq, maskPrivate, sha256 } from './history.ts';
import { type Connection, isTaken } from './open.ts';
import { prepared } from './prepared.ts';
import { type PlainRow, sqlOf, type Where, whereSql } from './rows.ts';
import { planUndo } from './undo.ts';

/** A row to write: `id` and `rev` as they were read (a new row has neither), seq is set by the transaction. */
export type Draft<T extends TableName> = Omit<Row<T>, 'id' | 'rev' | 'seq'> & {
  readonly id?: string;
  readonly rev?: number;
};

/** What a handler may do. Synchronous, all in one transaction. */
export interface Tx {
  readonly now: number;
  /** The row, or an `AppError('notFound')`. */
  readonly get: <T extends TableName>(table: T, id: string) => Row<T>;
  /** All rows whose columns equal `where`, in order of their ids; the first `limit` of them when it is given. */
  readonly all: <T extends TableName>(table: T, where: Where<T>, limit?: number) => readonly Row<T>[];
  /** Writes a row; an old one must carry the rev it has now, or it is a `conflict`. Returns it as stored. */
  readonly put: <T extends TableName>(table: T, row: Draft<T>) => Row<T>;
  /** Deletes a row that still has this rev; leaves a tombstone. */
  readonly drop: (table: TableName, id: string, rev: number) => void;
  /** The next number of a noun in a shop; counted inside the transaction, never reused. */
  readonly nextNumber: (shopId: string, noun: string) => number;
  /** The SHA-256 of a text's UTF-8 bytes, in hex. */
  readonly hash: (text: string) => string;
  /** When a transaction was made, and by whom (empty where nobody is named). */
  readonly made: (seq: number) => { readonly at: number; readonly actorName: string };
  /** Writes the images before a history entry back; returns its sentence and the rows as they were until now. */
  readonly undo: (seq: number) => Undone;
}

/** What an undo did: its sentence, what it turned back, and each row as it stood before (or as it was brought back). */
export interface Undone {
  readonly sentence: string;
  readonly what: string;
  readonly touched: readonly { readonly table: TableName; readonly row: PlainRow }[];
}

export interface Committed {
  readonly seq: number;
  readonly from: number;
  readonly changes: readonly Change[];
}

export interface Said {
  readonly sentence: string;
  readonly undoes?: number;
}

export interface Author {
  readonly command: string;
  readonly actor: string | null;
  readonly undoable: boolean;
}

const conflict = (): AppError =>
  new AppError(
    'conflict',
    'This record was changed elsewhere in the meantime. Nothing was written; the newer state is shown.',
  );

const plainRow = z.record(z.string(), z.unknown());

/** The row of a table as stored, unchecked, or null. */
export const readRow = (db: Connection, table: TableName, id: string): PlainRow | null => {
  const row: unknown = prepared(db, `SELECT * FROM ${table} WHERE id = ?`).get(id);
  return row === undefined ? null : sqlOf(table).fromSql(plainRow.parse(row));
};

const parseRow = <T extends TableName>(table: T, row: PlainRow): Row<T> => tableSpecs[table].row.parse(row);

interface Work {
  readonly db: Connection;
  readonly seq: number;
  readonly env: Env;
  readonly changes: Map<string, Change>;
}

// A row that is written twice in one transaction is one change: first image before, last image after.
const note = ({ changes }: Work, change: Change): void => {
  const key = `${change.table} ${change.id}`;
  const first = changes.get(key);
  changes.set(key, first === undefined ? change : { ...change, before: first.before });
};

const writeRow = (work: Work, table: TableName, row: PlainRow): void => {
  const sql = sqlOf(table);
  prepared(work.db, sql.upsert).run(...sql.toSql(row));
  prepared(work.db, 'DELETE FROM tombstones WHERE tableName = ? AND id = ?').run(table, String(row['id']));
};

const put = <T extends TableName>(work: Work, table: T, draft: Draft<T>): Row<T> => {
  const id = draft.id ?? work.env.newId();
  const before = readRow(work.db, table, id);
  const have: unknown = before?.['rev'];
  if (before !== null && have !== draft.rev) throw conflict();
  if (before === null && draft.rev !== undefined) throw conflict();
  const row = parseRow(table, { ...draft, id, rev: typeof have === 'number' ? have + 1 : 1, seq: work.seq });
  const after: PlainRow = row;
  writeRow(work, table, after);
  note(work, { table, id, before, after });
  return row;
};

const drop = (work: Work, table: TableName, id: string, rev: number): void => {
  const before = readRow(work.db, table, id);
  if (before === null) throw new AppError('notFound', 'This record is not there any more.');
  if (before['rev'] !== rev) throw conflict();
  prepared(work.db, `DELETE FROM ${table} WHERE id = ?`).run(id);
  prepared(
    work.db,
    'INSERT INTO tombstones (tableName, id, seq, at) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET seq = excluded.seq, at = excluded.at',
  ).run(table, id, work.seq, work.env.now());
  note(work, { table, id, before, after: null });
};

const nextNumber = (work: Work, shopId: string, noun: string): number => {
  const row: unknown = work.db
    .prepare(
      'INSERT INTO counters (shopId, noun, last) VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last',
    )
    .get(shopId, noun);
  return z.object({ last: z.number() }).parse(row).last;
};

/** Writes a row back; where another row has taken what only one may have, as the quiz of a case, it is a conflict. */
const bringBack = (work: Work, table: TableName, row: PlainRow, sentence: string): void => {
  try {
    writeRow(work, table, row);
  } catch (error) {
    if (!isTaken(error)) throw error;
    throw new AppError(
      'conflict',
      `“${sentence}” can’t be undone any more: what was recorded since stands in its place. Nothing was written.`,
    );
  }
};

const undo = (work: Work, seq: number): Undone => {
  const plan = planUndo(work.db, seq, (table, id) => readRow(work.db, table, id));
  // A row may come back before the one that it names. The handler says in words what stays missing; else the commit fails.
  work.db.exec('PRAGMA defer_foreign_keys = ON');
  const touched: { readonly table: TableName; readonly row: PlainRow }[] = [];
  for (const { table, id, to } of plan.reversals) {
    const before = readRow(work.db, table, id);
    touched.push({ table, row: before ?? to ?? {} });
    const have = before?.['rev'] ?? to?.['rev'];
    const rev = typeof have === 'number' ? have : 0;
    if (to === null) {
      drop(work, table, id, rev);
    } else {
      const after: PlainRow = { ...to, rev: rev + 1, seq: work.seq };
      bringBack(work, table, after, plan.what);
      note(work, { table, id, before, after });
    }
  }
  return { sentence: plan.sentence, what: plan.what, touched };
};

const maker = z.object({ at: z.number(), actorName: z.string() });

const txOf = (work: Work): Tx => ({
  now: work.env.now(),
  get: (table, id) => {
    const row = readRow(work.db, table, id);
    if (row === null) throw new AppError('notFound', 'This record is not there any more.');
    return parseRow(table, row);
  },
  all: (table, where, limit = -1) => {
    const { tests, values } = whereSql(table, where);
    const sql = `SELECT * FROM ${table} WHERE ${tests} ORDER BY id LIMIT ?`;
    const rows = prepared(work.db, sql).all(...values, limit);
    return rows.map((row: unknown) => parseRow(table, sqlOf(table).fromSql(plainRow.parse(row))));
  },
  put: (table, row) => put(work, table, row),
  drop: (table, id, rev) => drop(work, table, id, rev),
  nextNumber: (shopId, noun) => nextNumber(work, shopId, noun),
  hash: sha256,
  made: (seq) => {
    const row: unknown = prepared(work.db, 'SELECT at, actorName FROM history WHERE seq = ?').get(seq);
    return row === undefined ? { at: work.env.now(), actorName: '' } : maker.parse(row);
  },
  undo: (seq) => undo(work, seq),
});

const actorName = (db: Connection, actor: string | null): string => {
  const row = actor === null ? null : readRow(db, 'people', actor);
  return typeof row?.['name'] === 'string' ? row['name'] : '';
};

const commitEntry = (work: Work, author: Author, said: Said): void => {
  appendEntry(work.db, {
    seq: work.seq,
    at: work.env.now(),
    actor: author.actor,
    actorName: actorName(work.db, author.actor),
    command: author.command,
    sentence: said.sentence,
    undoable: author.undoable,
    undoes: said.undoes ?? null,
    changes: [...work.changes.values()].map((change) => {
      const hidden = tables[change.table].private;
      return {
        ...change,
        before: maskPrivate(change.before, hidden),
        after: maskPrivate(change.after, hidden),
      };
    }),
  });
  work.db.prepare("UPDATE meta SET value = ? WHERE key = 'seq'").run(String(work.seq));
};

/**
 * Runs `body` in one `BEGIN IMMEDIATE` transaction, appends its history entry and commits. A body that changes
 * nothing leaves no entry and no seq. Whatever throws rolls everything back.
 */
export const transact = <V>(
  db: Connection,
  env: Env,
  author: Author,
  body: (tx: Tx) => { readonly value: V } & Said,
): { readonly value: V; readonly committed: Committed } => {
  db.exec('BEGIN IMMEDIATE');
  try {
    const from = lastSeq(db);
    const work: Work = { db, env, seq: from + 1, changes: new Map() };
    const outcome = body(txOf(work));
    const changed = work.changes.size > 0;
    if (changed) commitEntry(work, author, outcome);
    db.exec('COMMIT');
    return {
      value: outcome.value,
      committed: { seq: changed ? work.seq : from, from, changes: [...work.changes.values()] },
    };
  } catch (error) {
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
};

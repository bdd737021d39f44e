import { z } from 'zod';
import type { FeedBatch } from '#shared/contract/feed.ts';
import { type TableName, tables } from '#shared/contract/tables.ts';
import { DAY } from '#shared/kernel/time.ts';
import type { Connection } from './open.ts';
import { type PlainRow, sqlOf, tableNames } from './rows.ts';
import { lastSeq } from './history.ts';
import type { Committed } from './tx.ts';

/** Tombstones are kept this long; a replica that was away longer takes a snapshot. */
const tombstoneDays = 30;

const plainRow = z.record(z.string(), z.unknown());
const tombstone = z.object({ tableName: z.string(), id: z.string() });

/** The database's epoch: another one means that cursors of before mean nothing. */
export const readEpoch = (db: Connection): string => {
  const row: unknown = db.prepare("SELECT value FROM meta WHERE key = 'epoch'").get();
  return z.object({ value: z.string() }).parse(row).value;
};

const publicRow = (table: TableName, row: PlainRow): PlainRow => {
  const hidden = [...tables[table].private, ...tables[table].unsent];
  return hidden.length === 0
    ? row
    : Object.fromEntries(Object.entries(row).filter(([name]) => !hidden.includes(name)));
};

/** The batch that tells one committed transaction; its rows hold no columns that stay in main. */
export const batchOf = (epoch: string, committed: Committed): FeedBatch => {
  const rows: Record<string, PlainRow[]> = {};
  const dropped: Record<string, string[]> = {};
  for (const { table, id, after } of committed.changes) {
    if (after === null) (dropped[table] ??= []).push(id);
    else (rows[table] ??= []).push(publicRow(table, after));
  }
  return { epoch, from: committed.from, to: committed.seq, snapshot: false, rows, dropped };
};

const rowsAbove = (db: Connection, cursor: number): Record<string, PlainRow[]> => {
  const rows: Record<string, PlainRow[]> = {};
  for (const table of tableNames) {
    const found = db
      .prepare(`SELECT * FROM ${table} WHERE seq > ?`)
      .all(cursor)
      .map((row: unknown) => publicRow(table, sqlOf(table).fromSql(plainRow.parse(row))));
    if (found.length > 0) rows[table] = found;
  }
  return rows;
};

const droppedAbove = (db: Connection, cursor: number): Record<string, string[]> => {
  const dropped: Record<string, string[]> = {};
  for (const row of db.prepare('SELECT tableName, id FROM tombstones WHERE seq > ?').all(cursor)) {
    const { tableName, id } = tombstone.parse(row);
    (dropped[tableName] ??= []).push(id);
  }
  return dropped;
};

const oldestCursor = (db: Connection): number => {
  const row: unknown = db.prepare("SELECT value FROM meta WHERE key = 'tombstonesFrom'").get();
  return row === undefined ? 0 : Number(z.object({ value: z.string() }).parse(row).value);
};

/** Everything above a replica's cursor, or a snapshot when its epoch differs or its cursor is older than the tombstones. */
export const feedSince = (db: Connection, epoch: string | null, cursor: number): FeedBatch => {
  const own = readEpoch(db);
  const to = lastSeq(db);
  const snapshot = epoch !== own || cursor > to || cursor < oldestCursor(db);
  const from = snapshot ? 0 : cursor;
  return {
    epoch: own,
    from,
    to,
    snapshot,
    rows: rowsAbove(db, from),
    dropped: snapshot ? {} : droppedAbove(db, from),
  };
};

/** Forgets tombstones older than 30 days and remembers up to which cursor a replica can still be brought up to date. */
export const pruneTombstones = (db: Connection, now: number): void => {
  const before = now - tombstoneDays * DAY;
  const row: unknown = db.prepare('SELECT max(seq) AS seq FROM tombstones WHERE at < ?').get(before);
  const newest = z.object({ seq: z.number().nullable() }).parse(row).seq;
  if (newest === null) return;
  db.exec('BEGIN IMMEDIATE');
  db.prepare('DELETE FROM tombstones WHERE at < ?').run(before);
  db.prepare(
    "INSERT INTO meta (key, value) VALUES ('tombstonesFrom', ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
  ).run(String(newest));
  db.exec('COMMIT');
};

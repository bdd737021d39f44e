import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { AppError } from '#shared/contract/result.ts';
import { forgetPrepared } from './prepared.ts';

export type Connection = DatabaseSyncInstance;

/** SQLite before 3.51.3 can corrupt a WAL database when two connections write and checkpoint at once. */
const sqliteFloor = [3, 51, 3] as const;

const number = (db: Connection, sql: string): number => {
  const row: unknown = db.prepare(sql).get();
  const value: unknown = typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined;
  return typeof value === 'number' ? value : Number.NaN;
};

const text = (db: Connection, sql: string): string => {
  const row: unknown = db.prepare(sql).get();
  const value: unknown = typeof row === 'object' && row !== null ? Object.values(row)[0] : undefined;
  return typeof value === 'string' ? value : '';
};

const SQLITE_CONSTRAINT_UNIQUE = 2067;

/** Whether SQLite refused a write because another row has what only one may have. */
export const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'errcode' in error && error.errcode === SQLITE_CONSTRAINT_UNIQUE;

/** The version of SQLite that runs. */
export const sqliteVersion = (db: Connection): string => text(db, 'SELECT sqlite_version()');

/** Whether a version, "3.51.3", is this one or a later one. */
export const isAtLeast = (version: string, floor: readonly number[]): boolean => {
  const parts = version.split('.').map(Number);
  for (const [index, wanted] of floor.entries()) {
    const have = parts[index] ?? 0;
    if (have !== wanted) return have > wanted;
  }
  return true;
};

/** The pragmas as they stand on this connection; a test reads them back after a write. */
export const pragmasOf = (db: Connection) => ({
  journalMode: text(db, 'PRAGMA journal_mode'),
  synchronous: number(db, 'PRAGMA synchronous'),
  foreignKeys: number(db, 'PRAGMA foreign_keys'),
  trustedSchema: number(db, 'PRAGMA trusted_schema'),
  cellSizeCheck: number(db, 'PRAGMA cell_size_check'),
  secureDelete: number(db, 'PRAGMA secure_delete'),
  recursiveTriggers: number(db, 'PRAGMA recursive_triggers'),
  busyTimeout: number(db, 'PRAGMA busy_timeout'),
});

const setPragmas = (db: Connection): void => {
  db.exec('PRAGMA busy_timeout = 5000');
  db.exec('PRAGMA journal_mode = WAL');
  db.exec('PRAGMA synchronous = FULL');
  db.exec('PRAGMA foreign_keys = ON');
  db.exec('PRAGMA trusted_schema = OFF');
  db.exec('PRAGMA cell_size_check = ON');
  db.exec('PRAGMA secure_delete = ON');
  // Without it the history's triggers would let a REPLACE through.
  db.exec('PRAGMA recursive_triggers = ON');
  if (process.platform === 'darwin') db.exec('PRAGMA checkpoint_fullfsync = ON');
};

// This build falls back to synchronous=NORMAL after the first write in WAL mode, so the check comes after one.
const provePragmas = (db: Connection): void => {
  db.exec(
    'CREATE TABLE IF NOT EXISTS opened (id INTEGER PRIMARY KEY CHECK (id = 1), times INTEGER NOT NULL) STRICT',
  );
  db.exec('INSERT INTO opened (id, times) VALUES (1, 1) ON CONFLICT (id) DO UPDATE SET times = times + 1');
  const seen = pragmasOf(db);
  const wanted = {
    journalMode: 'wal',
    synchronous: 2,
    foreignKeys: 1,
    trustedSchema: 0,
    cellSizeCheck: 1,
    secureDelete: 1,
    recursiveTriggers: 1,
  };
  for (const [name, value] of Object.entries(wanted)) {
    const have: unknown = Object.entries(seen).find(([key]) => key === name)?.[1];
    if (have !== value)
      throw new AppError('internal', `The database does not run as it must: ${name} is ${String(have)}.`);
  }
};

/** Opens the one writing connection, makes the folder, sets the pragmas and proves them after a write. */
export const openDatabase = (path: string): Connection => {
  mkdirSync(dirname(path), { recursive: true });
  const db = new DatabaseSync(path);
  if (!isAtLeast(sqliteVersion(db), sqliteFloor)) {
    db.close();
    throw new AppError('internal', `SQLite ${sqliteFloor.join('.')} or newer is needed.`);
  }
  setPragmas(db);
  provePragmas(db);
  return db;
};

/**
 * Closes the writing connection. What the log holds is written into the file first: the driver keeps the files open until
 * its statements are collected, so SQLite's own end of a log may come late.
 */
export const closeDatabase = (db: Connection): void => {
  try {
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    forgetPrepared(db);
    db.close();
  }
};

/** Opens a read-only connection, for the utility process and for looking at a file before it is touched. */
export const openReadOnly = (path: string): Connection => {
  const db = new DatabaseSync(path, { readOnly: true });
  db.exec('PRAGMA busy_timeout = 5000');
  db.exec('PRAGMA trusted_schema = OFF');
  db.exec('PRAGMA query_only = ON');
  return db;
};

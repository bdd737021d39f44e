import { createHash, randomUUID } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, statSync } from 'node:fs';
import { z } from 'zod';
import { AppError } from '#shared/contract/result.ts';
import { type Connection, openReadOnly } from './open.ts';
import type { Migration } from './migrations/index.ts';

const applied = z.object({ number: z.number(), name: z.string(), hash: z.string() });
type Applied = z.infer<typeof applied>;

const hashOf = (migration: Migration): string =>
  createHash('sha256').update(migration.sql.replaceAll('\r\n', '\n')).digest('hex');

const readApplied = (db: Connection): readonly Applied[] => {
  const present: unknown = db
    .prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'migrations'")
    .get();
  if (present === undefined) return [];
  return db
    .prepare('SELECT number, name, hash FROM migrations ORDER BY number')
    .all()
    .map((row: unknown) => applied.parse(row));
};

// What was applied must be the beginning of what this version knows; else the file is newer, or not ours.
const checkPrefix = (have: readonly Applied[], known: readonly Migration[]): void => {
  const newest = have.at(-1)?.number ?? 0;
  if (newest > (known.at(-1)?.number ?? 0)) {
    throw new AppError(
      'readOnly',
      `These records were written by a newer version of Good Standing (schema ${newest}; this version knows ${known.at(-1)?.number ?? 0}). Nothing was changed. Open them with that version or a newer one.`,
    );
  }
  for (const [index, one] of have.entries()) {
    const ours = known[index];
    if (ours?.number !== one.number || hashOf(ours) !== one.hash) {
      throw new AppError(
        'damaged',
        `The schema of these records does not match this version at step ${one.name}. Nothing was changed.`,
      );
    }
  }
};

/** Looks at a database file without writing: throws when it is newer than this version, or its steps differ. */
export const checkSchema = (path: string, known: readonly Migration[]): void => {
  if (!existsSync(path) || statSync(path).size === 0) return;
  const db = openReadOnly(path);
  try {
    checkPrefix(readApplied(db), known);
  } finally {
    db.close();
  }
};

/** The number of the newest applied migration, 0 for an empty file. */
export const schemaVersion = (db: Connection): number => readApplied(db).at(-1)?.number ?? 0;

const applyPending = (db: Connection, pending: readonly Migration[], now: number): void => {
  db.exec('BEGIN IMMEDIATE');
  try {
    db.exec(
      'CREATE TABLE IF NOT EXISTS migrations (number INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, at INTEGER NOT NULL) STRICT',
    );
    const note = db.prepare('INSERT INTO migrations (number, name, hash, at) VALUES (?, ?, ?, ?)');
    for (const migration of pending) {
      db.exec(migration.sql);
      note.run(migration.number, migration.name, hashOf(migration), now);
    }
    db.prepare(
      "INSERT INTO meta (key, value) VALUES ('epoch', ?), ('seq', '0') ON CONFLICT (key) DO NOTHING",
    ).run(randomUUID());
    db.exec('COMMIT');
  } catch (error) {
    db.exec('ROLLBACK');
    throw error;
  }
};

// A copy that can't be read back is worth nothing, so it is read before anything changes.
const copyBefore = (db: Connection, path: string, have: readonly Applied[]): void => {
  db.prepare('VACUUM INTO ?').run(path);
  const file = openSync(path, 'r+');
  fsyncSync(file);
  closeSync(file);
  const copy = openReadOnly(path);
  try {
    const found = z
      .object({ integrity_check: z.string() })
      .parse(copy.prepare('PRAGMA integrity_check').get());
    if (found.integrity_check !== 'ok' || readApplied(copy).length !== have.length)
      throw new AppError(
        'damaged',
        'The copy that is made before the schema changes could not be read back. Nothing was changed; the records are as they were.',
      );
  } finally {
    copy.close();
  }
};

/**
 * Brings the schema up to date: a copy of a file that holds records first, synced and read back (into `copyPath`), then all
 * pending migrations and their bookkeeping in one transaction. On failure the file is as it was.
 */
export const migrate = (
  db: Connection,
  known: readonly Migration[],
  now: number,
  copyPath: (from: number) => string,
): void => {
  const have = readApplied(db);
  checkPrefix(have, known);
  const pending = known.slice(have.length);
  if (pending.length === 0) return;
  if (have.length > 0) copyBefore(db, copyPath(have.length), have);
  applyPending(db, pending, now);
};

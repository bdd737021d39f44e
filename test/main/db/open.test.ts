import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { migrate } from '#main/db/migrate.ts';
import { migrations } from '#main/db/migrations/index.ts';
import { isAtLeast, openDatabase, openReadOnly, pragmasOf, sqliteVersion } from '#main/db/open.ts';
import { sqlOf, tableNames } from '#main/db/rows.ts';
import { databaseFile } from '#main/services/records.ts';
import { type Bench, createShop, openBench } from '../../support/records.ts';

const names = z.object({ name: z.string() });

let bench: Bench;
afterEach(() => bench.close());

describe('opening a database', () => {
  it('runs with full synchronisation after a write, not with the driver’s default', () => {
    bench = openBench();
    createShop(bench);
    expect(pragmasOf(bench.records.db)).toEqual({
      journalMode: 'wal',
      synchronous: 2,
      foreignKeys: 1,
      trustedSchema: 0,
      cellSizeCheck: 1,
      secureDelete: 1,
      recursiveTriggers: 1,
      busyTimeout: 5000,
    });
  });

  it('runs a SQLite without the WAL-reset corruption', () => {
    bench = openBench();
    const [major = 0, minor = 0, patch = 0] = sqliteVersion(bench.records.db).split('.').map(Number);
    expect(major * 1_000_000 + minor * 1_000 + patch).toBeGreaterThanOrEqual(3_051_003);
  });

  it.each([
    ['3.51.3', true],
    ['3.51.10', true],
    ['3.52.0', true],
    ['4.0', true],
    ['3.51.2', false],
    ['3.9.99', false],
    ['2.99.99', false],
    ['3.51', false],
  ])('takes %s as new enough: %s', (version, isEnough) => {
    expect(isAtLeast(version, [3, 51, 3])).toBe(isEnough);
  });

  it('refuses a database whose pragmas do not hold after a write', () => {
    bench = openBench();
    // One in memory has no log, whatever it is told.
    expect(() => openDatabase(':memory:')).toThrow(/journalMode is memory/);
  });

  it('writes nothing through a connection for reading', () => {
    bench = openBench();
    const reading = openReadOnly(databaseFile(bench.folder));
    expect(reading.prepare('PRAGMA query_only').get()).toEqual({ query_only: 1 });
    expect(() => reading.exec('DELETE FROM meta')).toThrow(/readonly/);
    reading.close();
  });

  it('has only STRICT tables, and a column for each field that the contract names', () => {
    bench = openBench();
    const { db } = bench.records;
    const loose: unknown[] = db
      .prepare(
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    expect(loose).toEqual([]);
    for (const table of tableNames) {
      const columns = names
        .array()
        .parse(db.prepare('SELECT name FROM pragma_table_info(?)').all(table))
        .map(({ name }) => name);
      expect(columns).toEqual(sqlOf(table).columns);
    }
  });
});

describe('migrations', () => {
  it('refuses a database from the future without touching it', () => {
    bench = openBench();
    bench.records.db
      .prepare("INSERT INTO migrations (number, name, hash, at) VALUES (99, '0099-later', 'x', 0)")
      .run();
    bench.records.close();
    const before = readFileSync(databaseFile(bench.folder));
    expect(() => openBench(bench.folder)).toThrow(/newer version/);
    expect(readFileSync(databaseFile(bench.folder)).equals(before)).toBe(true);
    const log = `${databaseFile(bench.folder)}-wal`;
    expect(existsSync(log) ? readFileSync(log).length : 0).toBe(0);
  });

  it('refuses a database whose applied step has another text', () => {
    bench = openBench();
    bench.records.db.exec("UPDATE migrations SET hash = 'other'");
    bench.records.close();
    expect(() => openBench(bench.folder)).toThrow(/does not match/);
  });

  it('keeps a copy before a pending step, and leaves the file as it was when the step fails', () => {
    bench = openBench();
    createShop(bench);
    const { db } = bench.records;
    const copy = join(bench.folder, 'copy.db');
    const broken = [
      ...migrations,
      {
        number: (migrations.at(-1)?.number ?? 0) + 1,
        name: 'broken',
        sql: 'CREATE TABLE extra (x TEXT) STRICT; SELECT 1 FROM nowhere;',
      },
    ];
    expect(() => migrate(db, broken, 0, () => copy)).toThrow(/nowhere/);
    expect(existsSync(copy)).toBe(true);
    expect(db.prepare("SELECT count(*) AS count FROM sqlite_schema WHERE name = 'extra'").get()).toEqual({
      count: 0,
    });
    expect(db.prepare('SELECT count(*) AS count FROM migrations').get()).toEqual({
      count: migrations.length,
    });
    const held = openDatabase(copy);
    expect(held.prepare('SELECT count(*) AS count FROM shops').get()).toEqual({ count: 1 });
    held.close();
    expect(readdirSync(bench.folder)).toContain('copy.db');
  });
});

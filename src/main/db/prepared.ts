import type { Connection } from './open.ts';

type Statement = ReturnType<Connection['prepare']>;

const compiled = new WeakMap<Connection, Map<string, Statement>>();

/** Lets go of a connection's statements; the driver gives its files back once they are collected. */
export const forgetPrepared = (db: Connection): void => {
  compiled.delete(db);
};

/**
 * The compiled statement of a fixed text, compiled once for each connection: compiling costs more than writing a row.
 * Texts come from the registry of tables, so that there are few of them. Not for `iterate`, which holds its place.
 */
export const prepared = (db: Connection, sql: string): Statement => {
  const known = compiled.get(db) ?? new Map<string, Statement>();
  compiled.set(db, known);
  const statement = known.get(sql) ?? db.prepare(sql);
  known.set(sql, statement);
  return statement;
};

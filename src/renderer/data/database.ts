import Dexie, { type Table } from 'dexie';
import { schemaFingerprint } from '#shared/contract/fingerprint.ts';
import { type Row, type TableName, tables } from '#shared/contract/tables.ts';

/** Where the replica stands: the epoch and the last seq that it holds. */
export interface Cursor {
  readonly key: 'cursor';
  readonly epoch: string;
  readonly seq: number;
}

export type ReplicaTables = { readonly [T in TableName]: Table<Row<T>, string> };
export type ReplicaDatabase = Dexie & ReplicaTables & { readonly cursor: Table<Cursor, string> };

const prefix = 'replica-';
export const replicaName = `${prefix}${schemaFingerprint()}`;

const stores = (): Record<string, string> => ({
  cursor: 'key',
  ...Object.fromEntries(
    Object.entries(tables).map(([name, { index }]) => [name, ['id', ...index].join(', ')]),
  ),
});

// Dexie makes the table properties from the stores; the stores are made from the same registry as the type.
const hasTables = (database: Dexie): database is ReplicaDatabase =>
  Object.keys(tables).every((name) => database.tables.some((one) => one.name === name));

/** Opens the replica of this schema. Its name carries the fingerprint, so there is never anything to upgrade. */
export const openReplica = (): ReplicaDatabase => {
  const database = new Dexie(replicaName);
  database.version(1).stores(stores());
  if (!hasTables(database)) throw new Error('The replica lacks a table.');
  return database;
};

/** Deletes replicas of other schemas. They are copies; nothing is lost. */
export const deleteOldReplicas = async (): Promise<void> => {
  const names = await Dexie.getDatabaseNames();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== replicaName).map((name) => Dexie.delete(name)),
  );
};

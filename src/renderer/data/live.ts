import type { Table } from 'dexie';
import { useLiveQuery } from 'dexie-react-hooks';
import { useSyncExternalStore } from 'react';
import type { Row, TableName } from '#shared/contract/tables.ts';
import { giveWay, onReplicaState, replicaState, replicaTables, type ReplicaState } from './replica.ts';

/** A replicated table as screens see it: read-only. */
export type ReadTable<T extends TableName> = Pick<
  Table<Row<T>, string>,
  'get' | 'where' | 'toArray' | 'orderBy' | 'count'
>;

export interface ReadTables {
  readonly table: <T extends TableName>(name: T) => ReadTable<T>;
}

const readTables: ReadTables = { table: (name) => replicaTables()[name] };

/** How the replica stands. */
export const useReplicaState = (): ReplicaState => useSyncExternalStore(onReplicaState, replicaState);

/** A live read of the replica; undefined until the first answer, then again after each change of what it read. */
export const useLive = <T>(
  read: (tables: ReadTables) => Promise<T>,
  dependencies: readonly unknown[],
): T | undefined => {
  const current = useReplicaState();
  const epoch = current.kind === 'ready' ? current.epoch : '';
  // A replica that was made again is another object: what reads the old one begins anew.
  return useLiveQuery(() => read(readTables).catch(giveWay), [epoch, replicaTables(), ...dependencies]);
};

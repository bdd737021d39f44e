import { liveQuery, type Subscription } from 'dexie';
import { useSyncExternalStore } from 'react';
import { type Row, type TableName, tables } from '#shared/contract/tables.ts';
import type { ReplicaTables } from './database.ts';
import { giveWay, onReplicaState, replicaEpoch, replicaState, replicaTables } from './replica.ts';

/** The rows of one table, read once for all screens that show them, and again after each change of the table. */
const holdTable = <T extends TableName>(name: T) => {
  const listeners = new Set<() => void>();
  const ofShops = new Map<string, readonly Row<T>[]>();
  let rows: readonly Row<T>[] | undefined;
  let epoch: string | null = null;
  let failure: Error | null = null;
  let source: ReplicaTables | null = null;
  let subscription: Subscription | undefined;

  const take = (found: readonly Row<T>[]): void => {
    rows = found;
    epoch = replicaEpoch();
    ofShops.clear();
    for (const listen of listeners) listen();
  };

  // A replica that was made again is another object: what reads the old one begins anew.
  const follow = (): void => {
    const from = replicaTables();
    if (from === source) return;
    source = from;
    subscription?.unsubscribe();
    subscription = liveQuery(() => from[name].toArray().catch(giveWay)).subscribe({
      next: take,
      error: (error: unknown) => {
        failure = error instanceof Error ? error : new Error(String(error));
        for (const listen of listeners) listen();
      },
    });
  };

  const current = (): readonly Row<T>[] | undefined => {
    if (failure !== null) throw failure;
    const state = replicaState();
    // What was read before other records were opened is not shown under them.
    return state.kind === 'ready' && state.epoch === epoch ? rows : undefined;
  };

  const listen = (listener: () => void): (() => void) => {
    follow();
    listeners.add(listener);
    const leaveState = onReplicaState(() => {
      follow();
      listener();
    });
    return () => {
      listeners.delete(listener);
      leaveState();
    };
  };

  const ofShop = (shopId: string): readonly Row<T>[] | undefined => {
    const all = current();
    if (all === undefined) return undefined;
    const known = ofShops.get(shopId);
    if (known !== undefined) return known;
    const found = all.filter((row) => 'shopId' in row && row.shopId === shopId);
    ofShops.set(shopId, found);
    return found;
  };

  return { follow, listen, current, ofShop };
};

type HeldTable<T extends TableName> = ReturnType<typeof holdTable<T>>;
type HeldTables = { readonly [T in TableName]: HeldTable<T> };

// Made from the same registry as the type, so none is missing.
const isWhole = (made: object): made is HeldTables => Object.keys(tables).every((name) => name in made);
const isTable = (name: string): name is TableName => name in tables;

const holdTables = (): HeldTables => {
  const made = Object.fromEntries(
    Object.keys(tables)
      .filter(isTable)
      .map((name) => [name, holdTable(name)]),
  );
  if (!isWhole(made)) throw new Error('A table is not held.');
  return made;
};

const held = holdTables();

/** Begins to read tables before a screen asks for them; the replica must know its place. */
export const readAhead = (names: readonly TableName[]): void => {
  for (const name of names) held[name].follow();
};

const none: readonly never[] = [];

/** All rows of a table, live; undefined until they are read. */
export const useRows = <T extends TableName>(name: T): readonly Row<T>[] | undefined =>
  useSyncExternalStore(held[name].listen, held[name].current);

type ShopTable = { [T in TableName]: Row<T> extends { readonly shopId: string } ? T : never }[TableName];

/** The rows of a table that belong to a shop, live; undefined until they are read, none for no shop. */
export const useShopRows = <T extends ShopTable>(
  name: T,
  shopId: string | null,
): readonly Row<T>[] | undefined =>
  useSyncExternalStore(held[name].listen, () => (shopId === null ? none : held[name].ofShop(shopId)));

import { useSyncExternalStore } from 'react';
import type { FeedBatch } from '#shared/contract/feed.ts';
import { type Row, type TableName, tables } from '#shared/contract/tables.ts';
import type { ReplicaTables } from './database.ts';
import { mergeRows } from './merge-rows.ts';
import { giveWay, onReplicaState, onStored, replicaEpoch, replicaState, replicaTables } from './replica.ts';

// What a read ends with when its database is closed under it: another one is opened, and read.
const isClosed = (error: unknown): boolean =>
  error instanceof Error && ['AbortError', 'DatabaseClosedError'].includes(error.name);

/** The rows of one shop, picked out once for each state of a table. */
const pickByShop = <T extends TableName>() => {
  const picked = new Map<string, readonly Row<T>[]>();
  let from: readonly Row<T>[] = [];
  return (rows: readonly Row<T>[], shopId: string): readonly Row<T>[] => {
    if (rows !== from) picked.clear();
    from = rows;
    const known = picked.get(shopId);
    if (known !== undefined) return known;
    const found = rows.filter((row) => 'shopId' in row && row.shopId === shopId);
    picked.set(shopId, found);
    return found;
  };
};

const listening = () => {
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listen of listeners) listen();
  };
  const add = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { tell, add };
};

/** The rows of one table, read once for all screens that show them, then kept up by the feed. */
const holdTable = <T extends TableName>(name: T) => {
  const { tell, add } = listening();
  const pick = pickByShop<T>();
  let rows: readonly Row<T>[] | undefined;
  let epoch: string | null = null;
  let failure: Error | null = null;
  let source: ReplicaTables | null = null;
  // What the feed stored since the read began; the read may have seen some of it.
  let meanwhile: FeedBatch[] = [];

  const hold = (next: readonly Row<T>[], of: string | null): void => {
    if (next === rows && of === epoch) return;
    [rows, epoch] = [next, of];
    tell();
  };

  const read = async (from: ReplicaTables): Promise<void> => {
    try {
      const found: readonly Row<T>[] = await from[name].toArray().catch(giveWay);
      if (from !== source) return;
      const merged = meanwhile.reduce((held, batch) => mergeRows(name, held, batch), found);
      meanwhile = [];
      hold(merged, replicaEpoch());
    } catch (error) {
      if (from !== source || isClosed(error)) return;
      failure = error instanceof Error ? error : new Error(String(error));
      tell();
    }
  };

  // A replica that was made again is another object. What fills it comes as a batch, so rows that are held need no read.
  const follow = (): void => {
    const from = replicaTables();
    if (from === source) return;
    source = from;
    meanwhile = [];
    if (rows === undefined) void read(from);
  };

  const keepUp = (batch: FeedBatch): void => {
    if (source === null) return;
    if (rows === undefined) meanwhile.push(batch);
    else hold(mergeRows(name, rows, batch), batch.epoch);
  };

  const current = (): readonly Row<T>[] | undefined => {
    if (failure !== null) throw failure;
    const state = replicaState();
    // What was read before other records were opened is not shown under them.
    return state.kind === 'ready' && state.epoch === epoch ? rows : undefined;
  };

  const listen = (listener: () => void): (() => void) => {
    follow();
    const onState = (): void => {
      follow();
      listener();
    };
    const leaves = [add(listener), onReplicaState(onState)];
    return () => {
      for (const leave of leaves) leave();
    };
  };

  const ofShop = (shopId: string): readonly Row<T>[] | undefined => {
    const all = current();
    return all === undefined ? undefined : pick(all, shopId);
  };

  return { follow, keepUp, listen, current, ofShop };
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
onStored((batch) => {
  for (const name of Object.keys(held).filter(isTable)) held[name].keepUp(batch);
});

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

import Dexie from 'dexie';
import { type FeedBatch, feedBatch } from '#shared/contract/feed.ts';
import { queries } from '#shared/contract/queries.ts';
import type { Failure } from '#shared/contract/result.ts';
import { type TableName, tables } from '#shared/contract/tables.ts';
import { readAnswer } from './answer.ts';
import { bridge } from './bridge.ts';
import {
  deleteOldReplicas,
  openReplica,
  replicaName,
  type ReplicaDatabase,
  type ReplicaTables,
} from './database.ts';

/** How the replica stands, for the shell: not yet, ready, or refused by main with the reason. */
export type ReplicaState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready'; readonly epoch: string; readonly now: number; readonly clockFixed: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure };

type Place = { readonly epoch: string; readonly seq: number };

const tableNames = Object.keys(tables).filter((name): name is TableName => name in tables);

let database: ReplicaDatabase = openReplica();
let place: Place | null = null;
let state: ReplicaState = { kind: 'opening' };
let queue: Promise<void> = Promise.resolve();
const stateListeners = new Set<() => void>();
const waiting = new Set<{ readonly seq: number; readonly resolve: () => void }>();

const setState = (next: ReplicaState): void => {
  state = next;
  for (const listen of stateListeners) listen();
};

const wakeReaders = (): void => {
  for (const one of waiting) {
    if (place !== null && place.seq >= one.seq) {
      waiting.delete(one);
      one.resolve();
    }
  }
};

const store = async (batch: FeedBatch): Promise<void> => {
  await database.transaction('rw', [...tableNames, 'cursor'], async () => {
    for (const name of tableNames) {
      const table = database.table(name);
      if (batch.snapshot) await table.clear();
      const rows = batch.rows[name];
      if (rows !== undefined) await table.bulkPut(rows);
      const dropped = batch.dropped[name];
      if (dropped !== undefined) await table.bulkDelete(dropped);
    }
    await database.cursor.put({ key: 'cursor', epoch: batch.epoch, seq: batch.to });
  });
  place = { epoch: batch.epoch, seq: batch.to };
  wakeReaders();
};

const startAnew = async (): Promise<void> => {
  database.close();
  await Dexie.delete(replicaName);
  database = openReplica();
  place = null;
};

const catchUp = async (): Promise<void> => {
  const reply = await bridge.query('feed.since', { epoch: place?.epoch ?? null, cursor: place?.seq ?? 0 });
  const answer = readAnswer(reply, queries['feed.since'].output);
  if (!answer.ok) {
    setState({ kind: 'failed', failure: answer.error });
    return;
  }
  const { batch, now, clockFixed } = answer.value.value;
  await store(batch);
  setState({ kind: 'ready', epoch: batch.epoch, now, clockFixed });
};

// A replica that can't be read or written is thrown away once; what it held comes again from main.
const catchUpOrRebuild = async (): Promise<void> => {
  try {
    await catchUp();
  } catch {
    await startAnew();
    await catchUp();
  }
};

const isNext = (batch: FeedBatch): boolean =>
  place !== null && batch.epoch === place.epoch && batch.from === place.seq;

const take = async (raw: unknown): Promise<void> => {
  const parsed = feedBatch.safeParse(raw);
  if (parsed.success && place !== null && parsed.data.epoch === place.epoch && parsed.data.to <= place.seq)
    return;
  if (parsed.success && isNext(parsed.data)) {
    try {
      await store(parsed.data);
      return;
    } catch {
      await startAnew();
    }
  }
  await catchUpOrRebuild();
};

const inTurn = (step: () => Promise<void>): Promise<void> => {
  const next = queue.then(step, step);
  queue = next.catch(() => undefined);
  return next;
};

const readCursor = async (): Promise<void> => {
  try {
    const cursor = await database.cursor.get('cursor');
    if (cursor !== undefined) place = { epoch: cursor.epoch, seq: cursor.seq };
  } catch {
    await startAnew();
  }
};

/** Opens the replica, brings it up to date and follows main from then on. Called once. */
export const openFeed = async (): Promise<void> => {
  bridge.onFeed((batch) => void inTurn(() => take(batch)));
  bridge.onMenu((action) => {
    if (action === 'switched') void inTurn(catchUpOrRebuild);
  });
  await inTurn(async () => {
    await readCursor();
    await catchUpOrRebuild();
  });
  void deleteOldReplicas();
};

/** Resolves when the replica holds this transaction, so that what was written is what is read. */
export const replicaReached = (seq: number): Promise<void> => {
  if (place !== null && place.seq >= seq) return Promise.resolve();
  const reached = new Promise<void>((resolve) => {
    waiting.add({ seq, resolve });
  });
  // The batch may have been missed: asking costs nothing when it is on its way.
  void inTurn(() => (place !== null && place.seq >= seq ? Promise.resolve() : catchUpOrRebuild()));
  return reached;
};

/** Asks main again after the records could not be opened. */
export const retryFeed = (): Promise<void> => inTurn(catchUpOrRebuild);

export const replicaState = (): ReplicaState => state;
export const onReplicaState = (listen: () => void): (() => void) => {
  stateListeners.add(listen);
  return () => stateListeners.delete(listen);
};

/** The tables as live queries read them. Only this file writes. */
export const replicaTables = (): ReplicaTables => database;

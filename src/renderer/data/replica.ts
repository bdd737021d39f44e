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
import { carryDrafts } from './drafts.ts';
import { isFull, isUnreadable } from './store-failure.ts';

/** How the replica stands, for the shell: not yet, ready, or refused by main with the reason. */
export type ReplicaState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'ready'; readonly epoch: string; readonly now: number; readonly clockFixed: boolean }
  | { readonly kind: 'failed'; readonly failure: Failure };

type Place = { readonly epoch: string; readonly seq: number };

const tableNames = Object.keys(tables).filter((name): name is TableName => name in tables);

// A closing that nobody here asked for: the database was deleted, or taken away for want of space.
let closing = false;
const openWatched = (): ReplicaDatabase => {
  const opened = openReplica();
  opened.on('close', () => {
    if (opened === database && !closing) void inTurn(rebuild);
  });
  return opened;
};

let database: ReplicaDatabase = openWatched();
let place: Place | null = null;
let state: ReplicaState = { kind: 'opening' };
let queue: Promise<void> = Promise.resolve();
const stateListeners = new Set<() => void>();
const storedListeners = new Set<(batch: FeedBatch) => void>();

const setState = (next: ReplicaState): void => {
  state = next;
  for (const listen of stateListeners) listen();
};

// What is stored must continue what is there: a replica that was emptied behind our back holds another cursor.
const checkContinues = async ({ snapshot, epoch, from }: FeedBatch): Promise<void> => {
  if (snapshot) return;
  const cursor = await database.cursor.get('cursor');
  if (cursor?.epoch !== epoch || cursor.seq !== from) throw new Error('The replica has lost its place.');
};

const store = async (batch: FeedBatch): Promise<void> => {
  await database.transaction('rw', [...tableNames, 'cursor'], async () => {
    await checkContinues(batch);
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
  for (const tell of storedListeners) tell(batch);
};

const startAnew = async (): Promise<void> => {
  closing = true;
  place = null;
  try {
    database.close();
    await Dexie.delete(replicaName);
    database = openWatched();
  } finally {
    closing = false;
  }
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

const unwritable: Failure = {
  code: 'internal',
  message:
    'The window’s own copy of the records can’t be written. All saved records are safe. Free some space and try again.',
};

const startAnewAndCatchUp = async (): Promise<void> => {
  await startAnew();
  await catchUp();
};

// Where Chromium can't even open its files, they can only be thrown away from outside.
// That takes what else the window keeps, so a full disk is no reason for it.
const clearAndCatchUp = async (error: unknown): Promise<void> => {
  if (isFull(error)) throw error;
  await carryDrafts(async () => {
    await bridge.job(crypto.randomUUID(), 'app.clearReplica', {}, null);
  });
  await startAnewAndCatchUp();
};

// A replica that can't be read or written is thrown away; what it held comes again from main.
const rebuild = async (): Promise<void> => {
  try {
    await startAnewAndCatchUp().catch(clearAndCatchUp);
  } catch {
    setState({ kind: 'failed', failure: unwritable });
  }
};

const catchUpOrRebuild = (): Promise<void> => catchUp().catch(rebuild);

const isNext = (batch: FeedBatch): boolean =>
  place !== null && batch.epoch === place.epoch && batch.from === place.seq;

// Many files taken in at once come as many batches, and screens draw anew for each. With this many more waiting, what they
// bring is asked for in one; each of them is then known already.
const MOST_WAITING = 8;
let waiting = 0;

const take = async (raw: unknown): Promise<void> => {
  const parsed = feedBatch.safeParse(raw);
  if (parsed.success && place !== null && parsed.data.epoch === place.epoch && parsed.data.to <= place.seq)
    return;
  if (parsed.success && isNext(parsed.data) && waiting < MOST_WAITING) {
    try {
      await store(parsed.data);
      return;
    } catch {
      await rebuild();
      return;
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
    place = null;
  }
};

/**
 * Opens the replica, brings it up to date and follows main from then on. Called once. `placed` is called as soon as the
 * replica knows its place, so that its rows can be read while main is asked.
 */
export const openFeed = async (placed: () => void): Promise<void> => {
  bridge.onFeed((batch) => {
    waiting += 1;
    void inTurn(() => {
      waiting -= 1;
      return take(batch);
    });
  });
  bridge.onMenu((action) => {
    if (action === 'switched') void inTurn(catchUpOrRebuild);
  });
  await inTurn(async () => {
    await readCursor();
    placed();
    await catchUpOrRebuild();
  });
  void deleteOldReplicas();
};

const holds = (seq: number): boolean => place !== null && place.seq >= seq;

/**
 * Resolves when the replica holds this transaction, so that what was written is what is read. Its batch may have
 * been missed: then main is asked. A replica that can't be brought there tells so itself, and nobody waits for it.
 */
export const replicaReached = (seq: number): Promise<void> =>
  holds(seq) ? Promise.resolve() : inTurn(() => (holds(seq) ? Promise.resolve() : catchUpOrRebuild()));

let mending = false;

/**
 * What a failed read ends with: the error, or, where the replica itself is damaged, that it is made again; a live read
 * waits for that as it does while the database is closed.
 */
export const giveWay = (error: unknown): never => {
  if (!isUnreadable(error)) throw error instanceof Error ? error : new Error(String(error));
  if (!mending) {
    mending = true;
    void inTurn(rebuild).finally(() => {
      mending = false;
    });
  }
  throw new Dexie.DatabaseClosedError();
};

export const replicaState = (): ReplicaState => state;

/** The epoch of what the replica holds; null until it is known. */
export const replicaEpoch = (): string | null => place?.epoch ?? null;

export const onReplicaState = (listen: () => void): (() => void) => {
  stateListeners.add(listen);
  return () => stateListeners.delete(listen);
};

/** Calls with each batch once the replica holds it, in the order of the feed. */
export const onStored = (tell: (batch: FeedBatch) => void): (() => void) => {
  storedListeners.add(tell);
  return () => storedListeners.delete(tell);
};

/** The tables as live queries read them. Only this file writes. */
export const replicaTables = (): ReplicaTables => database;

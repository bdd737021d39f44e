import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import { chunkRows } from '#shared/readings.ts';

const rows = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));
type Rows = z.infer<typeof rows>;

const snapshot = z.object({
  ok: z.literal(true),
  value: z.object({ batch: z.object({ epoch: z.string(), to: z.number(), rows }) }),
});

const inReplica = z.object({
  rows,
  cursor: z.array(z.object({ epoch: z.string(), seq: z.number() })),
});

/** All that the replica holds, read beside the app. */
const readReplica = async (page: Page): Promise<z.infer<typeof inReplica>> => {
  const found: unknown = await page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('refused'));
      });
    const named = (await indexedDB.databases()).find(({ name }) => name?.startsWith('replica-'));
    if (named?.name === undefined) return { rows: {}, cursor: [] };
    const database = await done(indexedDB.open(named.name));
    try {
      const stores = [...database.objectStoreNames];
      if (stores.length === 0) return { rows: {}, cursor: [] };
      const transaction = database.transaction(stores, 'readonly');
      const all = await Promise.all(
        stores.map(async (store) => [store, await done(transaction.objectStore(store).getAll())] as const),
      );
      const { cursor, ...tables } = Object.fromEntries(all);
      return { rows: tables, cursor };
    } finally {
      database.close();
    }
  });
  return inReplica.parse(found);
};

const readMain = async (page: Page): Promise<z.infer<typeof snapshot>['value']['batch']> => {
  const found: unknown = await page.evaluate("window.api.query('feed.since', { epoch: null, cursor: 0 })");
  return snapshot.parse(found).value.batch;
};

const canonical = (of: Rows, name: string): readonly string[] =>
  (of[name] ?? [])
    .map((row) => JSON.stringify(Object.fromEntries(Object.entries(row).toSorted())))
    .toSorted();

/** Where replica and main differ: one line for each table, and for the cursor. Nothing when they are the same. */
export const differences = async (page: Page): Promise<readonly string[]> => {
  const main = await readMain(page);
  const replica = await readReplica(page).catch((error: unknown) => ({ rows: {}, cursor: [], error }));
  const tables = [...new Set([...Object.keys(main.rows), ...Object.keys(replica.rows)])];
  const faults = tables.flatMap((name) => {
    const [wanted, have] = [canonical(main.rows, name), canonical(replica.rows, name)];
    const same = wanted.length === have.length && wanted.every((row, index) => row === have[index]);
    return same
      ? []
      : [`${name}: main has ${wanted.length} rows, the replica has ${have.length}, not the same`];
  });
  const [cursor] = replica.cursor;
  if ('error' in replica) return [...faults, String(replica.error)];
  const there = cursor?.epoch === main.epoch && cursor.seq === main.to;
  return there ? faults : [...faults, `the cursor is ${String(cursor?.seq)}, main is at ${main.to}`];
};

/** How many rows of a table the replica holds. */
export const countInReplica = async (page: Page, table: string): Promise<number> =>
  (await readReplica(page)).rows[table]?.length ?? 0;

const answer = z.object({ ok: z.literal(true), seq: z.number().optional(), value: z.unknown() });

/** Speaks to main from the page, past the screens; what it answers must be a success. */
export const call = async (
  page: Page,
  lane: 'send' | 'job',
  name: string,
  input: object,
): Promise<unknown> => {
  const reply: unknown = await page.evaluate(
    ([door, title, given]) => {
      const api: unknown = Reflect.get(globalThis, 'api');
      const verb: unknown = typeof api === 'object' && api !== null ? Reflect.get(api, door) : undefined;
      const args = door === 'job' ? [crypto.randomUUID(), title, given, null] : [title, given, null];
      const said: unknown = typeof verb === 'function' ? Reflect.apply(verb, api, args) : undefined;
      return said;
    },
    [lane, name, input] as const,
  );
  const read = answer.safeParse(reply);
  if (!read.success) throw new Error(`${name}: ${JSON.stringify(reply)}`);
  return read.data.value;
};

const named = z.object({ id: z.string() });

/** A new shop; its id. */
export const makeShop = async (page: Page): Promise<string> => {
  const input = { name: 'Maple & Pine Home', market: 'US', zone: 'America/New_York', rating: 180 };
  return named.parse(await call(page, 'send', 'shop.create', input)).id;
};

/** The id of the shop on record. */
export const shopOf = async (page: Page): Promise<string> => {
  const { rows: all } = await readMain(page);
  return named.parse(all['shops']?.[0]).id;
};

/** Opens a batch and fills it with readings, a chunk in a command; its id. Not published. */
export const fillBatch = async (page: Page, shopId: string, count: number): Promise<string> => {
  const { id } = named.parse(await call(page, 'send', 'batch.open', { shopId, kind: 'readings' }));
  const all = Array.from({ length: count }, (_, index) => ({
    at: 1_700_000_000_000 + index * 3_600_000,
    rating: 100 + (index % 100),
    note: `Row ${index}`,
    replaces: null,
  }));
  for (let from = 0; from < count; from += chunkRows) {
    await call(page, 'send', 'batch.addReadings', { batchId: id, rows: all.slice(from, from + chunkRows) });
  }
  return id;
};

/** A shop with so many readings, as an import leaves them. */
export const makeRecords = async (page: Page, readings: number): Promise<string> => {
  const shopId = await makeShop(page);
  const batchId = await fillBatch(page, shopId, readings);
  await call(page, 'send', 'batch.publish', { batchId, from: '' });
  return shopId;
};

/** Waits until the replica holds what main holds. */
export const agree = async (page: Page): Promise<void> => {
  await expect.poll(() => differences(page), { timeout: 20_000 }).toEqual([]);
};

/** The rating as Today shows it. */
export const rating = (page: Page) => page.getByRole('region', { name: 'Account Health Rating' });

/** Logs a reading of now past the screens. */
export const logReading = (page: Page, shopId: string, value: number): Promise<unknown> =>
  call(page, 'send', 'reading.log', { shopId, rating: value, at: null, note: '' });

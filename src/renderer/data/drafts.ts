import Dexie, { type Table } from 'dexie';
import { isPassing, isUnreadable } from './store-failure.ts';

/** Text that was typed and not yet saved: which form, of which record, and what stood there. */
export interface Draft {
  readonly key: string;
  readonly savedAt: number;
  readonly fields: Readonly<Record<string, string>>;
}

const name = 'drafts';

interface DraftTables {
  readonly drafts: Table<Draft, string>;
}

const hasDrafts = (database: Dexie): database is Dexie & DraftTables =>
  database.tables.some((table) => table.name === 'drafts');

const openDrafts = (): Dexie & DraftTables => {
  const database = new Dexie(name);
  database.version(1).stores({ drafts: 'key' });
  if (!hasDrafts(database)) throw new Error('The drafts lack their table.');
  return database;
};

let database = openDrafts();

const reopen = (): void => {
  database.close();
  database = openDrafts();
};

// Text that was not saved is deleted only where nothing can read it any more.
const mend = async (): Promise<void> => {
  reopen();
  try {
    await database.open();
  } catch (error) {
    if (!isUnreadable(error) || isPassing(error)) return;
    database.close();
    await Dexie.delete(name).catch(() => undefined);
    database = openDrafts();
  }
};

// Drafts are best effort: a buffer for the last second. What is older is a row in SQLite.
const tryTwice = async <T>(step: () => Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await step();
  } catch {
    await mend();
    return step().catch(() => otherwise);
  }
};

let carrying: Promise<void> = Promise.resolve();

const inPeace = async <T>(step: () => Promise<T>, otherwise: T): Promise<T> => {
  await carrying;
  return tryTwice(step, otherwise);
};

/** Keeps what stands in a form under its key, such as `violation.record/<shop id>`; false when it could not be kept. */
export const keepDraft = (
  key: string,
  fields: Readonly<Record<string, string>>,
  savedAt: number,
): Promise<boolean> =>
  inPeace(async () => {
    await database.drafts.put({ key, savedAt, fields });
    return true;
  }, false);

/** What was kept under a key, or null. */
export const readDraft = (key: string): Promise<Draft | null> =>
  inPeace(async () => (await database.drafts.get(key)) ?? null, null);

/** What was kept under a key and under those below it, such as `key/2`. */
export const readDrafts = (key: string): Promise<readonly Draft[]> =>
  inPeace<readonly Draft[]>(
    () => database.drafts.where('key').equals(key).or('key').startsWith(`${key}/`).toArray(),
    [],
  );

/** Forgets a draft, because it was saved or thrown away. */
export const dropDraft = (key: string): Promise<void> =>
  inPeace(async () => database.drafts.delete(key), undefined);

const putBack = (kept: readonly Draft[]): Promise<void> =>
  tryTwice(
    () =>
      database.transaction('rw', database.drafts, async () => {
        for (const draft of kept) {
          const there = await database.drafts.get(draft.key);
          if (there === undefined || there.savedAt < draft.savedAt) await database.drafts.put(draft);
        }
      }),
    undefined,
  );

/** Carries the drafts over a step that deletes every database of the window. Other use of them waits for it. */
export const carryDrafts = async (step: () => Promise<void>): Promise<void> => {
  const carry = async (): Promise<void> => {
    const kept = await tryTwice<readonly Draft[]>(() => database.drafts.toArray(), []);
    try {
      await step();
    } finally {
      reopen();
      if (kept.length > 0) await putBack(kept);
    }
  };
  const carried = carry();
  carrying = carried.catch(() => undefined);
  await carried;
};

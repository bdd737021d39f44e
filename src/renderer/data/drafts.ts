import Dexie, { type Table } from 'dexie';

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

// Drafts are best effort: a buffer for the last second. What is older is a row in SQLite.
const tryTwice = async <T>(step: () => Promise<T>, otherwise: T): Promise<T> => {
  try {
    return await step();
  } catch {
    database.close();
    await Dexie.delete(name).catch(() => undefined);
    database = openDrafts();
    return await step().catch(() => otherwise);
  }
};

/** Keeps what stands in a form under its key, such as `violation.record/<shop id>`; false when it could not be kept. */
export const keepDraft = (
  key: string,
  fields: Readonly<Record<string, string>>,
  savedAt: number,
): Promise<boolean> =>
  tryTwice(async () => {
    await database.drafts.put({ key, savedAt, fields });
    return true;
  }, false);

/** What was kept under a key, or null. */
export const readDraft = (key: string): Promise<Draft | null> =>
  tryTwice(async () => (await database.drafts.get(key)) ?? null, null);

/** Forgets a draft, because it was saved or thrown away. */
export const dropDraft = (key: string): Promise<void> =>
  tryTwice(async () => database.drafts.delete(key), undefined);

import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import type { TableName } from '#shared/contract/tables.ts';
import type { Connection } from './open.ts';
import type { PlainRow } from './rows.ts';

/** One changed row: its images before and after, null where it did not exist. */
export interface Change {
  readonly table: TableName;
  readonly id: string;
  readonly before: PlainRow | null;
  readonly after: PlainRow | null;
}

export interface Entry {
  readonly seq: number;
  readonly at: number;
  readonly actor: string | null;
  readonly actorName: string;
  readonly command: string;
  readonly sentence: string;
  readonly undoable: boolean;
  readonly undoes: number | null;
  readonly changes: readonly Change[];
}

/** The hash before the first entry. */
export const chainStart = '0'.repeat(64);

const canonical = (value: unknown): string => canonicalize(value) ?? 'null';
/** The SHA-256 of a text's UTF-8 bytes, in hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** A row as history keeps it: private columns as SHA-256 of their canonical JSON. */
export const maskPrivate = (row: PlainRow | null, isPrivate: readonly string[]): PlainRow | null =>
  row === null || isPrivate.length === 0
    ? row
    : Object.fromEntries(
        Object.entries(row).map(([name, value]) => [
          name,
          isPrivate.includes(name) ? { sha256: sha256(canonical(value)) } : value,
        ]),
      );

const stored = z.object({
  seq: z.number(),
  at: z.number(),
  actor: z.string().nullable(),
  actorName: z.string(),
  command: z.string(),
  sentence: z.string(),
  undoable: z.number(),
  undoes: z.number().nullable(),
  records: z.string(),
  changes: z.string(),
  previous: z.string(),
  hash: z.string(),
});
export type StoredEntry = z.infer<typeof stored>;

type Hashed = Omit<StoredEntry, 'hash'>;

const hashEntry = (entry: Hashed): string =>
  sha256(
    canonical({
      seq: entry.seq,
      at: entry.at,
      actor: entry.actor,
      actorName: entry.actorName,
      command: entry.command,
      sentence: entry.sentence,
      undoable: entry.undoable,
      undoes: entry.undoes,
      records: entry.records,
      changes: entry.changes,
      previous: entry.previous,
    }),
  );

/** The number of the newest transaction that changed something; 0 before the first. */
export const lastSeq = (db: Connection): number => {
  const row: unknown = db.prepare("SELECT CAST(value AS INTEGER) AS seq FROM meta WHERE key = 'seq'").get();
  return z.object({ seq: z.number() }).parse(row).seq;
};

/** The hash of the newest entry. */
export const chainHead = (db: Connection): string => {
  const row: unknown = db.prepare('SELECT hash FROM history ORDER BY seq DESC LIMIT 1').get();
  return row === undefined ? chainStart : z.object({ hash: z.string() }).parse(row).hash;
};

/** Appends one entry; its hash covers everything in it and the hash of the entry before. */
export const appendEntry = (db: Connection, entry: Entry): void => {
  const hashed: Hashed = {
    seq: entry.seq,
    at: entry.at,
    actor: entry.actor,
    actorName: entry.actorName,
    command: entry.command,
    sentence: entry.sentence,
    undoable: entry.undoable ? 1 : 0,
    undoes: entry.undoes,
    records: JSON.stringify(entry.changes.map(({ table, id }) => ({ table, id }))),
    changes: canonical(entry.changes),
    previous: chainHead(db),
  };
  db.prepare(
    'INSERT INTO history (seq, at, actor, actorName, command, sentence, undoable, undoes, records, changes, previous, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  ).run(
    hashed.seq,
    hashed.at,
    hashed.actor,
    hashed.actorName,
    hashed.command,
    hashed.sentence,
    hashed.undoable,
    hashed.undoes,
    hashed.records,
    hashed.changes,
    hashed.previous,
    hashEntry(hashed),
  );
};

/** The entry of a transaction, or null. */
export const readEntry = (db: Connection, seq: number): StoredEntry | null => {
  const row: unknown = db.prepare('SELECT * FROM history WHERE seq = ?').get(seq);
  return row === undefined ? null : stored.parse(row);
};

export interface Verdict {
  readonly entries: number;
  readonly head: string;
  readonly bad: { readonly seq: number; readonly reason: string } | null;
}

/** How many entries the history holds. */
export const countEntries = (db: Connection): number =>
  z.object({ count: z.number() }).parse(db.prepare('SELECT count(*) AS count FROM history').get()).count;

const faultOf = (entry: StoredEntry, previous: string): string | null => {
  if (entry.previous !== previous) return 'An entry before it is missing or was put in.';
  return hashEntry(entry) === entry.hash ? null : 'Its content is not what was written.';
};

// Each transaction that changes something has the next number and one entry, so the last number given out has one.
const cutAfter = (last: number): Verdict['bad'] => ({
  seq: last + 1,
  reason: 'It and all after it are missing.',
});

/**
 * Walks the chain from its start, a page of entries at a step, and names the first entry that does not hold. Yields
 * how many entries it has walked. Proves order and content, not time.
 */
export function* walkChain(db: Connection, page = 100): Generator<number, Verdict> {
  let head = chainStart;
  let entries = 0;
  let last = 0;
  const newest = lastSeq(db);
  for (;;) {
    const rows = db.prepare('SELECT * FROM history WHERE seq > ? ORDER BY seq LIMIT ?').all(last, page);
    for (const row of rows) {
      const entry = stored.parse(row);
      const reason = faultOf(entry, head);
      if (reason !== null) return { entries, head, bad: { seq: entry.seq, reason } };
      head = entry.hash;
      last = entry.seq;
      entries += 1;
    }
    if (rows.length < page) return { entries, head, bad: last < newest ? cutAfter(last) : null };
    yield entries;
  }
}

/** The verdict on the whole chain, in one go. */
export const verifyChain = (db: Connection): Verdict => {
  const walk = walkChain(db);
  for (;;) {
    const step = walk.next();
    if (step.done === true) return step.value;
  }
};

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
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

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

/** Walks the chain from its start and names the first entry that does not hold. Proves order and content, not time. */
export const verifyChain = (db: Connection): Verdict => {
  let previous = chainStart;
  let entries = 0;
  for (const row of db.prepare('SELECT * FROM history ORDER BY seq').iterate()) {
    const entry = stored.parse(row);
    if (entry.previous !== previous) {
      return {
        entries,
        head: previous,
        bad: { seq: entry.seq, reason: 'An entry before it is missing or was put in.' },
      };
    }
    if (hashEntry(entry) !== entry.hash) {
      return {
        entries,
        head: previous,
        bad: { seq: entry.seq, reason: 'Its content is not what was written.' },
      };
    }
    previous = entry.hash;
    entries += 1;
  }
  return { entries, head: previous, bad: null };
};

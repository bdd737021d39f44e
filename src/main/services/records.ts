import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { FeedBatch } from '#shared/contract/feed.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { createBus, type Bus } from '../bus.ts';
import { pruneTombstones } from '../db/feed.ts';
import { checkSchema, migrate, schemaVersion } from '../db/migrate.ts';
import { migrations } from '../db/migrations/index.ts';
import { closeDatabase, type Connection, openDatabase, sqliteVersion } from '../db/open.ts';
import { selectRows } from '../db/queries.ts';
import type { Env } from '../env.ts';
import type { PackBook } from '#shared/policy/pack-book.ts';
import { createPackBook } from '../pack-book.ts';
import { requireDatabase } from './lost-database.ts';
import { emptyOldTrash } from './trash.ts';
import { sweepUnfinished } from '../export/unfinished.ts';

/** One open set of records: the seller's own, or the sample shop's. */
export interface Records {
  readonly folder: string;
  readonly vault: string;
  readonly packets: string;
  /** Where pictures lie that were made ready for print; what is in it may go at any time. */
  readonly printCopies: string;
  readonly databasePath: string;
  readonly db: Connection;
  readonly bus: Bus;
  readonly packs: PackBook;
  readonly schema: number;
  readonly sqlite: string;
  /** Resolves when what an unfinished import left and the old trash are dropped; the records can be used meanwhile. */
  readonly tidied: Promise<void>;
  readonly close: () => void;
}

export interface RecordsParts {
  readonly folder: string;
  readonly env: Env;
  /** The packs that ship. */
  readonly packs: readonly Pack[];
  readonly publish: (batch: FeedBatch) => void;
  readonly logError: (error: unknown, where: string) => string;
}

/** Drops a batch that was not published, in chunks with a turn for everything else between them. */
export const dropBatch = async (db: Connection, bus: Bus, batchId: string): Promise<void> => {
  let left = 1;
  while (left > 0 && db.isOpen) {
    const dropped = bus.run('batch.drop', { batchId }, null);
    // What can't be dropped now is dropped on the next start; nobody sees it until then.
    left = dropped.ok ? dropped.value.left : 0;
    await nextTurn();
  }
};

// What a crash left half imported was never shown and never acknowledged as imported.
const dropUnfinishedBatches = async (db: Connection, bus: Bus): Promise<void> => {
  for (const { id } of selectRows(db, 'batches', { state: 'loading' })) await dropBatch(db, bus, id);
};

/** The database file of a folder of records. */
export const databaseFile = (folder: string): string => join(folder, 'standing.db');

/**
 * Opens the records in a folder: refuses a lost database and a newer schema before anything is written, migrates after
 * a copy, drops what an unfinished import left, and sweeps the folders of unfinished exports meanwhile.
 */
export const openRecords = ({ folder, env, packs, publish, logError }: RecordsParts): Records => {
  const path = databaseFile(folder);
  requireDatabase(folder, path);
  checkSchema(path, migrations);
  const db = openDatabase(path);
  try {
    const backups = join(folder, 'backups');
    mkdirSync(backups, { recursive: true });
    migrate(db, migrations, env.now(), (from) =>
      join(backups, `before-schema-${from + 1}-${env.newId()}.db`),
    );
    pruneTombstones(db, env.now());
    const book = createPackBook(db, packs);
    const bus = createBus({ db, env, packs: book, publish, logError });
    const vault = join(folder, 'vault');
    const printCopies = join(folder, 'print-copies');
    const tidying = dropUnfinishedBatches(db, bus)
      .then(() => emptyOldTrash({ db, bus, vault, printCopies }, env.now()))
      .catch((error: unknown) => void logError(error, 'tidy'));
    const dropping = rm(printCopies, { recursive: true, force: true }).catch(
      (error: unknown) => void logError(error, 'print copies'),
    );
    const tidied = Promise.all([tidying, dropping]).then(() => undefined);
    const packets = join(folder, 'packets');
    // An export of this process is younger than the process.
    sweepUnfinished(packets, performance.timeOrigin).catch((error: unknown) => logError(error, 'packets'));
    return {
      folder,
      vault,
      packets,
      printCopies,
      databasePath: path,
      db,
      bus,
      packs: book,
      schema: schemaVersion(db),
      sqlite: sqliteVersion(db),
      tidied,
      close: () => {
        if (!db.isOpen) return;
        try {
          db.exec('PRAGMA optimize');
        } catch (error) {
          // It only hastens later reads; on a full disk the records are closed without it.
          logError(error, 'optimize');
        }
        closeDatabase(db);
      },
    };
  } catch (error) {
    db.close();
    throw error;
  }
};

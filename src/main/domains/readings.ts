import { AppError } from '#shared/contract/result.ts';
import { inTrashWords, isOnFile } from '#shared/evidence-trash.ts';
import { dayOf, type Day } from '#shared/kernel/time.ts';
import { packRef, type Pack } from '#shared/policy/pack.ts';
import { chunkRows, type readingCommands } from '#shared/readings.ts';
import type { Shop } from '#shared/shops.ts';
import type { Tx } from '../db/tx.ts';
import { checkRating } from './check-rating.ts';
import type { Handlers } from './handler.ts';

const checkNotAhead = (at: number, now: number): void => {
  if (at > now + 60_000)
    throw new AppError('invalid', 'A reading can’t lie in the future.', { at: 'In the future' });
};

const loadingBatch = (tx: Tx, batchId: string) => {
  const batch = tx.get('batches', batchId);
  if (batch.state !== 'loading') throw new AppError('refused', 'This batch is published already.');
  return batch;
};

/** A reading under the rules that hold on its day; refused where they have no such rating. */
const reading = (shop: Shop, at: number, rating: number, rulesOf: (day: Day) => Pack) => {
  const day = dayOf(at, shop.zone);
  const pack = rulesOf(day);
  checkRating(rating, pack);
  return { shopId: shop.id, at, day, rating, pack: packRef(pack) };
};

// What a reading stands for goes with it: a reading that was removed must not bring back the one it replaced.
const dropReplaced = (tx: Tx, first: string | null): void => {
  let at = first;
  while (at !== null) {
    const one = tx.all('readings', { id: at })[0];
    if (one !== undefined) tx.drop('readings', one.id, one.rev);
    at = one?.replaces ?? null;
  }
};

/** Readings, one by one or as a batch that shows once it is published. */
export const readingHandlers: Handlers<typeof readingCommands> = {
  'reading.log': (tx, { shopId, rating, at, note }, facts) => {
    const shop = tx.get('shops', shopId);
    const when = at ?? tx.now;
    checkNotAhead(when, tx.now);
    const { id } = tx.put('readings', {
      ...reading(shop, when, rating, facts.packs.rulesOf(shop)),
      source: 'typed',
      note,
      batchId: null,
      replaces: null,
    });
    return {
      value: { id },
      sentence: `Reading ${rating.toLocaleString('en')} logged`,
    };
  },
  'reading.capture': (tx, { shopId, rating, at, note, evidenceId }, facts) => {
    const shop = tx.get('shops', shopId);
    const file = tx.get('evidence', evidenceId);
    if (file.shopId !== shopId)
      throw new AppError('invalid', 'This picture belongs to another shop. Nothing was recorded.');
    if (!isOnFile(file)) throw new AppError('refused', `${inTrashWords(file)} Nothing was recorded.`);
    checkNotAhead(at, tx.now);
    const from = `Screenshot, evidence ${file.number}`;
    const { id } = tx.put('readings', {
      ...reading(shop, at, rating, facts.packs.rulesOf(shop)),
      source: 'screenshot',
      note: note === '' ? from : `${from}: ${note}`,
      batchId: null,
      replaces: null,
    });
    return {
      value: { id },
      sentence: `Reading ${rating.toLocaleString('en')} logged from evidence ${file.number}`,
    };
  },
  'reading.correct': (tx, { id, rev, rating, note }, facts) => {
    const old = tx.get('readings', id);
    checkRating(rating, facts.packs.used(old.pack, old.shopId, old.day));
    tx.put('readings', { ...old, rev, rating, note });
    return { value: undefined, sentence: `Reading of ${old.day} corrected from ${old.rating} to ${rating}` };
  },
  'reading.remove': (tx, { id, rev }) => {
    const old = tx.get('readings', id);
    tx.drop('readings', id, rev);
    dropReplaced(tx, old.replaces);
    return { value: undefined, sentence: `Reading ${old.rating} of ${old.day} removed` };
  },
  'batch.open': (tx, { shopId, kind }) => {
    const { id } = tx.put('batches', {
      shopId: tx.get('shops', shopId).id,
      kind,
      state: 'loading',
      rows: 0,
      openedAt: tx.now,
    });
    return { value: { id }, sentence: 'Batch opened' };
  },
  'batch.addReadings': (tx, { batchId, rows }, facts) => {
    const batch = loadingBatch(tx, batchId);
    const shop = tx.get('shops', batch.shopId);
    const rulesOf = facts.packs.rulesOf(shop);
    for (const [index, row] of rows.entries()) {
      if (row.at > tx.now)
        throw new AppError('invalid', `Row ${index + 1}: a reading can’t lie in the future.`);
      const { note, replaces } = row;
      tx.put('readings', {
        ...reading(shop, row.at, row.rating, rulesOf),
        source: 'import',
        note,
        batchId,
        replaces,
      });
    }
    tx.put('batches', { ...batch, rows: batch.rows + rows.length });
    return { value: undefined, sentence: `${rows.length} readings added to a batch` };
  },
  'batch.publish': (tx, { batchId, from }) => {
    const batch = loadingBatch(tx, batchId);
    tx.put('batches', { ...batch, state: 'published' });
    const what = `${batch.rows.toLocaleString('en')} ${batch.rows === 1 ? 'reading' : 'readings'} imported`;
    return { value: { rows: batch.rows }, sentence: from === '' ? what : `${what} from ${from}` };
  },
  'batch.drop': (tx, { batchId }) => {
    const batch = loadingBatch(tx, batchId);
    const chunk = tx.all('readings', { batchId }, chunkRows);
    for (const row of chunk) tx.drop('readings', row.id, row.rev);
    // By what is there: a count that is wrong must not keep an empty batch for good.
    const isEmpty = tx.all('readings', { batchId }, 1).length === 0;
    const left = isEmpty ? 0 : Math.max(1, batch.rows - chunk.length);
    if (left === 0) tx.drop('batches', batch.id, batch.rev);
    else tx.put('batches', { ...batch, rows: left });
    return {
      value: { left },
      sentence: `${chunk.length} readings of an unfinished import dropped`,
    };
  },
};

import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { chunkRows, type readingCommands } from '#shared/readings.ts';
import type { Shop } from '#shared/shops.ts';
import type { Tx } from '../db/tx.ts';
import { checkRating } from './check-rating.ts';
import type { Facts, Handlers } from './handler.ts';

const checkNotAhead = (at: number, now: number): void => {
  if (at > now + 60_000)
    throw new AppError('invalid', 'A reading can’t lie in the future.', { at: 'In the future' });
};

const loadingBatch = (tx: Tx, batchId: string) => {
  const batch = tx.get('batches', batchId);
  if (batch.state !== 'loading') throw new AppError('refused', 'This batch is published already.');
  return batch;
};

const reading = (shop: Shop, at: number, rating: number) => ({
  shopId: shop.id,
  at,
  day: dayOf(at, shop.zone),
  rating,
  pack: shop.pack,
});

const packOf = (facts: Facts, shop: Shop): Pack => facts.packOf(shop.pack);

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
    checkRating(rating, packOf(facts, shop));
    const when = at ?? tx.now;
    checkNotAhead(when, tx.now);
    const { id } = tx.put('readings', {
      ...reading(shop, when, rating),
      source: 'typed',
      note,
      batchId: null,
      replaces: null,
    });
    return {
      value: { id },
      sentence: `Reading ${rating} logged`,
    };
  },
  'reading.correct': (tx, { id, rev, rating, note }, facts) => {
    const old = tx.get('readings', id);
    checkRating(rating, facts.packOf(old.pack));
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
    const pack = packOf(facts, shop);
    for (const [index, row] of rows.entries()) {
      checkRating(row.rating, pack);
      if (row.at > tx.now)
        throw new AppError('invalid', `Row ${index + 1}: a reading can’t lie in the future.`);
      const { note, replaces } = row;
      tx.put('readings', {
        ...reading(shop, row.at, row.rating),
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
    const left = Math.max(0, batch.rows - chunk.length);
    if (left === 0) tx.drop('batches', batch.id, batch.rev);
    else tx.put('batches', { ...batch, rows: left });
    return {
      value: { left },
      sentence: `${chunk.length} readings of an unfinished import dropped`,
    };
  },
};

import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { packRef } from '#shared/policy/pack.ts';
import type { readingCommands } from '#shared/readings.ts';
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

/** A reading under the rules that hold on its day; refused where they have no such rating. */
const reading = (shop: Shop, at: number, rating: number, { packs }: Facts) => {
  const day = dayOf(at, shop.zone);
  const pack = packs.inForce(shop, day);
  checkRating(rating, pack);
  return { shopId: shop.id, at, day, rating, pack: packRef(pack) };
};

/** Readings, one by one or as a batch that shows once it is published. */
export const readingHandlers: Handlers<typeof readingCommands> = {
  'reading.log': (tx, { shopId, rating, at, note }, facts) => {
    const shop = tx.get('shops', shopId);
    const when = at ?? tx.now;
    checkNotAhead(when, tx.now);
    const { id } = tx.put('readings', {
      ...reading(shop, when, rating, facts),
      source: 'typed',
      note,
      batchId: null,
    });
    return {
      value: { id },
      sentence: `Reading ${rating} logged`,
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
    for (const [index, row] of rows.entries()) {
      if (row.at > tx.now)
        throw new AppError('invalid', `Row ${index + 1}: a reading can’t lie in the future.`);
      tx.put('readings', {
        ...reading(shop, row.at, row.rating, facts),
        source: 'import',
        note: row.note,
        batchId,
      });
    }
    tx.put('batches', { ...batch, rows: batch.rows + rows.length });
    return { value: undefined, sentence: `${rows.length} readings added to a batch` };
  },
  'batch.publish': (tx, { batchId }) => {
    const batch = loadingBatch(tx, batchId);
    tx.put('batches', { ...batch, state: 'published' });
    return { value: { rows: batch.rows }, sentence: `${batch.rows} readings imported` };
  },
  'batch.drop': (tx, { batchId }) => {
    const batch = loadingBatch(tx, batchId);
    for (const row of tx.all('readings', { batchId })) tx.drop('readings', row.id, row.rev);
    tx.drop('batches', batch.id, batch.rev);
    return { value: undefined, sentence: 'An unfinished import was dropped' };
  },
};

import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { findRow } from '../db/queries.ts';
import type { JobHandler } from '../jobs.ts';
import { sourceOf } from './rows-source.ts';

/** Checks a file of listings in the utility process, by the pack that is in force for the shop today. */
export const readListings: JobHandler<'listing.readFile'> = ({ shopId, source, ...how }, context) => {
  const { records, env, signal, progress, work } = context;
  const shop = findRow(records.db, 'shops', shopId);
  if (shop === null) throw new AppError('notFound', 'This shop is not on record.');
  const pack = records.packs.inForce(shop, dayOf(env.now(), shop.zone));
  return work(
    'listing.read',
    { source: sourceOf(source, context), ...how, pack },
    { signal, progress: (done, total) => progress({ done, total, words: 'listings' }) },
  );
};

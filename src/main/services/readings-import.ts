import { setImmediate as nextTurn } from 'node:timers/promises';
import type { JobInput } from '#shared/contract/jobs.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { AppError, type Result } from '#shared/contract/result.ts';
import type { Addition } from '#shared/readings-import/rows.ts';
import { chunkRows } from '#shared/readings.ts';
import { findRow } from '../db/queries.ts';
import type { JobContext, JobHandler } from '../jobs.ts';
import type { ReadInput } from '../worker/readings-work.ts';
import { dropBatch } from './records.ts';
import { sourceOf } from './rows-source.ts';

const readInput = (
  { shopId, source, columns, order }: JobInput<'readings.preview'>,
  context: JobContext,
): ReadInput => {
  const { records, env } = context;
  const shop = findRow(records.db, 'shops', shopId);
  if (shop === null) throw new AppError('notFound', 'This shop is not on record.');
  return {
    database: records.databasePath,
    shopId,
    zone: shop.zone,
    pack: records.packs.inForce(shop, dayOf(env.now(), shop.zone)),
    now: env.now(),
    source: sourceOf(source, context),
    columns,
    order,
  };
};

const readingRows = ({ signal, progress }: JobContext) => ({
  signal,
  progress: (done: number, total: number) => progress({ done, total, words: 'reading' }),
});

/** Reads past readings in the utility process and says what would become of each row. */
export const previewReadings: JobHandler<'readings.preview'> = async (input, context) =>
  context.work('readings.preview', readInput(input, context), readingRows(context));

const valueOf = <T>(result: Result<T>): { readonly seq: number; readonly value: T } => {
  if (result.ok) return result;
  throw new AppError(result.error.code, result.error.message, result.error.fields);
};

const stopIfCancelled = (signal: AbortSignal): void => {
  if (signal.aborted) throw new AppError('cancelled', 'Cancelled. Nothing was imported.');
};

const addInChunks = async (
  batchId: string,
  additions: readonly Addition[],
  { records, actor, signal, progress }: JobContext,
): Promise<void> => {
  for (let from = 0; from < additions.length; from += chunkRows) {
    stopIfCancelled(signal);
    progress({ done: from, total: additions.length, words: 'writing' });
    const rows = additions.slice(from, from + chunkRows);
    valueOf(records.bus.run('batch.addReadings', { batchId, rows }, actor));
    await nextTurn();
  }
  stopIfCancelled(signal);
};

/** Writes past readings as a batch, in chunks, and publishes it with one command; what fails or is cancelled leaves nothing. */
export const importReadings: JobHandler<'readings.import'> = async (input, context) => {
  const { records, actor } = context;
  const { choices, reason } = input;
  const read = readInput(input, context);
  const plan = await context.work('readings.plan', { ...read, choices, reason }, readingRows(context));
  if (plan.fingerprint !== input.fingerprint)
    throw new AppError(
      'conflict',
      'The file was changed since it was read. Nothing was imported; read it again.',
    );
  const { additions } = plan;
  if (additions.length === 0)
    throw new AppError('refused', 'All of it is on record already. Nothing was imported.');
  const opened = records.bus.run('batch.open', { shopId: input.shopId, kind: 'readings' }, actor);
  const batchId = valueOf(opened).value.id;
  try {
    await addInChunks(batchId, additions, context);
    const from = read.source.kind === 'text' ? 'pasted rows' : read.source.fileName.slice(0, 120);
    const { seq } = valueOf(records.bus.run('batch.publish', { batchId, from }, actor));
    const replaced = additions.filter(({ replaces }) => replaces !== null).length;
    return { seq, added: additions.length - replaced, replaced };
  } catch (error) {
    await dropBatch(records.db, records.bus, batchId);
    throw error;
  }
};

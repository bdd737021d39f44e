import { afterEach, beforeEach, expect, it } from 'vitest';
import { feedSince, pruneTombstones } from '#main/db/feed.ts';
import { lastSeq } from '#main/db/history.ts';
import { DAY } from '#shared/kernel/time.ts';
import { type Bench, createShop, openBench } from '../../support/records.ts';

let bench: Bench;
let shopId: string;
beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => bench.close());

const log = () => bench.run('reading.log', { shopId, rating: 148, at: null, note: '' }).id;
const epoch = (): string => feedSince(bench.records.db, null, 0).epoch;

it('a replica that was away longer than tombstones are kept takes a snapshot, a younger one goes on', () => {
  const id = log();
  const away = lastSeq(bench.records.db);
  bench.run('reading.remove', { id, rev: 1 });
  const back = lastSeq(bench.records.db);
  pruneTombstones(bench.records.db, bench.clock.now + 31 * DAY);
  expect(feedSince(bench.records.db, epoch(), away)).toMatchObject({ snapshot: true, from: 0 });
  expect(feedSince(bench.records.db, epoch(), back)).toMatchObject({ snapshot: false, from: back });
});

it('tombstones are kept for thirty days', () => {
  const id = log();
  const away = lastSeq(bench.records.db);
  bench.run('reading.remove', { id, rev: 1 });
  pruneTombstones(bench.records.db, bench.clock.now + 29 * DAY);
  expect(feedSince(bench.records.db, epoch(), away)).toMatchObject({
    snapshot: false,
    dropped: { readings: [id] },
  });
});

it('a row that was brought back is not named as deleted too', () => {
  const id = log();
  const away = lastSeq(bench.records.db);
  bench.run('reading.remove', { id, rev: 1 });
  bench.run('history.undo', { seq: lastSeq(bench.records.db) });
  const { rows, dropped } = feedSince(bench.records.db, epoch(), away);
  expect(rows).toMatchObject({ readings: [{ id }] });
  expect(dropped).toEqual({});
});

it('a row that was changed since is not deleted', () => {
  const id = log();
  bench.run('reading.correct', { id, rev: 1, rating: 150, note: '' });
  expect(bench.records.bus.run('reading.remove', { id, rev: 1 }, null)).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  });
});

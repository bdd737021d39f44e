import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '#shared/contract/commands.ts';
import { feedSince } from '#main/db/feed.ts';
import { chunkRows } from '#shared/readings.ts';
import { historyPage, selectRows } from '#main/db/queries.ts';
import { transact } from '#main/db/tx.ts';
import { seededEnv } from '#main/env.ts';
import { type Bench, createShop, openBench, violationFacts } from '../support/records.ts';

let bench: Bench;
let shopId: string;
beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => bench.close());

const receive = (name: unknown, input: unknown) => bench.records.bus.receive(name, input, null);
const entries = (): unknown => bench.records.db.prepare('SELECT count(*) AS count FROM history').get();

describe('commands from outside', () => {
  it.each([
    ['no.such'],
    ['__proto__'],
    ['constructor'],
    ['toString'],
    [null],
    [{}],
    ['evidence.add'],
    ['evidence.addRedacted'],
    ['packet.record'],
    ['batch.drop'],
  ])('refuses %s as a name', (name) => {
    expect(receive(name, {})).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it('names the field that is wrong and writes nothing', () => {
    const before = entries();
    expect(receive('reading.log', { shopId, rating: 5000, at: null, note: '' })).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { rating: 'A whole number, 0 to 1,000 in this market' } },
    });
    expect(receive('reading.log', { shopId, rating: 'many', at: null, note: '' })).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
    expect(entries()).toEqual(before);
  });

  it('survives any input to any command: an answer each time, and no entry for a refusal', () => {
    const names = fc.constantFrom(...Object.keys(commands));
    fc.assert(
      fc.property(names, fc.anything({ withBigInt: true, withNullPrototype: true }), (name, input) => {
        const before = entries();
        const result = receive(name, input);
        expect(result.ok).toBe(false);
        expect(entries()).toEqual(before);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('a transaction', () => {
  it('is told as one contiguous batch, and the reply carries its seq', () => {
    bench.batches.length = 0;
    const first = receive('violation.record', violationFacts(shopId));
    const second = receive('reading.log', { shopId, rating: 148, at: null, note: '' });
    expect(first).toMatchObject({ ok: true, seq: 2 });
    expect(second).toMatchObject({ ok: true, seq: 3 });
    expect(bench.batches.map(({ from, to }) => [from, to])).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(Object.keys(bench.batches[0]?.rows ?? {})).toEqual(['violations', 'pointEntries']);
  });

  it('rolls back whole when its handler refuses in the middle', () => {
    const violation = bench.run('violation.record', violationFacts(shopId));
    const { id } = bench.run('appeal.start', { violationId: violation.id, mode: 'wrongDecision' });
    const before = entries();
    expect(receive('appeal.start', { violationId: violation.id, mode: 'weFixedIt' })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
    expect(entries()).toEqual(before);
    expect(selectRows(bench.records.db, 'appeals').map((appeal) => appeal.id)).toEqual([id]);
  });

  it('refuses an edit of a record that was removed meanwhile', () => {
    const { id } = bench.run('reading.log', { shopId, rating: 148, at: null, note: '' });
    bench.run('reading.remove', { id, rev: 1 });
    const edit = receive('reading.correct', { id, rev: 1, rating: 149, note: '' });
    expect(edit).toMatchObject({ ok: false, error: { code: 'notFound' } });
    expect(selectRows(bench.records.db, 'readings')).toEqual([]);
    // The same where a handler writes without a look.
    const gone = () =>
      transact(
        bench.records.db,
        seededEnv(() => 0, 3),
        { command: 'x', actor: null, undoable: false },
        (tx) => {
          tx.put('people', { id: 'p', rev: 1, shopId, name: 'Gone', role: 'Owner', active: true });
          return { value: null, sentence: '' };
        },
      );
    expect(gone).toThrow(/changed elsewhere/);
  });

  it('refuses an edit that was based on an older state', () => {
    const { id } = bench.run('reading.log', { shopId, rating: 148, at: null, note: '' });
    expect(receive('reading.correct', { id, rev: 1, rating: 149, note: '' })).toMatchObject({ ok: true });
    expect(receive('reading.correct', { id, rev: 1, rating: 150, note: '' })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
  });
});

describe('a batch', () => {
  const reading = (index: number) => ({
    at: bench.clock.now - (index + 1) * 60_000,
    rating: 200,
    note: '',
    replaces: null,
  });

  it('shows once it is published, in chunks of their own', () => {
    const { id } = bench.run('batch.open', { shopId, kind: 'readings' });
    for (let chunk = 0; chunk < 20; chunk += 1)
      bench.run('batch.addReadings', {
        batchId: id,
        rows: Array.from({ length: chunkRows }, (_, index) => reading(chunk * chunkRows + index)),
      });
    expect(bench.run('batch.publish', { batchId: id, from: '' })).toEqual({ rows: 20 * chunkRows });
    expect(receive('batch.addReadings', { batchId: id, rows: [reading(0)] })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
  });

  it('is dropped on the next start when it never was published', async () => {
    const { id } = bench.run('batch.open', { shopId, kind: 'readings' });
    bench.run('batch.addReadings', { batchId: id, rows: [reading(0), reading(1)] });
    const shown = () =>
      historyPage(bench.records.db, { before: null, recordId: null, limit: 50 }).entries.length;
    const before = shown();
    bench = bench.reopen();
    await bench.records.tidied;
    expect(shown()).toBe(before);
    expect(selectRows(bench.records.db, 'batches')).toEqual([]);
    expect(selectRows(bench.records.db, 'readings')).toEqual([]);
  });
});

describe('a damaged file', () => {
  const overwrite = (): void => {
    const { db, databasePath } = bench.records;
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    const bytes = readFileSync(databasePath);
    writeFileSync(databasePath, bytes.fill(0xa5, 4096));
    db.exec('PRAGMA shrink_memory');
  };

  it('is told as damaged, and from then on nothing is written to it', () => {
    const log = { shopId, rating: 148, at: null, note: '' };
    expect(receive('reading.log', log)).toMatchObject({ ok: true });
    overwrite();
    expect(receive('reading.log', log)).toMatchObject({ ok: false, error: { code: 'damaged' } });
    const before = readFileSync(bench.records.databasePath);
    const empty = receive('shop.create', { name: 'Other', market: 'US', zone: 'UTC', rating: null });
    expect(empty).toMatchObject({ ok: false, error: { code: 'damaged' } });
    expect(readFileSync(bench.records.databasePath).equals(before)).toBe(true);
    // Closing tidies up, which a damaged file refuses.
    bench.records.db.close();
  });
});

describe('the feed', () => {
  it('gives what lies above a cursor, with what was deleted', () => {
    const { id } = bench.run('reading.log', { shopId, rating: 148, at: null, note: '' });
    const { epoch, to } = feedSince(bench.records.db, null, 0);
    bench.run('reading.remove', { id, rev: 1 });
    expect(feedSince(bench.records.db, epoch, to)).toEqual({
      epoch,
      from: to,
      to: to + 1,
      snapshot: false,
      rows: {},
      dropped: { readings: [id] },
    });
  });

  it.each([
    ['another epoch', 'other', 0],
    ['no epoch', null, 0],
  ])('gives a snapshot to a replica of %s', (_what, epoch, cursor) => {
    expect(feedSince(bench.records.db, epoch, cursor)).toMatchObject({ snapshot: true, from: 0, to: 1 });
  });

  it('gives a snapshot to a cursor ahead of the records, as after a restore', () => {
    const { epoch } = feedSince(bench.records.db, null, 0);
    expect(feedSince(bench.records.db, epoch, 999)).toMatchObject({ snapshot: true });
  });
});

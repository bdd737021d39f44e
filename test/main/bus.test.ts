import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY } from '#shared/kernel/time.ts';
import { commands } from '#shared/contract/commands.ts';
import { feedSince } from '#main/db/feed.ts';
import { chunkRows } from '#shared/readings.ts';
import { selectRows } from '#main/db/queries.ts';
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
    ['packet.record'],
    ['batch.drop'],
  ])('refuses %s as a name', (name) => {
    expect(receive(name, {})).toMatchObject({ ok: false, error: { code: 'invalid' } });
  });

  it('names the field that is wrong and writes nothing', () => {
    const before = entries();
    expect(receive('reading.log', { shopId, rating: 5000, at: null, note: '' })).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { rating: '0 to 1,000 in this market' } },
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

  it('refuses an edit that was based on an older state', () => {
    const { id } = bench.run('reading.log', { shopId, rating: 148, at: null, note: '' });
    expect(receive('reading.correct', { id, rev: 1, rating: 149, note: '' })).toMatchObject({ ok: true });
    expect(receive('reading.correct', { id, rev: 1, rating: 150, note: '' })).toMatchObject({
      ok: false,
      error: { code: 'conflict' },
    });
  });
});

describe('the ledger follows the case', () => {
  it('voids the loss when an appeal is won, from the day of the decision in the shop’s zone', () => {
    const { id } = bench.run('violation.record', violationFacts(shopId));
    const appeal = bench.run('appeal.start', { violationId: id, mode: 'wrongDecision' });
    const at = Date.parse('2026-11-22T03:00:00Z');
    bench.run('appeal.recordSent', { id: appeal.id, rev: 1, at });
    bench.run('appeal.recordOutcome', { id: appeal.id, rev: 2, outcome: 'won', at, note: '' });
    expect(selectRows(bench.records.db, 'pointEntries')).toMatchObject([
      { points: 32, voidFrom: '2026-11-21' },
    ]);
    expect(selectRows(bench.records.db, 'violations')).toMatchObject([{ status: 'overturned' }]);
  });

  it('takes no time ahead for what has happened, and no answer before the sending', () => {
    const { id } = bench.run('violation.record', violationFacts(shopId));
    const appeal = bench.run('appeal.start', { violationId: id, mode: 'wrongDecision' });
    const { now } = bench.clock;
    const ahead = { ok: false, error: { code: 'invalid', fields: { at: 'In the future' } } };
    expect(receive('appeal.recordSent', { id: appeal.id, rev: 1, at: now + DAY })).toMatchObject(ahead);
    const change = { id, rev: 1, status: 'lapsed', at: now + DAY, note: '' };
    expect(receive('violation.setStatus', change)).toMatchObject(ahead);
    bench.run('appeal.recordSent', { id: appeal.id, rev: 1, at: now });
    const answer = { id: appeal.id, rev: 2, outcome: 'won', note: '' };
    expect(receive('appeal.recordOutcome', { ...answer, at: now + DAY })).toMatchObject(ahead);
    expect(receive('appeal.recordOutcome', { ...answer, at: now - DAY })).toMatchObject({
      ok: false,
      error: { fields: { at: 'Before it was sent' } },
    });
  });

  it('allows as many attempts as the pack says, and the last rejection is final', () => {
    const { id } = bench.run('violation.record', violationFacts(shopId));
    for (const status of ['appeal1Rejected', 'upheldFinal'] as const) {
      const appeal = bench.run('appeal.start', { violationId: id, mode: 'wrongDecision' });
      bench.run('appeal.recordSent', { id: appeal.id, rev: 1, at: bench.clock.now });
      bench.run('appeal.recordOutcome', {
        id: appeal.id,
        rev: 2,
        outcome: 'rejected',
        at: bench.clock.now,
        note: '',
      });
      expect(selectRows(bench.records.db, 'violations')).toMatchObject([{ status }]);
    }
    expect(receive('appeal.start', { violationId: id, mode: 'wrongDecision' })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
  });

  it('keeps unknown points unknown, and enters no loss for none', () => {
    bench.run('violation.record', { ...violationFacts(shopId), points: null });
    bench.run('violation.record', { ...violationFacts(shopId), ticket: '2', points: 0 });
    expect(selectRows(bench.records.db, 'pointEntries').map(({ points }) => points)).toEqual([null]);
  });
});

describe('an appeal', () => {
  const start = (): string => {
    const { id } = bench.run('violation.record', violationFacts(shopId));
    return bench.run('appeal.start', { violationId: id, mode: 'wrongDecision' }).id;
  };
  const write = (id: string, markdown: string): void => {
    const sections = [{ id: 'statement', title: 'Statement', markdown }];
    bench.run('appeal.write', { id, rev: 1, request: 'Please cancel it.', sections, timeline: [] });
  };

  it('is not recorded as sent with a gap in it', () => {
    const id = start();
    write(id, 'Order [[gap:number of the order]] was in time.');
    expect(receive('appeal.recordSent', { id, rev: 2, at: bench.clock.now })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
  });

  it('keeps what was written when its mode changes, under the new mode’s sections', () => {
    const id = start();
    write(id, 'What happened on the day.');
    bench.run('appeal.setMode', { id, rev: 2, mode: 'weFixedIt' });
    const [appeal] = selectRows(bench.records.db, 'appeals');
    expect(appeal?.sections.map(({ title, markdown }) => [title, markdown])).toEqual([
      ['What happened', 'What happened on the day.'],
      ['Root cause', ''],
      ['What was done', ''],
      ['What prevents it', ''],
    ]);
  });

  it('can’t be contradicted by a state that is set by hand', () => {
    start();
    const [violation] = selectRows(bench.records.db, 'violations');
    const change = { id: violation?.id, rev: violation?.rev, at: bench.clock.now, note: '' };
    expect(receive('violation.setStatus', { ...change, status: 'appeal1Sent' })).toMatchObject({
      error: { code: 'refused' },
    });
    expect(receive('violation.setStatus', { ...change, status: 'lapsed' })).toMatchObject({ ok: true });
  });
});

describe('times', () => {
  const noticeAt = Date.parse('2026-11-19T13:41:00Z');

  it.each([
    ['a deadline before the notice', { appealDue: noticeAt - 1 }, 'appealDue'],
    ['a notice in the future', { noticeAt: Date.parse('2027-01-01T00:00:00Z') }, 'noticeAt'],
  ])('refuse %s, at its field', (_what, part, field) => {
    const result = receive('violation.record', { ...violationFacts(shopId), ...part });
    expect(result.ok ? {} : result.error.fields).toHaveProperty(field);
  });

  it.each([
    ['before the notice', '2020-01-01T00:00:00Z'],
    ['in the future', '2027-01-01T00:00:00Z'],
  ])('refuse a sending %s', (_what, at) => {
    const { id } = bench.run('violation.record', violationFacts(shopId));
    const appeal = bench.run('appeal.start', { violationId: id, mode: 'wrongDecision' });
    expect(receive('appeal.recordSent', { id: appeal.id, rev: 1, at: Date.parse(at) })).toMatchObject({
      error: { code: 'invalid' },
    });
  });
});

describe('exhibits', () => {
  it('are numbered by their order, whatever is moved or taken out', () => {
    const violation = bench.run('violation.record', violationFacts(shopId));
    const { id: appealId } = bench.run('appeal.start', { violationId: violation.id, mode: 'wrongDecision' });
    const file = (letter: string) => ({
      sha256: letter.repeat(64),
      bytes: 1,
      mime: 'image/png',
      fileName: `${letter}.png`,
    });
    for (const letter of ['a', 'b', 'c', 'd']) {
      const { id } = bench.run('evidence.add', {
        shopId,
        violationId: violation.id,
        file: file(letter),
        caption: '',
        capturedAt: null,
      });
      bench.run('exhibit.add', { appealId, evidenceId: id, caption: letter, proves: '' });
    }
    const inOrder = () =>
      selectRows(bench.records.db, 'exhibits').toSorted((a, b) => a.position - b.position);
    const move = (caption: string, position: number): void => {
      const exhibit = inOrder().find((one) => one.caption === caption);
      if (exhibit !== undefined) bench.run('exhibit.move', { id: exhibit.id, rev: exhibit.rev, position });
    };
    move('d', 0);
    move('a', 99);
    const [first] = inOrder();
    if (first !== undefined) bench.run('exhibit.remove', { id: first.id, rev: first.rev });
    expect(inOrder().map(({ caption, position }) => [caption, position])).toEqual([
      ['b', 0],
      ['c', 1],
      ['a', 2],
    ]);
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
    expect(bench.run('batch.publish', { batchId: id, from: '' })).toEqual({ rows: 2000 });
    expect(receive('batch.addReadings', { batchId: id, rows: [reading(0)] })).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
  });

  it('is dropped on the next start when it never was published', async () => {
    const { id } = bench.run('batch.open', { shopId, kind: 'readings' });
    bench.run('batch.addReadings', { batchId: id, rows: [reading(0), reading(1)] });
    bench = bench.reopen();
    await bench.records.tidied;
    expect(selectRows(bench.records.db, 'batches')).toEqual([]);
    expect(selectRows(bench.records.db, 'readings')).toEqual([]);
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

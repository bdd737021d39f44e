import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { selectRows } from '#main/db/queries.ts';
import {
  type Bench,
  createShop,
  noticeFacts,
  openBench,
  startAppeal,
  violationFacts,
} from '../support/records.ts';

let bench: Bench;
let shopId: string;
beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => bench.close());

const receive = (name: unknown, input: unknown) => bench.records.bus.receive(name, input, null);
const firstCase = () => selectRows(bench.records.db, 'violations')[0];

describe('the days of a violation', () => {
  it('are kept with the notice, changed, taken back by an undo, and taken off', () => {
    const period = { from: '2026-11-09', to: '2026-11-15' };
    const { id } = bench.run('violation.record', { ...violationFacts(shopId), period });
    expect(firstCase()?.period).toEqual(period);
    const edit = { id, ...noticeFacts(), secondAppealDue: null };
    bench.run('violation.edit', { ...edit, rev: 1, period: null });
    expect(firstCase()?.period).toBeNull();
    bench.run('history.undo', { seq: firstCase()?.seq ?? 0 });
    expect(firstCase()?.period).toEqual(period);
  });

  it.each([
    ['the notice', { from: '2026-11-20', to: '2026-11-21' }, { periodFrom: 'After the notice' }],
    [
      'the years',
      { from: '0026-11-09', to: '2026-11-12' },
      { periodFrom: 'Two years before the notice, or more' },
    ],
    ['the days to come', { from: '2026-11-12', to: '2062-11-15' }, { periodTo: 'In the future' }],
    ['their own first day', { from: '2026-11-12', to: '2026-11-11' }, { periodTo: 'Before its first day' }],
  ])('are refused against %s, by their field', (_what, period, fields) => {
    const answer = receive('violation.record', { ...violationFacts(shopId), period });
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid', fields } });
    expect(firstCase()).toBeUndefined();
  });
});

describe('the address of a shop', () => {
  const shop = () => selectRows(bench.records.db, 'shops')[0];
  const edit = (address: string) => {
    const { id = '', rev = 0, name = '', zone = '', staleDays = 1 } = shop() ?? {};
    bench.run('shop.edit', { id, rev, name, zone, staleDays, address });
  };

  it('is none at first, kept as it is typed, and none again once it is emptied', () => {
    expect(shop()?.address).toBeNull();
    edit('412 Alder Street, Boise, ID 83702');
    expect(shop()?.address).toBe('412 Alder Street, Boise, ID 83702');
    edit('');
    expect(shop()?.address).toBeNull();
  });
});

describe('the file of an answer', () => {
  const fileFor = (violationId: string, sign: string): string => {
    const file = { sha256: sign.repeat(64), bytes: 9, fileName: `${sign}.txt`, mime: 'text/plain' };
    return bench.run('evidence.add', { shopId, violationId, file, caption: '', capturedAt: null }).id;
  };

  it('is one of the case’s own, and no other', () => {
    const { id: violationId } = bench.run('violation.record', violationFacts(shopId));
    const { id: otherId } = bench.run('violation.record', { ...violationFacts(shopId), ticket: '2' });
    const own = fileFor(violationId, 'a');
    const foreign = fileFor(otherId, 'b');
    const appealId = startAppeal(bench, violationId);
    const { now } = bench.clock;
    bench.run('appeal.recordSent', { id: appealId, rev: 2, at: now });
    const answer = { id: appealId, rev: 3, outcome: 'rejected', at: now, note: '' };
    expect(receive('appeal.recordOutcome', { ...answer, replyId: foreign })).toMatchObject({
      ok: false,
      error: { fields: { replyId: 'Not a file of this case' } },
    });
    expect(receive('appeal.recordOutcome', { ...answer, replyId: own }).ok).toBe(true);
    expect(selectRows(bench.records.db, 'appeals')).toMatchObject([{ status: 'rejected', replyId: own }]);
    expect(() => bench.run('evidence.remove', { id: own, rev: 1 })).toThrow('holds the answer to appeal 1');
    expect(receive('evidence.remove', { id: foreign, rev: 1 }).ok).toBe(true);
  });
});

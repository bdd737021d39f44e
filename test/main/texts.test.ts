import { afterEach, beforeEach, describe, expect, it } from 'vitest';
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

describe('a text in a command', () => {
  it('says in plain words how long a text may be', () => {
    const result = receive('violation.record', { ...violationFacts(shopId), ticket: '1'.repeat(70) });
    expect(result.ok ? {} : result.error.fields).toEqual({ ticket: 'At most 64 characters' });
  });

  it('stores text with half of a surrogate pair in it, as after a cut in the middle of a sign', () => {
    const { id } = bench.run('violation.record', { ...violationFacts(shopId), ticket: '' });
    const facts = {
      ...violationFacts(shopId),
      ticket: '77',
      title: 'Late\u202e \ud83d',
      noticeText: 'a\udc00b',
    };
    expect(receive('violation.record', facts)).toMatchObject({ ok: true });
    const [recorded] = selectRows(bench.records.db, 'violations', { shopId }).filter((one) => one.id !== id);
    expect(recorded).toMatchObject({ title: 'Late \ufffd', noticeText: 'a\ufffdb' });
  });
});

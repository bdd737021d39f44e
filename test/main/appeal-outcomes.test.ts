import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { attemptOutcomes, sumOutcomes } from '#shared/appeals/outcomes.ts';
import { DAY } from '#shared/kernel/time.ts';
import { estimateOn } from '#shared/rating/ledger.ts';
import { findRow, selectRows } from '#main/db/queries.ts';
import { usPack } from '../shared/packs.ts';
import { type Bench, createShop, openBench, startAppeal, violationFacts } from '../support/records.ts';

let bench: Bench;
let shopId: string;
let tickets = 0;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => {
  bench.close();
});

const today = '2026-11-23';
const entries = () => selectRows(bench.records.db, 'pointEntries', { shopId });
const rating = () => estimateOn(entries(), today, usPack);
const outcomes = () =>
  attemptOutcomes({
    appeals: selectRows(bench.records.db, 'appeals', { shopId }),
    violations: selectRows(bench.records.db, 'violations', { shopId }),
    entries: entries(),
    pack: usPack,
  });

const record = (part: Partial<ReturnType<typeof violationFacts>> = {}): string => {
  tickets += 1;
  return bench.run('violation.record', {
    ...violationFacts(shopId),
    ticket: `77190426335820${String(tickets)}`,
    ...part,
  }).id;
};

const answer = (violationId: string, outcome: 'won' | 'rejected', ago = 0): void => {
  const id = startAppeal(bench, violationId);
  const at = bench.clock.now - ago;
  const rev = () => findRow(bench.records.db, 'appeals', id)?.rev ?? 0;
  bench.run('appeal.recordSent', { id, rev: rev(), at });
  bench.run('appeal.recordOutcome', { id, rev: rev(), outcome, at, note: '' });
};

describe('the points that a won appeal gives back', () => {
  it('are those by which the ledger rises, from the day of the answer on', () => {
    const violationId = record();
    const before = rating();
    expect(before).toMatchObject({ low: 168, losses: 32 });
    answer(violationId, 'won', DAY);
    expect(entries()).toMatchObject([{ violationId, points: 32, voidFrom: '2026-11-22' }]);
    expect(rating()).toMatchObject({ low: 200, losses: 0 });
    expect(sumOutcomes(outcomes())).toMatchObject({ sent: 1, won: 1, restored: 32, unknown: 0 });
    expect(estimateOn(entries(), '2026-11-21', usPack)).toMatchObject({ low: 168 });
  });

  it('come with the second attempt where the first was rejected', () => {
    const violationId = record();
    answer(violationId, 'rejected', 2 * DAY);
    expect(rating()).toMatchObject({ low: 168 });
    expect(sumOutcomes(outcomes())).toMatchObject({ lost: 1, restored: 0 });
    answer(violationId, 'won', DAY);
    expect(rating()).toMatchObject({ low: 200 });
    expect(sumOutcomes(outcomes())).toMatchObject({ sent: 2, won: 1, lost: 1, restored: 32 });
  });

  it('stay unknown where the loss was, and no sum takes them for none', () => {
    const violationId = record({ points: null });
    expect(rating().unknown).toBe(1);
    answer(violationId, 'won');
    expect(rating()).toMatchObject({ low: 200, high: 200, unknown: 0 });
    expect(sumOutcomes(outcomes())).toMatchObject({ won: 1, restored: 0, unknown: 1 });
  });

  it('are none where the ticket was pending and took none, and none where both attempts are lost', () => {
    answer(record({ status: 'pending' }), 'won');
    expect(entries()).toEqual([]);
    const lost = record();
    answer(lost, 'rejected', 2 * DAY);
    answer(lost, 'rejected', DAY);
    expect(findRow(bench.records.db, 'violations', lost)).toMatchObject({ status: 'upheldFinal' });
    expect(rating()).toMatchObject({ low: 168 });
    expect(sumOutcomes(outcomes())).toMatchObject({ sent: 3, won: 1, lost: 2, restored: 0 });
  });

  it('follow the points of the case when those are known later', () => {
    const violationId = record({ points: null });
    answer(violationId, 'won');
    const [entry] = entries();
    if (entry === undefined) throw new Error('no entry');
    bench.run('points.set', { id: entry.id, rev: entry.rev, points: 20 });
    expect(rating()).toMatchObject({ low: 200 });
    expect(sumOutcomes(outcomes())).toMatchObject({ restored: 20, unknown: 0 });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandInput } from '#shared/contract/commands.ts';
import { DAY, MINUTE } from '#shared/kernel/time.ts';
import type { ViolationStatus } from '#shared/violations.ts';
import { selectRows } from '#main/db/queries.ts';
import { type Bench, createShop, openBench, startAppeal, violationFacts } from '../support/records.ts';

let bench: Bench;
let shopId: string;
beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => bench.close());

const entries = () => selectRows(bench.records.db, 'pointEntries');
const one = () => {
  const [row] = selectRows(bench.records.db, 'violations');
  if (row === undefined) throw new Error('no case');
  return row;
};
const edit = (id: string, noticeAt: number): CommandInput<'violation.edit'> => {
  const { ticket, type, title, detail, channel, noticeText, lines, points, hits } = violationFacts(shopId);
  const facts = { ticket, type, title, detail, channel, noticeText, lines, points, hits };
  const dates = {
    correctionDue: null,
    appealDue: null,
    secondAppealDue: null,
    period: null,
    evidenceDue: null,
  };
  return { id, rev: one().rev, noticeAt, ...facts, ...dates };
};
const change = (id: string, status: ViolationStatus, at: number) =>
  bench.run('violation.setStatus', { id, rev: one().rev, status, at, note: '' });

describe('a change of a case', () => {
  const { noticeAt } = violationFacts('');

  it('moves the first state with the notice, which stays the first, and the loss with both', () => {
    const { id } = bench.run('violation.record', violationFacts(shopId));
    const moved = noticeAt + DAY;
    bench.run('violation.edit', edit(id, moved));
    change(id, 'lapsed', moved);
    expect(one()).toMatchObject({
      status: 'lapsed',
      statusLog: [
        { status: 'actionTaken', at: moved },
        { status: 'lapsed', at: moved },
      ],
    });
    expect(entries()).toMatchObject([{ day: '2026-11-20' }]);
  });

  it('voids the loss from its own day, when the action before it is entered after it', () => {
    const { id } = bench.run('violation.record', { ...violationFacts(shopId), status: 'pending' });
    change(id, 'overturned', noticeAt + 3 * DAY);
    change(id, 'actionTaken', noticeAt + DAY);
    expect(entries()).toMatchObject([{ voidFrom: '2026-11-22' }]);
    change(id, 'overturned', noticeAt + 2 * DAY);
    expect(entries()).toMatchObject([{ voidFrom: '2026-11-21' }]);
  });

  it('takes a sending that is entered late in its place', () => {
    const { id } = bench.run('violation.record', violationFacts(shopId));
    const appealId = startAppeal(bench, id);
    change(id, 'evidenceAsked', noticeAt + 3 * DAY);
    bench.run('appeal.recordSent', { id: appealId, rev: 2, at: noticeAt + DAY });
    expect(one().statusLog.map(({ status }) => status)).toEqual([
      'actionTaken',
      'appeal1Sent',
      'evidenceAsked',
    ]);
    expect(one().status).toBe('evidenceAsked');
  });

  it('is no second sending before the answer to the first', () => {
    const { id } = bench.run('violation.record', violationFacts(shopId));
    const { now } = bench.clock;
    const first = startAppeal(bench, id);
    bench.run('appeal.recordSent', { id: first, rev: 2, at: now - DAY });
    bench.run('appeal.recordOutcome', { id: first, rev: 3, outcome: 'rejected', at: now, note: '' });
    const second = { id: startAppeal(bench, id), rev: 2, at: now - MINUTE };
    expect(bench.records.bus.receive('appeal.recordSent', second, null)).toMatchObject({
      error: { code: 'invalid', fields: { at: 'Before the answer to appeal 1' } },
    });
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandName } from '#shared/contract/commands.ts';
import { DAY } from '#shared/kernel/time.ts';
import { selectRows } from '#main/db/queries.ts';
import { type Bench, createShop, openBench, testNow, violationFacts } from '../support/records.ts';

let bench: Bench;
let shopId: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => {
  bench.close();
});

const entries = () => selectRows(bench.records.db, 'pointEntries', { shopId });
const refusal = (name: CommandName, input: unknown) => {
  const result = bench.records.bus.receive(name, input, null);
  return result.ok ? null : result.error;
};
const undoLast = () => {
  const seq = bench.batches.at(-1)?.to ?? 0;
  bench.run('history.undo', { seq });
};

describe('points that were unknown', () => {
  it('become those of the case and of its entry, with one undo', () => {
    const { id } = bench.run('violation.record', { ...violationFacts(shopId), points: null });
    const [entry] = entries();
    expect(entry?.points).toBeNull();
    bench.run('points.set', { id: entry?.id ?? '', rev: entry?.rev ?? 0, points: 24 });
    expect(entries()[0]?.points).toBe(24);
    expect(selectRows(bench.records.db, 'violations', { id })[0]?.points).toBe(24);
    undoLast();
    expect(entries()[0]?.points).toBeNull();
    expect(selectRows(bench.records.db, 'violations', { id })[0]?.points).toBeNull();
  });

  it('are not set where they are known, nor over a change', () => {
    bench.run('violation.record', violationFacts(shopId));
    const [entry] = entries();
    const input = { id: entry?.id, rev: entry?.rev, points: 24 };
    expect(refusal('points.set', input)).toMatchObject({ code: 'refused' });
    expect(refusal('points.set', { ...input, rev: 9 })).toMatchObject({ code: 'conflict' });
    expect(entries()[0]?.points).toBe(32);
  });
});

describe('an entry that was recorded by hand', () => {
  it('can be taken out later, and undo brings it back', () => {
    bench.run('points.recordGain', { shopId, day: '2026-11-20', points: 12, cause: 'Policy quiz' });
    bench.run('points.adjust', { shopId, day: '2026-11-20', kind: 'loss', points: 3, note: '' });
    for (const { id, rev } of entries()) bench.run('points.remove', { id, rev });
    expect(entries()).toEqual([]);
    undoLast();
    expect(entries()).toMatchObject([{ points: 3 }]);
  });

  it('is refused for what follows from a case or from the orders of a week', () => {
    bench.run('violation.record', violationFacts(shopId));
    bench.run('orderWeek.record', { shopId, week: '2026-11-09', orders: 40 });
    expect(entries()).toHaveLength(2);
    for (const { id, rev } of entries())
      expect(refusal('points.remove', { id, rev })).toMatchObject({ code: 'refused' });
    expect(entries()).toHaveLength(2);
  });
});

describe('an unexplained rest', () => {
  it('is an entry that says so, with its note, and can be taken back', () => {
    const input = { shopId, day: '2026-11-20', kind: 'loss' as const, points: 12, note: 'Since the import' };
    bench.run('points.adjust', input);
    expect(entries()).toMatchObject([
      { ...input, cause: 'Unexplained, reconciled', violationId: null, voidFrom: null },
    ]);
    undoLast();
    expect(entries()).toEqual([]);
  });

  it('does not lie in the future', () => {
    const input = { shopId, day: '2026-11-24', kind: 'gain', points: 12, note: '' };
    expect(refusal('points.adjust', input)).toMatchObject({ fields: { day: 'In the future' } });
  });
});

describe('the eligible orders of a week', () => {
  const week = '2026-11-09';
  const record = (orders: number, of = week) => bench.run('orderWeek.record', { shopId, week: of, orders });

  it('become a gain by the pack’s rule on the first day after it', () => {
    const { id } = record(1240);
    expect(entries()).toMatchObject([
      { id, day: '2026-11-16', kind: 'gain', points: 20, orders: 1240, cause: 'Orders', pack: 'us@2026.10' },
    ]);
  });

  it('replace what was recorded for the same week, with one undo for each', () => {
    const first = record(1240);
    const second = record(430);
    expect(second).toEqual(first);
    expect(entries()).toMatchObject([{ points: 8, orders: 430 }]);
    undoLast();
    expect(entries()).toMatchObject([{ points: 20, orders: 1240 }]);
    record(150, '2026-11-02');
    expect(
      entries()
        .map(({ points }) => points)
        .toSorted(),
    ).toEqual([0, 20]);
  });

  it('are removed, and brought back by undo', () => {
    const { id } = record(430);
    const rev = entries()[0]?.rev ?? 0;
    bench.run('orderWeek.remove', { id, rev });
    expect(entries()).toEqual([]);
    undoLast();
    expect(entries()).toMatchObject([{ points: 8, orders: 430 }]);
  });

  it('are those of a week that is over in the shop’s zone', () => {
    record(10, '2026-11-16');
    bench.clock.now = Date.parse('2026-11-30T04:59:00Z');
    const next = { shopId, week: '2026-11-23', orders: 10 };
    expect(refusal('orderWeek.record', next)).toMatchObject({ fields: { week: 'Not over yet' } });
    bench.clock.now = Date.parse('2026-11-30T05:00:00Z');
    expect(refusal('orderWeek.record', next)).toBeNull();
  });

  it.each([
    ['a day within a week', { week: '2026-11-10' }, { fields: { week: 'Not the first day' } }],
    ['less than none', { orders: -1 }, { code: 'invalid' }],
    ['no whole number', { orders: 1.5 }, { code: 'invalid' }],
  ])('are refused for %s', (_, part, error) => {
    const input = { shopId, week, orders: 10, ...part };
    expect(refusal('orderWeek.record', input)).toMatchObject(error);
  });

  it('are not removed where there are none', () => {
    const { id } = bench.run('points.recordGain', { shopId, day: week, points: 4, cause: 'Quiz' });
    expect(refusal('orderWeek.remove', { id, rev: 1 })).toMatchObject({ code: 'refused' });
  });
});

describe('a passed milestone quiz', () => {
  const input = () => ({
    shopId,
    milestone: 'm150',
    passedAt: testNow - DAY,
    endsAt: testNow + DAY,
    note: '',
  });

  it('is recorded with the printed end, removed, and brought back by undo', () => {
    const { id } = bench.run('milestoneQuiz.record', input());
    const quizzes = () => selectRows(bench.records.db, 'milestoneQuizzes', { shopId });
    expect(quizzes()).toMatchObject([{ id, ...input(), pack: 'us@2026.10' }]);
    bench.run('milestoneQuiz.remove', { id, rev: 1 });
    expect(quizzes()).toEqual([]);
    undoLast();
    expect(quizzes()).toHaveLength(1);
  });

  it.each([
    ['a milestone of no pack', { milestone: 'm1' }, { code: 'invalid' }],
    ['a milestone without a quiz', { milestone: 'm0' }, { code: 'refused' }],
    ['a day to come', { passedAt: testNow + DAY }, { fields: { passedAt: 'In the future' } }],
    ['an end before it', { endsAt: testNow - 2 * DAY }, { fields: { endsAt: 'Before the quiz was passed' } }],
  ])('is refused for %s', (_, part, error) => {
    expect(refusal('milestoneQuiz.record', { ...input(), ...part })).toMatchObject(error);
  });
});

describe('limits that were lifted', () => {
  const input = () => ({ shopId, milestone: 'm150', liftedAt: testNow - DAY, note: 'gone from the page' });

  it('are recorded as seen, removed, and brought back by undo', () => {
    const { id } = bench.run('limitLift.record', input());
    const lifts = () => selectRows(bench.records.db, 'limitLifts', { shopId });
    expect(lifts()).toMatchObject([{ id, ...input(), pack: 'us@2026.10' }]);
    bench.run('limitLift.remove', { id, rev: 1 });
    expect(lifts()).toEqual([]);
    undoLast();
    expect(lifts()).toHaveLength(1);
  });

  it.each([
    ['a milestone of no pack', { milestone: 'm1' }, { code: 'invalid' }],
    ['a day to come', { liftedAt: testNow + DAY }, { fields: { liftedAt: 'In the future' } }],
  ])('are refused for %s', (_, part, error) => {
    expect(refusal('limitLift.record', { ...input(), ...part })).toMatchObject(error);
  });
});

import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '#shared/alerts/deliver.ts';
import { DAY, HOUR } from '#shared/kernel/time.ts';
import { verifyChain } from '#main/db/history.ts';
import { selectRows } from '#main/db/queries.ts';
import { createAlertTicker, type AlertTicker } from '#main/services/alert-ticker.ts';
import { seededEnv } from '#main/env.ts';
import { type Bench, createShop, openBench, testNow, violationFacts } from '../support/records.ts';

let bench: Bench;
let shopId: string;
let ticker: AlertTicker;
let notices: Notice[];

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
  notices = [];
  ticker = createAlertTicker({
    env: seededEnv(() => bench.clock.now, 7),
    records: () => bench.records,
    show: (notice, told) => {
      notices.push(notice);
      told('shown');
    },
    logError: (error) => {
      throw error;
    },
  });
});
afterEach(() => {
  ticker.stop();
  bench.close();
});

const alerts = () => selectRows(bench.records.db, 'alerts', { shopId });
const log = (rating: number) => bench.run('reading.log', { shopId, rating, at: null, note: '' });

describe('a reminder that does not stand any more', () => {
  const due = testNow + 3 * DAY;
  const remind = () => {
    const { id } = bench.run('violation.record', { ...violationFacts(shopId), appealDue: due });
    ticker.begin();
    expect(clocks()).toEqual([['3d', 'Due Thu 26 Nov, 09:12.', false]]);
    return id;
  };
  const clocks = () =>
    alerts()
      .filter(({ rule }) => rule === 'clock')
      .map(({ stage, body, seenAt }) => [stage, body.replaceAll('\u00a0', ' '), seenAt !== null]);
  const look = () => {
    ticker.wake();
    ticker.check();
  };
  const move = (id: string, appealDue: number) => {
    const { rev } = violation(id);
    const facts = { ...violationFacts(shopId), appealDue, secondAppealDue: null };
    bench.run('violation.edit', { ...facts, id, rev });
  };
  const violation = (id: string) => {
    const found = selectRows(bench.records.db, 'violations').find((one) => one.id === id);
    if (found === undefined) throw new Error('no such case');
    return found;
  };

  it('is settled beside the one of the new deadline, in the same change', () => {
    const id = remind();
    move(id, due - DAY);
    const before = bench.batches.length;
    look();
    expect(bench.batches[before]?.rows['alerts']).toHaveLength(2);
    expect(clocks()).toEqual([
      ['3d', 'The deadline moved. It is now Wed 25 Nov, 09:12.', true],
      ['3d', 'Due Wed 25 Nov, 09:12.', false],
    ]);
    expect(verifyChain(bench.records.db).bad).toBeNull();
  });

  it('is settled where the new deadline has nothing to tell yet, and comes again with the old one', () => {
    const id = remind();
    move(id, due + 60 * DAY);
    look();
    expect(clocks()).toEqual([['3d', expect.stringContaining('The deadline moved.'), true]]);
    move(id, due);
    look();
    expect(clocks().at(-1)).toEqual(['3d', 'Due Thu 26 Nov, 09:12.', false]);
    look();
    expect(clocks()).toHaveLength(2);
  });

  it('comes again with the old deadline where it was seen before that moved, and keeps when it was seen', () => {
    const id = remind();
    bench.run('alert.seenAll', { ids: alerts().map((one) => one.id) });
    const seenAt = bench.clock.now;
    bench.clock.now += HOUR;
    look();
    expect(clocks()).toHaveLength(1);
    move(id, due + 60 * DAY);
    const seq = bench.batches.at(-1)?.to ?? 0;
    look();
    expect(clocks()).toEqual([['3d', expect.stringContaining('The deadline moved.'), true]]);
    expect(alerts()[0]?.seenAt).toBe(seenAt);
    bench.run('history.undo', { seq });
    look();
    look();
    expect(clocks().slice(1)).toEqual([['3d', 'Due Thu 26 Nov, 09:12.', false]]);
  });

  it('of limits is settled beside that of the end that a quiz or a lift gives them', () => {
    const limits = () =>
      alerts()
        .filter(({ rule }) => rule === 'restriction')
        .map(({ stage, title, body, seenAt }) =>
          [stage, seenAt === null ? title : body, seenAt !== null].map((one) =>
            typeof one === 'string' ? one.replaceAll('\u00a0', ' ') : one,
          ),
        );
    log(180);
    bench.clock.now += HOUR;
    log(148);
    bench.clock.now += 6 * DAY + HOUR;
    ticker.begin();
    expect(limits()).toEqual([['ahead', 'Limits of 150 end Mon 30 Nov, 10:12', false]]);
    const quiz = bench.run('milestoneQuiz.record', {
      ...{ shopId, milestone: 'm150', note: '', passedAt: bench.clock.now - HOUR },
      endsAt: bench.clock.now + 12 * HOUR,
    });
    look();
    expect(limits()).toEqual([
      ['ahead', 'The end of the limits moved. It is now Sun 29 Nov, 23:12.', true],
      ['ahead', 'Limits of 150 end Sun 29 Nov, 23:12', false],
    ]);
    bench.run('milestoneQuiz.remove', { id: quiz.id, rev: 1 });
    look();
    expect(limits().slice(1)).toEqual([
      ['ahead', 'The end of the limits moved. It is now Mon 30 Nov, 10:12.', true],
      ['ahead', 'Limits of 150 end Mon 30 Nov, 10:12', false],
    ]);
    bench.run('limitLift.record', { shopId, milestone: 'm150', liftedAt: bench.clock.now, note: '' });
    look();
    expect(limits().at(-1)).toEqual(['ahead', 'The limits were lifted: nothing is left to do here.', true]);
    expect(limits()).toHaveLength(3);
  });

  it('is settled when the case is decided before its time', () => {
    const id = remind();
    bench.run('violation.setStatus', {
      ...{ id, rev: violation(id).rev, status: 'overturned', at: bench.clock.now, note: '' },
    });
    look();
    expect(clocks()).toEqual([['3d', 'The case is closed: nothing is left to do here.', true]]);
    expect(notices).toHaveLength(1);
  });

  it('stays unseen when its time runs out unmet, and when its rule is off', () => {
    remind();
    bench.run('alert.setRule', {
      ...{ shopId, rule: 'clock', rev: null, isOn: false, threshold: null, lead: 30 },
    });
    bench.clock.now = due + 40 * DAY;
    look();
    expect(clocks()).toEqual([['3d', 'Due Thu 26 Nov, 09:12.', false]]);
  });
});

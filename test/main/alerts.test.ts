import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Notice } from '#shared/alerts/deliver.ts';
import { DAY, HOUR } from '#shared/kernel/time.ts';
import { verifyChain } from '#main/db/history.ts';
import { historyPage, selectRows } from '#main/db/queries.ts';
import { createAlertTicker, type AlertTicker, type Outcome } from '#main/services/alert-ticker.ts';
import { seededEnv } from '#main/env.ts';
import { type Bench, createShop, openBench, violationFacts } from '../support/records.ts';

let bench: Bench;
let shopId: string;
let ticker: AlertTicker;
let notices: Notice[];
let outcome: Outcome;

/** A ticker on the bench's records; the system's notifications are the one thing that is not real. */
const openTicker = (): AlertTicker =>
  createAlertTicker({
    env: seededEnv(() => bench.clock.now, 7),
    records: () => bench.records,
    show: (notice, told) => {
      notices.push(notice);
      told(outcome);
    },
    logError: (error) => {
      throw error;
    },
  });

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
  notices = [];
  outcome = 'shown';
  ticker = openTicker();
});
afterEach(() => {
  ticker.stop();
  bench.close();
});

const alerts = () => selectRows(bench.records.db, 'alerts', { shopId });
const stages = () =>
  alerts()
    .map(({ rule, stage }) => `${rule} ${stage}`)
    .toSorted();
const log = (rating: number) => bench.run('reading.log', { shopId, rating, at: null, note: '' });
/** Logs a rating and looks, as the feed makes the app do. */
const logAndLook = (rating: number) => {
  const { id } = log(rating);
  ticker.changed(
    bench.batches.at(-1) ?? { epoch: '', from: 0, to: 0, snapshot: false, rows: {}, dropped: {} },
  );
  ticker.check();
  return id;
};
const listed = () =>
  historyPage(bench.records.db, { before: null, limit: 50, recordId: null }).entries.map(
    ({ command }) => command,
  );

describe('looking for alerts', () => {
  it('does not begin before the window has drawn', () => {
    log(155);
    ticker.check();
    expect(alerts()).toEqual([]);
    ticker.begin();
    expect(stages()).toEqual(['milestone warning']);
  });

  it('raises each stage once, shows it, and looks by itself after a change', async () => {
    ticker.begin();
    log(200);
    ticker.changed(
      bench.batches.at(-1) ?? { epoch: '', from: 0, to: 0, snapshot: false, rows: {}, dropped: {} },
    );
    log(165);
    ticker.changed(
      bench.batches.at(-1) ?? { epoch: '', from: 0, to: 0, snapshot: false, rows: {}, dropped: {} },
    );
    await expect.poll(stages).toEqual(['drop drop', 'milestone buffer']);
    ticker.check();
    logAndLook(162);
    expect(stages()).toEqual(['drop drop', 'milestone buffer']);
    bench.clock.now += HOUR;
    logAndLook(158);
    expect(stages()).toEqual(['drop drop', 'milestone buffer', 'milestone warning']);
    expect(alerts().every(({ shownAt, failedAt }) => shownAt !== null && failedAt === null)).toBe(true);
    expect(notices.map(({ ids }) => ids.length)).toEqual([2, 1]);
    expect(notices[1]?.alertId).toBe(alerts().find(({ stage }) => stage === 'warning')?.id);
  });

  it('keeps the history’s chain whole, with one entry for a check, and lists none of them', () => {
    bench.run('violation.record', violationFacts(shopId));
    log(148);
    bench.clock.now += 26 * DAY;
    ticker.begin();
    expect(alerts().length).toBeGreaterThan(1);
    const raised: unknown = bench.records.db
      .prepare("SELECT count(*) AS n FROM history WHERE command = 'alert.raise'")
      .get();
    expect(raised).toEqual({ n: 1 });
    expect(verifyChain(bench.records.db).bad).toBeNull();
    expect(new Set(alerts().map(({ pack }) => pack))).toEqual(new Set(['us@2026.10']));
    bench.run('alert.seenAll', { ids: alerts().map(({ id }) => id) });
    expect(alerts().every(({ seenAt }) => seenAt === bench.clock.now)).toBe(true);
    expect(listed()).toEqual(['reading.log', 'violation.record', 'shop.create']);
    expect(historyPage(bench.records.db, { before: null, limit: 1, recordId: null }).count).toBe(3);
  });
});

describe('what came while the app slept', () => {
  it('is marked so, and one list, after a start and after the computer’s sleep', () => {
    const due = bench.clock.now + 3 * DAY;
    bench.run('violation.record', { ...violationFacts(shopId), appealDue: due });
    log(200);
    ticker.begin();
    expect(stages()).toEqual(['clock 3d']);
    bench.clock.now = due - 3 * HOUR;
    ticker.wake();
    ticker.check();
    expect(alerts().map(({ stage, isCaughtUp }) => [stage, isCaughtUp])).toEqual([
      ['3d', false],
      ['4h', true],
    ]);
    ticker.stop();
    bench.clock.now = due + 3 * DAY;
    ticker = openTicker();
    ticker.begin();
    expect(stages()).toEqual(['clock 3d', 'clock 4h', 'stale stale']);
    expect(alerts()[2]?.isCaughtUp).toBe(true);
  });

  it('does not mark what comes due while it runs', () => {
    ticker.begin();
    logAndLook(155);
    expect(alerts().map(({ isCaughtUp }) => isCaughtUp)).toEqual([false]);
  });
});

describe('quiet hours', () => {
  const quiet = (isOn: boolean) =>
    bench.run('alert.setQuietHours', { shopId, rev: null, isOn, fromMinute: 9 * 60, toMinute: 10 * 60 });

  it('hold a notification back until they end, and the centre has it at once', () => {
    quiet(true);
    log(180);
    ticker.begin();
    logAndLook(168);
    expect(stages()).toEqual(['milestone buffer']);
    expect(notices).toEqual([]);
    bench.clock.now += HOUR;
    ticker.check();
    expect(notices).toHaveLength(1);
    ticker.check();
    expect(notices).toHaveLength(1);
  });

  it('never hold the last stage back', () => {
    quiet(true);
    log(180);
    bench.clock.now += 1;
    log(148);
    ticker.begin();
    expect(alerts().map(({ stage, isLast }) => [stage, isLast])).toContainEqual(['reached', true]);
    expect(notices).toHaveLength(1);
  });

  it('do not show again what was seen meanwhile', () => {
    quiet(true);
    log(168);
    ticker.begin();
    bench.run('alert.seen', { id: alerts()[0]?.id ?? '' });
    bench.clock.now += HOUR;
    ticker.check();
    expect(notices).toEqual([]);
  });
});

describe('a notification that fails', () => {
  it('stays unseen in the centre and is not tried again', () => {
    outcome = 'failed';
    log(155);
    ticker.begin();
    ticker.check();
    expect(notices).toHaveLength(1);
    expect(alerts()).toMatchObject([{ shownAt: null, failedAt: bench.clock.now, seenAt: null }]);
  });
});

describe('settings of rules', () => {
  const set = (input: object) =>
    bench.records.bus.receive(
      'alert.setRule',
      { shopId, rule: 'milestone', rev: null, isOn: true, threshold: 30, lead: null, ...input },
      null,
    );

  it('change when a rule speaks, and switch it off', () => {
    log(200);
    ticker.begin();
    logAndLook(178);
    expect(stages()).toEqual(['drop drop']);
    set({ isOn: false });
    set({ rev: 1, isOn: true });
    ticker.changed(
      bench.batches.at(-1) ?? { epoch: '', from: 0, to: 0, snapshot: false, rows: {}, dropped: {} },
    );
    ticker.check();
    expect(stages()).toEqual(['drop drop', 'milestone buffer']);
  });

  it('are undone as any change', () => {
    set({});
    const seq = bench.batches.at(-1)?.to ?? 0;
    set({ rev: 1, threshold: 40 });
    bench.run('history.undo', { seq: bench.batches.at(-1)?.to ?? 0 });
    expect(selectRows(bench.records.db, 'alertRules')[0]?.threshold).toBe(30);
    bench.run('history.undo', { seq });
    expect(selectRows(bench.records.db, 'alertRules')).toEqual([]);
  });

  it.each([
    ['a buffer of none', { threshold: 0 }, { threshold: '1 to 1,000 points' }],
    ['a lead that is too long', { rule: 'drop', threshold: 20, lead: 91 }, { lead: '1 to 90 days' }],
  ])('refuse %s, naming the field', (_, input, fields) => {
    expect(set(input)).toMatchObject({ ok: false, error: { code: 'invalid', fields } });
    expect(selectRows(bench.records.db, 'alertRules')).toEqual([]);
  });

  it('refuse an edit of another revision', () => {
    set({});
    expect(set({ threshold: 50 })).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(set({ rev: 9 })).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });
});

it.each(['alert.raise', 'alert.told'])('%s is not taken from the window', (name) => {
  expect(bench.records.bus.receive(name, { shopId, ids: [], due: [], outcome: 'shown' }, null)).toMatchObject(
    {
      ok: false,
      error: { message: 'There is no such command.' },
    },
  );
});

it('what was raised and seen can’t be undone', () => {
  log(155);
  ticker.begin();
  const seq = bench.batches.at(-1)?.to ?? 0;
  expect(bench.records.bus.run('history.undo', { seq }, null)).toMatchObject({
    ok: false,
    error: { code: 'notUndoable' },
  });
});

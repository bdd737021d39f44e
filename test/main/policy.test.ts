import { milestoneRule } from '#shared/alerts/rating-rules.ts';
import { restrictionRule } from '#shared/alerts/time-rules.ts';
import { holdAlertRows, readShopAlerts } from '#main/services/alert-facts.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { findRow, selectRows } from '#main/db/queries.ts';
import { packRef, type Pack } from '#shared/policy/pack.ts';
import { usJson, usPack } from '../shared/packs.ts';
import { createShop, openBench, testNow, violationFacts, type Bench } from '../support/records.ts';

let bench: Bench;
let shopId: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => {
  bench.close();
});

/** The US pack as its next version, in force from a day on, with one limit moved. */
const nextPack = (effectiveFrom: string, attempts = 3): Pack => ({
  ...usPack,
  version: '2026.11',
  effectiveFrom,
  clocks: { ...usPack.clocks, attempts: { ...usPack.clocks.attempts, value: attempts } },
});

const importPack = (pack: unknown) =>
  bench.records.bus.run('pack.import', { json: JSON.stringify(pack), fileName: 'us-2026.11.json' }, null);

const setAttempts = (value: unknown, since = '2026-11-01', at = 'clocks.attempts') =>
  bench.records.bus.run(
    'override.set',
    {
      shopId,
      pack: 'us@2026.10',
      at,
      value: JSON.stringify(value),
      reason: 'Answer of support',
      since,
    },
    null,
  );

const log = (rating: number, at: string) =>
  bench.run('reading.log', { shopId, rating, at: Date.parse(at), note: '' });
const packsOfReadings = () => selectRows(bench.records.db, 'readings', { shopId }).map(({ pack }) => pack);

describe('an imported pack', () => {
  it('could not be brought back after an undo, since the history keeps its text as a hash only', () => {
    const { db } = bench.records;
    const undoLast = () =>
      bench.records.bus.run('history.undo', { seq: bench.batches.at(-1)?.to ?? 0 }, null);
    expect(importPack(nextPack('2026-11-22')).ok).toBe(true);
    expect(undoLast()).toMatchObject({ ok: false, error: { code: 'notUndoable' } });
    // As if importing could be undone.
    db.exec('DROP TRIGGER history_no_update; UPDATE history SET undoable = 1');
    expect(undoLast().ok).toBe(true);
    expect(undoLast()).toMatchObject({ ok: false, error: { code: 'notUndoable' } });
    expect(selectRows(db, 'policyPacks')).toEqual([]);
  });

  it('is in force from its day on, and what was recorded keeps its own', () => {
    log(200, '2026-11-20T12:00:00Z');
    expect(importPack(nextPack('2026-11-22')).ok).toBe(true);
    log(196, '2026-11-21T12:00:00Z');
    log(180, '2026-11-23T12:00:00Z');
    expect(packsOfReadings()).toEqual(['us@2026.10', 'us@2026.10', 'us@2026.11']);
    bench = bench.reopen();
    expect(bench.records.packs.all().map(packRef)).toContain('us@2026.11');
    log(176, '2026-11-23T13:00:00Z');
    expect(packsOfReadings().at(-1)).toBe('us@2026.11');
  });

  it('is refused with the place and the reason, and nothing changes', () => {
    const before = selectRows(bench.records.db, 'policyPacks');
    const broken = { ...nextPack('2026-11-22'), defaultZone: 'Mars/Base' };
    expect(importPack(broken)).toMatchObject({
      ok: false,
      error: { code: 'invalid', message: 'This pack was not imported. defaultZone: not one of the zones.' },
    });
    const text = bench.records.bus.run('pack.import', { json: '{', fileName: 'x.json' }, null);
    expect(text).toMatchObject({ ok: false, error: { code: 'invalid' } });
    const same = importPack(usJson());
    expect(same.ok ? '' : same.error.message).toContain('with the same rules. Nothing was changed.');
    const other = importPack({ ...nextPack('2026-11-22'), version: '2026.10' });
    expect(other.ok ? '' : other.error.message).toContain('with other rules');
    expect(selectRows(bench.records.db, 'policyPacks')).toEqual(before);
  });

  it('can be removed until a record stands under it', () => {
    importPack(nextPack('2026-11-22'));
    const [row] = selectRows(bench.records.db, 'policyPacks');
    if (row === undefined) throw new Error('not imported');
    log(180, '2026-11-23T12:00:00Z');
    const removed = bench.records.bus.run('pack.remove', { id: row.id, rev: row.rev }, null);
    expect(removed).toMatchObject({ ok: false, error: { code: 'refused' } });
    const [reading] = selectRows(bench.records.db, 'readings', { shopId });
    if (reading === undefined) throw new Error('not logged');
    bench.run('reading.remove', { id: reading.id, rev: reading.rev });
    bench.run('pack.remove', { id: row.id, rev: row.rev });
    expect(bench.records.packs.all().map(packRef)).not.toContain('us@2026.11');
  });
});

describe('limits that have begun', () => {
  const watched = () => {
    const [shop] = readShopAlerts(holdAlertRows(bench.records.db), bench.records.packs, testNow);
    if (shop === undefined) throw new Error('no shop');
    const { facts, settings } = shop;
    const limits = restrictionRule(facts, settings('restriction'), testNow);
    const falls = milestoneRule(facts, settings('milestone'), testNow);
    return [...limits, ...falls.filter(({ stages }) => stages.some(({ name }) => name === 'reached'))];
  };
  const fallTo150 = () => {
    log(180, '2026-11-18T12:00:00Z');
    log(148, '2026-11-19T13:41:00Z');
    return watched();
  };
  const setDays = (since: string) => setAttempts(9, since, 'rating.milestones.0.restrictions.0.days');

  it('stay as they were under a newer pack', () => {
    const before = fallTo150();
    expect(before.map(({ record }) => record)).toEqual([
      `m150@${Date.parse('2026-11-26T13:41:00Z')}`,
      `m150@${Date.parse('2026-11-19T13:41:00Z')}`,
    ]);
    const milestones = usPack.rating.milestones.map((one) =>
      one.id === 'm150' ? { ...one, threshold: { ...one.threshold, value: 140 } } : one,
    );
    const next = { ...nextPack('2026-11-22'), rating: { ...usPack.rating, milestones } };
    expect(importPack(next)).toMatchObject({ ok: true });
    expect(watched()).toEqual(before);
  });

  it.each([
    ['later than their day are nothing to them', '2026-11-20', true],
    ['of their day are theirs', '2026-11-19', false],
  ])('own values %s', (_, since, isSame) => {
    const before = fallTo150();
    expect(setDays(since)).toMatchObject({ ok: true });
    expect(
      watched()
        .map(({ record }) => record)
        .join() === before.map(({ record }) => record).join(),
    ).toBe(isSame);
  });
});

describe('an own value', () => {
  const appealTwice = (noticeAt: number): readonly boolean[] => {
    const ticket = String(noticeAt);
    const { id } = bench.run('violation.record', { ...violationFacts(shopId), ticket, noticeAt });
    return [1, 2].map(() => {
      const started = bench.records.bus.run('appeal.start', { violationId: id, mode: 'wrongDecision' }, null);
      if (!started.ok) return false;
      const written = { request: 'Please cancel it.', sections: [], timeline: [] };
      bench.run('appeal.write', { id: started.value.id, rev: 1, ...written });
      const appeal = findRow(bench.records.db, 'appeals', started.value.id);
      bench.run('appeal.recordSent', { id: started.value.id, rev: appeal?.rev ?? 0, at: testNow });
      bench.run('appeal.recordOutcome', {
        id: started.value.id,
        rev: (appeal?.rev ?? 0) + 1,
        outcome: 'rejected',
        at: testNow,
        note: '',
      });
      return true;
    });
  };

  it('holds for records of its day and later, in main too', () => {
    expect(setAttempts(1).ok).toBe(true);
    const used = (day: string) => bench.records.packs.used('us@2026.10', shopId, day).clocks.attempts.value;
    expect([used('2026-10-31'), used('2026-11-01')]).toEqual([2, 1]);
    expect(appealTwice(Date.parse('2026-11-19T13:41:00Z'))).toEqual([true, false]);
  });

  it('of another kind than the value is refused at its field', () => {
    expect(setAttempts('many')).toMatchObject({
      ok: false,
      error: { code: 'invalid', fields: { value: 'must be a number, and is text' } },
    });
    expect(selectRows(bench.records.db, 'overrides')).toEqual([]);
  });

  const rows = () => selectRows(bench.records.db, 'overrides');
  const attemptsOn = (day: string) =>
    bench.records.packs.used('us@2026.10', shopId, day).clocks.attempts.value;
  const rowSince = (since: string) => {
    const row = rows().find((one) => one.since === since);
    if (row === undefined) throw new Error(`none set since ${since}`);
    return row;
  };

  it('set again on the same day becomes another, and is undone', () => {
    setAttempts(1);
    const again = setAttempts(3);
    expect(rows().map(({ value }) => value)).toEqual(['3']);
    bench.run('history.undo', { seq: again.ok ? again.seq : 0 });
    expect(rows().map(({ value }) => value)).toEqual(['1']);
  });

  it('set again later leaves the days before as they were', () => {
    setAttempts(1);
    setAttempts(3, '2026-11-10');
    expect(rows().map(({ since, until }) => [since, until])).toEqual([
      ['2026-11-01', '2026-11-09'],
      ['2026-11-10', null],
    ]);
    expect(['2026-10-31', '2026-11-09', '2026-11-10'].map(attemptsOn)).toEqual([2, 1, 3]);
    expect(setAttempts(4, '2026-11-05')).toMatchObject({ ok: false, error: { code: 'refused' } });
  });

  it('that ends still holds for what was recorded on its days; its end is undone', () => {
    setAttempts(1);
    const { id, rev } = rowSince('2026-11-01');
    const ended = bench.records.bus.run('override.end', { id, rev, from: '2026-11-23' }, null);
    expect(['2026-11-22', '2026-11-23'].map(attemptsOn)).toEqual([1, 2]);
    const again = { id, rev: rev + 1, from: '2026-11-23' };
    expect(bench.records.bus.run('override.end', again, null)).toMatchObject({
      ok: false,
      error: { code: 'refused' },
    });
    bench.run('history.undo', { seq: ended.ok ? ended.seq : 0 });
    expect(attemptsOn('2026-11-23')).toBe(1);
  });

  it('that ends on its first day has never held', () => {
    setAttempts(1);
    const { id, rev } = rowSince('2026-11-01');
    bench.run('override.end', { id, rev, from: '2026-11-01' });
    expect(rows()).toEqual([]);
  });

  it('stays while another one needs it', () => {
    const set = (at: string, value: number) =>
      bench.records.bus.run(
        'override.set',
        { shopId, pack: 'us@2026.10', at, value: String(value), reason: 'Seen', since: '2026-11-01' },
        null,
      );
    expect(set('rating.milestones.0.threshold', 160).ok).toBe(true);
    expect(set('rating.milestones.1.threshold', 155).ok).toBe(true);
    const first = rows().find(({ at }) => at === 'rating.milestones.0.threshold');
    if (first === undefined) throw new Error('not set');
    const ended = bench.records.bus.run(
      'override.end',
      { id: first.id, rev: first.rev, from: '2026-11-23' },
      null,
    );
    expect(ended.ok ? '' : ended.error.fields?.['value']).toContain('milestones');
    expect(rows().map(({ until }) => until)).toEqual([null, null]);
  });

  it('at a place where the pack has no value is refused', () => {
    expect(setAttempts(1, '2026-11-01', 'clocks.none')).toMatchObject({
      ok: false,
      error: { code: 'invalid' },
    });
  });
});

it('keeps the text of a pack out of the feed and of the history', () => {
  expect(importPack(nextPack('2026-11-22')).ok).toBe(true);
  const sent = bench.batches.at(-1)?.rows ?? [];
  expect(JSON.stringify(sent)).toContain('us@2026.11');
  expect(JSON.stringify(sent)).not.toContain('effectiveFrom');
  const kept = z
    .array(z.object({ changes: z.string() }))
    .parse(bench.records.db.prepare("SELECT changes FROM history WHERE command = 'pack.import'").all());
  expect(kept).toHaveLength(1);
  expect(kept[0]?.changes).not.toContain('effectiveFrom');
  expect(kept[0]?.changes).toMatch(/"json":\{"sha256":"[0-9a-f]{64}"\}/);
});

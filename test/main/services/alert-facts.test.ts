import { expect, it } from 'vitest';
import { holdAlertRows, readShopAlerts, type AlertRows } from '#main/services/alert-facts.ts';
import { createShop, openBench, startAppeal, testNow, violationFacts } from '../../support/records.ts';

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

it('rows that are kept as the feed tells are those that are read anew', () => {
  const bench = openBench();
  const held = holdAlertRows(bench.records.db);
  bench.batches.length = 0;
  const shopId = createShop(bench);
  const { id: violationId } = bench.run('violation.record', violationFacts(shopId));
  const first = bench.run('reading.log', { shopId, rating: 180, at: testNow - 1000, note: '' });
  const second = bench.run('reading.log', { shopId, rating: 148, at: null, note: '' });
  bench.run('reading.correct', { id: second.id, rev: 1, rating: 149, note: '' });
  bench.run('reading.remove', { id: first.id, rev: 1 });
  const removed = bench.batches.at(-1)?.to ?? 0;
  bench.run('points.recordGain', { shopId, day: '2026-11-20', points: 12, cause: 'Policy quiz' });
  startAppeal(bench, violationId);
  bench.run('history.undo', { seq: removed });
  const quiet = { shopId, rev: null, isOn: true, fromMinute: 1320, toMinute: 480 };
  bench.run('alert.setQuietHours', quiet);
  for (const batch of bench.batches) held.apply(batch);

  const factsOf = (rows: AlertRows) =>
    readShopAlerts(rows, bench.records.packs, testNow).map(({ facts, quiet: hours }) => ({
      hours,
      readings: facts.readings,
      entries: facts.entries.toSorted(byId),
      violations: facts.violations.toSorted(byId),
      appeals: facts.appeals.toSorted(byId),
    }));
  const anew = factsOf(holdAlertRows(bench.records.db));
  expect(anew[0]?.readings.map(({ rating }) => rating)).toEqual([180, 149]);
  expect(factsOf(held)).toEqual(anew);
  bench.close();
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandInput, CommandName, CommandOutput } from '#shared/contract/commands.ts';
import type { FeedBatch } from '#shared/contract/feed.ts';
import { seededEnv } from '#main/env.ts';
import { shippedPacks } from '#main/services/packs.ts';
import { openRecords, type Records } from '#main/services/records.ts';

/** The moment at which tests happen: Monday 23 November 2026, 09:12 Eastern time. */
export const testNow = Date.parse('2026-11-23T14:12:00Z');

export interface Bench {
  readonly folder: string;
  readonly records: Records;
  readonly batches: FeedBatch[];
  readonly clock: { now: number };
  /** Runs a command and returns its value, or throws what it answered. */
  readonly run: <N extends CommandName>(name: N, input: CommandInput<N>) => CommandOutput<N>;
  readonly reopen: () => Bench;
  readonly close: () => void;
}

/** Opens records in a folder on the real file system, with a clock and ids that repeat. */
export const openBench = (folder = mkdtempSync(join(tmpdir(), 'good-standing-')), seed = 1): Bench => {
  const batches: FeedBatch[] = [];
  const clock = { now: testNow };
  const records = openRecords({
    folder,
    env: seededEnv(() => clock.now, seed),
    packs: shippedPacks(),
    publish: (batch) => batches.push(batch),
    logError: (error) => {
      throw error;
    },
  });
  return {
    folder,
    records,
    batches,
    clock,
    run: (name, input) => {
      const result = records.bus.run(name, input, null);
      if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
      return result.value;
    },
    reopen: () => {
      records.close();
      return openBench(folder, seed + 1);
    },
    close: () => {
      records.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** A US shop without a reading. */
export const createShop = (bench: Bench): string =>
  bench.run('shop.create', {
    name: 'Maple & Pine Home',
    market: 'US',
    zone: 'America/New_York',
    rating: null,
  }).id;

/** What the notice of `violationFacts` says, as an edit of its case takes it. */
export const noticeFacts = (): Omit<CommandInput<'violation.edit'>, 'id' | 'rev' | 'secondAppealDue'> => ({
  ticket: '7719042633582041',
  type: null,
  title: 'Late dispatch rate above 10 %',
  detail: '17 of 125 orders',
  noticeAt: Date.parse('2026-11-19T13:41:00Z'),
  channel: 'E-mail, Inbox',
  noticeText: '17 orders were not in transit within 2 business days.',
  lines: ['17 orders were not in transit within 2 business days.'],
  points: 32,
  hits: { orders: [], listings: [], account: true },
  correctionDue: null,
  appealDue: null,
  evidenceDue: null,
  period: null,
});

/** The facts of a plain violation, to be changed as a test needs. */
export const violationFacts = (shopId: string): CommandInput<'violation.record'> => ({
  shopId,
  status: 'actionTaken',
  ...noticeFacts(),
});

/** An appeal with a request as its text, at revision 2; returns its id. */
export const startAppeal = (bench: Bench, violationId: string): string => {
  const { id } = bench.run('appeal.start', { violationId, mode: 'wrongDecision' });
  bench.run('appeal.write', { id, rev: 1, request: 'Please cancel it.', sections: [], timeline: [] });
  return id;
};

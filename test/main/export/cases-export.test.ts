import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { DAY } from '#shared/kernel/time.ts';
import { exportCases } from '#main/export/cases-export.ts';
import { csvCells } from '../../support/outside-readers.ts';
import { jobContext } from '../../support/job-context.ts';
import { type Bench, createShop, openBench, violationFacts } from '../../support/records.ts';

let bench: Bench;
let shopId: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => {
  bench.close();
});

it('writes the named cases in their order, with clock, points and evidence, and no cell that is a formula', async () => {
  const path = join(bench.folder, 'cases.csv');
  const facts = { ...violationFacts(shopId), type: 'late-dispatch' };
  const taken = bench.run('violation.record', facts).id;
  const unknown = bench.run('violation.record', {
    ...facts,
    ticket: '=HYPERLINK("x")',
    title: '-1',
    status: 'pending',
    points: null,
    hits: { orders: ['1', '2'], listings: [], account: false },
  }).id;
  bench.run('evidence.add', {
    shopId,
    violationId: taken,
    file: { sha256: 'a'.repeat(64), bytes: 1, mime: 'image/png', fileName: 'scan.png' },
    caption: '',
    capturedAt: null,
  });
  const context = jobContext(bench, path);
  const answer = await exportCases({ shopId, violationIds: [unknown, 'gone', taken] }, context);
  expect(answer).toEqual({ path, count: 2 });
  expect(context.proposals).toEqual([
    { fileName: 'Maple & Pine Home cases 2026-11-23.csv', kind: 'CSV', extension: 'csv' },
  ]);
  const [head = [], ...rows] = csvCells(path);
  const cells = rows.map((row) => new Map(head.map((name, index) => [name, row[index]])));
  const told = (index: number, ...names: readonly string[]) => names.map((name) => cells[index]?.get(name));
  expect(told(0, 'Case', 'Ticket', 'Title', 'State', 'Points', 'Points are', 'Orders')).toEqual([
    '2',
    `'=HYPERLINK("x")`,
    "'-1",
    'pending',
    'unknown',
    'not taken',
    '1 2',
  ]);
  expect(told(1, 'Case', 'Type', 'Notice', 'Points', 'Points are', 'Files on file', 'Of it on file')).toEqual(
    ['1', 'Late dispatch rate', '2026-11-19 08:41', '32', 'counting', '1', '0'],
  );
  expect(told(1, 'Next clock', 'Due')).toEqual(['First appeal', '2026-12-19 23:59']);
});

it('names the next clock as the list does, the quiz of a milestone too', async () => {
  const path = join(bench.folder, 'cases.csv');
  const facts = violationFacts(shopId);
  const { noticeAt } = facts;
  const { id } = bench.run('violation.record', facts);
  const log = (at: number, rating: number) => bench.run('reading.log', { shopId, at, rating, note: '' });
  log(noticeAt - DAY, 160);
  log(bench.clock.now - 1000, 149);
  await exportCases({ shopId, violationIds: [id] }, jobContext(bench, path));
  const [head = [], row = []] = csvCells(path);
  expect(row[head.indexOf('Next clock')]).toBe('Milestone quiz');
});

import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { exportActions } from '#main/export/actions-export.ts';
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

it('writes the named actions in their order, with case, owner, steps, proof and checks, and no cell that is a formula', async () => {
  const path = join(bench.folder, 'actions.csv');
  const { id: violationId } = bench.run('violation.record', violationFacts(shopId));
  const { id: ownerId } = bench.run('person.add', { shopId, name: '=Kim', role: 'Packing' });
  const facts = {
    shopId,
    kind: 'corrective' as const,
    detail: '',
    area: 'method' as const,
    whys: ['a', 'b'],
    rootCause: 'One\nTwo',
  };
  const told = {
    ...facts,
    violationId,
    ownerId,
    due: '2026-11-30',
    cause: 'Cut-off too late',
    follows: null,
    findingId: null,
  };
  const { id } = bench.run('action.record', { ...told, title: '-1', steps: ['One', 'Two'] });
  const more = {
    ...told,
    violationId: null,
    ownerId: null,
    due: null,
    title: 'Next',
    steps: [],
    follows: id,
  };
  const { id: second } = bench.run('action.record', more);
  const file = { sha256: 'a'.repeat(64), bytes: 1, mime: 'image/png', fileName: 'scan.png' };
  const { id: evidenceId } = bench.run('evidence.add', {
    shopId,
    violationId,
    file,
    caption: '',
    capturedAt: null,
  });
  const steps = [1, 2].map((step) => ({ id: `s${step}`, text: `Step ${step}`, done: true }));
  bench.run('action.setSteps', { id, rev: 1, steps });
  bench.run('action.prove', { id, rev: 2, evidenceId, isProof: true });
  bench.run('action.finish', { id, rev: 3, checkDue: '2026-12-20' });
  bench.run('action.check', { id, rev: 4, verdict: 'effective', note: 'None since' });
  const context = jobContext(bench, path);
  expect(await exportActions({ shopId, actionIds: [second, 'gone', id] }, context)).toEqual({
    path,
    count: 2,
  });
  const name = 'Maple & Pine Home actions 2026-11-23.csv';
  expect(context.proposals).toEqual([{ fileName: name, kind: 'CSV', extension: 'csv' }]);
  const [head = [], ...rows] = csvCells(path);
  const cells = rows.map((row) => Object.fromEntries(head.map((column, index) => [column, row[index]])));
  expect(cells[0]).toMatchObject({
    Action: '2',
    Title: 'Next',
    Case: '',
    Owner: '',
    'Follows action': '1',
    State: 'open',
  });
  expect(cells[1]).toEqual({
    Action: '1',
    Kind: 'Corrective',
    Title: "'-1",
    Cause: 'Cut-off too late',
    'Where it lies': 'How the work is done',
    'Root cause': 'One\nTwo',
    Whys: 'a; b',
    Case: '1',
    Ticket: '7719042633582041',
    'Follows action': '',
    Owner: "'=Kim",
    Due: '2026-11-30',
    State: 'effective',
    'Steps done': '2 of 2',
    Steps: 'Step 1; Step 2',
    Proof: 'Evidence 1: scan.png',
    Done: '2026-11-23 09:12',
    'Effect check due': '2026-12-20',
    'Effect checks': '2026-11-23 09:12 effective: None since',
    Note: '',
  });
});

import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { selectRows } from '#main/db/queries.ts';
import type { Action } from '#shared/actions/action.ts';
import { moveKinds, movesOf, type MoveKind } from '#shared/actions/moves.ts';
import { createShop, openBench, type Bench } from '../support/records.ts';

let bench: Bench;
let shopId: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});
afterEach(() => {
  bench.close();
});

const rowOf = (id: string): Action => {
  const [row] = selectRows(bench.records.db, 'actions', { id });
  if (row === undefined) throw new Error('no action');
  return row;
};

const record = (): string =>
  bench.run('action.record', {
    shopId,
    kind: 'corrective',
    title: 'Second pickup',
    detail: '',
    cause: '',
    area: null,
    whys: [],
    rootCause: '',
    violationId: null,
    ownerId: null,
    due: null,
    follows: null,
    findingId: null,
    steps: ['One'],
  }).id;

type Step = MoveKind | 'tick' | 'prove' | 'fail';

/** Whether a command was taken. */
const perform = (id: string, evidenceId: string, what: Step): boolean => {
  const { rev, steps } = rowOf(id);
  const { bus } = bench.records;
  const ticked = steps.map((step) => ({ ...step, done: true }));
  const on = { id, rev };
  const send: Readonly<Record<Step, () => { readonly ok: boolean }>> = {
    start: () => bus.run('action.start', on, null),
    finish: () => bus.run('action.finish', { ...on, checkDue: '2026-12-20' }, null),
    check: () => bus.run('action.check', { ...on, verdict: 'effective', note: '' }, null),
    fail: () => bus.run('action.check', { ...on, verdict: 'notEffective', note: '' }, null),
    reopen: () => bus.run('action.reopen', { ...on, reason: 'why' }, null),
    drop: () => bus.run('action.drop', { ...on, reason: 'why' }, null),
    tick: () => bus.run('action.setSteps', { ...on, steps: ticked }, null),
    prove: () => bus.run('action.prove', { ...on, evidenceId, isProof: true }, null),
  };
  return send[what]().ok;
};

const done: readonly Step[] = ['tick', 'prove', 'finish'];
const beginnings: readonly (readonly Step[])[] = [[], ['drop'], done, [...done, 'check'], [...done, 'fail']];

it('lets every move that a card offers be made, and none that it says is in the way', () => {
  const file = { sha256: 'a'.repeat(64), bytes: 3, mime: 'text/plain', fileName: 'proof.txt' };
  const { id: evidenceId } = bench.run('evidence.add', {
    shopId,
    violationId: null,
    file,
    caption: '',
    capturedAt: null,
  });
  const more = fc.array(fc.constantFrom<Step>('start', 'tick', 'prove', 'fail', 'drop', 'reopen'), {
    maxLength: 4,
  });
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.constantFrom(...beginnings), more, fc.constantFrom(...moveKinds), (begun, after, kind) => {
      const id = record();
      for (const what of [...begun, ...after]) perform(id, evidenceId, what);
      const blockedBy = movesOf(rowOf(id)).find((move) => move.kind === kind)?.blockedBy ?? null;
      const isTaken = perform(id, evidenceId, kind);
      // To begin is the same change as to take up again, and the card offers the one that asks why.
      if (kind !== 'start' || blockedBy === null) expect(isTaken).toBe(blockedBy === null);
      seen.add(`${kind} ${String(isTaken)}`);
    }),
    { numRuns: 80 },
  );
  expect(seen.size).toBeGreaterThan(moveKinds.length);
});

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lacks } from '#shared/actions/closing.ts';
import { mostProofs, type Action } from '#shared/actions/action.ts';
import type { CommandInput } from '#shared/contract/commands.ts';
import { DAY } from '#shared/kernel/time.ts';
import { selectRows } from '#main/db/queries.ts';
import { createShop, openBench, violationFacts, type Bench } from '../support/records.ts';

let bench: Bench;
let shopId: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});

afterEach(() => {
  bench.close();
});

const facts: Omit<CommandInput<'action.record'>, 'shopId' | 'steps'> = {
  kind: 'corrective',
  title: 'Second pickup at 18:30',
  detail: '',
  cause: 'Carrier scans late',
  area: 'carrier',
  whys: ['The van came after the scan'],
  rootCause: 'One pickup a day was too few.',
  violationId: null,
  ownerId: null,
  due: null,
  follows: null,
  findingId: null,
};

const record = (more: Partial<CommandInput<'action.record'>> = {}): string =>
  bench.run('action.record', { shopId, ...facts, steps: ['Book it', 'Tell the team'], ...more }).id;

const rowOf = (id: string): Action => {
  const [row] = selectRows(bench.records.db, 'actions', { id });
  if (row === undefined) throw new Error('no action');
  return row;
};

let files = 0;
const fileEvidence = (): string => {
  files += 1;
  const file = {
    sha256: String(files).padStart(64, '0'),
    bytes: 3,
    mime: 'text/plain',
    fileName: 'proof.txt',
  };
  return bench.run('evidence.add', { shopId, violationId: null, file, caption: '', capturedAt: null }).id;
};

const tickAll = (id: string): void => {
  const { rev, steps } = rowOf(id);
  bench.run('action.setSteps', { id, rev, steps: steps.map((step) => ({ ...step, done: true })) });
};

const prove = (id: string): string => {
  const evidenceId = fileEvidence();
  bench.run('action.prove', { id, rev: rowOf(id).rev, evidenceId, isProof: true });
  return evidenceId;
};

const finish = (id: string): void => {
  tickAll(id);
  prove(id);
  bench.run('action.finish', { id, rev: rowOf(id).rev, checkDue: '2026-12-20' });
};

const check = (id: string, verdict: 'effective' | 'notEffective'): void => {
  bench.run('action.check', { id, rev: rowOf(id).rev, verdict, note: '' });
};

describe('a corrective action', () => {
  it('is numbered in its shop and keeps its steps in their order', () => {
    const id = record();
    expect(rowOf(id)).toMatchObject({ number: 1, status: 'open', cause: 'Carrier scans late' });
    expect(rowOf(id).steps.map(({ text }) => text)).toEqual(['Book it', 'Tell the team']);
    expect(rowOf(record()).number).toBe(2);
  });

  it('is begun with its first ticked step, which keeps the time at which it was ticked', () => {
    const id = record();
    const [first, second] = rowOf(id).steps;
    if (first === undefined || second === undefined) throw new Error('no steps');
    const ticked = bench.clock.now;
    const steps = [
      { ...first, done: true },
      { ...second, done: false },
    ];
    bench.run('action.setSteps', { id, rev: 1, steps });
    bench.clock.now += DAY;
    bench.run('action.setSteps', { id, rev: 2, steps: [...steps, { id: 's9', text: 'More', done: true }] });
    expect(rowOf(id)).toMatchObject({ status: 'inProgress' });
    expect(rowOf(id).steps.map(({ doneAt }) => doneAt)).toEqual([ticked, null, ticked + DAY]);
  });

  it('is not done without ticked steps and proof, and says what lacks', () => {
    const id = record();
    const done = () => bench.run('action.finish', { id, rev: rowOf(id).rev, checkDue: '2026-12-20' });
    expect(done).toThrow('2 steps are not done. Nothing proves it.');
    tickAll(id);
    expect(done).toThrow('Nothing proves it.');
    prove(id);
    done();
    expect(rowOf(id)).toMatchObject({ status: 'done', checkDue: '2026-12-20' });
  });

  it('takes no effect check for a day that has passed', () => {
    const id = record();
    tickAll(id);
    prove(id);
    const early = () => bench.run('action.finish', { id, rev: rowOf(id).rev, checkDue: '2026-11-22' });
    expect(early).toThrow('The day of the effect check can’t lie in the past.');
  });

  it('keeps steps and proof as they are once it is done, until it is taken up again', () => {
    const id = record();
    finish(id);
    const [proof = ''] = rowOf(id).proof;
    expect(() => tickAll(id)).toThrow('Action 1 is done: its steps stay as they are.');
    const takeOff = () =>
      bench.run('action.prove', { id, rev: rowOf(id).rev, evidenceId: proof, isProof: false });
    expect(takeOff).toThrow('its proofs stay as they are');
    bench.run('action.reopen', { id, rev: rowOf(id).rev, reason: 'One step was missed' });
    takeOff();
    expect(rowOf(id)).toMatchObject({ status: 'inProgress', proof: [], checkDue: null });
  });

  it('counts in its check what came back since it was done, and what that has cost', () => {
    const first = bench.run('violation.record', { ...violationFacts(shopId), type: 'late-dispatch' });
    const id = record({ violationId: first.id });
    finish(id);
    bench.clock.now += 10 * DAY;
    bench.run('violation.record', {
      ...violationFacts(shopId),
      type: 'late-dispatch',
      ticket: '7719042633582042',
      noticeAt: bench.clock.now - DAY,
      points: 12,
    });
    expect(() => {
      check(id, 'effective');
    }).toThrow('The cause came back since the action was done.');
    check(id, 'notEffective');
    expect(rowOf(id).checks).toMatchObject([{ verdict: 'notEffective', repeats: 1, points: 12 }]);
  });

  it('keeps its proof out of the trash', () => {
    const id = record();
    const evidenceId = prove(id);
    const trash = () => bench.run('evidence.remove', { id: evidenceId, rev: 1 });
    expect(trash).toThrow('Evidence 1 proves action 1. Take it out there first.');
    bench.run('action.prove', { id, rev: rowOf(id).rev, evidenceId, isProof: false });
    trash();
  });

  it('takes no case, owner or file of another shop', () => {
    const other = createShop(bench);
    const { id: violationId } = bench.run('violation.record', violationFacts(other));
    expect(() => record({ violationId })).toThrow('This case belongs to another shop.');
    const { id: ownerId } = bench.run('person.add', { shopId: other, name: 'Kim', role: '' });
    expect(() => record({ ownerId })).toThrow('This person belongs to another shop.');
    const follows = record();
    const elsewhere = () => bench.run('action.record', { shopId: other, ...facts, follows, steps: [] });
    expect(elsewhere).toThrow('The action before it belongs to another shop.');
  });

  it('takes no more files as proof than it can show', () => {
    const id = record();
    const evidenceIds = Array.from({ length: mostProofs + 1 }, fileEvidence);
    const proveWith = (evidenceId: string): void => {
      bench.run('action.prove', { id, rev: rowOf(id).rev, evidenceId, isProof: true });
    };
    for (const evidenceId of evidenceIds.slice(1)) proveWith(evidenceId);
    expect(() => {
      proveWith(evidenceIds[0] ?? '');
    }).toThrow('An action takes 100 files as proof at most.');
    expect(rowOf(id).proof).toHaveLength(mostProofs);
  });

  it('can be undone like everything else', () => {
    const id = record();
    finish(id);
    const [entry] = selectRows(bench.records.db, 'actions', { id });
    bench.run('history.undo', { seq: entry?.seq ?? 0 });
    expect(rowOf(id)).toMatchObject({ status: 'inProgress', checkDue: null });
  });
});

describe('an appeal that says what was put right', () => {
  it('begins with what the actions of its case have come to, and shows their proof', () => {
    const { id: violationId } = bench.run('violation.record', violationFacts(shopId));
    const id = record({ violationId });
    record({ violationId, title: 'Still open' });
    finish(id);
    const appeal = bench.run('appeal.start', { violationId, mode: 'weFixedIt' });
    const [draft] = selectRows(bench.records.db, 'appeals', { id: appeal.id });
    const [exhibit, ...others] = selectRows(bench.records.db, 'exhibits', { appealId: appeal.id });
    expect(others).toEqual([]);
    expect(exhibit?.evidenceId).toBe(rowOf(id).proof[0]);
    const text = Object.fromEntries(draft?.sections.map((one) => [one.id, one.markdown]) ?? []);
    expect(text['done']).toContain(`**Second pickup at 18:30**`);
    expect(text['done']).toContain(`[[ex:${exhibit?.id ?? ''}]]`);
    expect(text['cause']).toBe('One pickup a day was too few.');
    expect(text['prevention']).toBe('[[gap:What keeps it from coming again]]');
    expect(JSON.stringify(draft)).not.toContain('Still open');
  });

  it('tells them in the place of what a template asks, which asks for the rest', () => {
    const { id: violationId } = bench.run('violation.record', {
      ...violationFacts(shopId),
      type: 'late-dispatch',
    });
    finish(record({ violationId }));
    const appeal = bench.run('appeal.start', { violationId, mode: 'weFixedIt' });
    const [draft] = selectRows(bench.records.db, 'appeals', { id: appeal.id });
    const text = Object.fromEntries(draft?.sections.map((one) => [one.id, one.markdown]) ?? []);
    expect(draft?.template?.id).toBe('fulfilment-fixed');
    expect(text['done']).toContain('**Second pickup at 18:30**');
    expect(text['cause']).toBe('One pickup a day was too few.');
    expect(text['prevention']).toBe(
      '[[gap:What keeps it from coming again in packing and dispatch, who sees to it, and from which day]]',
    );
  });
});

type Act =
  'start' | 'tick' | 'untick' | 'prove' | 'unprove' | 'finish' | 'good' | 'bad' | 'drop' | 'reopen' | 'undo';
const acts: readonly Act[] = [
  'start',
  'tick',
  'untick',
  'prove',
  'unprove',
  'finish',
  'good',
  'bad',
  'drop',
  'reopen',
  'undo',
];

// Few sequences come far by chance, so some begin where an action is done.
const done: readonly Act[] = ['tick', 'prove', 'finish'];
const beginnings: readonly (readonly Act[])[] = [[], done, [...done, 'good'], [...done, 'bad']];

const act = (id: string, evidenceId: string, what: Act): void => {
  const { rev, steps, seq } = rowOf(id);
  const send = {
    start: () => bench.records.bus.run('action.start', { id, rev }, null),
    tick: () => setSteps(true),
    untick: () => setSteps(false),
    prove: () => bench.records.bus.run('action.prove', { id, rev, evidenceId, isProof: true }, null),
    unprove: () => bench.records.bus.run('action.prove', { id, rev, evidenceId, isProof: false }, null),
    finish: () => bench.records.bus.run('action.finish', { id, rev, checkDue: '2026-12-20' }, null),
    good: () => bench.records.bus.run('action.check', { id, rev, verdict: 'effective', note: '' }, null),
    bad: () => bench.records.bus.run('action.check', { id, rev, verdict: 'notEffective', note: '' }, null),
    drop: () => bench.records.bus.run('action.drop', { id, rev, reason: 'why' }, null),
    reopen: () => bench.records.bus.run('action.reopen', { id, rev, reason: 'why' }, null),
    undo: () => bench.records.bus.run('history.undo', { seq }, null),
  } as const;
  const setSteps = (done: boolean) =>
    bench.records.bus.run(
      'action.setSteps',
      { id, rev, steps: steps.map((step) => ({ ...step, done })) },
      null,
    );
  send[what]();
};

describe('any sequence of commands', () => {
  it('leaves no action done or effective that has open steps, no proof, or no day or check of its effect', () => {
    const evidenceId = fileEvidence();
    let effective = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...beginnings),
        fc.array(fc.constantFrom(...acts), { maxLength: 10 }),
        (begun, after) => {
          const id = record({ steps: ['One'] });
          for (const what of [...begun, ...after]) {
            if (selectRows(bench.records.db, 'actions', { id }).length === 0) return;
            act(id, evidenceId, what);
            const [row] = selectRows(bench.records.db, 'actions', { id });
            if (row?.status !== 'done' && row?.status !== 'effective') continue;
            expect(lacks(row)).toEqual([]);
            expect(row.checkDue).not.toBeNull();
            if (row.status === 'done') continue;
            effective += 1;
            expect(row.checks.at(-1)?.verdict).toBe('effective');
          }
        },
      ),
      {
        numRuns: 40,
        examples: [
          [
            [...done, 'good'],
            ['bad', 'reopen', 'untick'],
          ],
        ],
      },
    );
    expect(effective).toBeGreaterThan(0);
  });
});

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditResult } from '#shared/audits/checklist.ts';
import { drawSample } from '#shared/audits/draw.ts';
import type { CommandInput } from '#shared/contract/commands.ts';
import { findRow, selectRows } from '#main/db/queries.ts';
import { shippedChecklists } from '#main/services/checklists.ts';
import { lastSeq } from '#main/db/history.ts';
import { createShop, openBench, type Bench, violationFacts } from '../support/records.ts';

let bench: Bench;
let shopId: string;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
});

afterEach(() => {
  bench.close();
});

const list = shippedChecklists().find(({ id }) => id === 'fulfilment');
if (list === undefined) throw new Error('no checklist');
const [first, second] = list.items;
if (first === undefined || second === undefined) throw new Error('no items');

const start = (): string =>
  bench.run('audit.start', { shopId, checklist: list, sample: { kind: 'whole' } }).id;
const rowOf = (id: string) => {
  const row = findRow(bench.records.db, 'audits', id);
  if (row === null) throw new Error('no audit');
  return row;
};
const answersOf = (auditId: string) => selectRows(bench.records.db, 'auditAnswers', { auditId });
const answer = (auditId: string, result: (typeof auditResult.options)[number] | null): void => {
  bench.run('audit.answer', { auditId, itemId: first.id, result });
};
const signOff = (id: string): void => {
  bench.run('audit.signOff', { id, rev: rowOf(id).rev, conclusion: 'Fine' });
};
const head = (): number => lastSeq(bench.records.db);
const undo = (): void => {
  bench.run('history.undo', { seq: head() });
};

describe('a run', () => {
  it('keeps its checklist as it was and its random sample, which anybody can draw again', () => {
    const population = Array.from({ length: 40 }, (_, at) => `order ${String(at)}`);
    const sample = { kind: 'random' as const, population, size: 5, seed: 4471 };
    const { id } = bench.run('audit.start', { shopId, checklist: list, sample });
    expect(rowOf(id)).toMatchObject({ number: 1, status: 'inProgress', checklist: list });
    expect(rowOf(id).sample.items).toEqual(drawSample(population, 5, 4471));
    bench.run('audit.draw', { id, rev: 1, seed: 12 });
    expect(rowOf(id).sample).toMatchObject({ seed: 12, items: drawSample(population, 5, 12) });
  });

  const sections = [...list.sections, ...list.sections.slice(0, 1)];
  const follows = { item: second.id, answers: ['not' as const] };
  it.each([
    ['an item of no section', { items: [{ ...first, section: 'nowhere' }] }, 'no section "nowhere"'],
    ['an item twice', { items: [first, first] }, `"${first.id}" stands here twice`],
    ['a section twice', { sections }, 'stands here twice'],
    [
      'an item that follows a later one',
      { items: [{ ...first, after: follows }, second] },
      'must stand above',
    ],
  ])('refuses a checklist with %s, and says where', (_, fault, words) => {
    const bad = { ...list, ...fault };
    const begin = () => bench.run('audit.start', { shopId, checklist: bad, sample: { kind: 'whole' } });
    expect(begin).toThrow('The checklist does not hold together.');
    expect(begin).toThrow(words);
  });

  it('has one row an answer, which goes with its last content', () => {
    const id = start();
    answer(id, 'not');
    answer(id, 'partly');
    bench.run('audit.note', { auditId: id, itemId: first.id, note: 'Seen' });
    expect(answersOf(id)).toMatchObject([{ result: 'partly', note: 'Seen' }]);
    answer(id, null);
    expect(answersOf(id)).toMatchObject([{ result: null, note: 'Seen' }]);
    bench.run('audit.note', { auditId: id, itemId: first.id, note: '' });
    expect(answersOf(id)).toEqual([]);
    undo();
    expect(answersOf(id)).toMatchObject([{ note: 'Seen' }]);
  });

  it('shows files with an answer, and keeps them out of the trash', () => {
    const id = start();
    const file = { sha256: 'a'.repeat(64), bytes: 3, mime: 'text/plain', fileName: 'proof.txt' };
    const words = { shopId, violationId: null, caption: '', capturedAt: null };
    const { id: evidenceId } = bench.run('evidence.add', { ...words, file });
    bench.run('audit.prove', { auditId: id, itemId: first.id, evidenceId, isProof: true });
    const trash = () => bench.run('evidence.remove', { id: evidenceId, rev: 1 });
    expect(trash).toThrow('Evidence 1 is shown with an answer of an audit.');
    const takeOff = () =>
      bench.run('audit.prove', { auditId: id, itemId: first.id, evidenceId, isProof: false });
    takeOff();
    expect(answersOf(id)).toEqual([]);
    undo();
    expect(answersOf(id)).toMatchObject([{ evidence: [evidenceId] }]);
    takeOff();
    trash();
  });

  it('stays as it is once it is signed off, for undo too', () => {
    const id = start();
    expect(() => {
      signOff(id);
    }).toThrow('has no answer yet');
    answer(id, 'not');
    const answered = head();
    signOff(id);
    const refusal = 'is signed off: it stays as it is.';
    expect(() => {
      answer(id, 'compliant');
    }).toThrow(refusal);
    expect(() => bench.run('audit.note', { auditId: id, itemId: first.id, note: 'Later' })).toThrow(refusal);
    expect(() => bench.run('history.undo', { seq: answered })).toThrow('it is kept as it was');
    expect(undo).toThrow(/can’t be taken back/u);
    expect(rowOf(id)).toMatchObject({ status: 'signed', conclusion: 'Fine' });
  });

  it('is not taken back while it has answers, and can be discarded and taken up again', () => {
    const id = start();
    const begun = head();
    answer(id, 'partly');
    const answered = head();
    expect(() => bench.run('history.undo', { seq: begun })).toThrow('has answers or findings by now');
    bench.run('audit.discard', { id, rev: 1, reason: 'Wrong checklist' });
    expect(rowOf(id)).toMatchObject({ status: 'discarded', conclusion: 'Wrong checklist' });
    expect(() => bench.run('history.undo', { seq: answered })).toThrow('was discarded, so it is kept');
    expect(answersOf(id)).toMatchObject([{ result: 'partly' }]);
    undo();
    expect(rowOf(id).status).toBe('inProgress');
  });

  it('never changes after its sign-off, whatever commands come in which order', () => {
    const steps = fc.array(
      fc.oneof(
        fc.record({ kind: fc.constant('answer' as const), result: fc.constantFrom(...auditResult.options) }),
        fc.record({ kind: fc.constantFrom('sign' as const, 'undo' as const, 'discard' as const) }),
      ),
      { minLength: 3, maxLength: 12 },
    );
    fc.assert(
      fc.property(steps, (given) => {
        const id = start();
        let kept: string | null = null;
        for (const step of given) {
          try {
            if (step.kind === 'answer') answer(id, step.result);
            else if (step.kind === 'sign') signOff(id);
            else if (step.kind === 'undo') undo();
            else bench.run('audit.discard', { id, rev: rowOf(id).rev, reason: 'No' });
          } catch {
            // What is refused must have changed nothing, which is looked at below.
          }
          const audit = findRow(bench.records.db, 'audits', id);
          const now = JSON.stringify([audit, answersOf(id)]);
          if (kept !== null) expect(now).toBe(kept);
          if (audit === null) return;
          if (audit.status === 'signed') kept = now;
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a finding', () => {
  const record = (withAction: boolean) => {
    const auditId = start();
    answer(auditId, 'not');
    const facts = { title: 'No cut-off on the board', type: 'late-dispatch', ownerId: null, due: null };
    return bench.run('finding.record', { auditId, itemId: first.id, ...facts, withAction }).id;
  };
  const findingOf = (id: string) => findRow(bench.records.db, 'findings', id);
  const actionsOf = (findingId: string) => selectRows(bench.records.db, 'actions', { findingId });

  it('becomes a corrective action in the same step, and one undo takes both back', () => {
    const id = record(true);
    expect(findingOf(id)).toMatchObject({ number: 1, severity: first.severity });
    expect(actionsOf(id)).toMatchObject([
      { number: 1, kind: 'corrective', title: 'No cut-off on the board' },
    ]);
    undo();
    expect([findingOf(id), actionsOf(id)]).toEqual([null, []]);
  });

  it('gets an action later, once, and is not taken back from under it', () => {
    const id = record(false);
    const recorded = head();
    bench.run('finding.act', { id });
    expect(() => bench.run('finding.act', { id })).toThrow('has an action already');
    expect(() => bench.run('history.undo', { seq: recorded })).toThrow('an action is against this finding');
  });

  it('is closed with a reason and opened again', () => {
    const id = record(false);
    bench.run('finding.close', { id, rev: 1, reason: 'Seen to' });
    expect(findingOf(id)).toMatchObject({ closedBecause: 'Seen to' });
    expect(() => bench.run('finding.close', { id, rev: 2, reason: 'Again' })).toThrow('is closed');
    bench.run('finding.reopen', { id, rev: 2 });
    expect(findingOf(id)).toMatchObject({ closedAt: null, closedBecause: '' });
  });

  it('takes its risk from what own cases of its type have cost where the pack is silent', () => {
    bench.run('violation.record', { ...violationFacts(shopId), type: 'late-dispatch', points: 16 });
    expect(findingOf(record(false))).toMatchObject({ basis: 'cases', pointsMin: 16, pointsMax: 16 });
  });

  const edit = (id: string, part: Partial<CommandInput<'finding.edit'>>) => {
    const old = findingOf(id);
    if (old === null) throw new Error('no finding');
    const { rev, title, type, ownerId, due } = old;
    bench.run('finding.edit', { id, rev, title, type, ownerId, due, ...part });
  };

  it('takes another risk with another type alone, and one undo gives the old one back', () => {
    const { pointsMin, pointsMax, basis } = findingOf(record(false)) ?? {};
    const id = record(false);
    bench.run('violation.record', { ...violationFacts(shopId), type: 'late-dispatch', points: 16 });
    edit(id, { title: 'No cut-off anywhere', due: '2026-12-24' });
    expect(findingOf(id)).toMatchObject({ title: 'No cut-off anywhere', due: '2026-12-24' });
    expect(findingOf(id)).toMatchObject({ pointsMin, pointsMax, basis });
    edit(id, { type: null });
    expect(findingOf(id)).toMatchObject({ type: null, pointsMin: null, pointsMax: null, basis: null });
    edit(id, { type: 'late-dispatch' });
    expect(findingOf(id)).toMatchObject({ pointsMin: 16, pointsMax: 16, basis: 'cases' });
    undo();
    expect(findingOf(id)).toMatchObject({ type: null, pointsMin: null, pointsMax: null, basis: null });
  });

  it('is owned by a person of its own shop', () => {
    const id = record(false);
    const { id: own } = bench.run('person.add', { shopId, name: 'Packing', role: 'Packs' });
    edit(id, { ownerId: own });
    expect(findingOf(id)).toMatchObject({ ownerId: own });
    const { id: other } = bench.run('person.add', { shopId: createShop(bench), name: 'Kim', role: 'Packs' });
    expect(() => {
      edit(id, { ownerId: other });
    }).toThrow('belongs to another shop');
    expect(findingOf(id)).toMatchObject({ ownerId: own });
  });

  it('is not added to a signed run', () => {
    const auditId = start();
    answer(auditId, 'not');
    signOff(auditId);
    const facts = { title: 'Late', type: null, ownerId: null, due: null, withAction: false };
    const add = () => bench.run('finding.record', { auditId, itemId: second.id, ...facts });
    expect(add).toThrow('is signed off');
  });
});

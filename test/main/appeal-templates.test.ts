import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { selectRows } from '#main/db/queries.ts';
import { mostTemplates, templatesFor } from '#shared/appeals/own-template.ts';
import { createShop, openBench, violationFacts, type Bench } from '../support/records.ts';

let bench: Bench;
let shopId: string;
let violationId: string;
let appealId: string;

const recordCase = (ticket = '7719042633582041') =>
  bench.run('violation.record', { ...violationFacts(shopId), ticket }).id;

beforeEach(() => {
  bench = openBench();
  shopId = createShop(bench);
  violationId = recordCase();
  appealId = bench.run('appeal.start', { violationId, mode: 'wrongDecision' }).id;
});
afterEach(() => bench.close());

const sections = [
  { id: 'statement', title: 'Statement', markdown: 'Order [[gap:Order number]] went out.' },
  { id: 'since', title: 'Since then', markdown: '' },
];
const save = (name: string, written = sections) =>
  bench.run('appealTemplate.save', { appealId, name, type: 'late-dispatch', sections: written }).id;
const kept = () => selectRows(bench.records.db, 'appealTemplates', { shopId });
const names = () => kept().map(({ name }) => name);
const find = (id: string) => {
  const template = kept().find((one) => one.id === id);
  if (template === undefined) throw new Error('no such template');
  return template;
};
const last = () => Math.max(...bench.batches.map(({ to }) => to));
const undoLast = () => bench.run('history.undo', { seq: last() });

describe('a template of the user’s', () => {
  it('keeps its sections, ground and type, and is there again after a restart', () => {
    const id = save('Scans first');
    bench = bench.reopen();
    expect(kept()).toMatchObject([
      { id, shopId, name: 'Scans first', mode: 'wrongDecision', type: 'late-dispatch', sections },
    ]);
  });

  it('is what a draft begins with, and stays as it is when the draft changes', () => {
    const id = save('Scans first');
    const other = recordCase('7719042633582042');
    const started = bench.run('appeal.start', {
      violationId: other,
      mode: 'wrongDecision',
      template: { from: 'own', id },
    });
    const [draft] = selectRows(bench.records.db, 'appeals', { id: started.id });
    expect(draft?.sections).toEqual(sections);
    expect(() =>
      bench.run('appeal.start', {
        violationId: recordCase('7719042633582043'),
        mode: 'weFixedIt',
        template: { from: 'own', id },
      }),
    ).toThrow(/refused: The template “Scans first” is for the other ground/u);
    bench.run('appealTemplate.remove', { id, rev: 1 });
    expect(() =>
      bench.run('appeal.start', {
        violationId: recordCase('7719042633582044'),
        mode: 'wrongDecision',
        template: { from: 'own', id },
      }),
    ).toThrow(/refused: This template was deleted meanwhile/u);
  });

  it('can be renamed and deleted; each is taken back by undo, as is its saving', () => {
    const id = save('Scans');
    bench.run('appealTemplate.rename', { id, rev: 1, name: 'Scans first' });
    expect(names()).toEqual(['Scans first']);
    undoLast();
    expect(names()).toEqual(['Scans']);
    bench.run('appealTemplate.remove', { id, rev: find(id).rev });
    expect(names()).toEqual([]);
    undoLast();
    expect(find(id).sections).toEqual(sections);
    save('Second');
    undoLast();
    expect(names()).toEqual(['Scans']);
  });

  it.each([
    ['a figure', 'All 24 parcels'],
    ['a citation', 'Handed over [[ex:abc]]'],
    ['a date', 'On 21 November'],
  ])('is refused while %s is in it', (_what, markdown) => {
    expect(() => save('Facts', [{ id: 'statement', title: 'Statement', markdown }])).toThrow(
      /refused: Facts of the case/u,
    );
    expect(kept()).toEqual([]);
  });

  it('is bounded in length and number, and has a name of its own', () => {
    const long = { id: 'statement', title: 'Statement', markdown: 'x'.repeat(15_000) };
    expect(() => save('Long', [long, { ...long, id: 'since' }])).toThrow(/at most 20,000 characters/u);
    const id = save('First');
    expect(() => save('FIRST')).toThrow(/invalid: A template named “FIRST” is there already/u);
    bench.run('appealTemplate.rename', { id, rev: 1, name: 'FIRST' });
    for (let count = 1; count < mostTemplates; count += 1) save(`T ${String(count)}`);
    expect(() => save('One more')).toThrow(/refused: 40 templates are kept already/u);
  });

  it('is not brought back beside one that has its name by now', () => {
    bench.run('appealTemplate.remove', { id: save('Scans'), rev: 1 });
    const removed = last();
    save('scans');
    expect(() => bench.run('history.undo', { seq: removed })).toThrow(
      /notUndoable: .*Rename that one first/u,
    );
  });
});

it('offers the templates of a ground, those of the case’s type first', () => {
  const one = (name: string, type: string | null, mode: 'wrongDecision' | 'weFixedIt' = 'wrongDecision') => ({
    name,
    type,
    mode,
  });
  const all = [
    one('B', 'other'),
    one('D', null),
    one('C', 'late'),
    one('A', 'late'),
    one('E', 'late', 'weFixedIt'),
  ];
  expect(templatesFor(all, 'wrongDecision', 'late').map(({ name }) => name)).toEqual(['A', 'C', 'D', 'B']);
});

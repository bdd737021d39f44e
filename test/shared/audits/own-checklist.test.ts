import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Checklist } from '#shared/audits/checklist.ts';
import { changesWords, checklistChanges } from '#shared/audits/checklist-changes.ts';
import {
  addItem,
  addSection,
  deleteItem,
  deleteSection,
  itemsAbove,
  moveItem,
  moveSection,
  outlineOf,
  type Edit,
} from '#shared/audits/checklist-edit.ts';
import {
  checklistText,
  freeId,
  type KnownChecklist,
  planImport,
  readChecklistText,
  shippedIds,
} from '#shared/audits/checklist-file.ts';
import { parseChecklist } from '#shared/audits/parse.ts';
import { shippedChecklists } from '#main/services/checklists.ts';
import { anyChecklist } from './own-lists.ts';

const shipped = shippedChecklists();
const listOf = (id: string): Checklist => {
  const found = shipped.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no checklist ${id}`);
  return found;
};
const fulfilment = listOf('fulfilment');

describe('a checklist as a file', () => {
  it('comes back the same, and is written the same again', () => {
    fc.assert(
      fc.property(anyChecklist, (list) => {
        const text = checklistText(list);
        const read = readChecklistText(text);
        expect(read).toEqual({ ok: true, checklist: list });
        if (read.ok) expect(checklistText(read.checklist)).toBe(text);
      }),
    );
  });

  it.each(shipped.map((list) => [list.id, list] as const))('%s comes back the same', (_, list) => {
    expect(readChecklistText(checklistText(list))).toEqual({ ok: true, checklist: list });
  });

  const [first] = fulfilment.items;
  const firstId = first?.id ?? '';
  const withFirst = (change: object): string =>
    JSON.stringify({
      ...fulfilment,
      items: fulfilment.items.map((item, at) => (at === 0 ? { ...item, ...change } : item)),
    });

  it.each([
    ['no JSON', '{"id": "own",', '', 'The file is not JSON at line 1, column 14.'],
    ['far too much', ' '.repeat(800_001), '', 'The file is far larger than a checklist can be.'],
    [
      'a question of two lines',
      withFirst({ question: 'Is it\nright?' }),
      `items[0] (${firstId}), question`,
      'must be one line, without signs that turn its direction',
    ],
    [
      'signs that turn a text',
      withFirst({ how: 'Look \u202eat it' }),
      `items[0] (${firstId}), how`,
      'must be one line, without signs that turn its direction',
    ],
    [
      'a blank answer to what is wanted',
      withFirst({ wanted: '  ' }),
      `items[0] (${firstId}), wanted`,
      'must not be blank',
    ],
    ['an unknown field', withFirst({ weight: 3 }), `items[0] (${firstId}), weight`, 'no field of the format'],
    [
      'a clause that is a number',
      withFirst({ clause: 3 }),
      `items[0] (${firstId}), clause`,
      'must be text, and is a number',
    ],
  ])('is refused with its place: %s', (_, json, place, reason) => {
    expect(readChecklistText(json)).toEqual({ ok: false, problems: [{ place, reason }] });
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => !readChecklistText(text).ok));
  });
});

describe('the plan of an import', () => {
  const own = (list: Checklist, change: Partial<KnownChecklist> = {}): KnownChecklist => ({
    id: 'row',
    listId: list.id,
    version: list.version,
    isRetired: false,
    versions: [list],
    ...change,
  });
  const mine: Checklist = { ...fulfilment, id: 'mine', version: 3 };

  it.each([
    ['another id is a new checklist as it is', mine, [], { kind: 'new', list: mine }],
    [
      'the id of a shipped one is changed',
      fulfilment,
      [],
      { kind: 'new', list: { ...fulfilment, id: 'fulfilment-2' } },
    ],
    ['the same to the letter changes nothing', mine, [own(mine)], { kind: 'same', version: 3 }],
    [
      'the same texts under another number neither',
      { ...mine, version: 9 },
      [own(mine)],
      { kind: 'same', version: 3 },
    ],
    [
      'an older number becomes the next version',
      { ...mine, version: 1, title: 'Other' },
      [own(mine)],
      { kind: 'version', of: 'row', list: { ...mine, version: 4, title: 'Other' } },
    ],
    [
      'a newer number stays',
      { ...mine, version: 8, title: 'Other' },
      [own(mine)],
      { kind: 'version', of: 'row', list: { ...mine, version: 8, title: 'Other' } },
    ],
    [
      'a retired one is to be brought back first',
      { ...mine, title: 'Other' },
      [own(mine, { isRetired: true })],
      { kind: 'retired' },
    ],
  ])('%s', (_, list, known, plan) => {
    expect(planImport(list, known)).toEqual(plan);
  });

  it('knows every checklist that ships', () => {
    expect(shipped.map(({ id }) => id)).toEqual(shippedIds);
  });

  it.each([
    ['Späte Sendungen!', [], 'spate-sendungen'],
    ['Listings', ['listings', 'listings-2'], 'listings-3'],
    ['……', [], 'checklist'],
  ])('makes an id of %s', (words, taken, id) => {
    expect(freeId(words, new Set(taken))).toBe(id);
  });
});

const listAfter = (edit: Edit, before: Checklist): Checklist => (edit.ok ? edit.list : before);

describe('editing', () => {
  const steps = fc.array(
    fc.record({
      what: fc.constantFrom(
        'moveItem',
        'moveSection',
        'deleteItem',
        'deleteSection',
        'addItem',
        'addSection',
      ),
      at: fc.nat(20),
      by: fc.constantFrom(1 as const, -1 as const),
    }),
    { maxLength: 12 },
  );
  const pick = <T>(all: readonly T[], at: number): T | undefined => all[at % Math.max(1, all.length)];
  const take = (list: Checklist, { what, at, by }: { what: string; at: number; by: 1 | -1 }): Checklist => {
    const item = pick(outlineOf(list), at)?.id ?? '';
    const section = pick(list.sections, at)?.id ?? '';
    if (what === 'moveItem') return listAfter(moveItem(list, item, by), list);
    if (what === 'moveSection') return listAfter(moveSection(list, section, by), list);
    if (what === 'deleteItem') return listAfter(deleteItem(list, item), list);
    if (what === 'deleteSection') return listAfter(deleteSection(list, section), list);
    if (what === 'addItem') return addItem(list, { section, behind: item }, new Set()).list;
    return addSection(list, new Set()).list;
  };
  /** New parts with words in them, as they have once they are saved. */
  const filled = (list: Checklist): Checklist => ({
    ...list,
    sections: list.sections.map((one) => ({ ...one, title: one.title === '' ? 'New' : one.title })),
    items: list.items.map((one) =>
      one.question === '' ? { ...one, question: 'New?', how: 'Look', wanted: 'A picture' } : one,
    ),
  });

  it('never leaves a list that does not hold together, but for an empty one', () => {
    fc.assert(
      fc.property(anyChecklist, steps, (start, taken) => {
        const end = filled(taken.reduce(take, start));
        if (end.items.length === 0) return;
        expect(parseChecklist(end)).toEqual({ ok: true, checklist: end });
        expect(outlineOf(end)).toEqual(end.items);
      }),
    );
  });

  it('moves there and back again', () => {
    fc.assert(
      fc.property(anyChecklist, fc.nat(20), fc.constantFrom(1 as const, -1 as const), (list, at, by) => {
        const id = pick(list.items, at)?.id ?? '';
        const there = moveItem(list, id, by);
        if (!there.ok || JSON.stringify(there.list) === JSON.stringify(list)) return;
        const back = moveItem(there.list, id, by === 1 ? -1 : 1);
        expect(back.ok && back.list).toEqual(list);
      }),
    );
  });

  const [one, two] = fulfilment.items;
  if (one === undefined || two === undefined) throw new Error('two items');
  const short: Checklist = {
    ...fulfilment,
    sections: [
      { id: 'a', title: 'A' },
      { id: 'b', title: 'B' },
    ],
    items: [
      { ...one, id: 'first', section: 'a', question: 'First?', after: null },
      { ...two, id: 'second', section: 'b', question: 'Second?', after: { item: 'first', answers: ['not'] } },
    ],
  };

  it('keeps a follow-up below its item, and says so', () => {
    const refusal = 'is asked only after “First?”, so it stays below it.';
    expect(moveItem(short, 'second', -1)).toMatchObject({ ok: true });
    expect(moveSection(short, 'b', -1)).toEqual({ ok: false, reason: `“Second?” ${refusal}` });
    const beside = listAfter(moveItem(short, 'second', -1), short);
    expect(moveItem(beside, 'second', -1)).toEqual({ ok: false, reason: `“Second?” ${refusal}` });
  });

  it('asks always what followed a deleted item, and says so', () => {
    const edit = deleteItem(short, 'first');
    expect(edit).toMatchObject({ note: '“First?” deleted. One item that followed it will always be asked.' });
    expect(listAfter(edit, short).items.map(({ after }) => after)).toEqual([null]);
    expect(deleteSection(short, 'a')).toMatchObject({
      note: '“A” with 1 item deleted. One item that followed it will always be asked.',
    });
  });

  it('gives a new item no id that another one had before', () => {
    expect(addItem(short, { section: 'a', behind: 'first' }, new Set(['item', 'item-2'])).id).toBe('item-3');
    expect(
      outlineOf(addItem(short, { section: 'a', behind: 'first' }, new Set()).list).map(({ id }) => id),
    ).toEqual(['first', 'item', 'second']);
    expect(itemsAbove(short, 'second').map(({ id }) => id)).toEqual(['first']);
  });
});

describe('what a version changes', () => {
  const [a, b, c] = fulfilment.items;
  if (a === undefined || b === undefined || c === undefined) throw new Error('three items');
  const base: Checklist = { ...fulfilment, items: [a, b, c] };

  it.each([
    ['nothing', {}, 'nothing'],
    ['the title', { title: 'Other' }, 'title changed'],
    ['a question', { items: [a, { ...b, question: 'Else?' }, c] }, '1\u00a0item changed'],
    ['an order', { items: [c, a, b] }, '1\u00a0item moved'],
    ['one less', { items: [a, c] }, '1\u00a0item deleted'],
    ['one more', { items: [a, b, c, { ...c, id: 'new' }] }, '1\u00a0item added'],
    ['a section', { sections: [...base.sections, { id: 'new', title: 'New' }] }, '1\u00a0section added'],
  ])('is told: %s', (_, change, words) => {
    expect(changesWords(checklistChanges(base, { ...base, ...change }))).toBe(words);
  });

  it('names the fields', () => {
    const after = { ...base, items: [a, { ...b, severity: 'low' as const, clause: null, how: 'Else' }, c] };
    const [change] = checklistChanges({ ...base, items: [a, { ...b, severity: 'high' }, c] }, after);
    expect(change).toMatchObject({
      kind: 'changed',
      words: b.question,
      fields: ['how to check', 'severity', 'clause'],
    });
  });

  it('is nothing exactly where the texts are the same', () => {
    fc.assert(
      fc.property(anyChecklist, anyChecklist, (one, other) => {
        expect(checklistChanges(one, { ...one, version: one.version + 1 })).toEqual([]);
        const same = JSON.stringify({ ...one, version: 1 }) === JSON.stringify({ ...other, version: 1 });
        expect(checklistChanges(one, other).length === 0).toBe(same);
      }),
    );
  });
});

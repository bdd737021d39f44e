import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Checklist, ChecklistItem } from '#shared/audits/checklist.ts';
import { parseChecklist } from '#shared/audits/parse.ts';
import { clauseOf, numbersOf } from '#shared/policy/clauses.ts';
import { shippedChecklists } from '#main/services/checklists.ts';
import { shippedJson, usPack } from '../packs.ts';

const lists = shippedChecklists();
const items = lists.flatMap((list) => list.items.map((item) => [`${list.id}: ${item.id}`, item] as const));

const counted = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** Numbers of a text, in figures or in words; those within a name (UN38.3) are none. */
const numbersIn = (text: string): readonly number[] => [
  ...[...text.matchAll(/(?<![\p{L}\d.])\d+(?:\.\d+)?/gu)].map(([digits]) => Number(digits)),
  ...counted.flatMap((word, index) => (new RegExp(`\\b${word}\\b`, 'iu').test(text) ? [index + 2] : [])),
];

const textsOf = ({ question, how, wanted, notApplicable }: ChecklistItem): string =>
  [question, how, wanted, notApplicable ?? ''].join(' ');

const idle = new Set(
  'is are was were be been has have had does do did the a an of and or to in on at by for with no not each every that this it its their which who what there where only all any from into than as'.split(
    ' ',
  ),
);

const tokensOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}+/gu) ?? [])
      .filter((word) => !idle.has(word))
      .map((word) => word.replace(/(?:ing|ed|es|s)$/u, '')),
  );

const similarity = (a: string, b: string): number => {
  const [one, other] = [tokensOf(a), tokensOf(b)];
  const shared = [...one].filter((token) => other.has(token)).length;
  return shared / Math.max(1, one.size + other.size - shared);
};

/** Our own bound: of the words of two questions, less than half may be the same. */
const nearTwin = 0.5;

describe('the checklists that ship', () => {
  it('are every file of the folder, named after their id, with at least eighty items', () => {
    const files = readdirSync(join(import.meta.dirname, '../../../resources/checklists'));
    expect(lists.map(({ id }) => `${id}.json`).toSorted()).toEqual(files.toSorted());
    expect(items.length).toBeGreaterThanOrEqual(80);
  });

  it.each(lists.map((list) => [list.id, list] as const))('%s holds together', (_, list) => {
    expect(parseChecklist(list)).toEqual({ ok: true, checklist: list });
    const used = new Set(list.items.map(({ section }) => section));
    expect(list.sections.filter(({ id }) => !used.has(id))).toEqual([]);
  });

  it.each(items)('%s rests on a clause of the US pack and states no other number', (_, item) => {
    const clause = clauseOf(usPack, item.clause ?? '');
    if (clause === null) throw new Error(`no clause ${item.clause ?? ''}`);
    const known = numbersOf(usPack, clause);
    expect(numbersIn(textsOf(item)).filter((number) => !known.includes(number))).toEqual([]);
  });

  it('ask nothing twice', () => {
    const twins = items.flatMap(([name, item], index) =>
      items
        .slice(index + 1)
        .filter(([, other]) => similarity(item.question, other.question) >= nearTwin)
        .map(([other]) => `${name} = ${other}`),
    );
    expect(twins).toEqual([]);
    expect(similarity('Is the category right?', 'Are the right categories chosen?')).toBeGreaterThan(0);
  });
});

describe('the clauses of the packs', () => {
  it('state no number that is not among their figures', () => {
    for (const clause of usPack.facts ?? []) {
      const known = numbersOf(usPack, clause);
      expect([clause.id, numbersIn(clause.statement.value).filter((one) => !known.includes(one))]).toEqual([
        clause.id,
        [],
      ]);
    }
  });

  it('stand in every pack that ships', () => {
    expect(Object.values(shippedJson()).every((json) => JSON.stringify(json).includes('"facts"'))).toBe(true);
  });
});

describe('a checklist that is wrong', () => {
  const first = (): Checklist => {
    const [list] = lists;
    if (list === undefined) throw new Error('a checklist');
    return list;
  };
  const withItem = (index: number, change: object): unknown => ({
    ...first(),
    items: first().items.map((item, at) => (at === index ? { ...item, ...change } : item)),
  });
  const [top = '', next = ''] = first().items.map(({ id }) => id);

  it.each([
    ['nothing', null, '', 'must be an object, and is null'],
    [
      'a question missing',
      withItem(1, { question: undefined }),
      `items[1] (${next}), question`,
      'is missing',
    ],
    [
      'an unknown weight',
      withItem(1, { severity: 'huge' }),
      `items[1] (${next}), severity`,
      'must be one of "high", "medium", "low"',
    ],
    [
      'an unknown section',
      withItem(0, { section: 'none' }),
      `items[0] (${top}), section`,
      'no section "none"',
    ],
    ['an id twice', withItem(1, { id: top }), `items[1] (${top}), id`, `"${top}" stands here twice`],
    [
      'a follow-up of nothing',
      withItem(1, { after: { item: 'none', answers: ['not'] } }),
      `items[1] (${next}), after.item`,
      'no item "none"',
    ],
    [
      'a follow-up of itself',
      withItem(1, { after: { item: next, answers: ['not'] } }),
      `items[1] (${next}), after.item`,
      `"${next}" must stand above its follow-up`,
    ],
  ])('says where: %s', (_, json, place, reason) => {
    expect(parseChecklist(json)).toEqual({ ok: false, problems: [{ place, reason }] });
  });
});

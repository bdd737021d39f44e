import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createParser } from '#main/export/markdown.ts';
import { readProse } from '#renderer/features/appeals/prose-read.ts';
import type { ProseNode } from '#renderer/features/appeals/prose-node.ts';
import { writeProse } from '#renderer/features/appeals/prose.ts';

const again = (markdown: string): string => writeProse(readProse(markdown));

const marks = fc.constantFrom(
  undefined,
  [{ type: 'bold' }],
  [{ type: 'italic' }],
  [{ type: 'bold' }, { type: 'italic' }],
);
const word = fc.oneof(
  fc.constantFrom(
    'a',
    '15 of 17',
    '*',
    '_',
    '**b**',
    '1. x',
    '# y',
    '#',
    '- z',
    '[[ex',
    '\\',
    '&amp;',
    '`c`',
    '|',
    'ệ',
    '(late)',
    '+',
    '<b>',
    '~~s~~',
    'a_b_c',
    '!',
    '“q”',
    '$5',
  ),
  fc.string({ minLength: 1, maxLength: 8 }),
);
const text = fc
  .tuple(word, marks)
  .map(([value, own]): ProseNode =>
    own === undefined ? { type: 'text', text: value } : { type: 'text', text: value, marks: own },
  );
const leaf = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 1, arbitrary: fc.uuid().map((id): ProseNode => ({ type: 'citation', attrs: { id } })) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('hand-over time of order …4502', 'a *b* _c_')
      .map((what): ProseNode => ({ type: 'gap', attrs: { what } })),
  },
  { weight: 1, arbitrary: fc.constant<ProseNode>({ type: 'hardBreak' }) },
);
const paragraph = fc
  .array(leaf, { minLength: 1, maxLength: 6 })
  .map((content): ProseNode => ({ type: 'paragraph', content }));
const item = fc
  .array(paragraph, { minLength: 1, maxLength: 2 })
  .map((content): ProseNode => ({ type: 'listItem', content }));
const block = fc.oneof(
  { weight: 4, arbitrary: paragraph },
  {
    weight: 1,
    arbitrary: fc
      .tuple(paragraph, fc.constantFrom(2, 3))
      .map(([{ content }, level]): ProseNode => ({ type: 'heading', attrs: { level }, content })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(item, { minLength: 1, maxLength: 3 })
      .map((content): ProseNode => ({ type: 'bulletList', content })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(item, { minLength: 1, maxLength: 3 })
      .map((content): ProseNode => ({ type: 'orderedList', attrs: { start: 1 }, content })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(paragraph, { minLength: 1, maxLength: 2 })
      .map((content): ProseNode => ({ type: 'blockquote', content })),
  },
);
const cellLeaf = leaf.filter(({ type }) => type !== 'hardBreak');
const align = fc.constantFrom(null, 'left', 'center', 'right');
const table = fc.tuple(fc.array(align, { minLength: 1, maxLength: 3 }), fc.nat(3)).chain(([aligns, body]) => {
  const row = (type: string) =>
    fc.tuple(...aligns.map(() => fc.array(cellLeaf, { maxLength: 3 }))).map((cells): ProseNode => ({
      type: 'tableRow',
      content: cells.map((content, column) => ({ type, attrs: { align: aligns[column] ?? null }, content })),
    }));
  return fc
    .tuple(row('tableHeader'), ...Array.from({ length: body }, () => row('tableCell')))
    .map((content): ProseNode => ({ type: 'table', content }));
});
const tableDoc = fc
  .tuple(fc.array(block, { maxLength: 2 }), table, fc.constantFrom('doc', 'blockquote', 'listItem'), block)
  .map(([before, own, within, after]): ProseNode => {
    const wrapped: ProseNode =
      within === 'listItem'
        ? { type: 'bulletList', content: [{ type: within, content: [own] }] }
        : { type: within, content: [own] };
    return { type: 'doc', content: [...before, ...(within === 'doc' ? [own] : [wrapped]), after] };
  });
const doc = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((content): ProseNode => ({ type: 'doc', content }));

/** Letters of a document in order, each with its marks; white space is what Markdown may normalise. */
const letters = (node: ProseNode): readonly string[] => {
  if (node.type === 'citation' || node.type === 'gap') return [`${node.type} ${JSON.stringify(node.attrs)}`];
  if (node.text === undefined) return (node.content ?? []).flatMap(letters);
  const own = (node.marks ?? [])
    .map(({ type }) => type)
    .toSorted()
    .join();
  return Array.from(node.text.replace(/\s+/gu, '')).map((char) => `${char} ${own}`);
};

/** The tables of a document: how columns are aligned, and what each cell says. */
const tables = (node: ProseNode): readonly { readonly aligns: unknown; readonly rows: string[][] }[] => {
  if (node.type !== 'table') return (node.content ?? []).flatMap(tables);
  const rows = (node.content ?? []).map(({ content = [] }) => content);
  return [
    {
      aligns: rows[0]?.map(({ attrs }) => attrs?.['align']),
      rows: rows.map((cells) => cells.map((cell) => letters(cell).join())),
    },
  ];
};

describe('a text of an appeal', () => {
  it('keeps every character, mark, citation and gap when it goes through the editor', () => {
    fc.assert(
      fc.property(doc, (before) => {
        expect(letters(readProse(writeProse(before)))).toEqual(letters(before));
      }),
      { numRuns: 400 },
    );
  });

  it.each([
    ['NUL', 'a\u0000b', 'ab'],
    ['a bell and an escape', 'a\u0007\u001bb', 'ab'],
    ['a tab', 'a\tb', 'a b'],
    ['a sign of C1', 'a\u0085b', 'ab'],
  ])('leaves out %s, which no text on record can have', (_what, text, kept) => {
    expect(
      writeProse({ type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] }),
    ).toBe(kept);
  });

  it('does not change when it goes through the editor again', () => {
    fc.assert(
      fc.property(doc, (before) => {
        const once = writeProse(before);
        expect(again(once)).toBe(once);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps every row, column, alignment and cell of its tables, wherever they stand', () => {
    fc.assert(
      fc.property(tableDoc, (before) => {
        const once = writeProse(before);
        expect(tables(readProse(once))).toEqual(tables(before));
        expect(letters(readProse(once))).toEqual(letters(before));
        expect(again(once)).toBe(once);
      }),
      { numRuns: 400 },
    );
  });

  it('prints the same cells in the packet as in the editor', () => {
    fc.assert(
      fc.property(tableDoc, (before) => {
        const printed = createParser()
          .parse(writeProse(before), {})
          .filter(({ type }) => type === 'th_open' || type === 'td_open');
        expect(printed.length).toBe(tables(before).flatMap(({ rows }) => rows.flat()).length);
      }),
    );
  });

  it.each([
    'Please cancel it [[ex:0190-a]], and **return** the points.',
    '## Cause\n\nThe hub scanned _nothing_.\n\n- one\n\n- two [[gap:hand-over time]]\n\n> quoted'.replace(
      '\n\n- two',
      '\n- two',
    ),
    '1. first\n2. second',
    'a line\\\nand its second',
    '## Order \\#',
    '## Orders \\##',
    'Before\n\n| Order | Due |\n| --- | --: |\n| …4471 [[ex:0190-a]] | **14** Nov |\n|  | a \\| b |\n\nafter',
    '- one\n\n  | a |\n  | :-: |\n\n> | b |\n> | --- |\n> | c |',
  ])('reads and writes %s as it is', (markdown) => {
    expect(again(markdown)).toBe(markdown);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readProse } from '#renderer/features/appeals/prose-read.ts';
import { type ProseNode, writeProse } from '#renderer/features/appeals/prose.ts';

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

describe('a text of an appeal', () => {
  it('keeps every character, mark, citation and gap when it goes through the editor', () => {
    fc.assert(
      fc.property(doc, (before) => {
        expect(letters(readProse(writeProse(before)))).toEqual(letters(before));
      }),
      { numRuns: 400 },
    );
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
  ])('reads and writes %s as it is', (markdown) => {
    expect(again(markdown)).toBe(markdown);
  });
});

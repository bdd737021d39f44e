import { Schema } from '@tiptap/pm/model';
import { expect, it } from 'vitest';
import { markIn } from '#renderer/features/appeals/show-mark.ts';

const schema = new Schema({
  nodes: {
    doc: { content: 'paragraph+' },
    paragraph: { content: 'inline*' },
    text: { group: 'inline' },
    gap: { group: 'inline', inline: true, atom: true },
  },
});
const gap = schema.node('gap');
const paragraph = (...parts: readonly (string | typeof gap)[]) =>
  schema.node(
    'paragraph',
    null,
    parts.map((part) => (typeof part === 'string' ? schema.text(part) : part)),
  );
const doc = schema.node('doc', null, [
  paragraph('Unfairly so, ', gap, ' it is unfair.'),
  paragraph('Then ', gap, '. 12 Nov'),
]);
const shown = (mark: Parameters<typeof markIn>[1]) => {
  const found = markIn(doc, mark);
  return found === null ? null : doc.textBetween(found.from, found.to, ' ', '[gap]');
};

it.each([
  ['unfair', 'unfair'],
  ['12\u00a0Nov', '12 Nov'],
  ['fairly', 'fairly'],
  ['not there', null],
])('finds “%s” where it stands', (words, text) => {
  expect(shown({ kind: 'words', words })).toBe(text);
});

it('takes a whole word before a part of another', () => {
  expect(markIn(doc, { kind: 'words', words: 'unfair' })?.from).toBeGreaterThan(14);
});

it('finds a gap by its place among the gaps', () => {
  const at = [0, 1, 2].map((index) => markIn(doc, { kind: 'gap', index, what: '' })?.from ?? null);
  expect(at).toEqual([14, expect.any(Number), null]);
  expect(shown({ kind: 'gap', index: 1, what: '' })).toBe('[gap]');
});

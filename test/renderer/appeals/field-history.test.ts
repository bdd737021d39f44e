import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type FieldSteps, redone, stepsOf, typed, undone } from '#renderer/features/appeals/field-history.ts';

/** Types at the end of a field, a key each 50 ms; `<` erases. */
const keys = (steps: FieldSteps, words: string, from: number): FieldSteps =>
  words.split('').reduce((so, key, index) => {
    const text = key === '<' ? so.now.text.slice(0, -1) : so.now.text + key;
    return typed(so, { text, caret: text.length }, from + index * 50);
  }, steps);

const undoneTexts = (steps: FieldSteps): readonly string[] => {
  const texts: string[] = [];
  for (let now = steps; now.past.length > 0; texts.push(now.now.text)) now = undone(now);
  return texts;
};

it.each<[string, string, readonly string[]]>([
  ['a word at a time', 'to be or', ['to be ', 'to ', '']],
  ['what was erased in one step', 'to be<<<<', ['to be', 'to ', '']],
  ['letters typed after erasing as their own step', 'to<<at', ['', 'to', '']],
])('takes back %s', (_, words, texts) => {
  expect(undoneTexts(keys(stepsOf(''), words, 0))).toEqual(texts);
});

it('begins a step after a pause, and with what is pasted', () => {
  const first = keys(stepsOf(''), 'ab', 0);
  const second = keys(first, 'cd', 2000);
  const pasted = typed(second, { text: 'abcd and more', caret: 13 }, 2100);
  expect(undoneTexts(pasted)).toEqual(['abcd', 'ab', '']);
});

it('takes back in one step a word that was typed over another', () => {
  const start = stepsOf('so unfair.');
  const over = ['so w.', 'so wr.', 'so wro.'].reduce(
    (steps, text, index) => typed(steps, { text, caret: text.length - 1 }, index * 50),
    start,
  );
  expect(undone(over).now).toEqual(start.now);
});

it('comes back to where it began, and goes on to where it was', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 10 }),
      fc.array(fc.tuple(fc.string({ maxLength: 12 }), fc.nat(12), fc.nat(2000)), { maxLength: 20 }),
      (start, changes) => {
        let at = 0;
        const end = changes.reduce((steps, [text, caret, pause]) => {
          at += pause;
          return typed(steps, { text, caret: Math.min(caret, text.length) }, at);
        }, stepsOf(start));
        const texts = undoneTexts(end);
        expect(texts.at(-1) ?? end.now.text).toBe(start);
        const first = texts.reduce((steps) => undone(steps), end);
        expect(undone(first)).toBe(first);
        const last = texts.reduce((steps) => redone(steps), first);
        expect(last.now.text).toBe(end.now.text);
        expect(redone(last)).toBe(last);
      },
    ),
  );
});

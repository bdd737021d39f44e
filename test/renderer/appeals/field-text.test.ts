import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movedBetween, replacedIn } from '#renderer/features/appeals/field-text.ts';
import { matchesIn } from '#renderer/features/appeals/find-text.ts';

const query = (words: string) => ({ words, matchCase: true, wholeWords: false });

describe('a plain field', () => {
  it.each([
    ['The hub of the hub', 'hub', 'depot', 'The depot of the depot'],
    ['aaa', 'a', '', ''],
    ['none', 'hub', 'depot', 'none'],
    ['hubhub', 'hub', 'hubs', 'hubshubs'],
  ])('%j with each %j as %j is %j', (text, words, by, after) => {
    expect(replacedIn(text, matchesIn(text, query(words)), by)).toBe(after);
  });

  it.each([
    ['one hub', 'the one hub', 4, 8],
    ['one hub', 'one', 4, 3],
    ['one hub', 'one hubs', 4, 4],
    ['one hub', 'one hub', 4, 4],
  ])('from %j to %j a place at %i is at %i', (before, after, at, moved) => {
    expect(movedBetween(before, after)(at)).toBe(moved);
  });

  it('keeps every place within its text, and what stands behind a change at its words', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.nat(), (head, old, next, at) => {
        const [before, after] = [`${head}${old}|tail`, `${head}${next}|tail`];
        const moved = movedBetween(before, after);
        expect(moved(Math.min(at, before.length))).toBeLessThanOrEqual(after.length);
        const tail = before.length - 4;
        expect(after.slice(moved(tail))).toBe('tail');
      }),
    );
  });
});

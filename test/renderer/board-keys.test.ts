import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextCard } from '#renderer/ui/board-keys.ts';

const grid = [['a', 'b', 'c'], [], ['d'], ['e', 'f']];

const arrows = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'];

const reachedFrom = (start: string, board: readonly (readonly string[])[]): ReadonlySet<string> => {
  const seen = new Set([start]);
  for (const card of seen)
    for (const next of arrows.map((key) => nextCard(board, card, key))) if (next !== null) seen.add(next);
  return seen;
};

describe('keys on the board', () => {
  it.each<[string, string, string | null]>([
    ['a', 'ArrowDown', 'b'],
    ['c', 'ArrowDown', null],
    ['a', 'ArrowUp', null],
    ['b', 'ArrowUp', 'a'],
    ['b', 'Home', 'a'],
    ['a', 'End', 'c'],
    ['a', 'ArrowRight', 'd'],
    ['c', 'ArrowRight', 'd'],
    ['d', 'ArrowRight', 'e'],
    ['f', 'ArrowRight', null],
    ['f', 'ArrowLeft', 'd'],
    ['d', 'ArrowLeft', 'a'],
    ['a', 'ArrowLeft', null],
    ['a', 'x', null],
    ['a', 'toString', null],
    ['gone', 'ArrowDown', null],
  ])('from %s, %s leads to %s', (from, key, to) => {
    expect(nextCard(grid, from, key)).toBe(to);
  });

  it('reach every card from every other', () => {
    const columns = fc.array(fc.nat(4), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(columns, (sizes) => {
        const board = sizes.map((size, column) =>
          Array.from({ length: size }, (_, at) => `${String(column)}/${String(at)}`),
        );
        const all = board.flat();
        for (const start of all) expect(reachedFrom(start, board).size).toBe(all.length);
      }),
    );
  });
});

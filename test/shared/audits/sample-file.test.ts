import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longestReference, mostPopulation } from '#shared/audits/draw.ts';
import { columnFor, thingsIn } from '#shared/audits/sample-file.ts';

const rowsOf = (...cells: readonly string[]) =>
  cells.map((cell, at) => ({ row: at + 2, cells: ['x', cell] }));

describe('the things of a column', () => {
  it('are told once each, in their order, without what can’t be seen', () => {
    expect(thingsIn(rowsOf('A 1', ' A\u00a01 ', '', 'B\n2', 'A 1'), 1, 'Order')).toEqual({
      ok: true,
      things: ['A 1', 'B 2'],
      empty: 1,
    });
  });

  const long = 'x'.repeat(longestReference + 1);
  it.each([
    [
      'a number that was shortened',
      rowsOf('5.76461E+17'),
      'Row 2, column “Order” holds “5.76461E+17”, a number that a spreadsheet has shortened. Set the column to text and fill it again.',
    ],
    [
      'one of another country',
      rowsOf('A', '5,7e17'),
      'Row 3, column “Order” holds “5,7e17”, a number that a spreadsheet has shortened. Set the column to text and fill it again.',
    ],
    [
      'a number with lost digits',
      [{ row: 7, cells: ['', '576461413038785800'], madeUp: [1] }],
      'Row 7, column “Order” is a number that has more digits than a workbook keeps. Set the column to text and fill it again.',
    ],
    ['a text', rowsOf('A', 'B', long), 'Row 4, column “Order” is longer than 80 characters.'],
    ['nothing at all', rowsOf('', ' '), 'Column “Order” is empty in every row.'],
    [
      'too many',
      rowsOf(...Array.from({ length: mostPopulation + 1 }, (_, at) => `order ${String(at)}`)),
      'Column “Order” names 5,001 different things, and a sample is drawn from 5,000 at most. Take a shorter time or a part of them.',
    ],
  ])('are refused with row and column: %s', (_, rows, reason) => {
    expect(thingsIn(rows, 1, 'Order')).toEqual({ ok: false, reason });
  });

  it('are never more than the rows, and none is lost', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[A-Z]{0,3}$/u), { minLength: 1 }), (cells) => {
        const found = thingsIn(rowsOf(...cells), 1, 'Order');
        const named = new Set(cells.filter((cell) => cell !== ''));
        expect(found.ok).toBe(named.size > 0);
        if (found.ok)
          expect([new Set(found.things), found.empty]).toEqual([
            named,
            cells.filter((cell) => cell === '').length,
          ]);
      }),
    );
  });
});

describe('the column that names them', () => {
  it.each([
    ['orders', ['Date', 'Order ID', 'Buyer'], 1],
    ['orders', ['Order no', 'SKU ID'], 0],
    ['orders', ['Order ID', 'Order number'], null],
    ['listings', ['Price', 'Product Name', 'Product ID'], 2],
    ['listings', ['Price', 'Title'], null],
    ['contacts', ['Buyer username', 'Sent'], 0],
    ['orders', ['What'], 0],
    ['shop', ['Order ID', 'Date'], null],
  ] as const)('of %s in %j', (scope, columns, found) => {
    expect(columnFor(scope, columns)).toBe(found);
  });
});

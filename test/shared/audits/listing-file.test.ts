import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  listingColumns,
  listingsIn,
  longestListingTitle,
  readableDescription,
} from '#shared/audits/listing-file.ts';

describe('the columns of a file of listings', () => {
  it.each([
    [['Product ID', 'Product Name', 'Product Description', 'Price'], { id: 0, title: 1, description: 2 }],
    [['Title'], { id: null, title: 0, description: null }],
    [['name', 'description', 'seller_sku'], { id: 2, title: 0, description: 1 }],
    [['Title', 'title'], null],
    [['Price', 'Stock'], null],
  ])('of %j', (names, columns) => {
    expect(listingColumns(names)).toEqual(columns);
  });
});

describe('a description', () => {
  it.each([
    ['Plain, 3 < 5 and 7 > 2', 'Plain, 3 < 5 and 7 > 2'],
    ['<p>One<br/>two &amp; three</p><p>Four</p>', 'One\ntwo & three\nFour'],
    ['<img src="https://example.com/a.jpg"><b>Bold</b>&nbsp;text', 'Bold text'],
    ['<p>Kept &unknown; &lt;p&gt;</p>', 'Kept &unknown; <p>'],
  ])('%s is read as buyers see it', (text, readable) => {
    expect(readableDescription(text)).toBe(readable);
  });

  it('without tags stays as it is, and none takes long', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ' ', '>', '&', ';', '\n') }), (text) => {
        expect(readableDescription(text)).toBe(text);
      }),
    );
    expect(readableDescription(`<p>${'<a '.repeat(10_000)}`)).toContain('<a');
  });
});

describe('the listings of a file', () => {
  const at = { title: 0, description: 1, id: 2 };
  const row = (number: number, ...cells: readonly string[]) => ({ row: number, cells });

  it('are its rows without the empty ones, each with its place', () => {
    expect(listingsIn([row(2, ' Mug ', 'A\r\nmug', 'M-1'), row(3, '', ' '), row(5, '', 'Bare')], at)).toEqual(
      {
        ok: true,
        listings: [
          { row: 2, id: 'M-1', title: 'Mug', description: 'A\nmug' },
          { row: 5, id: '', title: '', description: 'Bare' },
        ],
      },
    );
    expect(listingsIn([row(2, 'Mug')], { title: 0, description: null, id: null })).toMatchObject({
      listings: [{ id: '', description: '' }],
    });
  });

  it.each([
    [
      'a title that is too long',
      [row(2, 'x'.repeat(longestListingTitle + 1))],
      'Row 2: the title is longer than 800 characters.',
    ],
    [
      'a description that is too long',
      [row(4, 'Mug', 'x'.repeat(50_001))],
      'Row 4: the description is longer than 50,000 characters.',
    ],
    ['nothing in them', [row(2, '', '', 'M-1')], 'No row has a title or a description.'],
  ])('are refused with %s', (_, rows, reason) => {
    expect(listingsIn(rows, at)).toEqual({ ok: false, reason });
  });
});

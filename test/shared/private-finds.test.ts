import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAnyPrivate, nothingPrivate, type PrivateCounts } from '#shared/evidence-look.ts';
import { countsOf } from '#shared/private-finds.ts';
import { findsInRows } from '#shared/private-rows.ts';
import { findsInLines, mailLines } from '#shared/private-texts.ts';

const inText = (text: string): PrivateCounts => countsOf(findsInLines(text.split('\n')));
const inMail = (text: string): PrivateCounts => countsOf(findsInLines(mailLines(text.split('\n'))));
const inRows = (...rows: readonly (readonly string[])[]): PrivateCounts => countsOf(findsInRows(rows));

const jane = ['Jane Roe', '+1 937 555 0142', '12 Elm Street, Dayton, OH 45402', 'jane.roe@gmail.com'];
const tom = ['Tom Poe', '(614) 555-0177', '9 Oak Avenue, Columbus, OH 43004', 'tom@poe.example'];
const both = { name: 2, phone: 2, address: 2, email: 2 };
const found = (some: Partial<PrivateCounts>): PrivateCounts => ({ ...nothingPrivate, ...some });

describe('buyers’ data in a table', () => {
  it.each<[string, readonly (readonly string[])[], Partial<PrivateCounts>]>([
    ['by its heads', [['name', 'phone', 'address', 'e-mail'], jane, tom], both],
    [
      'by the platform’s heads',
      [
        ['Order ID', 'Recipient', 'Phone #', 'Address Line 1', 'Address Line 2'],
        ['577', 'Jane Roe', '19375550142', '12 Elm', 'Apartment 4'],
      ],
      { name: 1, phone: 1, address: 1 },
    ],
    [
      'by heads in parts',
      [
        ['first_name', 'last_name', 'Email Address'],
        ['Jane', 'Roe', 'jane@roe.example'],
      ],
      { name: 1, email: 1 },
    ],
    ['below a title', [['Buyers of November'], ['Customer', 'Order'], ['Jane Roe', '577']], { name: 1 }],
    ['without heads', [jane, tom], { phone: 2, address: 2, email: 2 }],
    [
      'in a message of a buyer',
      [
        ['Order ID', 'Buyer Message'],
        ['577', 'Please call me on +1 937 555 0142 or mail jane.roe@gmail.com'],
      ],
      { email: 1, phone: 1 },
    ],
  ])('is found %s', (_how, rows, counts) => {
    expect(inRows(...rows)).toMatchObject(counts);
  });

  it.each<[string, readonly (readonly string[])[]]>([
    [
      'numbers of orders and parcels',
      [
        ['Order ID', 'Tracking number', 'Handed over'],
        ['576882100932441781', '9400 1118 9922 3344 5566 77', '11/12/2026 04:10:00 PM'],
      ],
    ],
    [
      'what the platform masked',
      [
        ['Order ID', 'Buyer Username', 'Recipient', 'Phone #', 'Zipcode'],
        ['577', 'buyer4262', 'R*** 48', '(+1)2**-***-**18', '07742'],
      ],
    ],
    [
      'an explanation below the heads',
      [
        ['Order ID', 'Recipient', 'Phone #'],
        ['Platform unique order ID.', 'Recipient of the order.', 'Phone # of the order.'],
      ],
    ],
    [
      'names of things',
      [
        ['Name', 'Quantity'],
        ['Walnut bowl', '4'],
      ],
    ],
    [
      'the shop’s own places',
      [
        ['Warehouse address', 'Seller phone', 'Carrier name'],
        ['40 Depot Road, Dayton', '+1 937 555 0100', 'Halden Parcel'],
      ],
    ],
    [
      'empty columns',
      [
        ['Recipient', 'Phone', 'Address'],
        ['', '', ''],
      ],
    ],
    [
      'an office',
      [
        ['Step', 'Who'],
        ['Ask', 'support@halden.example'],
      ],
    ],
  ])('is not seen in %s', (_what, rows) => {
    expect(inRows(...rows)).toEqual(nothingPrivate);
  });
});

describe('buyers’ data in a text', () => {
  it.each<[string, string, Partial<PrivateCounts>]>([
    [
      'by labels',
      'Buyer: Jane Roe\nPhone: +1 937 555 0142\nAddress: 12 Elm Street, Dayton, OH 45402\nE-mail: jane.roe@gmail.com',
      { name: 1, phone: 1, address: 1, email: 1 },
    ],
    [
      'in columns by tabs',
      [['name', 'phone', 'address', 'email'], jane, tom].map((row) => row.join('\t')).join('\n'),
      both,
    ],
    [
      'in columns by blanks',
      [
        'Name        Phone            E-mail',
        'Jane Roe    +1 937 555 0142  jane.roe@gmail.com',
        'Tom Poe     (614) 555-0177   tom@poe.example',
      ].join('\n'),
      { name: 2, phone: 2, email: 2 },
    ],
    [
      'in lines without heads',
      [jane, tom].map((row) => row.join(', ')).join('\n'),
      { phone: 2, address: 2, email: 2 },
    ],
    ['in a sentence', 'The buyer, at 12 Elm Street, Dayton, OH 45402, signed for it.', { address: 1 }],
  ])('is found %s', (_how, text, counts) => {
    expect(inText(text)).toMatchObject(counts);
  });

  it.each([
    [
      'a letterhead',
      'Halden Parcel\n40 Mill Road, Dayton, OH 45402\n+1 937 555 0100\nsupport@halden.example\n\nThe parcels were late.',
    ],
    [
      'the shop’s own address',
      'Our packing room is at 40 Mill Road, Dayton, OH 45402. Call us on +1 937 555 0100.',
    ],
    [
      'numbers',
      'Order 576882100932441781 was late. Ticket 7719 0431 5520 8813. 17 of 125 orders, 12 to 13 November 2026.',
    ],
    ['nothing', ''],
  ])('is not seen in %s', (_what, text) => {
    expect(inText(text)).toEqual(nothingPrivate);
  });

  it('is found in an e-mail, whose head is mostly numbers of machines', () => {
    const head =
      'Received: from a.b@relay.example\nMessage-ID: <20261112.77@mail.relay.example>\nTo: care@maple.example';
    expect(inMail(`${head}\nFrom: appeals@platform.example\n\nYour appeal came.`)).toEqual(nothingPrivate);
    expect(inMail(`${head}\nFrom: Jane Roe <jane.roe@gmail.com>\n\nWhere is it?`)).toEqual(
      found({ email: 1 }),
    );
    expect(inMail(`${head}\n\nI am at 12 Elm Street, Dayton, OH 45402, jane@roe.example`)).toEqual(
      found({ email: 1, address: 1 }),
    );
  });
});

it('is counted for any table, and nothing is for one of orders alone', () => {
  const order = fc.tuple(
    fc.stringMatching(/^5[0-9]{17}$/u),
    fc.nat(99).map(String),
    fc.constantFrom('Late', 'In time'),
  );
  const buyer = fc.tuple(
    fc.stringMatching(/^[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}$/u),
    fc.stringMatching(/^[a-z]{3,8}@[a-z]{3,8}\.example$/u),
  );
  fc.assert(
    fc.property(fc.array(order), fc.array(buyer, { minLength: 1 }), (orders, buyers) => {
      expect(inRows(['Order ID', 'Quantity', 'Status'], ...orders)).toEqual(nothingPrivate);
      const counts = inRows(['Recipient', 'E-mail'], ...buyers);
      expect(counts.name).toBe(buyers.length);
      expect(counts.email).toBe(buyers.length);
    }),
  );
});

it('never throws on any text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (lines) => {
      expect(isAnyPrivate(countsOf(findsInLines(mailLines(lines))))).toBeTypeOf('boolean');
    }),
  );
});

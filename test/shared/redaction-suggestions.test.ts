import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRun } from '#shared/evidence-pages.ts';
import { namesOn, type PrivateKind, suggestionsFor } from '#shared/redaction-suggestions.ts';

const run = (text: string, top = 0.1, left = 0.1): TextRun => ({
  text,
  box: { left, top, width: Math.min(0.8, text.length * 0.01), height: 0.02 },
});

const found = (...runs: readonly TextRun[]): readonly (readonly [PrivateKind, string])[] =>
  suggestionsFor(runs).map(({ kind, text }) => [kind, text]);

/** Lines of a page as cells at the places of columns. */
const grid = (lefts: readonly number[], rows: readonly (readonly string[])[]): readonly TextRun[] =>
  rows.flatMap((row, line) =>
    row.flatMap((text, column): readonly TextRun[] => {
      const box = { left: lefts[column] ?? 0, top: 0.1 + line * 0.024, height: 0.02 };
      return text === '' ? [] : [{ text, box: { ...box, width: text.length * 0.007 } }];
    }),
  );

const kinds: readonly PrivateKind[] = ['name', 'phone', 'address'];
const byKind = (all: readonly (readonly [PrivateKind, string])[]) =>
  kinds.flatMap((kind) => all.filter((one) => one[0] === kind));

describe('labels with their values beneath', () => {
  const table = grid(
    [0.05, 0.25, 0.42, 0.58, 0.85],
    [
      ['Order ID', 'Buyer', 'Phone', 'Shipping address', 'Status'],
      ['576461930020475583', 'Emily Carter', '2065550142', '12 Elm Street', 'Shipped'],
      ['', '', '', 'Columbus, OH 43004', ''],
      ['576461930020475584', 'Nguyễn Thị Minh Khai', '(555) 010-0199', '8 Rose Cottage Row', 'Delivered'],
      ['576461930020475585', 'Oliver Hughes', '07700 900123', '4 Mill Lane, Leeds LS1 4AP', 'Shipped'],
    ],
  );

  it('in a table are the names, numbers and addresses of each row, and no label is one', () => {
    expect(byKind(found(...table))).toEqual([
      ['name', 'Emily Carter'],
      ['name', 'Nguyễn Thị Minh Khai'],
      ['name', 'Oliver Hughes'],
      ['phone', '2065550142'],
      ['phone', '(555) 010-0199'],
      ['phone', '07700 900123'],
      ['address', '12 Elm Street Columbus, OH 43004'],
      ['address', '8 Rose Cottage Row'],
      ['address', '4 Mill Lane, Leeds LS1 4AP'],
    ]);
  });

  it('cover both lines of an address and nothing of the columns beside it', () => {
    const box = suggestionsFor(table).find(({ kind }) => kind === 'address')?.box;
    expect(
      [box?.left, (box?.left ?? 0) + (box?.width ?? 0)].map((x) => (x ?? 0) > 0.56 && (x ?? 1) < 0.85),
    ).toEqual([true, true]);
    expect(box?.top).toBeLessThan(0.125);
    expect((box?.top ?? 0) + (box?.height ?? 0)).toBeGreaterThan(0.167);
  });

  it('in a block are what stands beneath, two labels on a row or one', () => {
    const rows = [
      ['Buyer', 'Phone'],
      ['Trần Văn Đức', '0912345678'],
      ['Shipping address', 'Status'],
      ['Flat 3, Rose Cottage', 'Shipped'],
      ['Leeds LS1 4AP', ''],
      ['Recipient', ''],
      ['Oliver Hughes', ''],
      ['Status', ''],
      ['Delivered', ''],
    ];
    expect(found(...grid([0.1, 0.5], rows))).toEqual([
      ['name', 'Trần Văn Đức'],
      ['phone', '0912345678'],
      ['address', 'Flat 3, Rose Cottage Leeds LS1 4AP'],
      ['name', 'Oliver Hughes'],
    ]);
  });

  it('are found where each word is a run of its own, as they are read from pixels', () => {
    const words = table.flatMap(({ text, box }) =>
      [...text.matchAll(/\S+/gu)].map((match) => ({
        text: match[0],
        box: { ...box, left: box.left + match.index * 0.007, width: match[0].length * 0.007 },
      })),
    );
    expect(byKind(found(...words))).toEqual(byKind(found(...table)));
  });

  it('end with the table', () => {
    const rows = [
      ['Buyer', 'Status'],
      ['Emily Carter', 'Paid'],
      ['Orders are sent within the time that they have to be'],
    ];
    expect(found(...grid([0.1, 0.3], rows))).toEqual([['name', 'Emily Carter']]);
  });

  it('never make one of a number to call and a street', () => {
    expect(found(run('(555) 010-0199 12 Elm Street'))).toEqual([
      ['phone', '(555) 010-0199'],
      ['address', '12 Elm Street'],
    ]);
  });

  it('are found in a sentence that says where to ship', () => {
    expect(found(run('Ship to Emily Carter, 43004'))).toEqual([
      ['name', 'Emily Carter'],
      ['address', '43004'],
    ]);
  });
});

describe('what looks private on a page', () => {
  it.each<[string, PrivateKind, string]>([
    ['Write to jane.roe+shop@mail.example.org today', 'email', 'jane.roe+shop@mail.example.org'],
    ['Call +1 (555) 010-0199 before noon', 'phone', '+1 (555) 010-0199'],
    ['(555) 010-0199', 'phone', '(555) 010-0199'],
    ['Tel: 5550100199', 'phone', '5550100199'],
    ['+6281234567890', 'phone', '+6281234567890'],
    ['you can reach me on 2065550142 after six', 'phone', '2065550142'],
    ['Mobile no. 07700 900123', 'phone', '07700 900123'],
    ['Buyer: Jane Roe', 'name', 'Jane Roe'],
    ['Recipient name: Nguyễn Văn An', 'name', 'Nguyễn Văn An'],
    ['Signed by: J. Roe   12 Nov 2026', 'name', 'J. Roe'],
    ['Deliver to   Jane Roe', 'name', 'Jane Roe'],
    ['left at 1208 West Elm Street, Apt 4B by the door', 'address', '1208 West Elm Street, Apt 4B'],
    ['Springfield, OH 45502', 'address', 'Springfield, OH 45502'],
    ['Shipping address: 8 Rue de la Paix, Paris', 'address', '8 Rue de la Paix, Paris'],
    ['Jalan Merdeka No. 17', 'address', 'Jalan Merdeka No. 17'],
    ['London SW1A 2AA', 'address', 'SW1A 2AA'],
    ['P.O. Box 4711', 'address', 'P.O. Box 4711'],
  ])('in “%s” is the %s “%s”', (line, kind, text) => {
    expect(found(run(line))).toContainEqual([kind, text]);
  });

  it.each<[string, ...(readonly [PrivateKind, string])[]]>([
    ['12 Elm St Apt 4B, Springfield IL 62704', ['address', '12 Elm St Apt 4B, Springfield IL 62704']],
    [
      '12 Elm St Apt 4B Springfield, IL 62704-1234',
      ['address', '12 Elm St Apt 4B Springfield, IL 62704-1234'],
    ],
    ['77 Oak Ave #12, San Luis Obispo, CA', ['address', '77 Oak Ave #12, San Luis Obispo, CA']],
    ['77 Oak Ave, 93401', ['address', '77 Oak Ave, 93401']],
    ['Springfield IL 62704', ['address', 'Springfield IL 62704']],
    ['4 Mill Lane, Headingley, Leeds LS1 4AP', ['address', '4 Mill Lane, Headingley, Leeds LS1 4AP']],
    ['Ship to: 4821 Birchwood Lane, Dayton, OH 45402', ['address', '4821 Birchwood Lane, Dayton, OH 45402']],
    [
      'Ship to: Emily Carter, 4821 Birchwood Lane, Dayton, OH 45402',
      ['name', 'Emily Carter'],
      ['address', '4821 Birchwood Lane, Dayton, OH 45402'],
    ],
    ['Sent to 4 Oak Rd, then back to 9 Elm St', ['address', '4 Oak Rd'], ['address', '9 Elm St']],
    ['Buyer: Emily Carter', ['name', 'Emily Carter']],
  ])('in “%s” is all of it, each as what it is', (line, ...all) => {
    expect(found(run(line))).toEqual(all);
  });

  it.each([
    'Model AB 12345 is in stock',
    'Order 576461930020475583',
    'my order 2065550142 is late',
    'Order ID   Status',
    'Tracking 1Z 999 AA1 01 2345 6784',
    '2026-11-12 16:10',
    '12/11/2026',
    'Reference DAY 2026 11 19 07',
    'The buyer asked for a refund of $1,234.56',
    'Late dispatch rate 13.6 %, 17 of 125 orders',
    'SHA-256 3f9a c07e 1b22 90d4',
    '11 parcels were picked up on Thursday',
  ])('in “%s” is nothing', (line) => {
    expect(found(run(line))).toEqual([]);
  });

  it('joins the runs of a line before it looks', () => {
    const runs = [run('Buyer:', 0.1, 0.1), run('Jane', 0.1, 0.2), run('Roe', 0.101, 0.26)];
    expect(found(...runs)).toEqual([['name', 'Jane Roe']]);
  });

  it('takes the line under a label that stands alone for a name', () => {
    expect(found(run('Ship to:', 0.1), run('Jane Roe', 0.13), run('Total', 0.5))).toEqual([
      ['name', 'Jane Roe'],
    ]);
  });

  it('finds a name that a label gave away wherever it stands again, but not inside a word', () => {
    const runs = [run('Buyer: Anna', 0.1), run('Anna wrote on Monday', 0.2), run('Savannah is late', 0.3)];
    expect(found(...runs)).toEqual([
      ['name', 'Anna'],
      ['name', 'Anna'],
    ]);
  });

  it('finds the names that other pages gave away', () => {
    const names = namesOn([run('Recipient: Jane Roe')]);
    expect(names).toEqual(['Jane Roe']);
    expect(suggestionsFor([run('Dear Jane Roe,')], names).map(({ text }) => text)).toEqual(['Jane Roe']);
    expect(suggestionsFor([run('Dear Jane Roe,')])).toEqual([]);
  });

  it('places a box over the words and not over all of the line', () => {
    const [one] = suggestionsFor([run('Buyer: Jane Roe, order 4711', 0.1, 0.1)]);
    expect(one?.box.left).toBeGreaterThan(0.12);
    expect(one?.box.top).toBeLessThan(0.1);
    expect((one?.box.top ?? 0) + (one?.box.height ?? 0)).toBeGreaterThan(0.12);
  });

  it('never leaves the page and never throws, whatever the text', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const runs = fc.array(
      fc.record({
        text: fc.oneof(
          fc.string({ unit: 'grapheme', maxLength: 60 }),
          fc.constant('Buyer: (Jane [Roe* +1 555 0100 199'),
        ),
        box: fc.record({ left: share, top: share, width: share, height: share }),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(runs, (given) => {
        for (const { box, text } of suggestionsFor(given)) {
          expect(text).not.toBe('');
          expect(Math.min(box.left, box.top, box.width, box.height)).toBeGreaterThanOrEqual(0);
          expect(box.left + box.width).toBeLessThanOrEqual(1.000001);
          expect(box.top + box.height).toBeLessThanOrEqual(1.000001);
        }
      }),
    );
  });

  it.each(['1 a ', 'a.', '1-'])('reads a very long line of "%s" to its end', (unit) => {
    const line = `${unit.repeat(500)} jane.roe@example.com`;
    expect(found(run(line)).some(([, text]) => text.includes('jane.roe@example.com'))).toBe(true);
  });
});

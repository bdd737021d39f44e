import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PacketInput } from '#shared/appeals/packet.ts';
import { inert } from '#main/export/inert-text.ts';
import { statementDocx } from '#main/export/statement-docx.ts';
import { readDocx } from '../../support/outside-readers.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'good-standing-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const exhibit = (number: number, caption: string): PacketInput['exhibits'][number] => ({
  id: `e${String(number)}`,
  number,
  caption,
  kindWords: 'Picture',
  proves: `What ${caption} proves`,
  receivedWords: 'filed 20 Nov 2026',
  fileName: `file ${String(number)}.png`,
  mime: 'image/png',
  sha256: String(number).repeat(64),
  bytes: 3,
  path: '/vault/1',
  originalInZip: false,
});

const statement = `Fifteen were **in time** [[ex:e2]], *not* late; see [the page](https://example.com/a?b=1&c=2).

## Counted again

- one
  1. deeper
- two

3. third
4. fourth

| Orders | Late |
| --- | ---: |
| all | 17 |

> quoted <b>text</b>

\`\`\`
<script>alert(1)</script>
\`\`\`

[[claim:c2]]

Still open: [[gap:the day]]. [[ex:gone]]`;

const input: PacketInput = {
  fileBase: 'shop-appeal-case-9-attempt-1',
  paper: 'letter',
  onUnreadable: 'sheet',
  exportedAt: Date.UTC(2026, 10, 23, 14, 12, 31),
  zone: 'America/New_York',
  lang: 'en',
  shop: { name: 'Maple & Pine', marketName: 'United States', isSample: false },
  head: { attempt: 1, attempts: 2, modeWords: 'wrong decision' },
  title: 'Appeal against “Late dispatch”',
  request: 'Please cancel it.\nAll of it.',
  facts: [{ label: 'Ticket', value: '7719042633582041' }],
  sections: [
    { id: 's1', title: 'Statement', markdown: statement },
    { id: 's2', title: 'What we changed', markdown: '1. A second pickup [[ex:e1]]\n2. A scan' },
  ],
  timeline: [{ when: '12 Nov', what: 'Handed over [[ex:e1]]', exhibits: ['e1', 'e2'] }],
  lines: [
    {
      number: 1,
      text: '17 orders were late',
      claims: [{ id: 'c1', number: 1, markdown: 'Two were. [[ex:e1]]' }],
    },
    { number: 2, text: 'the rate is high', claims: [{ id: 'c2', number: 2, markdown: 'It is 1.6 %.' }] },
    { number: 3, text: 'the shop knew', claims: [] },
  ],
  actions: [
    {
      title: 'Board at the door',
      kind: 'Corrective',
      cause: 'Nobody looked',
      owner: 'Packing',
      isDone: true,
      day: '20 Nov 2026',
      effect: 'To be checked on 20 Dec 2026.',
      exhibits: ['e1', 'gone'],
    },
  ],
  exhibits: [exhibit(1, 'Manifest'), exhibit(2, 'Letter')],
  records: { sentences: ['The head is 1234.'] },
  texts: [],
  ticket: '7719042633582041',
};

const written = async (changed: Partial<PacketInput> = {}) => {
  const path = join(folder, 'statement.docx');
  writeFileSync(path, await statementDocx({ ...input, ...changed }));
  return readDocx(path);
};

it('has real headings, lists, tables, page numbers and citations in words, in the order of the packet', async () => {
  const { paragraphs, tables, fields, languages } = await written();
  const styled = (style: string) => paragraphs.filter((one) => one.style === style).map(({ text }) => text);
  expect(styled('Title')).toEqual([input.title]);
  expect(styled('Heading1')).toEqual([
    'Request',
    'Reference data',
    'Statement',
    'Timeline',
    'Answer to each line of the notice',
    'What we changed',
    'Corrective actions on record',
    'Exhibits',
    'Statement on the records',
  ]);
  expect(styled('Heading3')).toEqual(['Counted again']);
  const items = paragraphs.filter(({ level }) => level !== null).map(({ level, text }) => [level, text]);
  expect(items).toEqual([
    [0, 'one'],
    [1, 'deeper'],
    [0, 'two'],
    [0, 'third'],
    [0, 'fourth'],
    [0, 'A second pickup (Exhibit\u00a01)'],
    [0, 'A scan'],
  ]);
  expect(tables[1]).toEqual([
    ['Orders', 'Late'],
    ['all', '17'],
  ]);
  expect(tables[2]?.[1]).toEqual([
    '12 Nov',
    'Handed over (Exhibit\u00a01)',
    'Exhibit\u00a01, Exhibit\u00a02',
  ]);
  expect(tables[3]).toEqual([
    ['Action and cause', 'Owner', 'Done', 'Effect', 'Proof'],
    [
      'Board at the door\nCorrective\nCause: Nobody looked',
      'Packing',
      '20 Nov 2026',
      'To be checked on 20 Dec 2026.',
      'Exhibit\u00a01',
    ],
  ]);
  expect(tables[4]?.map((row) => row[0])).toEqual(['No.', '1', '2']);
  const texts = paragraphs.map(({ text }) => text);
  expect(texts).toContain(
    'Fifteen were in time (Exhibit\u00a02), not late; see the page (https://example.com/a?b=1&c=2).',
  );
  expect(texts).toContain('quoted <b>text</b>');
  expect(texts).toContain('<script>alert(1)</script>');
  expect(texts).toContain('Still open: [the day]. [[ex:gone]]');
  expect(texts).toContain('Claim\u00a02 stands in “Statement”.');
  expect(texts).toContain('This line is not contested.');
  expect(texts.filter((text) => text === 'Claim 2')).toHaveLength(1);
  expect(fields).toEqual(['PAGE', 'NUMPAGES']);
  expect(languages).toContain('en-US');
});

it.each([
  ['שלום עולם.', true, 'שלום עולם.'],
  ['مرحبا (12) بكم!', true, 'مرحبا (12) بكم!'],
  ['**الطلب** رقم Order 12 وصل', true, 'الطلب رقم  وصل'],
  ['– 12: שלום', true, '– 12: שלום'],
  ['- شحنة', true, 'شحنة'],
  ['1. משלוח', true, 'משלוח'],
  ['> ציטוט', true, 'ציטוט'],
  ['## כותרת', true, 'כותרת'],
  ['The parcel “שלום עולם” came.', false, 'שלום עולם'],
  ['Exhibit 12', false, ''],
  ['12.', false, ''],
])('lays out %j by its first letter', async (markdown, isRightToLeft, rightToLeft) => {
  const { paragraphs } = await written({ sections: [{ id: 's', title: 'Mark', markdown }] });
  const found = paragraphs[paragraphs.findIndex(({ text }) => text === 'Mark') + 1];
  expect(found).toMatchObject({ isRightToLeft, rightToLeft });
});

it('lays out each cell of a table by its own first letter', async () => {
  const markdown = '| يوم | Day |\n| --- | --- |\n| הגיע | came |';
  const { paragraphs } = await written({ timeline: [], sections: [{ id: 's', title: 'Mark', markdown }] });
  const cells = paragraphs
    .filter(({ style }) => style === 'Cell')
    .map((one) => [one.text, one.isRightToLeft]);
  expect(cells).toEqual(
    expect.arrayContaining([
      ['يوم', true],
      ['Day', false],
      ['הגיע', true],
      ['came', false],
    ]),
  );
});

it('names the shop as its author, no tool and no other time than the export’s', async () => {
  const { facts, times } = await written();
  expect(facts).toEqual({
    title: input.title,
    creator: 'Maple & Pine',
    language: 'en',
    created: '2026-11-23T14:12:31Z',
    modified: '2026-11-23T14:12:31Z',
  });
  expect(times).toEqual(['(1980, 1, 1, 0, 0, 0)']);
});

it('gives the same bytes again, also in another time zone', async () => {
  const zone = process.env['TZ'];
  const first = Buffer.from(await statementDocx(input));
  process.env['TZ'] = 'Asia/Ho_Chi_Minh';
  const second = Buffer.from(await statementDocx(input));
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
  expect(second.equals(first)).toBe(true);
  expect(Buffer.from(await statementDocx({ ...input, title: 'Other' })).equals(first)).toBe(false);
});

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(
    '<script>alert(1)</script>',
    '&amp;&#0;]]>',
    'a\u0000b\u0008\u001b[31m\u007f\u0085',
    '\u202Egnp.exe\u2066\u200F',
    '\ud800 lone \udfff',
    '\uFFFE\uFFFF\u{1FFFE}',
    '[[ex:e1]] [[gap:<w:br/>]] [[claim:x]]',
    '1. a\n   - b\n     1. c\n\n99999999999. d',
    `${'| a '.repeat(70)}|\n${'| - '.repeat(70)}|\n${'| <w:t> '.repeat(70)}|`,
    '> '.repeat(60),
    '- '.repeat(40),
    '<w:p/>\u2028\u2029\r\n\t',
  ),
);

it('takes any text as text: the document stays well-formed, and what stands in it is what was typed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(nasty, { minLength: 12, maxLength: 24 }), async (texts) => {
      const joined = texts.join('\n\n');
      const [title = '', request = ''] = texts;
      const { tables, paragraphs } = await written({
        title,
        request: `A${request.replaceAll('[[', '')}`,
        shop: { name: texts[2] ?? '', marketName: '', isSample: true },
        sections: [{ id: 's', title: texts[3] ?? '', markdown: joined }],
        facts: texts.map((value, index) => ({ label: String(index), value })),
        exhibits: texts.map((caption, index) => exhibit(index + 1, caption)),
        lines: [{ number: 1, text: texts[4] ?? '', claims: [{ id: 'c', number: 1, markdown: joined }] }],
      });
      expect(tables[0]?.map((row) => row[1])).toEqual(texts.map(inert));
      expect(paragraphs[0]?.text).toBe(inert(title));
    }),
    { numRuns: 4 },
  );
});

it('takes a paragraph of 100 kB', async () => {
  const long = 'lörem <&> '.repeat(10_000);
  const { paragraphs } = await written({ sections: [{ id: 's', title: 'Long', markdown: long }] });
  expect(paragraphs.some(({ text }) => text === long.trimEnd())).toBe(true);
});

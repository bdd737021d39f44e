import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packetGaps, type PacketInput } from '#shared/appeals/packet.ts';
import { isCovered, isInScript, unprintableIn } from '#shared/appeals/printable.ts';
import { scripts } from '#shared/appeals/script-coverage.ts';
import { outlineTitles, packetDocument } from '#main/export/document.ts';
import type { PreparedExhibit } from '#main/export/exhibit-sheets.ts';
import { fitted, frameBox, innerBox } from '#main/export/geometry.ts';
import { zipEntries } from '#main/export/manifest.ts';
import { type Citations, renderMarkdown } from '#main/export/markdown.ts';
import { exhibitSpans, overlayDocument } from '#main/export/overlay.ts';
import { html, inFours } from '#main/export/printable-text.ts';
import { unprintableNotes } from '#main/export/unprintable-note.ts';
import { fontFaces, printFonts } from '#main/export/print-fonts.ts';
import { packetStyle } from '#main/export/print-style.ts';
import { charactersOf } from '../../support/woff2-cmap.ts';

const fonts = resolve(import.meta.dirname, '../../../resources/fonts/print');

const exhibit = (number: number) => ({
  id: `e${number}`,
  number,
  caption: `Caption ${number}`,
  kindWords: 'Photo',
  proves: 'Claim 1',
  receivedWords: 'received 20 Nov 2026',
  fileName: `file ${number}.txt`,
  mime: 'text/plain',
  sha256: String(number).repeat(64),
  bytes: 3,
  path: `/vault/${number}`,
  originalInZip: number !== 2,
});

const input: PacketInput = {
  fileBase: 'appeal-case-9-attempt-1',
  paper: 'letter',
  exportedAt: Date.UTC(2026, 10, 23, 14, 12),
  zone: 'America/New_York',
  lang: 'en',
  shop: { name: 'Maple & Pine Home', marketName: 'United States', isSample: false },
  head: { attempt: 1, attempts: 2, modeWords: 'wrong decision' },
  title: 'Appeal',
  request: 'Please cancel it.',
  facts: [{ label: 'Ticket', value: '7719 0426' }],
  sections: [
    { id: 'a', title: 'Statement', markdown: 'Text [[ex:e1]].\n\n[[claim:c2]]\n\nEnd [[claim:c1]].' },
    { id: 'b', title: 'Actions', markdown: 'Done.' },
  ],
  timeline: [{ when: '9 Nov', what: 'Something', exhibits: ['e2', 'nobody'] }],
  lines: [
    { number: 1, text: 'A line.', claims: [{ id: 'c1', number: 1, markdown: 'One.' }] },
    {
      number: null,
      text: 'The notice as a whole',
      claims: [{ id: 'c2', number: 2, markdown: 'Two [[ex:e2]].' }],
    },
  ],
  actions: [
    {
      title: 'Board <b>',
      kind: 'Corrective',
      cause: 'Nobody looked',
      owner: 'Packing',
      isDone: true,
      day: '20 Nov 2026',
      effect: 'To be checked on 20 Dec 2026.',
      exhibits: ['e2', 'nobody'],
    },
    {
      title: 'A photo',
      kind: 'Preventive',
      cause: '',
      owner: '',
      isDone: false,
      day: '1 Dec 2026',
      effect: '',
      exhibits: [],
    },
  ],
  exhibits: [exhibit(1), exhibit(2), exhibit(3)],
  records: { sentences: ['Kept in a chain.'] },
  texts: [],
  ticket: '7719 0426',
  onUnreadable: 'stop',
};

const text = (id: string): PreparedExhibit => ({
  kind: 'text',
  id,
  paragraphs: ['words'],
  total: 1,
  isCut: false,
});
const prepared = ['e1', 'e2', 'e3'].map(text);
const hex = (code: number): string => code.toString(16);
const none: Citations = { exhibitNumber: () => null, claim: () => null };

describe('texts', () => {
  test('are never markup, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const tags = html(words).replaceAll(/<span class="(?:code">U\+[0-9A-F]+<\/span>|hant">)/gu, '');
        expect(tags.replaceAll('</span>', '')).not.toMatch(/[<>"']/u);
      }),
    );
  });

  test('show what has no glyph, and turn nothing', () => {
    expect(html('a\u202Eb')).toBe('a<span class="code">U+202E</span>b');
    expect(html('e\u0301\u200B😀')).toBe('é<span class="code">U+1F600</span>');
    expect(unprintableIn('đường ≥ −32 “x”')).toEqual([]);
    expect(inFours('0123456789')).toBe('0123 4567 89');
  });

  test('are named where characters have no glyph', () => {
    expect(unprintableNotes(input)).toEqual([]);
    const noted = unprintableNotes({ ...input, request: 'Cancel 한국어.', title: 'Appeal 😀' }).join();
    expect(noted.replaceAll('\u00a0', ' ')).toBe(
      '4 characters can’t be printed; code points stand in their place: the cover (U+1F600), the request (U+D55C, U+AD6D, U+C5B4).',
    );
  });

  test.each([
    ['Tiếng Việt, ภาษาไทย ก็น้ำ', 'ภาษาไทย ก็น้ำ'],
    ['请取消此违规，并退还32分。', '请取消此违规，并退还32分。'],
    ['سلّم المتجر 15 طلبًا', 'سلّم المتجر 15 طلبًا'],
    ['می\u200Cخواهیم', 'می\u200Cخواهیم'],
    ['החנות מסרה', 'החנות מסרה'],
    ['請退還', '<span class="hant">請退還</span>'],
  ])('in other scripts stand as themselves: %s', (words, expected) => {
    expect(html(words)).toContain(expected);
    expect(unprintableIn(words)).toEqual([]);
  });

  test('in other scripts turn nothing around them, by letter or by control', () => {
    expect(html('\u200Ca\u200D')).toBe('a');
    for (const control of ['\u061C', '\u200E', '\u200F', '\u202B', '\u202E', '\u2067', '\u2069'])
      expect(html(`مرحبا${control}x`)).toMatch(/^مرحبا<span class="code">U\+[0-9A-F]{4}<\/span>x$/u);
    expect(
      renderMarkdown('مرحبا **x**\n\n- a\n\n> b', none).match(/<(?:p|ul|blockquote) dir="auto">/gu),
    ).toHaveLength(3);
  });

  test('only count on glyphs that the font files have', () => {
    const glyphsOf = (file: string) => new Set(charactersOf(readFileSync(join(fonts, file))));
    const latin = printFonts
      .filter(({ family }) => family === 'Packet Sans')
      .map(({ file }) => glyphsOf(file));
    const others = scripts.map((script) => {
      const files = printFonts.filter((font) => font.script === script).map(({ file }) => glyphsOf(file));
      expect(files).toHaveLength(2);
      return { script, files };
    });
    for (let code = 0x20; code < 0x2_0000; code += 1) {
      const within = others.filter(({ script }) => isInScript(script, code));
      const counted = within.map(({ files }) => files.every((own) => own.has(code)));
      expect(counted.every(Boolean), hex(code)).toBe(true);
      if (isCovered(code) && within.length === 0)
        expect(
          latin.every((own) => own.has(code)),
          hex(code),
        ).toBe(true);
    }
  });

  test.each([
    ['<b onclick="x">y</b>', '&lt;b onclick=&quot;x&quot;&gt;y&lt;/b&gt;'],
    ['[words](https://example.test/a)', '<span>words</span> (https://example.test/a)'],
    ['![alt](https://example.test/a.png)', 'https://example.test/a.png'],
    ['`=1+1`', '<span class="verbatim">=1+1</span>'],
    ['# Title', '<h2 dir="auto">Title</h2>'],
  ])('of Markdown stay inert: %s', (markdown, expected) => {
    const made = renderMarkdown(markdown, none);
    expect(made).toContain(expected);
    expect(made).not.toMatch(/<(a|img|script|b)[ >]/u);
  });
});

describe('the document', () => {
  const made = packetDocument(input, prepared, { 'section-1': 2, index: 4, 'exhibit-1': 5, records: 9 });

  test('links each citation, and prints a claim once, where it stands', () => {
    expect(made).toContain('<a class="cite" href="#exhibit-1">Ex.&nbsp;1</a>');
    expect(made).toContain('<a class="cite" href="#claim-1">Claim&nbsp;1</a>');
    expect(made.match(/id="claim-2"/gu)).toHaveLength(1);
    expect(made).toContain('<a href="#claim-2">Stands in “Statement”.</a>');
    expect(made.indexOf('id="claim-2"')).toBeLessThan(made.indexOf('id="answers"'));
  });

  test('lists the parts with their pages in the order of reading', () => {
    const titles = [...made.matchAll(/<a href="#([^"]+)"><span>/gu)].map((match) => match[1]);
    expect(titles).toEqual([
      'section-1',
      'timeline',
      'answers',
      'section-2',
      'actions',
      'index',
      'exhibit-1',
      'records',
    ]);
    expect(made).toContain('<a href="#records"><span>Statement on the records</span><span>9</span></a>');
    expect(outlineTitles(input).at(-2)).toBe('Exhibit 3 Caption 3');
  });

  test('tells corrective actions in a table: done ones with their day and proof, planned ones as planned', () => {
    const [table = ''] = /<table class="actions">.*?<\/table>/u.exec(made) ?? [];
    expect(table.match(/<th [^>]*scope="col">/gu)).toHaveLength(5);
    expect(table).toContain('Board &lt;b&gt;');
    expect(table).toContain('<bdi>20 Nov 2026</bdi>');
    expect(table).toContain('Cause: <bdi>Nobody looked</bdi>');
    expect(table.match(/href="#exhibit-\d"/gu)).toEqual(['href="#exhibit-2"']);
    expect(table).toContain('<bdi>Planned for 1 Dec 2026</bdi>');
    expect(made).toContain('What is planned is not done yet.');
    expect(outlineTitles(input)).toContain('Corrective actions on record');
    const none = { ...input, actions: [] };
    expect(packetDocument(none, prepared, null)).not.toContain('id="actions"');
    expect(outlineTitles(none)).not.toContain('Corrective actions on record');
  });

  test('says whose originals are not in the ZIP', () => {
    expect(made).toContain('the shop keeps that of exhibit 2.');
  });

  test('holds no style or script of its own', () => {
    expect(made).not.toMatch(/ style=|<style|<script|javascript:/u);
  });

  test('knows its gaps', () => {
    const withGap = { ...input, sections: [{ id: 'a', title: 'A', markdown: 'x [[gap:the date]]' }] };
    expect(packetGaps(withGap)).toEqual(['the date']);
    expect(packetGaps(input)).toEqual([]);
  });
});

test('heads and feet: a head on texts, none on exhibits, the count over pages that run on', () => {
  const pages = { 'exhibit-1': 3, 'exhibit-2': 4, 'exhibit-3': 6, records: 7 };
  const spans = exhibitSpans(input, prepared, pages, 7);
  expect(spans.map(({ first, last }) => [first, last])).toEqual([
    [3, 3],
    [4, 5],
    [6, 6],
  ]);
  const sheets = overlayDocument(input, spans, 7).split('<div class="sheet">').slice(1);
  expect(sheets.map((sheet) => sheet.includes('class="head"'))).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
    true,
  ]);
  const counts = sheets.join().match(/page \d of \d/gu);
  expect(counts?.join()).toBe('page 1 of 1,page 1 of 2,page 2 of 2,page 1 of 1');
  expect(sheets[6]).toContain('Page 7 of 7');
  expect(sheets[6]).toContain('Ticket');
  expect(overlayDocument({ ...input, ticket: '' }, spans, 7)).not.toContain('Ticket');
});

test('the manifest and the list of fingerprints name each entry, and no place on this machine', () => {
  const pdf = { path: '/scratch/packet.pdf', sha256: 'a'.repeat(64), bytes: 10, pages: 7 };
  const entries = zipEntries({ input, prepared, spans: [], pdf, notes: ['A note.'] });
  expect(entries.map(({ name }) => name)).toEqual([
    'appeal-case-9-attempt-1.pdf',
    'exhibits/01-file 1.txt',
    'exhibits/03-file 3.txt',
    'manifest.json',
    'SHA256SUMS',
  ]);
  const texts = entries.flatMap((entry) => ('text' in entry ? entry.text : []));
  expect(texts.join('')).not.toMatch(/\/vault|\/scratch/u);
  expect(texts[1]?.trim().split('\n')).toHaveLength(4);
});

test('an exhibit is fitted, never cropped, never stretched', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 }), (width, height) => {
      const place = innerBox(frameBox('letter', 3));
      const shown = fitted({ width, height }, place, 0.75);
      expect(shown.width).toBeLessThanOrEqual(place.width + 1e-6);
      expect(shown.height).toBeLessThanOrEqual(place.height + 1e-6);
      expect(shown.width / shown.height).toBeCloseTo(width / height, 6);
    }),
  );
});

test('every font file of the style sheet is there', () => {
  for (const { file } of printFonts)
    expect(readFileSync(join(fonts, file)).subarray(0, 4).toString()).toBe('wOF2');
  expect(packetStyle('a4')).toContain(fontFaces());
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  reportAside,
  reportList,
  reportParagraph,
  reportStrong,
  reportTable,
} from '#main/export/report-document.ts';
import type { Report } from '#main/export/report.ts';
import { reviewPartTitles } from '#shared/review/assemble.ts';
import { reviewReportOf } from '#main/export/review-report.ts';
import {
  checkPdf,
  pdfFacts,
  pdfFonts,
  pdfOutline,
  pdfStructure,
  pdfText,
  plainText,
} from '../../support/outside-readers.ts';
import { openPrintHarness, type PrintHarness } from '../../support/print-harness.ts';
import { printOf } from './review-print.ts';

const hostile = '<script>document.title="PWNED"</script><img src=x>';

const report: Report = {
  kind: 'Corrective actions',
  title: 'The log of November 2026',
  lead: 'All actions on record, the newest first.',
  facts: [
    { label: 'Shop', value: 'Maple & Pine Home' },
    { label: 'From', value: hostile },
  ],
  parts: [
    {
      title: 'Actions',
      body: reportTable(
        [{ title: 'Action' }, { title: 'Points', width: 44, isFigure: true }],
        Array.from({ length: 90 }, (_, index) => [
          reportStrong(`Action ${String(index + 1)}`) + reportAside(hostile),
          String(index),
        ]),
      ),
    },
    {
      title: 'Notes',
      body: reportParagraph('ร้านค้า 请取消此违规') + reportList(['One', 'Two']),
      startsPage: true,
    },
  ],
  shop: { name: 'Maple & Pine Home', isSample: true },
  lang: 'en',
  paper: 'letter',
  madeAt: Date.UTC(2026, 10, 23, 14, 12),
};

let harness: PrintHarness;
let files: { readonly first: string; readonly again: string; readonly wide: string; readonly review: string };
let pages: readonly (number | null)[];
let hashes: readonly string[];

beforeAll(async () => {
  harness = await openPrintHarness();
  const out = harness.folder('reports');
  files = {
    first: join(out, '1.pdf'),
    again: join(out, '2.pdf'),
    wide: join(out, '3.pdf'),
    review: join(out, '4.pdf'),
  };
  const folder = join(harness.folder('packets'), 'reports');
  const wide = { ...report, isWide: true, paper: 'a4' as const };
  const results = await harness.run(
    {
      tasks: [
        { kind: 'report', report, folder, out: files.first },
        { kind: 'report', report, folder, out: files.again },
        { kind: 'report', report: wide, folder, out: files.wide },
        { kind: 'report', report: reviewReportOf(printOf(), 2), folder, out: files.review },
      ],
    },
    { TZ: 'America/New_York' },
  );
  pages = results.map((result) => (result.kind === 'reported' ? result.pages : null));
  hashes = results.map((result) => (result.kind === 'reported' ? result.sha256 : ''));
}, 120_000);

afterAll(() => harness.close());

describe('a report', () => {
  test('is sound, tagged, titled and bookmarked, with bundled fonts alone', () => {
    checkPdf(files.first);
    const facts = pdfFacts(files.first);
    expect(facts.get('Tagged')).toBe('yes');
    expect(facts.get('Title')).toBe(report.title);
    expect(facts.get('Author')).toBe('Maple & Pine Home');
    expect(facts.get('Creator')).toBe('Corrective actions');
    expect(Number(facts.get('Pages'))).toBe(pages[0]);
    expect(pdfOutline(files.first)).toEqual([report.title, 'Actions', 'Notes']);
    expect(pdfFonts(files.first).every(({ isEmbedded }) => isEmbedded)).toBe(true);
    expect(pdfStructure(files.first)).toContain('Table');
  });

  test('says all that it was given, hostile words as words, and numbers its pages', () => {
    const text = pdfText(files.first);
    for (const words of [
      'Action 1',
      'Action 90',
      '<script>document.title="PWNED"</script>',
      'ร้านค้า',
      '请取消此违规',
    ])
      expect(text).toContain(plainText(words));
    expect(text).toContain(plainText(`Page 1 of ${String(pages[0])}`));
    expect(text).toContain(plainText(`Page ${String(pages[0])} of ${String(pages[0])}`));
    expect(text).toContain(plainText('Sample, made-up records'));
  });

  test('is the same bytes twice, and lies on its side where it is asked to', () => {
    expect(hashes[0]).toBe(hashes[1]);
    expect(pdfFacts(files.wide).get('Page size')).toMatch(/^841\.92 x 594\.96/u);
  });

  test('of a week with many things holds one page, in two columns that are read one after the other', () => {
    checkPdf(files.review);
    expect(pages[3]).toBe(1);
    const text = pdfText(files.review);
    for (const words of [
      'Second pickup is booked.',
      'Late dispatch <b>0</b>',
      '10 more on record in the app',
    ])
      expect(text).toContain(plainText(words));
    const bookmarks = ['Review 3, 17–23 Nov 2026', 'Notes', 'What the week brought'];
    expect(pdfOutline(files.review).map((title) => title.replaceAll('\u00a0', ' '))).toEqual([
      ...bookmarks,
      ...Object.values(reviewPartTitles),
    ]);
  });

  test('leaves nothing beside the packets', () => {
    expect(readdirSync(join(harness.folder('packets')))).toEqual([]);
  });
});

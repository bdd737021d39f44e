import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { PacketInput } from '#shared/appeals/packet.ts';
import {
  checkPdf,
  checkSums,
  pdfAlternatives,
  checkZip,
  pdfDestinations,
  pdfFacts,
  pdfFonts,
  pdfOutline,
  pdfStructure,
  pdfText,
  plainText,
  unpack,
  zipNames,
} from '../../support/outside-readers.ts';
import { browserText } from '../../../scripts/demo/browser-reader.mjs';
import { sampleInput } from '../../support/packet-fixtures.ts';
import { plantedCamera } from '../../support/packet-pieces.ts';
import type { PrintResult, PrintTask } from '../../support/print-job.ts';
import { expectOpened, lockWords, withLockedPdf } from '../../support/locked-packet.ts';
import { openPrintHarness, type PrintHarness } from '../../support/print-harness.ts';
import { isTorn, withTornFiles } from '../../support/torn-packet.ts';

// The whole pipeline in a real Electron, judged by programs that know nothing of it.

const fonts = resolve(import.meta.dirname, '../../../resources/fonts/print');
const hostile = '<script>document.title="PWNED"</script><img src="https://example.test/leak.png">';

/** One sentence in each script that the packet has type for beside Latin. */
const scriptTexts = [
  'ร้านค้าได้ส่งคำสั่งซื้อ 15 รายการ',
  '请取消此违规并退还32分。',
  '該店舖請取消此違規並退還32分。',
  'لذلك نطلب إلغاء المخالفة',
  'לכן אנו מבקשים לבטל את ההפרה',
] as const;

type Done = PrintResult & { readonly kind: 'done' };

let harness: PrintHarness;
let input: PacketInput;
let first: readonly PrintResult[];
let folders: readonly string[];
let unpacked: string;
let locked: { readonly outDir: string; readonly input: PacketInput };
let misled: { readonly outDir: string; readonly result: PrintResult | undefined };
let torn: { readonly outDir: string; readonly input: PacketInput; readonly result: PrintResult | undefined };

const runTasks = (tasks: readonly Omit<PrintTask, 'kind'>[], zone: string): Promise<readonly PrintResult[]> =>
  harness.run({ tasks: tasks.map((task) => ({ ...task, kind: 'export' })) }, { TZ: zone });

const done = (result: PrintResult | undefined): Done => {
  if (result?.kind !== 'done') throw new Error(JSON.stringify(result));
  return result;
};

const withHostileTexts = (own: PacketInput): PacketInput => ({
  ...own,
  fileBase: 'hostile',
  paper: 'a4',
  onUnreadable: 'sheet',
  title: `Appeal ${hostile}`,
  request: `Please ${hostile} \u202Egnp.exe and 你好 😀`,
  timeline: scriptTexts.map((what) => ({ when: '12 พ.ย.', what, exhibits: [] })),
  shop: { ...own.shop, name: `Shop ${hostile}`, isSample: true },
  sections: [
    {
      id: 'a',
      title: hostile,
      markdown: `${hostile}\n\n[words](https://example.test/x) ![alt](file:///etc/passwd)`,
    },
  ],
  exhibits: own.exhibits.map((exhibit) => ({
    ...exhibit,
    caption: `${hostile} ${'long caption '.repeat(9)}`.slice(0, 200),
    // Without a blank a name gives lines no place to end, and a sheet has room for its own lines only.
    fileName: `../..\\${hostile}${'y'.repeat(100)}.pdf`,
    // A text that claims to be a picture cannot be shown as one: a sheet stands in its place.
    mime: exhibit.mime === 'text/plain' ? 'image/png' : exhibit.mime,
  })),
});

const stops = ['prepare', 'printing', 'print', 'finish'] as const;

beforeAll(async () => {
  harness = await openPrintHarness();
  input = await sampleInput(harness.folder('vault'), fonts);
  folders = ['one', 'two', 'hostile', ...stops.map((stage) => `cancel-${stage}`)].map((name) =>
    harness.folder(name),
  );
  const [one = '', two = '', odd = '', ...cancelled] = folders;
  const lockedInput = withLockedPdf(input, harness.folder('locked-vault'));
  locked = { outDir: harness.folder('locked'), input: lockedInput };
  const passwords = Object.fromEntries(lockedInput.exhibits.map(({ id }) => [id, lockWords]));
  const misledDir = harness.folder('misled');
  const stopped = {
    outDir: harness.folder('stopped'),
    input: withTornFiles(input, harness.folder('damaged')),
  };
  // In one process: what needs another one or another time zone runs in its test.
  first = await runTasks(
    [
      { input, outDir: one, cancelAt: null },
      { input, outDir: two, cancelAt: null },
      { input: withHostileTexts(input), outDir: odd, cancelAt: null },
      ...cancelled.map((outDir, index) => ({ input, outDir, cancelAt: stops[index] ?? null })),
      { input, outDir: misledDir, cancelAt: null, isMisled: true },
      { ...stopped, cancelAt: null },
      { ...locked, cancelAt: null, passwords },
    ],
    'America/New_York',
  );
  misled = { outDir: misledDir, result: first.at(-3) };
  torn = { ...stopped, result: first.at(-2) };
  unpacked = harness.folder('unpacked');
  unpack(done(first[0]).outcome.zip.path, unpacked);
}, 300_000);

afterAll(() => harness.close());

describe('the PDF', () => {
  const pdf = (): string => done(first[0]).outcome.pdf.path;

  test('is sound, tagged and titled, names no program, and carries the time of the export', () => {
    checkPdf(pdf());
    const facts = pdfFacts(pdf());
    expect(facts.get('Tagged')).toBe('yes');
    expect(facts.get('Title')).toBe(input.title);
    expect(facts.get('Author')).toBe('Maple & Pine Home');
    expect(facts.get('JavaScript')).toBe('no');
    expect(Number(facts.get('Pages'))).toBe(done(first[0]).outcome.pdf.pages);
    for (const name of ['Creator', 'Producer']) expect(facts.get(name)).toBe('Appeal packet');
    expect(readFileSync(pdf(), 'latin1')).not.toMatch(/Chrome|Electron|Skia|Mozilla/u);
  });

  test('embeds every font, none of them Type 3', () => {
    const found = pdfFonts(pdf());
    expect(found.length).toBeGreaterThan(5);
    expect(found.filter(({ type, isEmbedded }) => !isEmbedded || !type.includes('TrueType'))).toEqual([]);
  });

  test('is read by pdf.js too, with its figures, ligatures and Vietnamese letters', async () => {
    const text = await browserText(pdf());
    for (const { label, value } of input.facts) expect(text).toContain(plainText(`${label}${value}`));
    for (const { caption, sha256 } of input.exhibits) {
      expect(text).toContain(plainText(caption));
      expect(text).toContain(sha256);
    }
  });

  test('has a destination and an outline entry for each part and exhibit', () => {
    const destinations = pdfDestinations(pdf());
    for (const { number } of input.exhibits) expect(destinations.get(`exhibit-${number}`)).toBeGreaterThan(1);
    const outline = pdfOutline(pdf());
    for (const { caption } of input.exhibits)
      expect(outline.some((title) => title.includes(caption))).toBe(true);
    expect(outline).toContain('Statement on the records');
    expect(outline).toContain('Corrective actions on record');
    expect(destinations.get('actions')).toBeGreaterThan(1);
    expect(outline.filter((title) => title.includes('Late orders'))).toHaveLength(1);
  });

  test('prints in the contents and the index the pages where the parts are', () => {
    const destinations = pdfDestinations(pdf());
    const from = destinations.get('index') ?? 0;
    const count = (destinations.get('exhibit-1') ?? 0) - from;
    const index = Array.from({ length: count }, (_, page) => pdfText(pdf(), from + page)).join('');
    for (const { caption } of input.exhibits) expect(index).toContain(plainText(caption));
    const cover = pdfText(pdf(), 1);
    expect(cover).toContain(`Exhibitindex${String(destinations.get('index'))}`);
    expect(cover).toContain(`Statementontherecords${String(destinations.get('records'))}`);
    for (const { number, caption } of input.exhibits) {
      const page = pdfText(pdf(), destinations.get(`exhibit-${number}`) ?? 0);
      expect(page).toContain(plainText(`Exhibit ${number}`));
      expect(page).toContain(plainText(caption));
    }
  });

  test('holds every value, in Vietnamese too, and the text of PDF exhibits', () => {
    const text = pdfText(pdf());
    const values = [
      input.request,
      ...input.facts.map(({ value }) => value),
      ...input.timeline.map(({ what }) => what),
      ...input.exhibits.flatMap((exhibit) => [exhibit.kindWords, exhibit.fileName, exhibit.sha256]),
      ...input.actions.flatMap(({ title, cause, owner, effect }) => [title, cause, owner, effect]),
      'Planned for 5 Dec 2026',
      ...input.records.sentences,
      'Trung tâm Dayton chưa quét kiện nào.',
      'Xác nhận lô hàng đèn gỗ sồi',
      'The sender had no influence on this delay.',
      '=HYPERLINK("http://example.test","click")',
    ];
    for (const value of values) expect(text).toContain(plainText(value));
    expect(text).toContain(plainText(`Page 4 of ${done(first[0]).outcome.pdf.pages}`));
  });

  test('gives each exhibit page a figure with words, and keeps heads and feet out of the structure', () => {
    const [structure, alternatives] = [pdfStructure(pdf()), pdfAlternatives(pdf())];
    expect(structure).toContain('H2');
    expect(alternatives).toContain(
      "Exhibit 6, page 3 of 3: Scan report of the carrier, 9 to 15 November. The page's own text stands here.",
    );
    expect(alternatives).toContain('Exhibit 5: Cut-off board with the second pickup');
    expect(structure).not.toContain('Page 4 of');
  });

  test('holds nothing of what a phone wrote into a photo', () => {
    const bytes = readFileSync(pdf(), 'latin1');
    expect(bytes).not.toContain(plantedCamera);
    expect(bytes).not.toContain('Exif');
  });
});

describe('the ZIP', () => {
  test('passes unzip and sha256sum, in its fixed order', () => {
    const { zip } = done(first[0]).outcome;
    checkZip(zip.path);
    checkSums(unpacked);
    expect(zipNames(zip.path)).toEqual([
      'appeal-case-9-attempt-1.pdf',
      'exhibits/01-halden-letter-19-nov.pdf',
      'exhibits/02-pickup-manifest.jpg',
      'exhibits/03-late-orders-2026-11-20.csv',
      'exhibits/04-ticket-page-19-nov.png',
      'exhibits/05-cut-off-board.jpg',
      'exhibits/06-halden-scan-report.pdf',
      'exhibits/07-invoice-2231.pdf',
      'exhibits/08-thư-xác-nhận-ngày-18-11.pdf',
      'exhibits/09-ghi-chú-kho.txt',
      'texts/01-Whole-text.txt',
      'texts/02-Short-field.txt',
      'manifest.json',
      'SHA256SUMS',
    ]);
    expect(readFileSync(join(unpacked, 'texts/01-Whole-text.txt'), 'utf8')).toBe(
      'Please cancel it. Thư xác nhận.\n',
    );
  });

  test('holds originals where they are wanted, and elsewhere a copy without hidden data', () => {
    const manifest = z
      .object({ exhibits: z.array(z.object({ holds: z.string() })) })
      .parse(JSON.parse(readFileSync(join(unpacked, 'manifest.json'), 'utf8')));
    expect(manifest.exhibits.map(({ holds }) => holds)).toEqual(
      input.exhibits.map(({ originalInZip }) => (originalInZip ? 'original' : 'copy without hidden data')),
    );
    const copy = readFileSync(join(unpacked, 'exhibits', '02-pickup-manifest.jpg'), 'latin1');
    expect(copy).not.toContain(plantedCamera);
    expect(readFileSync(join(unpacked, 'manifest.json'), 'utf8')).not.toContain(harness.folder('vault'));
  });
});

test('the same input gives the same bytes: again, in another process, in another time zone', async () => {
  const again = await runTasks([{ input, outDir: harness.folder('three'), cancelAt: null }], 'Asia/Bangkok');
  const hashes = [first[0], first[1], again[0]].map((result) => {
    const { pdf, zip } = done(result).outcome;
    return [pdf.sha256, zip.sha256];
  });
  expect(hashes[1]).toEqual(hashes[0]);
  expect(hashes[2]).toEqual(hashes[0]);
});

test('page numbers that were learned too early are learned again, and the packet is the same', () => {
  expect(done(misled.result).outcome.pdf.sha256).toBe(done(first[0]).outcome.pdf.sha256);
  expect(readdirSync(misled.outDir)).toHaveLength(2);
});

test('a packet that stops names every file that can’t be shown, pictures too, and leaves nothing', () => {
  const { exhibits } = torn.input;
  if (torn.result?.kind !== 'failed') throw new Error('not stopped');
  expect(torn.result.code).toBe('unreadable');
  const named = [...torn.result.message.matchAll(/Exhibit (\d+) \(/g)].map(([, number]) => Number(number));
  expect(named).toEqual(exhibits.filter(isTorn).map(({ number }) => number));
  expect(new Set(exhibits.filter(isTorn).map(({ mime }) => mime)).size).toBe(2);
  expect(readdirSync(torn.outDir)).toEqual([]);
});

test('hostile texts are printed as they stand, on A4, and the packet stays sound', () => {
  const { pdf, zip, notes } = done(first[2]).outcome;
  checkPdf(pdf.path);
  checkZip(zip.path);
  expect(pdfFacts(pdf.path).get('Page size')).toContain('A4');
  expect(pdfFacts(pdf.path).get('JavaScript')).toBe('no');
  const text = pdfText(pdf.path);
  expect(text).toContain(plainText(`Please ${hostile} U+202Egnp.exe and 你好 U+1F600`));
  const pages = pdfDestinations(pdf.path);
  for (const { number, sha256, mime } of input.exhibits)
    if (mime !== 'text/csv')
      expect(pdfText(pdf.path, pages.get(`exhibit-${number}`)), `exhibit ${number}`).toContain(
        plainText(`SHA-256 ${sha256}`),
      );
  for (const words of scriptTexts) expect(text).toContain(plainText(words));
  const fonts = pdfFonts(pdf.path).map(({ name }) => /NotoSans(\w+?)(?:Thin)?-/u.exec(name)?.[1] ?? '');
  expect(new Set(fonts.filter((name) => name !== ''))).toEqual(
    new Set(['Thai', 'SC', 'TC', 'Arabic', 'Hebrew']),
  );
  expect(text).toContain('Sample,made-uprecords');
  expect(text).toContain('Thisfilecouldnotbeshown.');
  expect(notes.join(' ')).toContain('A sheet stands in its place.');
  expect(pdfFonts(pdf.path).every(({ type }) => type.includes('TrueType'))).toBe(true);
  expect(readFileSync(pdf.path, 'latin1')).not.toContain('/URI');
  expect(zipNames(zip.path).every((name) => !name.includes('..') && !name.includes('\\'))).toBe(true);
});

test('a cancelled export ends as cancelled, leaves nothing behind and does not harm the next one', () => {
  for (const result of first.slice(3, 7)) {
    if (result.kind !== 'failed') throw new Error('not cancelled');
    expect(result.code).toBe('cancelled');
  }
  for (const folder of folders.slice(3)) expect(readdirSync(folder)).toEqual([]);
  for (const folder of folders.slice(0, 2))
    expect(readdirSync(folder).sort()).toEqual([
      'appeal-case-9-attempt-1.pdf',
      'appeal-case-9-attempt-1.zip',
    ]);
});

test('a packet with a PDF opened by its password shows its pages, needs none itself and holds it nowhere', () => {
  const [open, outcome] = [done(first[0]).outcome, done(first.at(-1)).outcome];
  expectOpened(outcome, open, { input: locked.input, folder: harness.folder('locked-unpacked') });
});

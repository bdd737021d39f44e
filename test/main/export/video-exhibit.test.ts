import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PacketExhibit, PacketInput } from '#shared/appeals/packet.ts';
import { checkPdf, checkSums, pdfImages, pdfText, plainText, unpack } from '../../support/outside-readers.ts';
import { exhibitOf, sampleInput } from '../../support/packet-fixtures.ts';
import { openPrintHarness, type PrintHarness } from '../../support/print-harness.ts';
import type { PrintResult } from '../../support/print-job.ts';

const root = resolve(import.meta.dirname, '../../..');
const video = (name: string): Buffer => readFileSync(join(root, 'test/fixtures/videos', name));

let harness: PrintHarness;
let results: readonly PrintResult[];

const exhibit = (folder: string, number: number, name: string, bytes: Buffer): PacketExhibit =>
  exhibitOf(
    folder,
    {
      caption: `Packing of order ${String(number)}`,
      kindWords: 'Video',
      proves: '',
      file: { name, mime: name.endsWith('.webm') ? 'video/webm' : 'video/mp4', bytes },
    },
    number,
  );

const withVideos = (input: PacketInput, folder: string): PacketInput => ({
  ...input,
  fileBase: 'videos',
  onUnreadable: 'sheet',
  sections: [],
  timeline: [],
  lines: [],
  actions: [],
  exhibits: [
    exhibit(folder, 1, 'packing.mp4', video('bars.mp4')),
    exhibit(folder, 2, 'packing.webm', video('bars.webm')),
    exhibit(folder, 3, 'torn.mp4', Buffer.from('no video at all')),
  ],
});

const outcomeOf = (result: PrintResult | undefined) => {
  if (result?.kind !== 'done') throw new Error(JSON.stringify(result));
  return result.outcome;
};

/** The page that an exhibit's sheet is, by its stamp. */
const pageOf = (path: string, pages: number, number: number): number => {
  const all = Array.from({ length: pages }, (_, index) => index + 1);
  const found = all.findLast((page) => pdfText(path, page).includes(plainText(`Exhibit ${String(number)}`)));
  return found ?? 0;
};

beforeAll(async () => {
  harness = await openPrintHarness();
  const vault = harness.folder('vault');
  const input = await sampleInput(vault, join(root, 'resources/fonts/print'));
  const asked = withVideos(input, vault);
  results = await harness.run(
    {
      tasks: ['one', 'two', 'stopped'].map((name) => ({
        kind: 'export',
        input: name === 'stopped' ? { ...asked, onUnreadable: 'stop' } : asked,
        outDir: harness.folder(name),
        cancelAt: null,
      })),
    },
    { TZ: 'Europe/Paris' },
  );
}, 120_000);

afterAll(() => harness.close());

describe('a video among the exhibits', () => {
  test('stands on its sheet as a still of its own pixels, and a torn one as a sheet without one', () => {
    const { pdf } = outcomeOf(results[0]);
    checkPdf(pdf.path);
    const sizes = [1, 2, 3].map((number) => pdfImages(pdf.path, pageOf(pdf.path, pdf.pages, number)));
    expect(sizes).toEqual([['640x360'], ['320x180'], []]);
  });

  test('says what its sheet is, and what could not be read', () => {
    const { pdf, notes } = outcomeOf(results[0]);
    const text = pdfText(pdf.path, pageOf(pdf.path, pdf.pages, 1));
    expect(text).toContain(plainText('A video: one still of it, from its beginning'));
    expect(notes.filter((note) => note.includes('No picture of this video can be drawn'))).toHaveLength(1);
  });

  test('is named where a packet stops for what can’t be shown', () => {
    const [, , stopped] = results;
    if (stopped?.kind !== 'failed') throw new Error('The packet was written.');
    expect(stopped.code).toBe('unreadable');
    expect(stopped.message).toContain('Exhibit 3 (torn.mp4): No picture of this video can be drawn');
  });

  test('lies whole in the ZIP, and the packet is the same bytes twice', () => {
    const [one, two] = results.slice(0, 2).map(outcomeOf);
    expect(one?.pdf.sha256).toBe(two?.pdf.sha256);
    const folder = harness.folder('unpacked');
    unpack(one?.zip.path ?? '', folder);
    checkSums(folder);
  });
});

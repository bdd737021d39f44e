import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { useSampleFonts } from '#main/sample/files.ts';
import { storeInVault } from '#main/services/vault.ts';
import { drawPage } from '#main/worker/page-work.ts';
import type { DrawnPage } from '#shared/evidence-pages.ts';
import { samplePieces } from '../support/packet-pieces.ts';
import { pdfData } from '../support/pdf-data.ts';

const signal = new AbortController().signal;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'good-standing-pages-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const draw = async (
  bytes: Uint8Array,
  wanted: { readonly page?: number; readonly longest?: number; readonly fileName?: string } = {},
): Promise<DrawnPage> => {
  const source = { kind: 'bytes', bytes, fileName: wanted.fileName ?? 'file' } as const;
  const { sha256, mime } = await storeInVault(folder, source, signal);
  const { page = 1, longest = 800 } = wanted;
  return drawPage({ vault: folder, sha256, mime, page, longest, withText: true, data: pdfData }, { signal });
};

/** A PDF with a line of text in a font that it only names. */
const pdfWith = async (change: (pdf: PDFDocument) => void = () => undefined): Promise<Uint8Array> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage([400, 200]).drawText('Buyer: Jane Roe', { x: 40, y: 150, size: 20, font });
  pdf.addPage([200, 400]).drawText('Second page', { x: 20, y: 20, size: 20, font });
  change(pdf);
  return pdf.save();
};

/** The share of pixels in a part of a drawn page that are darker than half. */
const inkIn = async (
  { png }: DrawnPage,
  box: { left: number; top: number; width: number; height: number },
) => {
  const picture = await loadImage(Buffer.from(png));
  const canvas = createCanvas(picture.width, picture.height);
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(
    Math.floor(box.left * picture.width),
    Math.floor(box.top * picture.height),
    Math.ceil(box.width * picture.width),
    Math.ceil(box.height * picture.height),
  );
  const dark = Array.from({ length: data.length / 4 }, (_, at) => data[at * 4] ?? 255).filter((v) => v < 128);
  return dark.length / (data.length / 4);
};

describe('a page of a PDF', () => {
  it('is drawn at the size that was asked for, with its words where they stand', async () => {
    const drawn = await draw(await pdfWith());
    expect([drawn.page, drawn.pages, drawn.size]).toEqual([1, 2, { width: 400, height: 200 }]);
    const picture = await loadImage(Buffer.from(drawn.png));
    expect([picture.width, picture.height]).toEqual([800, 400]);
    expect(drawn.runs.map(({ text }) => text)).toEqual(['Buyer: Jane Roe']);
    const [run] = drawn.runs;
    if (run === undefined) throw new Error('no run');
    expect(run.box.left).toBeCloseTo(0.1, 2);
    expect(await inkIn(drawn, run.box)).toBeGreaterThan(0.05);
    expect(await inkIn(drawn, { left: 0, top: 0.5, width: 1, height: 0.5 })).toBe(0);
  });

  it.each([90, 180, 270])('turned by %i degrees has its words where they are seen', async (angle) => {
    const turned = await pdfWith((pdf) => pdf.getPages()[0]?.setRotation(degrees(angle)));
    const drawn = await draw(turned);
    const [run] = drawn.runs;
    if (run === undefined) throw new Error('no run');
    expect(drawn.size.width).toBe(angle === 180 ? 400 : 200);
    expect(await inkIn(drawn, run.box)).toBeGreaterThan(0.05);
    const all = await inkIn(drawn, { left: 0, top: 0, width: 1, height: 1 });
    const ofRun = (await inkIn(drawn, run.box)) * run.box.width * run.box.height;
    expect(ofRun).toBeGreaterThan(all * 0.95);
  });

  it('is cut to what a reader shows', async () => {
    const cropped = await pdfWith((pdf) => pdf.getPages()[0]?.setCropBox(0, 100, 200, 100));
    const drawn = await draw(cropped);
    expect(drawn.size).toEqual({ width: 200, height: 100 });
    expect(drawn.runs[0]?.box.left).toBeCloseTo(0.2, 2);
  });

  it('of the sample is drawn with embedded fonts', async () => {
    useSampleFonts(join(import.meta.dirname, '../../resources/fonts/print'));
    const letter = (await samplePieces()).find(({ file }) => file.mime === 'application/pdf');
    if (letter === undefined) throw new Error('no letter');
    const drawn = await draw(letter.file.bytes);
    expect(drawn.runs.length).toBeGreaterThan(3);
    expect(await inkIn(drawn, { left: 0, top: 0, width: 1, height: 1 })).toBeGreaterThan(0.001);
  });

  it('that is not there is named', async () => {
    await expect(draw(await pdfWith(), { page: 3 })).rejects.toMatchObject({ code: 'notFound' });
  });

  it('is refused with a reason when the file is damaged, a fragment or protected by a password', async () => {
    const whole = await pdfWith();
    await expect(draw(Buffer.from('%PDF-1.7\nnothing more'))).rejects.toMatchObject({
      code: 'unreadable',
      message: 'The PDF is damaged.',
    });
    await expect(draw(whole.slice(0, 200))).rejects.toMatchObject({ code: 'unreadable' });
    const locked = await PDFDocument.load(whole);
    locked.encrypt({ userPassword: 'secret', ownerPassword: 'other' });
    await expect(draw(await locked.save())).rejects.toMatchObject({
      code: 'unreadable',
      message: 'The PDF is protected by a password.',
    });
  });

  it('of a giant sheet stays within bounds', async () => {
    const giant = await pdfWith((pdf) => pdf.getPages()[0]?.setSize(14_400, 1));
    await expect(draw(giant, { longest: 4000 })).resolves.toMatchObject({
      size: { width: 14_400, height: 1 },
    });
  });

  it('stops when it is cancelled', async () => {
    const controller = new AbortController();
    controller.abort();
    const source = { kind: 'bytes', bytes: await pdfWith(), fileName: 'a.pdf' } as const;
    const { sha256, mime } = await storeInVault(folder, source, signal);
    const input = { vault: folder, sha256, mime, page: 1, longest: 800, withText: false, data: pdfData };
    await expect(drawPage(input, controller)).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('a picture', () => {
  it('is one page, upright, never enlarged', async () => {
    const canvas = createCanvas(300, 200);
    const drawn = await draw(await canvas.encode('png'), { longest: 4000 });
    expect([drawn.pages, drawn.size]).toEqual([1, { width: 300, height: 200 }]);
    const smaller = await loadImage(
      Buffer.from((await draw(canvas.toBuffer('image/png'), { longest: 150 })).png),
    );
    expect([smaller.width, smaller.height]).toEqual([150, 100]);
  });

  it('that is torn is refused', async () => {
    const whole = createCanvas(300, 200).toBuffer('image/png');
    await expect(draw(whole.subarray(0, whole.length - 30))).rejects.toMatchObject({ code: 'unreadable' });
  });
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { createCanvas } from '@napi-rs/canvas';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FileLook, nothingPrivate } from '#shared/evidence-look.ts';
import { storeInVault } from '#main/services/vault.ts';
import { lookInto } from '#main/worker/look-work.ts';
import { pdfData } from '../support/pdf-data.ts';

const own = ['Maple & Pine Home'];
const signal = new AbortController().signal;
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'good-standing-look-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const look = async (bytes: Uint8Array, fileName: string): Promise<FileLook> => {
  const stored = await storeInVault(folder, { kind: 'bytes', bytes, fileName }, signal);
  return lookInto({ vault: folder, data: pdfData, own, ...stored }, { signal });
};

const buyers =
  'name,phone,address,e-mail\nJane Roe,+1 937 555 0142,"12 Elm Street, Dayton",jane@roe.example\n';

/** A PDF of two pages; without words they are only drawn on. */
const pdfOf = async (...words: readonly string[]): Promise<PDFDocument> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const text of words) {
    const page = pdf.addPage([400, 200]);
    if (text === '') page.drawRectangle({ x: 10, y: 10, width: 50, height: 50 });
    else page.drawText(text, { x: 20, y: 150, size: 12, font });
  }
  return pdf;
};
const locked = async (): Promise<Uint8Array> => {
  const pdf = await pdfOf('Secret');
  pdf.encrypt({ userPassword: 'secret', ownerPassword: 'other' });
  return pdf.save();
};
const picture = (): Buffer => {
  const canvas = createCanvas(200, 200);
  canvas.getContext('2d').fillRect(0, 0, 50, 50);
  return canvas.toBuffer('image/jpeg');
};
const workbook = (): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [
      { name: 'Orders', rows: [['Order ID'], ['577']] },
      {
        name: 'Buyers',
        rows: [
          ['Recipient', 'Phone'],
          ['Jane Roe', '+1 937 555 0142'],
        ],
        hidden: true,
      },
    ],
  });

describe('a file with buyers’ data', () => {
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array, Partial<FileLook['found']>]>([
    ['CSV', 'buyers.csv', () => Buffer.from(buyers), { name: 1, email: 1, phone: 1, address: 1 }],
    [
      'text in columns',
      'buyers.txt',
      () => Buffer.from(buyers.replaceAll(',', '\t')),
      { name: 1, email: 1, phone: 1, address: 1 },
    ],
    [
      'e-mail',
      'buyer.eml',
      () =>
        Buffer.from(
          'From: Jane Roe <jane.roe@gmail.com>\nTo: care@maple.example\nSubject: Where\n\nWhere is it?',
        ),
      { email: 1 },
    ],
    [
      'PDF',
      'buyer.pdf',
      async () => (await pdfOf('Cover', 'Buyer: Jane Roe', 'Jane Roe, jane@roe.example')).save(),
      { name: 2, email: 1 },
    ],
    ['workbook, on a sheet that is hidden', 'buyers.xlsx', workbook, { name: 1, phone: 1 }],
  ])('is told by its kinds and counts: %s', async (_what, name, bytes, found) => {
    const seen = { ...(await look(await bytes(), name)), sha256: '' };
    expect(seen).toMatchObject({ unreadable: null, isWhole: true, found: { ...nothingPrivate, ...found } });
    expect(JSON.stringify(seen)).not.toMatch(/jane|roe|937|elm/iu);
  });

  it('is looked through only to a bound, which is told', async () => {
    const rows = '577,1\n'.repeat(6000);
    expect(await look(Buffer.from(`Order,Late\n${rows}`), 'long.csv')).toMatchObject({ isWhole: false });
    expect(await look(Buffer.from('line\n'.repeat(6000)), 'long.txt')).toMatchObject({ isWhole: false });
  });
});

type Told = FileLook['unreadable'];

describe('a file that can’t be shown', () => {
  it.each<[string, string, () => Promise<Uint8Array> | Uint8Array, Told]>([
    [
      'torn picture',
      'a.jpg',
      () => picture().subarray(0, -40),
      { why: 'stops', words: 'The picture is damaged: its file ends too early.' },
    ],
    [
      'fragment of a PDF',
      'b.pdf',
      async () => (await (await pdfOf('Words')).save()).slice(0, 200),
      { why: 'stops', words: 'The PDF is damaged.' },
    ],
    ['locked PDF', 'c.pdf', locked, { why: 'locked', words: 'The PDF is protected by a password.' }],
    [
      'text without type',
      'd.txt',
      () => Buffer.from('ᚠᚢᚦᚨᚱᚲ'.repeat(20)),
      { why: 'sheet', words: 'This text is in a script that the packet has no type for.' },
    ],
  ])('is told with its reason: %s', async (_what, name, bytes, told) => {
    expect((await look(await bytes(), name)).unreadable).toEqual(told);
  });

  it('is told where it is gone from the evidence folder', async () => {
    const gone = { vault: folder, data: pdfData, own, sha256: 'f'.repeat(64), bytes: 4, mime: 'text/csv' };
    expect((await lookInto(gone, { signal })).unreadable?.words).toMatch(/missing/u);
  });
});

it('tells the pages of a PDF that have no text', async () => {
  expect(await look(await (await pdfOf('Words', '', '')).save(), 'scan.pdf')).toMatchObject({
    unreadable: null,
    pages: 3,
    wordless: 2,
    found: nothingPrivate,
  });
});

it('finds nothing to say of a good picture, nor of a kind that is never shown', async () => {
  for (const seen of [
    await look(picture(), 'good.jpg'),
    await look(Buffer.from([0x50, 0x4b, 3, 4]), 'x.zip'),
  ])
    expect(seen).toMatchObject({ unreadable: null, wordless: 0, isWhole: true, found: nothingPrivate });
});

it('stops when it is cancelled', async () => {
  const stored = await storeInVault(
    folder,
    { kind: 'bytes', bytes: Buffer.from(buyers), fileName: 'b.csv' },
    signal,
  );
  const ask = lookInto({ vault: folder, data: pdfData, own, ...stored }, { signal: AbortSignal.abort() });
  await expect(ask).rejects.toMatchObject({ code: 'cancelled' });
});

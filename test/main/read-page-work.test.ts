import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { storeInVault } from '#main/services/vault.ts';
import { readPage } from '#main/worker/read-page-work.ts';
import { suggestionsFor } from '#shared/redaction-suggestions.ts';
import { pdfData } from '../support/pdf-data.ts';
import { pictureOfLines } from '../support/picture-of-lines.ts';

const signal = new AbortController().signal;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'good-standing-read-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const label = pictureOfLines([
  ['Parcel label', 90],
  ['Recipient: Marlene Oakhurst', 200],
  ['Phone: +1 937 555 0142', 300],
  ['marlene.oakhurst@example.com', 400],
  ['Handed over on 12 November 2026', 500],
]);

const read = async (bytes: Uint8Array, page = 1, stop = signal) => {
  const source = { kind: 'bytes', bytes, fileName: 'label' } as const;
  const { sha256, mime } = await storeInVault(folder, source, signal);
  const shares: number[] = [];
  const progress = (done: number, total: number) => shares.push(done / total);
  const { runs } = await readPage(
    { vault: folder, sha256, mime, page, data: pdfData },
    { signal: stop, progress },
  );
  return { found: suggestionsFor(runs), shares };
};

describe('the words of a page without words of its own', () => {
  const expected = [
    ['name', 'Marlene Oakhurst', 200 / 600],
    ['phone', '+1 937 555 0142', 300 / 600],
    ['email', 'marlene.oakhurst@example.com', 400 / 600],
  ];

  it('of a picture are read with their places, and what is private among them is found', async () => {
    const { found, shares } = await read(label);
    expect(found.map(({ kind, text }) => [kind, text])).toEqual(expected.map((one) => one.slice(0, 2)));
    for (const [index, { box }] of found.entries()) {
      const base = expected[index]?.[2];
      expect([box.top < Number(base), box.top + box.height > Number(base)]).toEqual([true, true]);
      expect(box.height).toBeLessThan(0.12);
      expect(box.left).toBeGreaterThan(0.07);
    }
    expect(shares.at(-1)).toBe(1);
  });

  it('of a scanned page of a PDF are read as they stand upright', async () => {
    const pdf = await PDFDocument.create();
    pdf.addPage([400, 240]);
    const page = pdf.addPage([400, 240]);
    const picture = await pdf.embedPng(label);
    page.drawImage(picture, { x: 0, y: 0, width: 400, height: 240 });
    const { found } = await read(await pdf.save(), 2);
    expect(found.map(({ kind, text }) => [kind, text])).toEqual(expected.map((one) => one.slice(0, 2)));
    const none = await read(await pdf.save(), 1);
    expect(none.found).toEqual([]);
  });

  it('are not read of a damaged picture, and not once that is cancelled', async () => {
    await expect(read(label.subarray(0, 300))).rejects.toMatchObject({ code: 'unreadable' });
    await expect(read(label, 1, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' });
  });
});

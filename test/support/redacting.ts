import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import { expect } from 'vitest';
import { storeInVault, vaultPath } from '#main/services/vault.ts';
import { redactFile, type Redacted } from '#main/worker/redact-work.ts';
import type { PageBox } from '#shared/evidence-pages.ts';
import { pdfData } from './pdf-data.ts';

const { signal } = new AbortController();

/** The folder of the vault and of what a test writes beside it, which goes with the process: several files of tests share it. */
export const folder = mkdtempSync(join(tmpdir(), 'good-standing-redact-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Makes a redacted copy of bytes in the vault, as the app does. */
export const redactBytes = async (
  bytes: Uint8Array,
  boxes: readonly { readonly page: number; readonly box: PageBox }[],
): Promise<Redacted & { readonly path: string; readonly original: string }> => {
  const { sha256, mime } = await storeInVault(folder, { kind: 'bytes', bytes, fileName: 'original' }, signal);
  const input = { vault: folder, sha256, mime, fileName: 'copy (redacted)', boxes, data: pdfData };
  const redacted = await redactFile(input, { signal, progress: () => undefined });
  return { ...redacted, path: vaultPath(folder, redacted.file.sha256), original: sha256 };
};

/** All of a PDF with every stream decoded, as qpdf writes it. */
export const allOf = (path: string): string => {
  const out = `${path}.qdf`;
  const done = spawnSync('qpdf', ['--qdf', '--object-streams=disable', '--decode-level=all', path, out]);
  expect(done.status, String(done.stderr)).toBe(0);
  return readFileSync(out, 'latin1');
};

const hex = (text: string): string => Buffer.from(text, 'latin1').toString('hex').toUpperCase();

/** Whether a text stands anywhere in a decoded PDF, as letters or as hexadecimal digits. */
export const holds = (all: string, text: string): boolean =>
  all.includes(text) || all.toUpperCase().includes(hex(text));

/** A page as an outside program draws it, at 72 dpi. */
export const rendered = async (path: string, page: number): Promise<Image> => {
  const root = `${path}-${page}`;
  const range = ['-f', String(page), '-l', String(page), '-singlefile'];
  const done = spawnSync('pdftoppm', ['-png', '-r', '72', ...range, path, root]);
  expect(done.status, String(done.stderr)).toBe(0);
  return loadImage(readFileSync(`${root}.png`));
};

/** Reads the colours of places of a picture. */
export const pixelsOf = (picture: Image) => {
  const canvas = createCanvas(picture.width, picture.height);
  const drawing = canvas.getContext('2d');
  drawing.drawImage(picture, 0, 0);
  return (x: number, y: number, width: number, height: number): readonly number[] =>
    [...drawing.getImageData(x, y, width, height).data].filter((_value, at) => at % 4 !== 3);
};

/** What the first page of the letter says and must not leave, and what its second says. */
export const secret = 'Jane Roe, +1 555 0100 199';
export const open = 'Handed over on 12 November';

/** Two pages that share their resources. */
export const letter = async (): Promise<PDFDocument> => {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  const first = pdf.addPage([400, 200]);
  first.drawText(secret, { x: 40, y: 150, size: 16, font });
  first.drawText('First page, seen', { x: 40, y: 50, size: 16, font });
  const second = pdf.addPage([400, 200]);
  second.drawText(open, { x: 40, y: 150, size: 16, font });
  return pdf;
};

export const overSecret = { page: 1, box: { left: 0.05, top: 0.1, width: 0.9, height: 0.25 } };

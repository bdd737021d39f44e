import type { Canvas } from '@napi-rs/canvas';
import type { DrawnPage } from '#shared/evidence-pages.ts';
import { AppError } from '#shared/contract/result.ts';
import { canvasOf, decodePicture } from '../export/decode-picture.ts';
import type { Size } from '../export/geometry.ts';
import { openPdf } from '../export/pdf-drawing.ts';
import { flatPng } from '../export/write-png.ts';
import { readFromVault } from '../services/vault.ts';

// What the utility process does for the pages of a file: plain data in and out.

export interface DrawInput {
  readonly vault: string;
  readonly sha256: string;
  readonly mime: string;
  readonly page: number;
  readonly longest: number;
  readonly withText: boolean;
  /** The folder with the stand-in fonts of the PDF reader. */
  readonly data: string;
}

/** The pixels of a canvas as an opaque PNG without any other data. */
export const pngOf = async (canvas: Canvas): Promise<Uint8Array<ArrayBuffer>> =>
  Uint8Array.from((await flatPng(canvas.data(), canvas)) ?? (await canvas.encode('png')));

const scaleTo = ({ width, height }: Size, longest: number): number => longest / Math.max(width, height);

const drawPdf = async (bytes: Uint8Array, input: DrawInput, signal: AbortSignal): Promise<DrawnPage> => {
  const pdf = await openPdf(bytes, input.data);
  try {
    const page = await pdf.page(input.page);
    const canvas = await page.draw(scaleTo(page.size, input.longest), signal);
    const runs = input.withText ? await page.runs() : [];
    return { page: input.page, pages: pdf.pages, size: page.size, png: await pngOf(canvas), runs: [...runs] };
  } finally {
    await pdf.close();
  }
};

const drawPicture = async (bytes: Uint8Array, { page, longest }: DrawInput): Promise<DrawnPage> => {
  if (page !== 1) throw new AppError('notFound', 'A picture has one page.');
  const picture = await decodePicture(Buffer.from(bytes));
  const { width, height } = picture;
  const scale = Math.min(1, scaleTo(picture, longest));
  const canvas = canvasOf(picture, { width: width * scale, height: height * scale });
  return { page: 1, pages: 1, size: { width, height }, png: await pngOf(canvas), runs: [] };
};

/**
 * Draws a page of a vault file, its longest side `longest` pixels; a picture is never enlarged. Throws `unreadable`
 * with the reason, `damaged` for a file that is not the stored one.
 */
export const drawPage = async (
  input: DrawInput,
  { signal }: { readonly signal: AbortSignal },
): Promise<DrawnPage> => {
  const bytes = await readFromVault(input.vault, input.sha256);
  signal.throwIfAborted();
  return input.mime === 'application/pdf' ? drawPdf(bytes, input, signal) : drawPicture(bytes, input);
};

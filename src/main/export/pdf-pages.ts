import { ParseSpeeds, PDFDocument, type PDFEmbeddedPage, type PDFPage } from '@cantoo/pdf-lib';
import { AppError } from '#shared/contract/result.ts';
import type { Box, Size } from './geometry.ts';

/** Embeds pages for drawing, each cut to what a reader shows; a page without content gives null. */
export const embedAll = async (
  target: PDFDocument,
  pages: readonly PDFPage[],
): Promise<readonly (PDFEmbeddedPage | null)[]> => {
  const full = pages.filter((page) => page.node.Contents() !== undefined);
  const embedded = await target.embedPages(full, full.map(cropOf));
  return pages.map((page) => embedded[full.indexOf(page)] ?? null);
};

// Trailers and cross-reference streams are never encrypted themselves. Asked only of a file that could not be opened: its
// objects read as damaged before the parser comes to say that they are encrypted.
const namesEncryption = (bytes: Uint8Array): boolean =>
  /\/Encrypt\s*(?:\d+\s+\d+\s+R|<<)/u.test(Buffer.from(bytes).toString('latin1'));

const load = (bytes: Uint8Array, password: string, throwOnInvalidObject: boolean): Promise<PDFDocument> =>
  PDFDocument.load(bytes, {
    updateMetadata: false,
    throwOnInvalidObject,
    parseSpeed: ParseSpeeds.Fastest,
    password,
  });

const locked = (password: string): AppError =>
  password === ''
    ? new AppError('unreadable', 'The PDF is protected by a password.', { password: 'needed' })
    : new AppError('unreadable', 'The password that was typed does not open the PDF.', { password: 'wrong' });

const loadStrictly = async (bytes: Uint8Array, password: string): Promise<PDFDocument> => {
  try {
    return await load(bytes, password, true);
  } catch (error) {
    if (!namesEncryption(bytes)) throw error;
    return load(bytes, password, false).catch(() => {
      throw locked(password);
    });
  }
};

/**
 * A PDF exhibit opened for drawing, decrypted. A file that only restricts what may be done with it opens with the empty
 * password. Throws `unreadable` with the reason in words; its field `password` says `needed` or `wrong`.
 */
export const openExhibitPdf = async (bytes: Uint8Array, password = ''): Promise<PDFDocument> => {
  try {
    const opened = await loadStrictly(bytes, password);
    const pages = opened.getPages();
    if (pages.length === 0) throw new AppError('unreadable', 'The PDF has no pages.');
    if (pages.some((page) => !(cropOf(page).width > 1 && cropOf(page).height > 1)))
      throw new AppError('unreadable', 'The PDF is damaged.');
    await embedAll(await PDFDocument.create(), pages);
    return opened;
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError('unreadable', 'The PDF is damaged.');
  }
};

/** How far a page is turned clockwise: 0, 90, 180 or 270. */
const turnOf = (page: PDFPage): number =>
  (((Math.round(page.getRotation().angle / 90) * 90) % 360) + 360) % 360;

interface Crop extends Size {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** The part of a page that a reader shows, unturned: its crop box inside its media box. */
export const cropOf = (page: PDFPage): Crop => {
  const [crop, media] = [page.getCropBox(), page.getMediaBox()];
  const left = Math.max(crop.x, media.x);
  const bottom = Math.max(crop.y, media.y);
  const right = Math.min(crop.x + crop.width, media.x + media.width);
  const top = Math.min(crop.y + crop.height, media.y + media.height);
  return { left, bottom, right, top, width: right - left, height: top - bottom };
};

/** The size of a page as a reader shows it: cropped and turned. Points. */
export const shownSize = (page: PDFPage): Size => {
  const { width, height } = cropOf(page);
  return turnOf(page) % 180 === 0 ? { width, height } : { width: height, height: width };
};

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Puts a page whose content lies at the origin upright into a place measured from the bottom left, in points. */
export const placement = (page: PDFPage, place: Box, scale: number): Matrix => {
  const { width, height } = cropOf(page);
  const [x, y] = [place.left, place.top];
  switch (turnOf(page)) {
    case 90:
      return [0, -scale, scale, 0, x, y + width * scale];
    case 180:
      return [-scale, 0, 0, -scale, x + width * scale, y + height * scale];
    case 270:
      return [0, scale, -scale, 0, x + height * scale, y];
    default:
      return [scale, 0, 0, scale, x, y];
  }
};

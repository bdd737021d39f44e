import { promisify } from 'node:util';
import { deflate } from 'node:zlib';
import {
  concatTransformationMatrix,
  drawObject,
  PDFDocument,
  PDFName,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
} from '@cantoo/pdf-lib';
import type { Canvas } from '@napi-rs/canvas';
import { AppError } from '#shared/contract/result.ts';
import type { PageBox } from '#shared/evidence-pages.ts';
import type { CoveredBox } from '#shared/redaction.ts';
import { burnBoxes, failedCheck, isBurned, isDark } from './burn-boxes.ts';
import { pixelsPerPoint, type Size } from './geometry.ts';
import { type OpenPdf, openPdf } from './pdf-drawing.ts';
import { openExhibitPdf } from './pdf-pages.ts';
import { stripPage } from './strip-page.ts';

const jpegQuality = 86;
/** Pixels to a point at which the copy is looked at again. */
const checkScale = 1.5;
const channelsIn = 4;
/** Pixels that hardly shrink are a photo's, for which there is a better way to write them. */
const leastShrinking = 4;
const deflated = promisify(deflate);

export interface RedactPdfInput {
  readonly bytes: Uint8Array;
  readonly boxes: readonly CoveredBox[];
  /** The folder with the stand-in fonts of the PDF reader. */
  readonly data: string;
}

export interface RedactContext {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

export interface RedactedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** The pages that are pictures in the copy, from 1. */
  readonly drawn: readonly number[];
}

const isGrey = (pixels: Uint8Array): boolean => {
  for (let at = 0; at < pixels.length; at += channelsIn)
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return false;
  return true;
};

const packed = (pixels: Uint8Array, channels: 1 | 3): Buffer => {
  const out = Buffer.alloc((pixels.length / channelsIn) * channels);
  let to = 0;
  for (let from = 0; from < pixels.length; from += channelsIn)
    for (let channel = 0; channel < channels; channel += 1) {
      out[to] = pixels[from + channel] ?? 0;
      to += 1;
    }
  return out;
};

/** The pixels of a canvas as a picture in a PDF. */
const embedPixels = async (target: PDFDocument, canvas: Canvas): Promise<PDFRef> => {
  const pixels = canvas.data();
  const channels = isGrey(pixels) ? 1 : 3;
  const raw = packed(pixels, channels);
  const flat = await deflated(raw);
  const isFlat = flat.length * leastShrinking <= raw.length;
  const data = isFlat ? flat : await canvas.encode('jpeg', jpegQuality);
  const space = isFlat && channels === 1 ? 'DeviceGray' : 'DeviceRGB';
  return target.context.register(
    target.context.stream(data, {
      Type: 'XObject',
      Subtype: 'Image',
      Width: canvas.width,
      Height: canvas.height,
      BitsPerComponent: 8,
      ColorSpace: space,
      Filter: isFlat ? 'FlateDecode' : 'DCTDecode',
    }),
  );
};

const boxesOn = (boxes: readonly CoveredBox[], page: number): readonly PageBox[] =>
  boxes.filter((one) => one.page === page).map(({ box }) => box);

const addPicture = async (target: PDFDocument, canvas: Canvas, { width, height }: Size): Promise<void> => {
  const page = target.addPage([width, height]);
  const name = page.node.newXObject('Page', await embedPixels(target, canvas));
  page.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(width, 0, 0, height, 0, 0),
    drawObject(name),
    popGraphicsState(),
  );
};

/**
 * The pages that can be copied as they are, from 1: all that they hold is seen, what they draw is theirs, and no page with
 * a box draws any of it.
 */
const copiedPages = (source: PDFDocument, boxes: readonly CoveredBox[]): readonly number[] => {
  const pages = source.getPages().map((page, index) => ({ number: index + 1, stripped: stripPage(page) }));
  const boxed = new Set(boxes.map(({ page }) => page));
  const covered = new Set<string>();
  for (const { number, stripped } of pages) {
    if (!boxed.has(number)) continue;
    if (stripped === null) return [];
    for (const tag of stripped.drawn) covered.add(tag);
  }
  return pages
    .filter(
      ({ number, stripped }) =>
        !boxed.has(number) &&
        stripped !== null &&
        !stripped.hidesWords &&
        [...stripped.drawn].every((tag) => !covered.has(tag)),
    )
    .map(({ number }) => number);
};

/** Opens the copy as a reader does: no words on the pages that are pictures, nothing but black under each box. */
const checkCopy = async (
  { bytes, drawn }: RedactedPdf,
  { boxes, data }: RedactPdfInput,
  signal: AbortSignal,
): Promise<void> => {
  const copy = await openPdf(bytes, data);
  try {
    for (const number of drawn) {
      signal.throwIfAborted();
      const page = await copy.page(number);
      if ((await page.runs()).length > 0) throw failedCheck();
      const covered = boxesOn(boxes, number);
      if (covered.length > 0 && !isDark(await page.draw(checkScale, signal), covered)) throw failedCheck();
    }
  } finally {
    await copy.close();
  }
};

const write = async (
  source: PDFDocument,
  shown: OpenPdf,
  { boxes }: RedactPdfInput,
  { signal, progress }: RedactContext,
): Promise<RedactedPdf> => {
  const target = await PDFDocument.create({ updateMetadata: false });
  const copied = copiedPages(source, boxes);
  // In one go, so that what the pages share is written once.
  const copies = await target.copyPages(
    source,
    copied.map((number) => number - 1),
  );
  const copyOf = new Map(copied.map((number, index) => [number, copies[index]]));
  const drawn: number[] = [];
  const pages = source.getPageCount();
  for (let number = 1; number <= pages; number += 1) {
    signal.throwIfAborted();
    progress(number - 1, pages);
    const copy = copyOf.get(number);
    if (copy !== undefined) {
      target.addPage(copy);
      continue;
    }
    const page = await shown.page(number);
    const canvas = await page.draw(pixelsPerPoint, signal);
    const covered = boxesOn(boxes, number);
    burnBoxes(canvas, covered);
    if (!isBurned(canvas, covered)) throw failedCheck();
    await addPicture(target, canvas, page.size);
    drawn.push(number);
  }
  // The writer gives each page a list of remarks, empty here.
  for (const page of target.getPages()) page.node.delete(PDFName.of('Annots'));
  const bytes = await target.save({
    useObjectStreams: false,
    updateFieldAppearances: false,
    addDefaultPage: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  return { bytes, pages, drawn };
};

/**
 * A copy of a PDF with boxes burned in: pages with boxes become pictures at 200 dpi without a text layer, the others are
 * copied without remarks, files, scripts, hidden data and words, or become pictures too where that can't be done cleanly.
 * The copy is opened and checked before it is given out. Throws `unreadable` with the reason, `internal` when the check
 * fails.
 */
export const redactPdf = async (input: RedactPdfInput, context: RedactContext): Promise<RedactedPdf> => {
  const source = await openExhibitPdf(input.bytes);
  const shown = await openPdf(input.bytes, input.data);
  try {
    const last = Math.max(...input.boxes.map(({ page }) => page));
    if (shown.pages !== source.getPageCount())
      throw new AppError('unreadable', 'The PDF is damaged: its pages can’t be counted.');
    if (last > shown.pages)
      throw new AppError('invalid', `The PDF has ${shown.pages} pages, and a box is on page ${last}.`);
    const redacted = await write(source, shown, input, context);
    await checkCopy(redacted, input, context.signal);
    return redacted;
  } finally {
    await shown.close();
  }
};

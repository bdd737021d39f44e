import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { PDFDocument } from '@cantoo/pdf-lib';
import type { PacketExhibit, Paper } from '#shared/appeals/packet.ts';
import { AppError } from '#shared/contract/result.ts';
import {
  describePdf,
  destinationsOf,
  drawArtifact,
  fontsOf,
  openPrint,
  type PdfFacts,
  renumberStructure,
  requireBundledFonts,
} from '../export/finish-pdf.ts';
import { centred, fitted, frameBox, infoLines, innerBox } from '../export/geometry.ts';
import { hasMissingGlyph, nameGlyphs } from '../export/glyph-texts.ts';
import { nameOutline } from '../export/pdf-outline.ts';
import { embedAll, openExhibitPdf, placement, shownSize } from '../export/pdf-pages.ts';
import { prepareExhibits, type PrepareInput, readOriginal } from '../export/prepare-exhibits.ts';
import { writeZip, type ZipEntry } from '../export/write-zip.ts';

// What the utility process does for a packet: plain data in and out, files by their paths.

export interface PacketContext {
  readonly signal: AbortSignal;
  readonly progress: (done: number, total: number) => void;
}

/** Decodes, turns, scales and checks all exhibits; see `prepareExhibits`. */
export const preparePacket = (input: PrepareInput, context: PacketContext) => prepareExhibits(input, context);

export interface PacketPlaces {
  readonly pages: number;
  readonly destinations: Readonly<Record<string, number>>;
}

/** Where each linked part of a print begins, pages from 1. */
export const locatePacket = async (
  input: { readonly path: string },
  context: PacketContext,
): Promise<PacketPlaces> => {
  const print = await openPrint(await readFile(input.path));
  context.signal.throwIfAborted();
  return { pages: print.getPageCount(), destinations: destinationsOf(print) };
};

export interface PdfDrawing {
  readonly exhibit: PacketExhibit;
  /** The page of the packet, from 1, that holds its first sheet. */
  readonly firstPage: number;
  /** Empty for a file that opens without one. */
  readonly password: string;
}

export interface FinishInput {
  readonly body: string;
  readonly overlay: string;
  readonly out: string;
  readonly paper: Paper;
  readonly expected: PacketPlaces;
  readonly drawings: readonly PdfDrawing[];
  readonly facts: PdfFacts;
  /** What the outline says, in the order of the document. */
  readonly titles: readonly string[];
  /** Fonts that it must use: where one is missing, its file was not loaded. */
  readonly fonts: readonly string[];
}

export interface WrittenPdf {
  readonly sha256: string;
  readonly bytes: number;
  readonly pages: number;
}

const sameDestinations = (a: PacketPlaces, b: PacketPlaces): boolean => {
  const names = new Set([...Object.keys(a.destinations), ...Object.keys(b.destinations)]);
  return a.pages === b.pages && [...names].every((name) => a.destinations[name] === b.destinations[name]);
};

const drawExhibit = async (
  print: PDFDocument,
  { exhibit, firstPage, password }: PdfDrawing,
  paper: Paper,
): Promise<void> => {
  const source = (await openExhibitPdf(await readOriginal(exhibit), password)).getPages();
  const embedded = await embedAll(print, source);
  const frame = innerBox(frameBox(paper, infoLines(exhibit.proves, exhibit.fileName)));
  for (const [index, page] of source.entries()) {
    const target = print.getPages()[firstPage - 1 + index];
    const content = embedded[index];
    if (target === undefined)
      throw new AppError('internal', 'A page of an exhibit has no sheet. Nothing was written.');
    if (content === null || content === undefined) continue;
    const { width, height, scale } = fitted(shownSize(page), frame, 1);
    const box = centred({ width, height }, frame);
    const place = { ...box, top: target.getHeight() - box.top - height };
    drawArtifact(target, 'Exhibit', content.ref, placement(page, place, scale));
  }
};

const drawOverlay = async (print: PDFDocument, overlay: PDFDocument): Promise<void> => {
  const embedded = await print.embedPages(overlay.getPages());
  for (const [index, page] of print.getPages().entries()) {
    const sheet = embedded[index];
    if (sheet !== undefined) drawArtifact(page, 'Sheet', sheet.ref, [1, 0, 0, 1, 0, 0]);
  }
};

const writeSynced = async (path: string, bytes: Uint8Array): Promise<void> => {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
};

/**
 * Makes the packet of Chromium's print: exhibits' pages and heads and feet drawn in, facts set. Throws `conflict` when
 * a part moved since its page number was learned, `internal` when a font is not a bundled one.
 */
export const finishPacket = async (input: FinishInput, context: PacketContext): Promise<WrittenPdf> => {
  const { signal, progress } = context;
  const steps = input.drawings.length + 3;
  const step = async (done: number): Promise<void> => {
    progress(done, steps);
    await nextTurn();
    signal.throwIfAborted();
  };
  const print = await openPrint(await readFile(input.body));
  const overlay = await openPrint(await readFile(input.overlay));
  const found = { pages: print.getPageCount(), destinations: destinationsOf(print) };
  if (!sameDestinations(found, input.expected) || overlay.getPageCount() !== found.pages)
    throw new AppError('conflict', 'A part moved while its page number was written. Nothing was written.');
  if (hasMissingGlyph(print) || hasMissingGlyph(overlay))
    throw new AppError('conflict', 'A font came too late for the print. Nothing was written.');
  requireBundledFonts(fontsOf(print), input.fonts);
  requireBundledFonts(fontsOf(overlay), []);
  renumberStructure(print);
  nameGlyphs(print);
  nameGlyphs(overlay);
  nameOutline(print, input.titles);
  await step(1);
  for (const [index, drawing] of input.drawings.entries()) {
    await drawExhibit(print, drawing, input.paper);
    await step(index + 2);
  }
  await drawOverlay(print, overlay);
  describePdf(print, input.facts);
  await step(steps - 1);
  // Packed objects would make a packet a fifth smaller (1.04 for 1.32 MB) and this work half as long again.
  const bytes = await print.save({
    useObjectStreams: false,
    updateFieldAppearances: false,
    addDefaultPage: false,
    objectsPerTick: Number.POSITIVE_INFINITY,
  });
  signal.throwIfAborted();
  await writeSynced(input.out, bytes);
  await step(steps);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, bytes: bytes.length, pages: found.pages };
};

export interface ZipInput {
  readonly out: string;
  readonly entries: readonly ZipEntry[];
  readonly exportedAt: number;
  readonly zone: string;
}

/** Writes the ZIP; see `writeZip`. */
export const zipPacket = (input: ZipInput, { signal }: PacketContext) =>
  writeZip(input.out, input.entries, { exportedAt: input.exportedAt, zone: input.zone }, signal);

import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { AppError } from '#shared/contract/result.ts';
import type { StoredFile } from '#shared/evidence.ts';
import { storeInVault } from '../services/vault.ts';
import {
  boardPhoto,
  carrierLetter,
  csvFile,
  invoice,
  parcelPhoto,
  pickupManifest,
  type SampleFile,
  scanReport,
  screenshot,
  supplierLetter,
  textFile,
  useSampleFonts,
} from './files.ts';

type Facts<F extends (facts: never) => SampleFile> = Parameters<F>[0];

/** A made-up file as plain data, so that the utility process can draw it. */
export type FileSpec =
  | {
      readonly kind: 'letter';
      readonly letter: Facts<typeof carrierLetter>;
      /** A list of scans behind the letter, in the same file. */
      readonly enclosure: Facts<typeof scanReport> | null;
      /** Whether the scanner laid the pages sideways and noted the turn. */
      readonly sideways: boolean;
    }
  | { readonly kind: 'supplier'; readonly letter: Facts<typeof supplierLetter> }
  | { readonly kind: 'invoice'; readonly invoice: Facts<typeof invoice> }
  | { readonly kind: 'manifest'; readonly manifest: Facts<typeof pickupManifest> }
  | { readonly kind: 'board'; readonly board: Facts<typeof boardPhoto> }
  | { readonly kind: 'parcels'; readonly parcels: Facts<typeof parcelPhoto> }
  | { readonly kind: 'screen'; readonly screen: Facts<typeof screenshot> }
  | { readonly kind: 'table'; readonly name: string; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'text'; readonly name: string; readonly lines: readonly string[] };

const emptyPdf = (): Promise<PDFDocument> => PDFDocument.create({ updateMetadata: false });

const joined = async (first: SampleFile, second: SampleFile): Promise<SampleFile> => {
  const pdf = await emptyPdf();
  for (const { bytes } of [first, second]) {
    const source = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const page of await pdf.copyPages(source, source.getPageIndices())) pdf.addPage(page);
  }
  return { ...first, bytes: await pdf.save({ useObjectStreams: false }) };
};

// The content lies on its side and the page says by how much to turn it, as a sheet scanner leaves it.
const sideways = async (file: SampleFile): Promise<SampleFile> => {
  const pdf = await emptyPdf();
  const source = await PDFDocument.load(file.bytes, { updateMetadata: false });
  for (const content of await pdf.embedPages(source.getPages())) {
    const page = pdf.addPage([content.height, content.width]);
    page.drawPage(content, { x: content.height, y: 0, rotate: degrees(90) });
    page.setRotation(degrees(90));
  }
  return { ...file, bytes: await pdf.save({ useObjectStreams: false }) };
};

const drawLetter = async (spec: FileSpec & { readonly kind: 'letter' }): Promise<SampleFile> => {
  const letter = carrierLetter(spec.letter);
  const whole = spec.enclosure === null ? letter : await joined(letter, scanReport(spec.enclosure));
  return spec.sideways ? sideways(whole) : whole;
};

/** Draws a file; the same spec gives the same bytes. `fonts` is the folder of the bundled print fonts. */
export const drawFile = async (spec: FileSpec, fonts: string): Promise<SampleFile> => {
  useSampleFonts(fonts);
  switch (spec.kind) {
    case 'letter':
      return drawLetter(spec);
    case 'supplier':
      return supplierLetter(spec.letter);
    case 'invoice':
      return invoice(spec.invoice);
    case 'manifest':
      return pickupManifest(spec.manifest);
    case 'board':
      return boardPhoto(spec.board);
    case 'parcels':
      return parcelPhoto(spec.parcels);
    case 'screen':
      return screenshot(spec.screen);
    case 'table':
      return csvFile(spec.name, spec.rows);
    case 'text':
      return textFile(spec.name, spec.lines);
  }
};

/** Draws a file and stores it in a vault, as the utility process does it. */
export const storeSampleFile = async (
  { vault, spec, fonts }: { readonly vault: string; readonly spec: FileSpec; readonly fonts: string },
  { signal }: { readonly signal: AbortSignal },
): Promise<StoredFile> => {
  if (signal.aborted) throw new AppError('cancelled', 'Cancelled. Nothing was filed.');
  const { name, bytes } = await drawFile(spec, fonts);
  return storeInVault(vault, { kind: 'bytes', bytes, fileName: name }, signal);
};

import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFOperator,
  PDFOperatorNames,
  type PDFObject,
  type PDFPage,
  PDFRef,
  PDFString,
  ParseSpeeds,
} from '@cantoo/pdf-lib';
import { AppError } from '#shared/contract/result.ts';
import { bundledFontName } from './print-fonts.ts';
import type { Matrix } from './pdf-pages.ts';

/** Opens what Chromium printed. */
export const openPrint = (bytes: Uint8Array): Promise<PDFDocument> =>
  PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });

/** The page, from 1, of each named destination. */
export const destinationsOf = (print: PDFDocument): Readonly<Record<string, number>> => {
  const pages = new Map(print.getPages().map((page, index) => [page.ref, index + 1]));
  const dests = print.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const entries = dests?.entries() ?? [];
  return Object.fromEntries(
    entries.flatMap(([name, value]): (readonly [string, number])[] => {
      const target = print.context.lookup(value);
      const page = target instanceof PDFArray ? target.get(0) : undefined;
      const number = page instanceof PDFRef ? pages.get(page) : undefined;
      return number === undefined ? [] : [[name.decodeText(), number]];
    }),
  );
};

interface FontFact {
  readonly name: string;
  readonly isType3: boolean;
}

/** The fonts inside a print, subset tags taken off. */
export const fontsOf = (print: PDFDocument): readonly FontFact[] =>
  print.context.enumerateIndirectObjects().flatMap(([, object]): FontFact[] => {
    if (!(object instanceof PDFDict) || object.lookup(PDFName.of('Type')) !== PDFName.of('Font')) return [];
    const name = object.lookup(PDFName.of('BaseFont'));
    const isType3 = object.lookup(PDFName.of('Subtype')) === PDFName.of('Type3');
    return [{ name: name instanceof PDFName ? name.decodeText().replace(/^[A-Z]{6}\+/u, '') : '', isType3 }];
  });

/** Stops where a print used other fonts than the bundled ones, or lacks one that every packet uses. */
export const requireBundledFonts = (fonts: readonly FontFact[], expected: readonly string[]): void => {
  const strange = fonts
    .filter(({ name, isType3 }) => isType3 || !bundledFontName.test(name))
    .map(({ name }) => name || 'Type 3');
  const missing = expected.filter((name) => !fonts.some((font) => font.name === name));
  if (strange.length > 0)
    throw new AppError(
      'internal',
      `The print used other fonts: ${[...new Set(strange)].join(', ')}. Nothing was written.`,
    );
  if (missing.length > 0)
    throw new AppError('internal', `The print lacks fonts: ${missing.join(', ')}. Nothing was written.`);
};

const NODE = /^node\d{8}$/u;
const TEXT_KEYS = new Set(['Alt', 'ActualText', 'T', 'E', 'Title', 'Contents', 'Lang']);

const ranked = (ids: ReadonlySet<string>): ReadonlyMap<string, string> =>
  new Map([...ids].sort().map((id, index) => [id, `node${String(index + 1).padStart(8, '0')}`]));

const eachString = (object: PDFObject, visit: (text: PDFString) => PDFString | null): void => {
  if (object instanceof PDFArray) {
    object.asArray().forEach((item, index) => {
      const next = item instanceof PDFString ? visit(item) : null;
      if (next !== null) object.set(index, next);
      else eachString(item, visit);
    });
  } else if (object instanceof PDFDict) {
    for (const [key, item] of object.entries()) {
      if (TEXT_KEYS.has(key.decodeText())) continue;
      const next = item instanceof PDFString ? visit(item) : null;
      if (next !== null) object.set(key, next);
      else eachString(item, visit);
    }
  }
};

/** Numbers the ids of the structure from 1: Chromium counts them per process, so they would tell runs apart. */
export const renumberStructure = (print: PDFDocument): void => {
  const objects = print.context.enumerateIndirectObjects().map(([, object]) => object);
  const found = new Set<string>();
  const collect = (text: PDFString): null => {
    if (NODE.test(text.asString())) found.add(text.asString());
    return null;
  };
  for (const object of objects) eachString(object, collect);
  const names = ranked(found);
  const rename = (text: PDFString): PDFString | null => {
    const next = names.get(text.asString());
    return next === undefined ? null : PDFString.of(next);
  };
  for (const object of objects) eachString(object, rename);
};

const cm = (matrix: Matrix): PDFOperator =>
  PDFOperator.of(
    PDFOperatorNames.ConcatTransformationMatrix,
    matrix.map((value) => PDFNumber.of(Math.round(value * 10_000) / 10_000)),
  );

/** Draws an embedded page as an artifact: it is decoration for the tags, whose figure carries the words. */
export const drawArtifact = (page: PDFPage, name: string, ref: PDFRef, matrix: Matrix): void => {
  const key = page.node.newXObject(name, ref);
  page.pushOperators(
    PDFOperator.of(PDFOperatorNames.BeginMarkedContent, [PDFName.of('Artifact')]),
    PDFOperator.of(PDFOperatorNames.PushGraphicsState),
    cm(matrix),
    PDFOperator.of(PDFOperatorNames.DrawObject, [key]),
    PDFOperator.of(PDFOperatorNames.PopGraphicsState),
    PDFOperator.of(PDFOperatorNames.EndMarkedContent),
  );
};

export interface PdfFacts {
  /** What stands where a program would name itself. */
  readonly kind: string;
  readonly title: string;
  readonly author: string;
  readonly lang: string;
  readonly exportedAt: number;
  /** 32 hexadecimal digits that name this document's content. */
  readonly id: string;
}

/** Sets what a reader shows about the file; nothing in it names a program or the time of printing. */
export const describePdf = (print: PDFDocument, facts: PdfFacts): void => {
  print.setTitle(facts.title, { showInWindowTitleBar: true });
  print.setAuthor(facts.author);
  print.setLanguage(facts.lang);
  print.setCreator(facts.kind);
  print.setProducer(facts.kind);
  print.setCreationDate(new Date(facts.exportedAt));
  print.setModificationDate(new Date(facts.exportedAt));
  const id = PDFHexString.of(facts.id);
  print.context.trailerInfo.ID = print.context.obj([id, id]);
};

/** Whether a page of an exhibit holds notes, links or form fields, which are not drawn with it. */
export const hasAnnotations = (page: PDFPage): boolean => (page.node.Annots()?.size() ?? 0) > 0;

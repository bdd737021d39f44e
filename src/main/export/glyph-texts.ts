import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

// Chromium tells the text of a glyph that no code point leads to (tabular figures, ligatures, some Vietnamese letters)
// beside the glyph only, as ActualText. Readers that go by the fonts' own maps, pdf.js among them, lose it: a ticket
// number can't be searched for or copied. So what stands beside a glyph goes into its font's map.

const SPAN =
  /\/([^\s/]+) [\d.]+ Tf|\/Span<<\/ActualText (\((?:[^()\\]|\\.)*\)|<[\dA-Fa-f]*>) >> BDC\s([^]*?)\sEMC/gu;
const FONT = /\/([^\s/]+) [\d.]+ Tf/u;
const GLYPH = /<([\dA-Fa-f]+)> Tj/gu;
// One glyph and its text, or the first and the last of several with the text of the first.
const LINE = /^<([\dA-F]{4})> (?:<([\dA-F]{4})> )?<([\dA-F]{4,})>$/gimu;
const LINES = /(?<=^endcodespacerange\n)[^]*?(?=^endcmap$)/mu;
const THAI = /^\p{Script=Thai}+$/u;
/** So many lines a block of a map may have. */
const mostLines = 100;

const decoded = (stream: PDFRawStream): string =>
  Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');

const contentOf = (page: PDFPage): string => {
  const content = page.node.Contents();
  const parts = content instanceof PDFArray ? content.asArray() : [content];
  return parts
    .map((part) => (part instanceof PDFRef ? page.doc.context.lookup(part) : part))
    .map((part) => (part instanceof PDFRawStream ? decoded(part) : ''))
    .join('\n');
};

const textOf = (literal: string): string =>
  literal.startsWith('<')
    ? PDFHexString.of(literal.slice(1, -1)).decodeText()
    : PDFString.of(literal.slice(1, -1)).decodeText();

/** Code of a glyph to the texts that stand beside it, for each font's map. */
type Told = Map<PDFRef, Map<string, Set<string>>>;

const mapOf = (page: PDFPage, font: string): PDFRef | null => {
  const fonts = page.node.Resources()?.lookupMaybe(PDFName.of('Font'), PDFDict);
  const map = fonts?.lookupMaybe(PDFName.of(font), PDFDict)?.get(PDFName.of('ToUnicode'));
  return map instanceof PDFRef ? map : null;
};

const glyphsIn = (body: string): readonly string[] =>
  [...body.matchAll(GLYPH)].flatMap(([, codes = '']) => codes.toUpperCase().match(/.{4}/gu) ?? []);

/**
 * What glyphs say each: one that stands alone all of its text, and in Thai, whose marks have glyphs of their own, one
 * character each. Other scripts put their glyphs in another order or share them among letters.
 */
const saidBy = (
  glyphs: readonly string[],
  text: string,
): readonly (readonly [code: string, text: string])[] => {
  const [only] = glyphs;
  if (only !== undefined && glyphs.length === 1) return [[only, text]];
  const parts = Array.from(text.normalize('NFKD'));
  if (!THAI.test(text) || parts.length !== glyphs.length) return [];
  return glyphs.map((code, index) => [code, parts[index] ?? '']);
};

const collect = (page: PDFPage, told: Told): void => {
  let map: PDFRef | null = null;
  for (const [, font, literal, body = ''] of contentOf(page).matchAll(SPAN)) {
    const chosen = font ?? FONT.exec(body)?.[1];
    if (chosen !== undefined) map = mapOf(page, chosen);
    if (literal === undefined || map === null) continue;
    const texts = told.get(map) ?? new Map<string, Set<string>>();
    for (const [code, text] of saidBy(glyphsIn(body), textOf(literal)))
      texts.set(code, (texts.get(code) ?? new Set()).add(text));
    told.set(map, texts);
  }
};

const hexOf = (text: string): string => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();

/** What each glyph is called beside itself; one of two texts is left to its font. */
const namesOf = (texts: ReadonlyMap<string, ReadonlySet<string>>): ReadonlyMap<string, string> =>
  new Map(
    [...texts].flatMap(([code, [text = '', other]]): (readonly [string, string])[] =>
      text === '' || other !== undefined ? [] : [[code, text]],
    ),
  );

const blocksOf = (lines: readonly string[]): string =>
  lines.length === 0
    ? ''
    : `${Math.min(lines.length, mostLines)} beginbfchar\n${lines.slice(0, mostLines).join('\n')}\nendbfchar\n${blocksOf(lines.slice(mostLines))}`;

const hex4 = (value: number): string => value.toString(16).toUpperCase().padStart(4, '0');

/** The texts of a font's map in hexadecimal, each glyph by itself. */
const textsIn = (lines: string): ReadonlyMap<string, string> =>
  new Map(
    [...lines.matchAll(LINE)].flatMap(([, from = '', to = from, text = '']) => {
      const first = Number.parseInt(from, 16);
      const last = Number.parseInt(text.slice(-4), 16);
      return Array.from(
        { length: Number.parseInt(to, 16) - first + 1 },
        (_, step) => [hex4(first + step), text.slice(0, -4) + hex4(last + step)] as const,
      );
    }),
  );

/** A font's map with the names in it. */
const withNames = (map: string, names: ReadonlyMap<string, string>): string =>
  map.replace(LINES, (lines) => {
    const named = [...names].map(([code, text]) => [code, hexOf(text)] as const);
    const texts = [...new Map([...textsIn(lines), ...named])].sort(([a], [b]) => (a < b ? -1 : 1));
    return blocksOf(texts.map(([code, text]) => `<${code}> <${text}>`));
  });

/** Writes what Chromium says beside single glyphs into the maps of their fonts. */
export const nameGlyphs = (print: PDFDocument): void => {
  const told: Told = new Map();
  for (const page of print.getPages()) collect(page, told);
  for (const [ref, texts] of told) {
    const stream = print.context.lookup(ref);
    if (!(stream instanceof PDFRawStream)) continue;
    print.context.assign(ref, print.context.flateStream(withNames(decoded(stream), namesOf(texts))));
  }
};

/** Whether a print holds a character that its font has no glyph for: then a font came after it was laid out. */
export const hasMissingGlyph = (print: PDFDocument): boolean =>
  print
    .getPages()
    .some((page) => [...contentOf(page).matchAll(GLYPH)].some(([text]) => glyphsIn(text).includes('0000')));

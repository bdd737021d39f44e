import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { cropOf } from './pdf-pages.ts';

// A page copied as it is takes along whatever hangs on it: lists of resources that all pages share, the forms of others,
// remarks, files. So it is cut down to what its own content names, and one that can't be is copied as a picture.

const key = (name: string): PDFName => PDFName.of(name);

const kept = ['Type', 'MediaBox', 'Rotate', 'Resources', 'Contents', 'Group', 'UserUnit'].map(key);
const resourceKinds = ['Font', 'XObject', 'ExtGState', 'ColorSpace', 'Shading', 'Pattern'].map(key);
const hiddenData = [
  'Metadata',
  'PieceInfo',
  'LastModified',
  'StructParent',
  'StructParents',
  'Alternates',
].map(key);
/** What makes a drawing depend on more than itself: layers, other files, programs. */
const foreign = ['OC', 'Ref', 'OPI', 'PS'].map(key);
const deepest = 12;

/** What a page draws, by the numbers of its objects, and whether it holds words that nobody sees. */
export interface StrippedPage {
  readonly drawn: ReadonlySet<string>;
  readonly hidesWords: boolean;
}

interface Walk {
  readonly drawn: Set<string>;
  /** Every content that was walked through: the page's own and those of its forms. */
  readonly contents: Uint8Array[];
  readonly depth: number;
}

const isName = (object: PDFObject | undefined, name: string): boolean => object === key(name);

/** Every name that a content could mean; one more than it uses only keeps one thing more. */
const namesIn = (content: Uint8Array): ReadonlySet<PDFName> =>
  new Set(
    [
      ...Buffer.from(content)
        .toString('latin1')
        .matchAll(/\/([^\s()<>[\]{}/%]+)/gu),
    ].map(([, name = '']) => key(name)),
  );

const decoded = (stream: PDFObject | undefined): Uint8Array | null =>
  stream instanceof PDFRawStream ? decodePDFRawStream(stream).decode() : null;

/** Words in a content that stand for what is drawn, and are never drawn themselves. */
const unseenWords = ['ActualText', 'Alt', 'E'].map(key);
/** Ways to draw text that leave something to see; the others are invisible, or only a cut-out for what follows. */
const seenMode = /(?:^|[^\d.+-])[012456]\s*$/u;
const furthestMode = 24;

/** Whether a content holds words that nobody sees, as a scanner's own reading does. What is in doubt counts as such. */
const hidesWordsIn = (content: Uint8Array): boolean => {
  const names = namesIn(content);
  if (unseenWords.some((name) => names.has(name))) return true;
  const text = Buffer.from(content).toString('latin1');
  return [...text.matchAll(/(?<=[\s\d])Tr(?![^\s()<>[\]{}/%])/gu)].some(
    ({ index }) => !seenMode.test(text.slice(Math.max(0, index - furthestMode), index)),
  );
};

const fontIsPlain = (font: PDFObject | undefined): boolean =>
  font instanceof PDFDict && !isName(font.lookup(key('Subtype')), 'Type3');

const stateIsPlain = (state: PDFObject | undefined): boolean => {
  if (!(state instanceof PDFDict)) return false;
  const mask = state.lookup(key('SMask'));
  const isClear = ['ca', 'CA'].some((name) => {
    const share = state.lookup(key(name));
    return share instanceof PDFNumber && share.asNumber() === 0;
  });
  return !isClear && (mask === undefined || isName(mask, 'None'));
};

const patternIsPlain = (pattern: PDFObject | undefined): boolean => pattern instanceof PDFDict;

const dropHidden = (dict: PDFDict): void => {
  for (const name of hiddenData) dict.delete(name);
};

const stripImage = (image: PDFRawStream): boolean => {
  dropHidden(image.dict);
  for (const name of ['SMask', 'Mask']) {
    const mask = image.dict.lookup(key(name));
    if (mask instanceof PDFStream) dropHidden(mask.dict);
  }
  return true;
};

const stripForm = (form: PDFRawStream, walk: Walk): boolean => {
  const { dict } = form;
  dropHidden(dict);
  const resources = dict.lookup(key('Resources'));
  const content = decoded(form);
  if (!(resources instanceof PDFDict) || content === null) return false;
  walk.contents.push(content);
  const own = stripResources(resources, content, { ...walk, depth: walk.depth + 1 });
  if (own === null) return false;
  dict.set(key('Resources'), own);
  return true;
};

const stripDrawing = (drawing: PDFObject | undefined, ref: PDFObject | undefined, walk: Walk): boolean => {
  if (!(drawing instanceof PDFRawStream) || !(ref instanceof PDFRef) || walk.depth > deepest) return false;
  if (walk.drawn.has(ref.tag)) return true;
  walk.drawn.add(ref.tag);
  if (foreign.some((name) => drawing.dict.has(name))) return false;
  const kind = drawing.dict.lookup(key('Subtype'));
  if (isName(kind, 'Image')) return stripImage(drawing);
  return isName(kind, 'Form') && stripForm(drawing, walk);
};

const isPlain = (kind: PDFName, value: PDFObject | undefined, ref: PDFObject | undefined, walk: Walk) => {
  switch (kind) {
    case key('Font'):
      return fontIsPlain(value);
    case key('XObject'):
      return stripDrawing(value, ref, walk);
    case key('ExtGState'):
      return stateIsPlain(value);
    case key('Pattern'):
      return patternIsPlain(value);
    default:
      return value !== undefined;
  }
};

/** The resources that a content names; null when one of them is of a kind that can't be cut down. */
const stripResources = (resources: PDFDict, content: Uint8Array, walk: Walk): PDFDict | null => {
  const names = namesIn(content);
  const properties = resources.lookup(key('Properties'));
  if (properties instanceof PDFDict && properties.keys().some((name) => names.has(name))) return null;
  const own = resources.context.obj({});
  for (const kind of resourceKinds) {
    const all = resources.lookup(kind);
    if (!(all instanceof PDFDict)) continue;
    const used = resources.context.obj({});
    for (const [name, ref] of all.entries()) {
      if (!names.has(name)) continue;
      if (!isPlain(kind, all.lookup(name), ref, walk)) return null;
      used.set(name, ref);
    }
    own.set(kind, used);
  }
  return own;
};

const linksOnly = (page: PDFPage): boolean => {
  const remarks = page.node.Annots();
  if (remarks === undefined) return true;
  return [...remarks.asArray().keys()].every((index) => {
    const remark = remarks.lookup(index);
    return remark instanceof PDFDict && isName(remark.lookup(key('Subtype')), 'Link');
  });
};

const isWhole = (page: PDFPage): boolean => {
  const { width, height } = page.getMediaBox();
  const shown = cropOf(page);
  return Math.abs(width - shown.width) < 0.5 && Math.abs(height - shown.height) < 0.5;
};

const contentOf = (page: PDFPage, drawn: Set<string>): Uint8Array | null => {
  const named = page.node.get(key('Contents'));
  const found = page.node.Contents();
  const refs = found instanceof PDFArray ? found.asArray() : [named];
  for (const ref of refs) if (ref instanceof PDFRef) drawn.add(ref.tag);
  const parts = refs.map((ref) => decoded(page.doc.context.lookup(ref)));
  if (found === undefined || parts.some((part) => part === null)) return null;
  return Buffer.concat(parts.flatMap((part) => (part === null ? [] : [part, Buffer.from('\n')])));
};

const stripOrThrow = (page: PDFPage): StrippedPage | null => {
  const drawn = new Set<string>();
  const content = contentOf(page, drawn);
  const resources = page.node.Resources();
  if (content === null || resources === undefined) return null;
  const contents = [content];
  const own = stripResources(resources, content, { drawn, contents, depth: 0 });
  if (own === null || !linksOnly(page) || !isWhole(page)) return null;
  page.node.set(key('Resources'), own);
  for (const name of page.node.keys())
    if (!kept.includes(name) && name !== key('Parent')) page.node.delete(name);
  return { drawn, hidesWords: contents.some(hidesWordsIn) };
};

/**
 * Cuts a page down to what it shows, in its own document, so that a copy takes nothing else along. Returns the objects that
 * it draws; null when it has layers, remarks, fields, a cut edge or anything else by which a copy could take more along
 * than is seen, or lose something: such a page is copied as a picture, as one is that hides words.
 */
export const stripPage = (page: PDFPage): StrippedPage | null => {
  try {
    return stripOrThrow(page);
  } catch {
    return null;
  }
};

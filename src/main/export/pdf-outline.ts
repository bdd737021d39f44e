import { PDFDict, type PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';

const childrenOf = (parent: PDFDict): readonly PDFDict[] => {
  const found: PDFDict[] = [];
  let next = parent.lookupMaybe(PDFName.of('First'), PDFDict);
  while (next !== undefined) {
    found.push(next, ...childrenOf(next));
    next = next.lookupMaybe(PDFName.of('Next'), PDFDict);
  }
  return found;
};

const bare = (text: string): string => text.normalize('NFKC').replace(/\s/gu, '');

const titleOf = (entry: PDFDict): string => {
  const title = entry.lookup(PDFName.of('Title'));
  return title instanceof PDFString || title instanceof PDFHexString ? title.decodeText() : '';
};

const half = (text: string): string => {
  const middle = text.length / 2;
  return text.slice(0, middle) === text.slice(middle) ? text.slice(0, middle) : text;
};

/**
 * Gives the outline the titles that the packet has. Chromium joins the lines of a heading without a space and says a
 * heading twice when its page breaks before it. Titles are in the order of the document; others are only halved.
 */
export const nameOutline = (print: PDFDocument, titles: readonly string[]): void => {
  const root = print.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const waiting = [...titles];
  for (const entry of root === undefined ? [] : childrenOf(root)) {
    const found = titleOf(entry);
    const at = waiting.findIndex(
      (title) => bare(half(bare(found))) === bare(title) || bare(found) === bare(title),
    );
    if (at >= 0) {
      const [title = ''] = waiting.splice(0, at + 1).slice(-1);
      entry.set(PDFName.of('Title'), PDFHexString.fromText(title));
    } else if (half(found) !== found) entry.set(PDFName.of('Title'), PDFHexString.fromText(half(found)));
  }
};

// Reads a PDF as browsers do, with pdf.js.
import { createRequire } from 'node:module';
import path from 'node:path';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { plainText } from './outside.mjs';

const folder = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

/**
 * All text of a PDF, in the form in which texts are compared. Throws when a page can't be read.
 * @param {string} file
 */
export async function browserText(file) {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const fontData = pathToFileURL(path.join(folder, 'standard_fonts')).href;
  const task = getDocument({
    data: new Uint8Array(readFileSync(file)),
    standardFontDataUrl: `${fontData}/`,
    isEvalSupported: false,
    verbosity: 0,
  });
  const pdf = await task.promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    text += items.map((item) => ('str' in item ? item.str : '')).join('');
  }
  await task.destroy();
  return plainText(text);
}

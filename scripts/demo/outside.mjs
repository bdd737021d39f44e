// Programs that know nothing of this project and judge what it wrote.
import { spawnSync } from 'node:child_process';

const MOST_BYTES = 1 << 28;

/**
 * What a program prints; throws with its words when it ends with anything but 0.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {string} [cwd]
 */
export function read(program, args, cwd) {
  const result = spawnSync(program, [...args], {
    encoding: 'utf8',
    maxBuffer: MOST_BYTES,
    ...(cwd === undefined ? {} : { cwd }),
  });
  if (result.error !== undefined) throw new Error(`${program} could not be run: ${result.error.message}`);
  if (result.status !== 0)
    throw new Error(`${program} ended with ${result.status}: ${result.stderr}${result.stdout}`);
  return result.stdout;
}

/** Throws when something does not hold. @param {unknown} holds @param {string} otherwise */
export function must(holds, otherwise) {
  if (!holds) throw new Error(otherwise);
}

/** The form in which texts are compared: NFKC, without white space and direction marks. @param {string} text */
export function plainText(text) {
  return text.normalize('NFKC').replace(/[\s\u200B-\u200F\u202A-\u202E\u2066-\u2069\u00AD]/gu, '');
}

/** @param {string} pdf */
export function pdfFacts(pdf) {
  const pairs = read('pdfinfo', [pdf])
    .split('\n')
    .filter((line) => line.includes(':'))
    .map(
      (line) =>
        /** @type {const} */ ([line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
    );
  return new Map(pairs);
}

/** @typedef {{ title: string, kids: readonly OutlineEntry[] }} OutlineEntry */

/** The titles of a PDF's outline, all levels in order. @param {string} pdf @returns {readonly string[]} */
export function outlineOf(pdf) {
  /** @param {readonly OutlineEntry[]} entries @returns {readonly string[]} */
  const titles = (entries) => entries.flatMap(({ title, kids }) => [title, ...titles(kids)]);
  return titles(JSON.parse(read('qpdf', ['--json', '--json-key=outlines', pdf])).outlines);
}

/** Rows of pdffonts: name, type, whether embedded. @param {string} pdf */
export function fontsOf(pdf) {
  return read('pdffonts', [pdf])
    .split('\n')
    .slice(2)
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      name: line.slice(0, 36).trim(),
      type: line.slice(37, 54).trim(),
      isEmbedded: line.slice(72, 75).trim() === 'yes',
    }));
}

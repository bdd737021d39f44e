import { printCoverage } from './print-coverage.ts';
import { type PrintScript, rangesOf, rangesOfHex, scripts } from './script-coverage.ts';

const covered = rangesOfHex(printCoverage);

const isWithin = (ranges: readonly (readonly [from: number, to: number])[], code: number): boolean => {
  let low = 0;
  let high = ranges.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle] ?? [0, 0];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return true;
  }
  return false;
};

/** Whether the font of a script has a glyph for a code point. */
export const isInScript = (script: PrintScript, code: number): boolean => isWithin(rangesOf(script), code);

/** Below this code point the fonts of other scripts have nothing. */
const firstOfScripts = 0x590;

/** Whether the bundled print fonts have a glyph for a code point. */
export const isCovered = (code: number): boolean =>
  isWithin(covered, code) || (code >= firstOfScripts && scripts.some((script) => isInScript(script, code)));

// Variation selectors and soft hyphens have no form of their own on paper, and joiners have one between Arabic letters only.
const INVISIBLE =
  /\p{Variation_Selector}|\u00AD|\u200B|\u2060|\uFEFF|(?<!\p{Script=Arabic})[\u200C\u200D]|[\u200C\u200D](?!\p{Script=Arabic})/gu;
const JOINER = /[\u200C\u200D]/u;
// These would turn the text around them, or are no text at all: they are shown, never obeyed.
const CONTROL = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;

/** Whether a character (one code point) stands on paper as itself. */
export const isPrintable = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\n' || character === '\t' || character === '\r') return true;
  return JOINER.test(character) || (!CONTROL.test(character) && isCovered(code));
};

/** What is printed instead of a character without a glyph, "U+65E5". */
export const codeName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** A text as it goes to print: composed, without what has no form on paper. */
export const printedForm = (text: string): string => text.normalize('NFC').replace(INVISIBLE, '');

/** The characters of a text that the print fonts cannot show, in reading order, each as often as it stands. */
export const unprintableIn = (text: string): readonly string[] =>
  (printedForm(text).match(/[^\t\n\r -~]/gu) ?? []).filter((character) => !isPrintable(character));

/** "1 character", "3 characters" of what {@link unprintableIn} found. */
export const characterWords = (count: number): string =>
  count === 1 ? '1\u00a0character' : `${count}\u00a0characters`;

/** What cannot be printed of the texts of one name: how often, and the code points, the first few of them. */
export interface Unprintable<T> {
  readonly name: string;
  readonly count: number;
  readonly codes: string;
  readonly first: T;
}

const mostCodes = 3;

const codesOf = (characters: readonly string[]): string => {
  const codes = [...new Set(characters.map(codeName))];
  return codes.slice(0, mostCodes).join(', ') + (codes.length > mostCodes ? ' and others' : '');
};

/** The names under which texts hold characters that the print fonts cannot show, in the order of the texts. */
export const unprintableByName = <T extends { readonly name: string; readonly text: string }>(
  texts: readonly T[],
): readonly Unprintable<T>[] => {
  const byName = new Map<string, { readonly first: T; readonly characters: readonly string[] }>();
  for (const one of texts) {
    const characters = unprintableIn(one.text);
    const known = byName.get(one.name);
    if (characters.length > 0)
      byName.set(one.name, {
        first: known?.first ?? one,
        characters: [...(known?.characters ?? []), ...characters],
      });
  }
  return [...byName].map(([name, { first, characters }]) => ({
    name,
    first,
    count: characters.length,
    codes: codesOf(characters),
  }));
};

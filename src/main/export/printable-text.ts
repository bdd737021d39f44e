import { printCoverage } from './print-coverage.ts';

const covered = printCoverage.split(' ').map((range): readonly [number, number] => {
  const [from = '0', to = from] = range.split('-');
  return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
});

/** Whether the bundled fonts have a glyph for a code point. */
export const isCovered = (code: number): boolean => {
  let low = 0;
  let high = covered.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = covered[middle] ?? [0, 0];
    if (code < from) high = middle - 1;
    else if (code > to) low = middle + 1;
    else return true;
  }
  return false;
};

// Joiners, variation selectors and soft hyphens have no form of their own on paper.
const INVISIBLE = /\p{Variation_Selector}|\u00AD|[\u200B\u200C]|\u200D|\u2060|\uFEFF/gu;
// These would turn the text around them, or are no text at all: they are shown, never obeyed.
const CONTROL = /[\p{Cc}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;

const isPrintable = (character: string): boolean => {
  const code = character.codePointAt(0) ?? 0;
  if (character === '\n' || character === '\t' || character === '\r') return true;
  return !CONTROL.test(character) && isCovered(code);
};

const codeName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (character: string): string => entities[character] ?? character;

const normal = (text: string): string => text.normalize('NFC').replace(INVISIBLE, '');

/** How many characters of a text the bundled fonts cannot show. */
export const unprintableCount = (text: string): number =>
  Array.from(normal(text)).filter((character) => !isPrintable(character)).length;

/** Text as inert HTML. A character without a glyph stands as its code point, so that no system font is called in. */
export const html = (text: string): string =>
  Array.from(normal(text))
    .map((character) =>
      isPrintable(character) ? escaped(character) : `<span class="code">${codeName(character)}</span>`,
    )
    .join('');

/** The same for an attribute or a title, where no markup can stand. */
export const plain = (text: string): string =>
  Array.from(normal(text))
    .map((character) => (isPrintable(character) ? character : `[${codeName(character)}]`))
    .join('');

/** An attribute's value. */
export const attribute = (text: string): string => Array.from(plain(text)).map(escaped).join('');

/** User text of its own direction. */
export const bdi = (text: string): string => `<bdi>${html(text)}</bdi>`;

/** A fingerprint or a reference in groups of four. */
export const inFours = (text: string): string => text.replace(/(.{4})(?=.)/gu, '$1 ');

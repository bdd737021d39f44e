import { codeName, isPrintable, printedForm } from '#shared/appeals/printable.ts';
import { isTraditional } from './chinese-forms.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A character as the text or an attribute's value of HTML or XML holds it. */
export const escapedSign = (character: string): string => entities[character] ?? character;

// A number and its percent sign stay on one line.
const BEFORE_PERCENT = /(?<=\d) (?=%)/gu;

const signs = (text: string): string =>
  Array.from(text)
    .map((character) =>
      isPrintable(character) ? escapedSign(character) : `<span class="code">${codeName(character)}</span>`,
    )
    .join('');

const HAN = /(\p{Script=Han}[\p{Script=Han}\u3000-\u303F]*)/u;

/**
 * Text as inert HTML. A character without a glyph stands as its code point, so that no system font is called in. Chinese is
 * set in simplified forms unless the text itself has traditional ones.
 */
export const html = (text: string): string => {
  const form = printedForm(text).replace(BEFORE_PERCENT, '\u00A0');
  if (!isTraditional(form)) return signs(form);
  // Every second part is Chinese.
  return form
    .split(HAN)
    .map((part, index) => (index % 2 === 0 ? signs(part) : `<span class="hant">${signs(part)}</span>`))
    .join('');
};

/** The same for an attribute or a title, where no markup can stand. */
export const plain = (text: string): string =>
  Array.from(printedForm(text))
    .map((character) => (isPrintable(character) ? character : `[${codeName(character)}]`))
    .join('');

/** An attribute's value. */
export const attribute = (text: string): string => Array.from(plain(text)).map(escapedSign).join('');

/** User text of its own direction. */
export const bdi = (text: string): string => `<bdi>${html(text)}</bdi>`;

/** A fingerprint or a reference in groups of four. */
export const inFours = (text: string): string => text.replace(/(.{4})(?=.)/gu, '$1 ');

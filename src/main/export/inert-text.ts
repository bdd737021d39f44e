import { codeName } from '#shared/appeals/printable.ts';
import { escapedSign } from './printable-text.ts';

// What would turn the text around it, what XML forbids, and what is no text at all.
const SHOWN = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/gu;

/**
 * Text for a file that others open: controls and signs that turn the direction stand as their code points, "[U+202E]",
 * so that they are shown and never obeyed. Line breaks and tabs stay.
 */
export const inert = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/gu, '\n')
    .replace(SHOWN, (sign) => (sign === '\n' || sign === '\t' ? sign : `[${codeName(sign)}]`));

/** The same for the text or an attribute's value of HTML or XML, where no markup can stand. */
export const escaped = (text: string): string => inert(text).replace(/[&<>"']/gu, escapedSign);

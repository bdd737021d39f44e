/** A text with a capital at its beginning, as a sentence or a heading has one. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A text with a small letter at its beginning, as within a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A text by which the same words are known again, however their case and blanks were typed. */
export const sameWords = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/gu, ' ');

/** A text as the source of a regular expression that finds it. */
export const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);

/** "a, b and c". */
export const listWords = (words: readonly string[]): string => new Intl.ListFormat('en-GB').format(words);

/** A text with a capital at its beginning, as a sentence or a heading has one. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "a, b and c". */
export const listWords = (words: readonly string[]): string => new Intl.ListFormat('en-GB').format(words);

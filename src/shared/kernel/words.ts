/** A text with a capital at its beginning, as a sentence or a heading has one. */
export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The beginning of a hash in groups of four, as it is read aloud. */
export const hashWords = (hash: string): string => (hash.slice(0, 16).match(/.{4}/g) ?? []).join(' ');

/** What a cell holds, for a sentence: in quotes, cut after 40 characters, without control characters. */
export const quoted = (text: string): string => {
  const plain = text.replaceAll(/\p{Cc}+/gu, ' ').trim();
  return `“${plain.length > 40 ? `${plain.slice(0, 39)}…` : plain}”`;
};

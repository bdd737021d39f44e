const MINUS = '\u2212';

const plain = new Intl.NumberFormat('en');

/** "1,234", with a minus sign and not a hyphen. */
export const numberWords = (value: number): string =>
  value < 0 ? `${MINUS}${plain.format(-value)}` : plain.format(value);

/** "+24", "−32", "0". */
export const signedWords = (value: number): string =>
  value > 0 ? `+${plain.format(value)}` : numberWords(value);

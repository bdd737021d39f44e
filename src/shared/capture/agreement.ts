import type { Box, SeenWord } from './page.ts';

/** What two looks may draw differently without reading differently: dashes, quotes, and signs at the ends of a word. */
const plain = (text: string): string =>
  text
    .replace(/[\u2010-\u2015\u2212~]/gu, '-')
    .replace(/[\u2018\u2019`´]/gu, "'")
    .replace(/^[^\p{L}\p{N}+-]+|[^\p{L}\p{N}%)]+$/gu, '');

const overlap = (a: Box, b: Box): number => {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width <= 0 || height <= 0 ? 0 : width * height;
};

const overlapping = (word: SeenWord, all: readonly SeenWord[]): readonly SeenWord[] =>
  all.filter(
    (seen) => overlap(word, seen) > 0.3 * Math.min(word.width * word.height, seen.width * seen.height),
  );

/** A minus sign alone is often taken for a line of the page; digits after it are the same number. */
const digits = (text: string): string => plain(text).replace(/^[+-]/u, '');

/**
 * Whether another look read the same as `word` in the same place. Words that it joined or parted are put together
 * before they are compared.
 */
export const agreesWith = (word: SeenWord, other: readonly SeenWord[]): boolean => {
  const there = overlapping(word, other).toSorted((a, b) => a.x - b.x);
  if (there.length === 0 || digits(word.text) === '') return false;
  if (there.some(({ text }) => digits(text) === digits(word.text))) return true;
  return digits(there.map(({ text }) => text).join('')) === digits(word.text);
};

/** A word with whether another look read the same. */
export interface CheckedWord extends SeenWord {
  readonly agrees: boolean;
}

/** The looks at one picture, all in its own pixels: two for text as pages have it, two coarse ones for large figures. */
export interface Looks {
  readonly page: readonly SeenWord[];
  readonly fine: readonly SeenWord[];
  readonly coarse: readonly SeenWord[];
  readonly coarser: readonly SeenWord[];
}

/** From how many times the height of most words a word counts as large. */
const largeFrom = 1.8;

/** The height of most words, in pixels; 0 where there are none. */
export const usualHeight = (words: readonly SeenWord[]): number => {
  const heights = words.filter(({ text }) => /[\p{L}\d]{2}/u.test(text)).map(({ height }) => height);
  return heights.toSorted((a, b) => a - b)[Math.floor(heights.length / 2)] ?? 0;
};

const isNumber = ({ text }: SeenWord): boolean => /^\d+$/u.test(digits(text));

/** Of two readings of a word the number counts, since ones are often taken for letters; else the surer one. */
const isBetter = (other: SeenWord, word: SeenWord): boolean =>
  isNumber(other) === isNumber(word) ? other.confidence > word.confidence : isNumber(other);

/**
 * Words on which two looks differ: a word that the first look took apart is the second one's, of two readings of one word
 * the better one counts. None of them agrees with anything.
 */
const settleDifferent = (page: readonly SeenWord[], fine: readonly SeenWord[]): readonly CheckedWord[] =>
  page.flatMap((word) => {
    const [other, more] = overlapping(word, fine);
    const kept = { ...word, agrees: false };
    if (other === undefined || more !== undefined) return [kept];
    const parts = overlapping(other, page);
    const whole = { ...other, line: word.line, agrees: false };
    if (parts.length > 1) return parts[0] === word ? [whole] : [];
    return [isBetter(other, word) ? whole : kept];
  });

const isTelling = ({ text, confidence }: SeenWord): boolean =>
  confidence > 60 && /[\p{L}\d]{2}|\d/u.test(text);

const renamed = (
  words: readonly SeenWord[],
  look: string,
  others: readonly SeenWord[],
): readonly CheckedWord[] =>
  words.map((word) => ({ ...word, line: `${look} ${word.line}`, agrees: agreesWith(word, others) }));

/** Letters that a look was so unsure of are a drawing, or small print beside a large figure. */
const isNoise = ({ text, confidence }: SeenWord): boolean => confidence < 40 && !/\d/u.test(text);

/** "28,2027": a day and a year whose space was too narrow to be seen. */
const joinedYear = /^(\d{1,2},)(\d{4})$/u;

const parted = (word: CheckedWord): readonly CheckedWord[] => {
  const [, day, year] = joinedYear.exec(word.text) ?? [];
  if (day === undefined || year === undefined) return [word];
  const width = (word.width * day.length) / word.text.length;
  return [
    { ...word, text: day, width },
    { ...word, text: year, x: word.x + width, width: word.width - width },
  ];
};

/**
 * The words of a picture. Large ones are taken from the coarse looks unless both of the others read them alike: what
 * reads small signs well takes a large figure apart.
 */
export const settleLooks = ({ page, fine, coarse, coarser }: Looks): readonly CheckedWord[] => {
  const least = largeFrom * usualHeight(page);
  const isLarge = ({ height }: Box): boolean => height > least;
  const alike = page.filter((word) => agreesWith(word, fine));
  const different = page.filter((word) => !alike.includes(word) && !isLarge(word));
  const settled = [
    ...alike.map((word) => ({ ...word, agrees: true })),
    ...settleDifferent(different, fine),
  ].toSorted((a, b) => a.y - b.y);
  const isFree = (word: SeenWord): boolean => !settled.some((one) => overlap(one, word) > 0);
  const large = renamed(coarse.filter(isLarge).filter(isFree), 'coarse', [...coarser, ...fine]).filter(
    ({ agrees, confidence }) => agrees || confidence > 60,
  );
  const missed = fine.filter((word) => !isLarge(word) && isTelling(word) && isFree(word));
  const shown = missed.filter((word) => !large.some((one) => overlap(one, word) > 0));
  const all = [...settled, ...large, ...renamed(shown, 'fine', [])];
  return all.filter((word) => !isNoise(word)).flatMap(parted);
};

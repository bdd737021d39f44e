/** Text for comparing: lower case, without accents; as long as the text where no character has two forms. */
export const fold = (text: string): string =>
  text.replace(/\P{ASCII}/gu, (char) => char.normalize('NFD').replace(/\p{M}/gu, '')).toLowerCase();

const isPartOfWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);

const isWordStart = (text: string, at: number): boolean => at === 0 || !isPartOfWord(text.charAt(at - 1));

/** Where a word begins with these letters; -1 where none does. */
const wordStart = (text: string, word: string): number => {
  let at = text.indexOf(word);
  while (at !== -1 && !isWordStart(text, at)) at = text.indexOf(word, at + 1);
  return at;
};

/** Whether a number stands in a text as a whole one: "9" is case 9 and not a digit of a ticket. */
const isWholeNumber = (text: string, word: string): boolean =>
  /^\d+$/.test(word) && text.split(/[^\p{L}\p{N}]+/u).includes(word);

/** Whether the letters of a word stand in this order with few others between. */
const isScattered = (text: string, word: string): boolean => {
  let at = -1;
  let first = -1;
  for (const char of word) {
    at = text.indexOf(char, at + 1);
    if (at === -1) return false;
    if (first === -1) first = at;
  }
  return at - first < word.length * 2;
};

const shortestScattered = 4;

const scoreOfWord = (text: string, word: string): number => {
  if (isWholeNumber(text, word)) return 4;
  if (text.includes(word)) return wordStart(text, word) === -1 ? 2 : 3;
  return word.length >= shortestScattered && isScattered(text, word) ? 1 : 0;
};

export interface Searched {
  readonly title: string;
  /** What else finds it: references, file names. */
  readonly also: string;
  /** Long text, where only the beginnings of words count. */
  readonly body: string;
}

/** Whether a title begins with what was typed, its last word whole: "case 10" begins "Case 10, Late dispatch". */
const isBegunBy = (title: string, typed: string): boolean =>
  typed !== '' && title.startsWith(typed) && !isPartOfWord(title.charAt(typed.length));

const atBeginning = 5;

/** How well a thing fits what was typed: 0 when a word is nowhere in it. All words must be there. */
export const scoreOf = (query: string, { title, also, body }: Searched): number => {
  const words = fold(query)
    .split(/\s+/)
    .filter((word) => word !== '');
  const [inTitle, inAlso, inBody] = [fold(title), fold(also), fold(body)];
  const joined = words.join('');
  if (joined.length > 5 && /^\d+$/.test(joined) && inAlso.replaceAll(' ', '').includes(joined)) return 10;
  const scores = words.map((word) =>
    Math.max(
      scoreOfWord(inTitle, word) * 3,
      scoreOfWord(inAlso, word) * 2,
      wordStart(inBody, word) === -1 ? 0 : 1,
    ),
  );
  if (scores.includes(0)) return 0;
  const whole = isBegunBy(inTitle, words.join(' ')) ? atBeginning : 0;
  return whole + scores.reduce((sum, score) => sum + score, 0) / Math.max(1, scores.length);
};

/** The text in pieces, every second one a hit; one piece where nothing stands literally in it. */
export const piecesOf = (text: string, query: string): readonly string[] => {
  const folded = fold(text);
  const word = fold(query.trim());
  const at = folded.length === text.length && word !== '' ? folded.indexOf(word) : -1;
  return at === -1
    ? [text]
    : [text.slice(0, at), text.slice(at, at + word.length), text.slice(at + word.length)];
};

const around = 32;

/** The words around a hit in a long text, or null without one. */
export const excerptOf = (text: string, query: string): string | null => {
  const plain = text.replace(/\s+/g, ' ');
  const word = fold(query.trim());
  const at = word === '' ? -1 : wordStart(fold(plain), word);
  return at === -1 ? null : `…${plain.slice(Math.max(0, at - around), at + word.length + around)}…`;
};

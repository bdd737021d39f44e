import { escaped } from '../../kernel/words.ts';
import { remembered } from '../remembered.ts';
import { type Check, type Noticed, placeKey, saying } from './check.ts';
import { lettersOff } from './likeness.ts';

// From how many letters on a word of a name is looked for, and how many may be off: the app's own choice.
const FEWEST_LETTERS = 4;
const MOST_OFF = 2;

const legalForm =
  /[\s,]+(?:ltd|limited|llc|l\.l\.c|inc|incorporated|corp|co|plc|llp|gmbh|pte ltd|sdn bhd)\.?$/iu;

/** A name of a shop without the form of its company. */
export const withoutLegalForm = (name: string): string => name.replace(legalForm, '');

const plainName = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/[\s\u00a0]+/gu, ' ');

const partPattern = /[^\s\u00a0,.;:()“”"!?]+/gu;

interface Part {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const partsOf = (text: string): readonly Part[] =>
  [...text.matchAll(partPattern)].map(({ 0: part, index }) => ({
    text: part,
    from: index,
    to: index + part.length,
  }));

const possessive = /['’]s?$/u;

/** A word of the name in some spelling: none of them is so near to a plain word that two letters would make it. */
const isNear = (part: string, word: string): boolean => {
  const a = plainName(part).replace(possessive, '');
  const most = word.length > FEWEST_LETTERS + 1 ? MOST_OFF : 1;
  return (
    a === word || (word.length >= FEWEST_LETTERS && a[0] === word[0] && lettersOff(a, word, most) <= most)
  );
};

const rightly = (whole: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d])${escaped(whole)}(?![\\p{L}\\d])`, 'gu');

interface Name {
  readonly whole: string;
  readonly words: readonly string[];
  /** Without its legal form; null where it has none. */
  readonly short: readonly string[] | null;
  readonly right: RegExp;
}

const nameOf = (whole: string): Name => {
  const bare = withoutLegalForm(whole);
  const words = (name: string): readonly string[] => partsOf(name).map(({ text }) => plainName(text));
  return { whole, words: words(whole), short: bare === whole ? null : words(bare), right: rightly(whole) };
};

const joined = (word: string): boolean => word === '&' || word === 'and' || word === '+';

const alike = (part: string, word: string): boolean =>
  (joined(word) && joined(plainName(part))) || isNear(part, word);

/** Parts from a place on that are a name's words in some spelling, in their order; empty where they are not. */
const spelling = (parts: readonly Part[], at: number, words: readonly string[]): readonly Part[] => {
  const found = parts.slice(at, at + words.length);
  return found.length === words.length && words.every((word, index) => alike(found[index]?.text ?? '', word))
    ? found
    : [];
};

const startsName = (text: string): boolean => /^\p{Lu}/u.test(text);

/** A name in plain words may be just these words: only one that is written as a name is taken for it. */
const isWrittenAsName = (found: readonly Part[]): boolean => found.some(({ text }) => startsName(text));

const shownIn = (text: string, found: readonly Part[]): string =>
  text.slice(found[0]?.from ?? 0, found.at(-1)?.to ?? 0).replace(possessive, '');

const normal = (name: string): string => name.replaceAll('’', "'").replaceAll(/[\s\u00a0]+/gu, ' ');

/** How else a name stands in a paragraph. */
const otherSpellings = remembered(
  (paragraph: string, { whole, words, short, right }: Name): readonly string[] => {
    // Without the name where it is right, what is left are the others.
    const rest = paragraph.replaceAll(right, (found) => '·'.repeat(found.length));
    const parts = partsOf(rest);
    const initials = new Set(words.map((word) => word[0]));
    return parts.flatMap((part, at): readonly string[] => {
      if (!initials.has(part.text[0]?.toLowerCase())) return [];
      const full = spelling(parts, at, words);
      const found = full.length > 0 || short === null || short.length < 2 ? full : spelling(parts, at, short);
      if (found.length === 0 || !isWrittenAsName(found)) return [];
      const shown = shownIn(rest, found);
      return normal(shown) === normal(whole) ? [] : [shown];
    });
  },
  ({ whole }) => whole,
);

const misspelt: Check['look'] = ({ facts, texts }) => {
  const whole = facts.cover.shopName.trim();
  if (whole.length < FEWEST_LETTERS) return [];
  const name = nameOf(whole);
  return texts.flatMap(({ paragraphs, name: place, spot }): readonly Noticed[] => {
    const [first] = paragraphs.flatMap((paragraph) => otherSpellings(paragraph, name));
    if (first === undefined) return [];
    return [
      {
        at: placeKey(spot),
        title: `The shop is “${first}” here`,
        detail: `In ${place}. On record it is “${whole}”; a reader compares it with the account. Write it alike.`,
        spot,
        mark: saying(first),
      },
    ];
  });
};

/** The shop's name as the account has it: one that differs is a cause of rejections (policy facts §5.6). */
export const nameChecks: readonly Check[] = [{ key: 'shop name', severity: 'look', look: misspelt }];

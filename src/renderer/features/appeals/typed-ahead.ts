import { plainLatin } from '#shared/kernel/plain-latin.ts';

/** What was typed over a list without a field, and when its last key came. */
export interface TypedAhead {
  readonly words: string;
  readonly at: number;
}

export const nothingTyped: TypedAhead = { words: '', at: Number.NEGATIVE_INFINITY };

const pauseMs = 1000;

/**
 * What stands typed after a key: it goes on while one types and begins anew after a pause. Null for a key that types
 * nothing; a blank is one at the beginning, where it presses what is selected.
 */
export const typedAfter = (before: TypedAhead, key: string, at: number): TypedAhead | null => {
  const words = at - before.at < pauseMs ? before.words : '';
  if (key === 'Backspace')
    return words === '' ? null : { words: Array.from(words).slice(0, -1).join(''), at };
  if (Array.from(key).length !== 1 || (key === ' ' && words === '')) return null;
  return { words: words + key, at };
};

/** An exhibit as it can be named by typing. */
export interface Named {
  readonly number: number;
  readonly caption: string;
  readonly fileName: string;
}

const wordsOf = (text: string): readonly string[] => plainLatin(text).match(/[\p{L}\p{N}]+/gu) ?? [];

const beginsWords = (text: string, typed: readonly string[]): boolean => {
  const words = wordsOf(text);
  return typed.length > 0 && typed.every((one) => words.some((word) => word.startsWith(one)));
};

type Way = (one: Named) => boolean;

/** From the surest way to mean an exhibit to the least sure one. */
const waysToMean = (words: string): readonly Way[] => {
  const own = wordsOf(words);
  const either = (fits: (text: string) => boolean): Way => {
    return ({ caption, fileName }) => fits(plainLatin(caption)) || fits(plainLatin(fileName));
  };
  return [
    ({ number }) => String(number) === words.replace(/^ex(hibit)?\.?\s*/u, ''),
    either((text) => text.startsWith(words)),
    ({ caption, fileName }) => beginsWords(`${caption} ${fileName}`, own),
    either((text) => text.includes(words)),
  ];
};

const firstMeant = (words: string, list: readonly Named[], from: number): number => {
  for (const way of waysToMean(words)) {
    const found = list.findIndex((one, index) => index >= from && way(one));
    const any = found === -1 ? list.findIndex(way) : found;
    if (any !== -1) return any;
  }
  return -1;
};

/**
 * Which of a list is meant, as an index, or -1: by its whole number, else by how its caption or file name begins, by
 * words that begin so, or by what stands anywhere in them. One letter again and again goes on to the next such one.
 */
export const meantBy = (typed: string, list: readonly Named[], current: number): number => {
  const words = plainLatin(typed).trim();
  if (words === '') return -1;
  if (words.length === 1) return firstMeant(words, list, current + 1);
  const found = firstMeant(words, list, 0);
  const isRepeated = found === -1 && /^(\p{L})\1+$/u.test(words);
  return isRepeated ? firstMeant(words.charAt(0), list, current + 1) : found;
};

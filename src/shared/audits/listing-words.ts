/** A stretch of a text. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export interface Token extends Stretch {
  readonly key: string;
}

/** `#` in a phrase of a pack stands for any number. */
const anyNumber = '#';

interface Branch {
  readonly next: Map<string, Branch>;
  isEnd: boolean;
}

const wordOrSign = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}'’]*|[%％$&#]/gu;

const keyOf = (word: string): string =>
  word
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll('’', "'")
    .toLowerCase()
    .replace(/'{1,8}$/u, '');

/** The words and signs of a text with their places, without regard to case, width and unseen characters. */
export const tokensOf = (text: string): readonly Token[] =>
  [...text.matchAll(wordOrSign)].map((match) => ({
    key: keyOf(match[0]),
    from: match.index,
    to: match.index + match[0].length,
  }));

const emptyBranch = (): Branch => ({ next: new Map(), isEnd: false });

const treeOf = (phrases: readonly string[]): Branch => {
  const root = emptyBranch();
  for (const phrase of phrases) {
    let branch = root;
    for (const { key } of tokensOf(phrase)) {
      const next = branch.next.get(key) ?? emptyBranch();
      branch.next.set(key, next);
      branch = next;
    }
    if (branch !== root) branch.isEnd = true;
  }
  return root;
};

/** Words of a phrase stand side by side: blanks, hyphens, a slash or a dot without blanks between them. */
const isJoined = (gap: string): boolean => gap.length <= 8 && /^(?:[\s\p{Pd}_/+]*|[.:])$/u.test(gap);

const none: readonly Branch[] = [];

const branchesAt = ({ next }: Branch, key: string): readonly Branch[] => {
  const exact = next.get(key);
  const number = next.has(anyNumber) && /^\d/u.test(key) ? next.get(anyNumber) : undefined;
  if (exact === undefined && number === undefined) return none;
  return [exact, number].flatMap((one) => one ?? []);
};

/** Where the longest phrase that begins at a token ends; null where none does. */
const longestFrom = (text: string, tokens: readonly Token[], start: number, root: Branch): number | null => {
  let [end, before]: [number | null, Token | null] = [null, null];
  let open: readonly Branch[] = [root];
  for (let at = start; at < tokens.length && open.length > 0; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (before !== null && !isJoined(text.slice(before.to, token.from))) break;
    open = open.flatMap((branch) => branchesAt(branch, token.key));
    if (open.some(({ isEnd }) => isEnd)) end = at;
    before = token;
  }
  return end;
};

/** Most words begin no phrase, and are left at one look. */
const isBeginning = (root: Branch, token: Token | undefined): boolean =>
  token !== undefined && branchesAt(root, token.key).length > 0;

/** A text with its words, read once for all rules. */
export interface ReadText {
  readonly text: string;
  readonly tokens: readonly Token[];
}

/**
 * The stretches of a text that are one of the phrases: whole words, the longest where one lies in another. The work grows
 * with the length of the text alone, since no phrase is longer than the longest of the list.
 */
export const phrasesIn = ({ text, tokens }: ReadText, phrases: readonly string[]): readonly Stretch[] => {
  const root = treeOf(phrases);
  const found: Stretch[] = [];
  for (let start = 0; start < tokens.length; start += 1) {
    if (!isBeginning(root, tokens[start])) continue;
    const end = longestFrom(text, tokens, start, root);
    const [first, last] = [tokens[start], tokens[end ?? -1]];
    if (first === undefined || last === undefined) continue;
    if (last.to > (found.at(-1)?.to ?? 0)) found.push({ from: first.from, to: last.to });
  }
  return found;
};

/** The stretches that do not lie in one of the others. */
export const outside = (found: readonly Stretch[], harmless: readonly Stretch[]): readonly Stretch[] =>
  harmless.length === 0
    ? found
    : found.filter(({ from, to }) => !harmless.some((one) => one.from <= from && to <= one.to));

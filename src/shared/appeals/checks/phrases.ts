/** What wording does to a reader who decides: the kinds that guides agree on (policy facts §5.5 and §5.6). */
export type WordingKind = 'emotional' | 'blaming' | 'pleading' | 'boilerplate' | 'promise';

/**
 * Phrases of one kind with one reason: words with their alternatives (`your|the`), `*` for any one word, `**` for up to three.
 * English only.
 */
export interface Phrases {
  readonly kind: WordingKind;
  readonly words: readonly string[];
  readonly why: string;
  readonly instead: string;
}

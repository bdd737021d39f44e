import type { Appeal, AppealNews } from './appeal.ts';

/** The attempt before, as far as the next one is compared with it. */
export interface EarlierAttempt {
  readonly attempt: number;
  /** Its plain text without citations. */
  readonly text: string;
  /** What its exhibits show, by `proofKey`. */
  readonly proofs: ReadonlySet<string>;
}

/** How much of a draft the attempt before had already. */
export interface Repetition {
  /** Share of the draft's text that stands in the earlier one word for word, 0 to 1; null while there is no text. */
  readonly text: number | null;
  readonly exhibits: { readonly same: number; readonly of: number };
}

/** What a further attempt brings, in the words of its form. */
export const newsWords: Readonly<Record<AppealNews, string>> = {
  evidence: 'New evidence',
  correctedData: 'Corrected data',
  otherClause: 'Another clause of the policy',
};

const RUN = 5;

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/** All runs of five words, and where a text has fewer, itself. */
const runsOf = (words: readonly string[]): readonly string[] =>
  words.length < RUN
    ? [words.join(' ')]
    : words.slice(RUN - 1).map((_word, index) => words.slice(index, index + RUN).join(' '));

/**
 * The share of a text that stands in an earlier one, 0 to 1: of its words, those that lie in a run of five that the earlier text
 * has too. Order of paragraphs, marks and letters' case make no difference. Null for a text without words.
 */
export const sameShare = (text: string, earlier: string): number | null => {
  const words = wordsOf(text);
  if (words.length === 0) return null;
  const known = new Set(runsOf(wordsOf(earlier)));
  const kept = new Set<number>();
  for (const [start, run] of runsOf(words).entries()) {
    if (!known.has(run)) continue;
    for (let at = start; at < Math.min(start + RUN, words.length); at += 1) kept.add(at);
  }
  return kept.size / words.length;
};

/** What a file proves, the same for a file, its double and its redacted copy: the SHA-256 of the original. */
export const proofKey = (file: { readonly sha256: string; readonly redactedFrom: string | null }): string =>
  file.redactedFrom ?? file.sha256;

/** How much of a draft was sent before: its text without citations, and what its exhibits show. */
export const repetitionOf = (
  text: string,
  proofs: readonly (string | null)[],
  earlier: EarlierAttempt,
): Repetition => ({
  text: sameShare(text, earlier.text),
  exhibits: {
    same: proofs.filter((proof) => proof !== null && earlier.proofs.has(proof)).length,
    of: proofs.length,
  },
});

/** The newest rejected attempt that is kept here, of those before an attempt; null where there is none. */
export const lastRejected = (attempts: readonly Appeal[], before = Infinity): Appeal | null =>
  attempts
    .filter(({ attempt, status }) => attempt < before && status === 'rejected')
    .toSorted((a, b) => b.attempt - a.attempt)[0] ?? null;

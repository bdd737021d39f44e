import { listWords } from '../kernel/words.ts';
import { charCount, draftPlainText, type DraftTexts, type ExhibitNumbers } from './text.ts';

/** A draft whose sections have titles; the first section is the statement, claims stand in the seller's order. */
export interface ChannelDraft extends DraftTexts {
  readonly sections: readonly { readonly title: string; readonly markdown: string }[];
}

/** A draft as one field of a platform takes it. */
export interface ChannelText {
  readonly text: string;
  /** Characters as the field counts them. */
  readonly count: number;
  /** What is left out so that the text fits: "claim 3 and “Prevention”"; empty where all is in. */
  readonly without: string;
}

/** What of a draft a shortened text keeps, from the first of each on. */
interface Kept {
  readonly sections: number;
  readonly claims: number;
}

const descending = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, from - to + 1) }, (_, index) => from - index);

/**
 * What is kept, the most first: the sections behind the claims give way from the last one on, then the claims; where request
 * and statement alone are too long, the statement does, and the claims come back as far as they fit.
 */
const waysToShorten = ({ sections, claims }: ChannelDraft): readonly Kept[] => {
  const statement = Math.min(1, sections.length);
  return [
    ...descending(sections.length, statement + 1).map((kept) => ({ sections: kept, claims: claims.length })),
    ...descending(claims.length, 0).map((kept) => ({ sections: statement, claims: kept })),
    ...descending(claims.length, 1).map((kept) => ({ sections: 0, claims: kept })),
  ];
};

const keeping = ({ request, sections, claims }: ChannelDraft, kept: Kept): DraftTexts => ({
  request,
  sections: sections.slice(0, kept.sections),
  claims: claims.slice(0, kept.claims),
});

/** "claim 3 and “Prevention”": what is left out, in the order in which it would be read. */
const withoutWords = ({ sections, claims }: ChannelDraft, kept: Kept): string => {
  const quoted = sections.map(({ title }) => `“${title}”`);
  return listWords([
    ...quoted.slice(kept.sections, 1),
    ...claims.map((_claim, index) => `claim\u00a0${index + 1}`).slice(kept.claims),
    ...quoted.slice(Math.max(1, kept.sections)),
  ]);
};

/**
 * A draft as plain text of at most `limit` characters (null: no limit). One that is longer is shortened by whole parts, see
 * `waysToShorten`. Where the request alone is too long nothing is left out, since that would not help.
 */
export const channelText = (
  draft: ChannelDraft,
  numbers: ExhibitNumbers,
  limit: number | null,
): ChannelText => {
  const made = (kept: Kept): ChannelText => {
    const text = draftPlainText(keeping(draft, kept), numbers);
    return { text, count: charCount(text), without: withoutWords(draft, kept) };
  };
  const whole = made({ sections: draft.sections.length, claims: draft.claims.length });
  if (limit === null) return whole;
  for (const kept of waysToShorten(draft)) {
    const shorter = made(kept);
    if (shorter.count <= limit) return shorter;
  }
  return whole;
};

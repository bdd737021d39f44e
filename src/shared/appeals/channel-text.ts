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

/** The draft with its first parts only, in the order in which they give way: sections behind the claims, then claims. */
const withFirst = ({ request, sections, claims }: ChannelDraft, kept: number): DraftTexts => {
  const [statement, ...others] = sections;
  return {
    request,
    sections: [
      ...(statement === undefined ? [] : [statement]),
      ...others.slice(0, Math.max(0, kept - claims.length)),
    ],
    claims: claims.slice(0, kept),
  };
};

const withoutWords = ({ sections, claims }: ChannelDraft, kept: number): string => {
  const gone = claims.map((_claim, index) => `claim\u00a0${index + 1}`).slice(kept);
  const others = sections.slice(1 + Math.max(0, kept - claims.length));
  return listWords([...gone, ...others.map(({ title }) => `“${title}”`)]);
};

/** Request and claims without the statement, for a field that takes no more. */
const withoutStatement = ({ request, claims }: ChannelDraft, kept: number): DraftTexts => ({
  request,
  sections: [],
  claims: claims.slice(0, kept),
});

const statementGone = (draft: ChannelDraft, kept: number): string => {
  const { sections, claims } = draft;
  const gone = claims.map((_claim, index) => `claim\u00a0${index + 1}`).slice(kept);
  return listWords([...sections.map(({ title }) => `“${title}”`), ...gone]);
};

/**
 * A draft as plain text of at most `limit` characters (null: no limit). One that is longer is shortened from its end by
 * whole parts: the sections behind the claims, the last first, then the claims, the last first. Request and statement
 * stay as long as they fit; where they alone are too long, the request with as many claims as fit. Where the request alone is
 * too long nothing is left out, since that would not help.
 */
export const channelText = (
  draft: ChannelDraft,
  numbers: ExhibitNumbers,
  limit: number | null,
): ChannelText => {
  const whole = draftPlainText(draft, numbers);
  const all = { text: whole, count: charCount(whole), without: '' };
  if (limit === null || all.count <= limit) return all;
  const parts = draft.claims.length + Math.max(0, draft.sections.length - 1);
  for (let kept = parts - 1; kept >= 0; kept -= 1) {
    const text = draftPlainText(withFirst(draft, kept), numbers);
    const count = charCount(text);
    if (count <= limit) return { text, count, without: withoutWords(draft, kept) };
  }
  for (let kept = draft.claims.length; kept >= 1; kept -= 1) {
    const text = draftPlainText(withoutStatement(draft, kept), numbers);
    const count = charCount(text);
    if (count <= limit) return { text, count, without: statementGone(draft, kept) };
  }
  return all;
};

import type { AppealNews } from './appeal.ts';
import type { Repetition } from './earlier-attempt.ts';
import { plainText } from './text.ts';

/** Where a finding is mended. */
export type Spot =
  | { readonly kind: 'request' }
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'timeline' }
  | { readonly kind: 'case' }
  | { readonly kind: 'earlier' }
  | { readonly kind: 'line'; readonly index: number }
  | { readonly kind: 'exhibit'; readonly id: string };

/** The rejected attempt that a draft follows: how much of the draft it had already, and what the draft is said to bring. */
export interface AttemptBefore {
  readonly attempt: number;
  readonly repetition: Repetition;
  readonly news: readonly AppealNews[];
}

/** The draft as far as its form can be checked. Claims and exhibits in their order. */
export interface ReadinessFacts {
  readonly request: string;
  readonly sections: readonly { readonly id: string; readonly title: string; readonly markdown: string }[];
  readonly timeline: readonly {
    readonly when: string;
    readonly what: string;
    readonly exhibitIds: readonly string[];
  }[];
  readonly claims: readonly {
    readonly id: string;
    readonly line: number | null;
    readonly markdown: string;
  }[];
  /** `caption` as it is printed. */
  readonly exhibits: readonly {
    readonly id: string;
    readonly caption: string;
    readonly proves: string;
    readonly fileName: string;
    /** The number of the newest redacted copy of the file that it shows; null where there is none. */
    readonly redactedCopy: number | null;
  }[];
  /** What the cover prints of the case and the shop. */
  readonly cover: { readonly title: string; readonly detail: string; readonly shopName: string };
  /** Lines of the notice, as the ticket prints them. */
  readonly lines: readonly string[];
  /** The case's ticket number; empty where none is known. */
  readonly ticket: string;
  /** Null for a first attempt, and where the one before is not kept here. */
  readonly before: AttemptBefore | null;
}

/** A text of the draft under its name in a sentence, "claim 2". */
export interface NamedText {
  readonly name: string;
  readonly markdown: string;
  readonly spot: Spot;
}

/** The same as it is printed, without its marks. */
export interface PrintedText {
  readonly name: string;
  readonly text: string;
  readonly spot: Spot;
}

/** The texts that are written for this appeal, in the packet's order; they may cite and may have gaps. */
export const texts = (facts: ReadinessFacts): readonly NamedText[] => [
  { name: 'the request', markdown: facts.request, spot: { kind: 'request' } },
  ...facts.timeline.map(({ what }): NamedText => ({
    name: 'the timeline',
    markdown: what,
    spot: { kind: 'timeline' },
  })),
  ...facts.claims.map(({ id, markdown }, index): NamedText => ({
    name: `claim\u00a0${index + 1}`,
    markdown,
    spot: { kind: 'claim', id },
  })),
  ...facts.sections.map(({ id, title, markdown }): NamedText => ({
    name: `“${title}”`,
    markdown,
    spot: { kind: 'section', id },
  })),
];

/** All that the packet prints of a draft. Several texts may share a name. */
export const printedTexts = (facts: ReadinessFacts): readonly PrintedText[] => [
  { name: 'the case’s title', text: facts.cover.title, spot: { kind: 'case' } },
  { name: 'the case’s detail', text: facts.cover.detail, spot: { kind: 'case' } },
  { name: 'the ticket number', text: facts.ticket, spot: { kind: 'case' } },
  { name: 'the shop’s name', text: facts.cover.shopName, spot: { kind: 'case' } },
  ...texts(facts).map(({ name, markdown, spot }) => ({ name, text: plainText(markdown, new Map()), spot })),
  ...facts.timeline.map(({ when }): PrintedText => ({
    name: 'the timeline',
    text: when,
    spot: { kind: 'timeline' },
  })),
  ...facts.lines.map((line, index): PrintedText => ({
    name: `line\u00a0${index + 1} of the notice`,
    text: line,
    spot: { kind: 'line', index },
  })),
  ...facts.exhibits.map(({ id, caption, proves, fileName }, index): PrintedText => ({
    name: `the caption of exhibit\u00a0${index + 1}`,
    text: [caption, proves, fileName].join('\n'),
    spot: { kind: 'exhibit', id },
  })),
];

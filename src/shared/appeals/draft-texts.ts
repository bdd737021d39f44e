import type { Clock } from '../clock.ts';
import type { FileLook } from '../evidence-look.ts';
import type { Day, Instant, Zone } from '../kernel/time.ts';
import type { AppealChannel } from '../policy/pack.ts';
import type { ForeignMark } from '../policy/rulebook.ts';
import type { Period } from '../violations.ts';
import type { AppealMode, AppealNews } from './appeal.ts';
import type { Repetition } from './earlier-attempt.ts';
import { plainText, withSilentGaps } from './text.ts';

/** Where a finding is mended. */
export type Spot =
  | { readonly kind: 'request' }
  | { readonly kind: 'section'; readonly id: string }
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'row'; readonly index: number }
  | { readonly kind: 'case' }
  | { readonly kind: 'claims' }
  | { readonly kind: 'notice' }
  | { readonly kind: 'action'; readonly number: number }
  | { readonly kind: 'earlier' }
  | { readonly kind: 'line'; readonly index: number }
  | { readonly kind: 'exhibit'; readonly id: string };

/** The rejected attempt that a draft follows: how much of the draft it had already, and what the draft is said to bring. */
export interface AttemptBefore {
  readonly attempt: number;
  readonly repetition: Repetition;
  readonly news: readonly AppealNews[];
}

/** A corrective action of the case, as far as a draft may tell it. */
export interface ActionFact {
  readonly number: number;
  readonly title: string;
  /** Its state within a sentence. */
  readonly state: string;
  /** Whether it is still to be carried out, and until when. */
  readonly isOpen: boolean;
  readonly due: Day | null;
  /** Whether it was carried out and is not known to have failed. */
  readonly isDone: boolean;
  /** Whether a file that proves it is an exhibit of the draft. */
  readonly isShown: boolean;
}

/** What the records know beside the draft, at the moment at which it is checked. */
export interface CaseFacts {
  readonly now: Instant;
  readonly zone: Zone;
  readonly noticeAt: Instant;
  readonly noticeText: string;
  /** From which day to which the violation ran; null while it is not told. */
  readonly period: Period | null;
  /** What the notice names, as it prints it. */
  readonly orders: readonly string[];
  readonly listings: readonly string[];
  /** Null while unknown. */
  readonly points: number | null;
  /** The clock under which this attempt runs; null where the case has none. */
  readonly clock: Clock | null;
  readonly channels: readonly AppealChannel[];
  /** Terms that only the rules of other markets have. */
  readonly foreign: readonly ForeignMark[];
  readonly actions: readonly ActionFact[];
  /** Names of the shop's people. */
  readonly people: readonly string[];
}

/** The draft as far as its form can be checked. Claims and exhibits in their order. */
export interface ReadinessFacts {
  readonly mode: AppealMode;
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
    /** Empty where the file was removed. */
    readonly mime: string;
    readonly capturedAt: Instant | null;
    /** The last day on which the paper is valid, as it says itself. */
    readonly validUntil: Day | null;
    /** What a look into its file told; left out where nobody looked, as yet or at all. */
    readonly look?: Omit<FileLook, 'sha256'>;
  }[];
  /** What the cover prints of the case and the shop. */
  readonly cover: {
    readonly title: string;
    readonly detail: string;
    readonly shopName: string;
    /** Null while none is on record. */
    readonly shopAddress: string | null;
  };
  /** Lines of the notice, as the ticket prints them. */
  readonly lines: readonly string[];
  /** The case's ticket number; empty where none is known. */
  readonly ticket: string;
  /** Null for a first attempt, and where the one before is not kept here. */
  readonly before: AttemptBefore | null;
  readonly records: CaseFacts;
}

/** A text of the draft under its name in a sentence, "claim 2". */
export interface NamedText {
  readonly name: string;
  readonly markdown: string;
  readonly spot: Spot;
}

/** The same, read: without its marks and citations. */
export interface ReadText extends NamedText {
  readonly plain: string;
  /** The same, cut at empty lines: a thought does not go over them. */
  readonly paragraphs: readonly string[];
}

/** A text as it is printed. */
export interface PrintedText {
  readonly name: string;
  readonly text: string;
  readonly spot: Spot;
}

/** The texts that are written for this appeal, in the packet's order; they may cite and may have gaps. */
export const texts = (facts: ReadinessFacts): readonly NamedText[] => [
  { name: 'the request', markdown: facts.request, spot: { kind: 'request' } },
  ...facts.timeline.map(({ what }, index): NamedText => ({
    name: 'the timeline',
    markdown: what,
    spot: { kind: 'row', index },
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

const noNumbers = new Map<string, number>();

const read = (markdown: string): Pick<ReadText, 'plain' | 'paragraphs'> => {
  // What a gap asks is no text of the appeal; that it is open is found by itself.
  const plain = plainText(withSilentGaps(markdown), noNumbers);
  return { plain, paragraphs: plain === '' ? [] : plain.split(/\n{2,}/u) };
};

/** The texts of a draft, read once for all that look at them. */
export const readTexts = (facts: ReadinessFacts): readonly ReadText[] =>
  texts(facts).map((text) => ({ ...text, ...read(text.markdown) }));

/** All that the packet prints of a draft whose texts were read. Several texts may share a name. */
export const printedTexts = (facts: ReadinessFacts, written: readonly ReadText[]): readonly PrintedText[] => [
  { name: 'the case’s title', text: facts.cover.title, spot: { kind: 'case' } },
  { name: 'the case’s detail', text: facts.cover.detail, spot: { kind: 'case' } },
  { name: 'the ticket number', text: facts.ticket, spot: { kind: 'case' } },
  { name: 'the shop’s name', text: facts.cover.shopName, spot: { kind: 'case' } },
  ...written.map(({ name, plain, spot }) => ({ name, text: plain, spot })),
  ...facts.timeline.map(({ when }, index): PrintedText => ({
    name: 'the timeline',
    text: when,
    spot: { kind: 'row', index },
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

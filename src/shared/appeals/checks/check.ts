import type { ReadinessFacts, ReadText, Spot } from '../draft-texts.ts';
import type { Finding, Mark, Severity } from '../finding.ts';

/** A draft as the checks see it: what is known, and its texts, read once for all of them. */
export interface Draft {
  readonly facts: ReadinessFacts;
  readonly texts: readonly ReadText[];
}

/** What a check noticed; `at` tells apart the several things that one check may find. */
export interface Noticed {
  readonly at: string;
  readonly title: string;
  readonly detail: string;
  readonly spot: Spot;
  readonly mark?: Mark | undefined;
}

/** One rule of the checker, as data: its name, how much it weighs, and where it looks. */
export interface Check {
  readonly key: string;
  readonly severity: Severity;
  readonly look: (draft: Draft) => readonly Noticed[];
}

/** What several checks read of one draft, read once. */
export const ofDraft = <Read extends object>(read: (draft: Draft) => Read): ((draft: Draft) => Read) => {
  const known = new WeakMap<Draft, Read>();
  return (draft) => {
    const before = known.get(draft);
    if (before !== undefined) return before;
    const result = read(draft);
    known.set(draft, result);
    return result;
  };
};

/** What the checks of a list find, in their order. */
export const findingsOf = (draft: Draft, checks: readonly Check[]): readonly Finding[] =>
  checks.flatMap(({ key: rule, severity, look }) => {
    // The same words twice at one place are one thing to mend.
    const once = new Map(look(draft).map((noticed) => [noticed.at, noticed]));
    return [...once.values()].map(({ at, ...noticed }) => ({
      key: at === '' ? rule : `${rule} ${at}`,
      rule,
      severity,
      ...noticed,
    }));
  });

/** Words of a text, to be shown where they stand. */
export const saying = (words: string): Mark => ({ kind: 'words', words });

/** A place as a part of a key. */
export const placeKey = (spot: Spot): string => {
  if (spot.kind === 'row' || spot.kind === 'line') return `${spot.kind}:${spot.index}`;
  if (spot.kind === 'action') return `action:${spot.number}`;
  return 'id' in spot ? `${spot.kind}:${spot.id}` : spot.kind;
};

import type { Spot } from './draft-texts.ts';

/** How much a finding weighs: it blocks the export, it may cost the appeal, or it is only said. */
export type Severity = 'mend' | 'look' | 'info';

/** A place within a text: words as they stand there, or one of its gaps, counted from the first. */
export type Mark =
  | { readonly kind: 'words'; readonly words: string }
  | { readonly kind: 'gap'; readonly index: number; readonly what: string };

export interface Finding {
  /** Stable while the same thing is wrong at the same place. */
  readonly key: string;
  /** The check that found it. */
  readonly rule: string;
  readonly severity: Severity;
  readonly title: string;
  readonly detail: string;
  readonly spot: Spot;
  /** What of the text there it is about; left out where it is about the whole. */
  readonly mark?: Mark | undefined;
}

/** A part of a whole, "2 of 3". */
export interface Part {
  readonly part: number;
  readonly of: number;
}

/** How many findings weigh as much as is asked for. */
export const countOf = (findings: readonly Finding[], wanted: Severity): number =>
  findings.filter(({ severity }) => severity === wanted).length;

import type { Spot } from './draft-texts.ts';

/** How much a finding weighs: it blocks the export, it may cost the appeal, or it is only said. */
export type Severity = 'mend' | 'look' | 'info';

export interface Finding {
  /** Stable while the same thing is wrong at the same place. */
  readonly key: string;
  /** The check that found it. */
  readonly rule: string;
  readonly severity: Severity;
  readonly title: string;
  readonly detail: string;
  readonly spot: Spot;
}

/** A part of a whole, "2 of 3". */
export interface Part {
  readonly part: number;
  readonly of: number;
}

/** How many findings weigh as much as is asked for. */
export const countOf = (findings: readonly Finding[], wanted: Severity): number =>
  findings.filter(({ severity }) => severity === wanted).length;

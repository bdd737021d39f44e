import type { Audit } from './audit.ts';
import type { ChecklistItem } from './checklist.ts';
import { type Answered, askedItems, type Outcome, resultsOf, runScore } from './score.ts';

/** A run with its answers. */
export interface Run {
  readonly audit: Audit;
  readonly answers: readonly Answered[];
}

const outcomesOf = ({ audit, answers }: Run): ReadonlyMap<string, Outcome> => {
  const results = resultsOf(answers);
  return new Map(
    askedItems(audit.checklist, results).map(({ id }) => [id, results.get(id) ?? 'notAssessed'] as const),
  );
};

export interface TrendPoint {
  readonly audit: Audit;
  /** From 0 to 1; null where too little was assessed. */
  readonly share: number | null;
}

const signed = (runs: readonly Run[]): readonly Run[] =>
  runs
    .filter(({ audit }) => audit.status === 'signed')
    .toSorted((a, b) => (a.audit.endedAt ?? 0) - (b.audit.endedAt ?? 0));

/** The scores of the signed runs of one checklist, oldest first. */
export const trendOf = (runs: readonly Run[]): readonly TrendPoint[] =>
  signed(runs).map(({ audit, answers }) => ({ audit, share: runScore(audit.checklist, answers).share }));

export interface Recurring {
  readonly item: ChecklistItem;
  /** How many of the runs in which it applied it failed in, wholly or in part. */
  readonly failed: number;
  readonly of: number;
}

/** Items of one checklist that failed in at least two signed runs, the most frequent first. */
export const recurringFailures = (runs: readonly Run[]): readonly Recurring[] => {
  const own = signed(runs);
  const outcomes = own.map(outcomesOf);
  return (own.at(-1)?.audit.checklist.items ?? [])
    .map((item) => {
      const results = outcomes.map((one) => one.get(item.id));
      const failed = results.filter((one) => one === 'not' || one === 'partly').length;
      return { item, failed, of: failed + results.filter((one) => one === 'compliant').length };
    })
    .filter(({ failed }) => failed >= 2)
    .toSorted((a, b) => b.failed - a.failed);
};

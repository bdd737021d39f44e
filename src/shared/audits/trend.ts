import { groupBy } from '../kernel/group.ts';
import type { Audit } from './audit.ts';
import type { Checklist, ChecklistItem } from './checklist.ts';
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

/** The runs that were signed off, in the order in which they were. */
export const signedRuns = <R extends Run>(runs: readonly R[]): readonly R[] =>
  runs
    .filter(({ audit }) => audit.status === 'signed')
    .toSorted((a, b) => (a.audit.endedAt ?? 0) - (b.audit.endedAt ?? 0));

/** The scores of the signed runs of one checklist, oldest first. */
export const trendOf = (runs: readonly Run[]): readonly TrendPoint[] =>
  signedRuns(runs).map(({ audit, answers }) => ({
    audit,
    share: runScore(audit.checklist, answers).share,
  }));

export interface Recurring {
  /** As the newest run that has it words it. */
  readonly item: ChecklistItem;
  /** The newest version of its checklist that was run. */
  readonly checklist: Checklist;
  /** The runs in which it failed, wholly or in part, oldest first. */
  readonly failed: readonly Audit[];
  /** In how many runs it was judged: compliant, partly or not. */
  readonly of: number;
  /** The outcome in the newest run that asked it. */
  readonly newest: Outcome;
  /** Whether the newest version still has it. */
  readonly isInNewest: boolean;
}

const failures: readonly (Outcome | undefined)[] = ['not', 'partly'];

const recurringIn = (runs: readonly Run[]): readonly Recurring[] => {
  const checklist = runs.at(-1)?.audit.checklist;
  if (checklist === undefined) return [];
  const told = runs.map((run) => ({ audit: run.audit, outcomes: outcomesOf(run) }));
  const items = new Map<string, ChecklistItem>();
  for (const { audit } of runs.toReversed())
    for (const item of audit.checklist.items) if (!items.has(item.id)) items.set(item.id, item);
  return [...items.values()].flatMap((item) => {
    const own = told.flatMap(({ audit, outcomes }) => {
      const outcome = outcomes.get(item.id);
      return outcome === undefined ? [] : [{ audit, outcome }];
    });
    const failed = own.filter(({ outcome }) => failures.includes(outcome)).map(({ audit }) => audit);
    if (failed.length < 2) return [];
    const of = failed.length + own.filter(({ outcome }) => outcome === 'compliant').length;
    const newest = own.at(-1)?.outcome ?? 'notAssessed';
    return [
      { item, checklist, failed, of, newest, isInNewest: checklist.items.some(({ id }) => id === item.id) },
    ];
  });
};

const lastOf = ({ failed }: Recurring): number => failed.at(-1)?.endedAt ?? 0;

/** Items that failed in at least two signed runs of their checklist, the most frequent first, then what failed last. */
export const recurringFailures = (runs: readonly Run[]): readonly Recurring[] =>
  [...groupBy(signedRuns(runs), ({ audit }) => audit.checklist.id).values()]
    .flatMap(recurringIn)
    .toSorted((a, b) => b.failed.length - a.failed.length || lastOf(b) - lastOf(a));

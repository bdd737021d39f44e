import { groupBy } from '../kernel/group.ts';
import { dayOf, type Zone } from '../kernel/time.ts';
import type { Audit } from './audit.ts';
import type { AuditResult, ChecklistItem } from './checklist.ts';
import { type Answered, askedItems, type Outcome, resultsOf, runScore, scoreOf } from './score.ts';

/** A run with its answers. */
export interface Run {
  readonly audit: Audit;
  readonly answers: readonly Answered[];
}

/** How an item stands in the later of two runs; `unlike` where one of them has no result that counts. */
export type Turn = 'better' | 'worse' | 'same' | 'unlike';

export interface Compared {
  readonly item: Pick<ChecklistItem, 'id' | 'question' | 'section'>;
  /** Null where the run did not ask it. */
  readonly before: Outcome | null;
  readonly after: Outcome | null;
  readonly turn: Turn;
}

const ranks: Readonly<Partial<Record<Outcome, number>>> = { compliant: 2, partly: 1, not: 0 };

const turnOf = (before: Outcome | null, after: Outcome | null): Turn => {
  const [was, is] = [ranks[before ?? 'notAssessed'], ranks[after ?? 'notAssessed']];
  if (was === undefined || is === undefined) return 'unlike';
  if (was === is) return 'same';
  return is > was ? 'better' : 'worse';
};

const outcomesOf = ({ audit, answers }: Run): ReadonlyMap<string, Outcome> => {
  const results = resultsOf(answers);
  return new Map(
    askedItems(audit.checklist, results).map(({ id }) => [id, results.get(id) ?? 'notAssessed'] as const),
  );
};

/** Two runs item by item, in the later one's order; what only the earlier one asked comes last. Items are known by their id. */
export const compareRuns = (earlier: Run, later: Run): readonly Compared[] => {
  const [was, is] = [outcomesOf(earlier), outcomesOf(later)];
  const own = later.audit.checklist.items;
  const gone = earlier.audit.checklist.items.filter(({ id }) => own.every((one) => one.id !== id));
  return [...own, ...gone].flatMap(({ id, question, section }) => {
    const [before, after] = [was.get(id) ?? null, is.get(id) ?? null];
    if (before === null && after === null) return [];
    return [{ item: { id, question, section }, before, after, turn: turnOf(before, after) }];
  });
};

export interface TrendPoint {
  readonly audit: Audit;
  readonly share: number | null;
}

const signed = (runs: readonly Run[]): readonly Run[] =>
  runs
    .filter(({ audit }) => audit.status === 'signed')
    .toSorted((a, b) => (a.audit.endedAt ?? 0) - (b.audit.endedAt ?? 0));

/** The scores of the signed runs of one checklist, oldest first. */
export const trendOf = (runs: readonly Run[]): readonly TrendPoint[] =>
  signed(runs).map(({ audit, answers }) => ({ audit, share: runScore(audit.checklist, answers).share }));

export interface HeatRow {
  readonly section: string;
  readonly title: string;
  /** The score of each month, in the order of `months`; null where nothing or too little was assessed. */
  readonly shares: readonly (number | null)[];
}

/** Scores by section and month of the signed runs of one checklist; several runs of a month count together. */
export const heatMap = (
  runs: readonly Run[],
  zone: Zone,
): { readonly months: readonly string[]; readonly rows: readonly HeatRow[] } => {
  const own = signed(runs);
  const byMonth = groupBy(own, ({ audit }) => dayOf(audit.endedAt ?? 0, zone).slice(0, 7));
  const months = [...byMonth.keys()].toSorted();
  const sections = own.at(-1)?.audit.checklist.sections ?? [];
  const shareIn = (section: string, month: string): number | null => {
    const items: { readonly id: string }[] = [];
    const results = new Map<string, AuditResult>();
    for (const { audit, answers } of byMonth.get(month) ?? []) {
      const found = resultsOf(answers);
      for (const { id } of askedItems(audit.checklist, found).filter((one) => one.section === section)) {
        const key = `${audit.id} ${id}`;
        const result = found.get(id);
        items.push({ id: key });
        if (result !== undefined) results.set(key, result);
      }
    }
    return scoreOf(items, results).share;
  };
  const rows = sections.map(({ id, title }) => ({
    section: id,
    title,
    shares: months.map((month) => shareIn(id, month)),
  }));
  return { months, rows };
};

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
      return {
        item,
        failed: results.filter((one) => one === 'not' || one === 'partly').length,
        of: results.filter((one) => one !== undefined && ranks[one] !== undefined).length,
      };
    })
    .filter(({ failed }) => failed >= 2)
    .toSorted((a, b) => b.failed - a.failed);
};

import { groupBy } from '../kernel/group.ts';
import { dayOf, type Month, monthOf, type Zone } from '../kernel/time.ts';
import type { Audit } from './audit.ts';
import { pooledScore, runScore, type Score, type SectionScore } from './score.ts';
import { type Run, signedRuns } from './trend.ts';

/** A section in a month: the score of all its items that were asked then, and the runs that asked them. */
export interface MonthCell {
  readonly score: Score;
  readonly audits: readonly Audit[];
}

export interface MonthlyRow {
  /** Id of the section; null for the whole of the checklist. */
  readonly section: string | null;
  readonly title: string;
  /** One for each month; null where nothing of it was asked. */
  readonly cells: readonly (MonthCell | null)[];
}

export interface MonthlyList {
  readonly checklistId: string;
  readonly title: string;
  /** The sections in the order of the newest run, those of older versions alone behind them, and the whole at last. */
  readonly rows: readonly MonthlyRow[];
}

export interface MonthlyScores {
  /** Months in which a run was signed off, the oldest first. */
  readonly months: readonly Month[];
  readonly lists: readonly MonthlyList[];
}

type Part = Pick<SectionScore, 'id' | 'title' | 'counts' | 'total'>;

interface Scored {
  readonly audit: Audit;
  readonly month: Month;
  readonly parts: readonly Part[];
}

/** Stands for the whole of a checklist among its sections; no id of a section is empty. */
const WHOLE = '';

const scored = ({ audit, answers }: Run, zone: Zone): Scored => {
  const score = runScore(audit.checklist, answers);
  const month = monthOf(dayOf(audit.endedAt ?? audit.startedAt, zone));
  return { audit, month, parts: [...score.sections, { ...score, id: WHOLE, title: 'All sections' }] };
};

const cellOf = (runs: readonly Scored[], partId: string): MonthCell | null => {
  const asked = runs.flatMap(({ audit, parts }) =>
    parts.filter(({ id, total }) => id === partId && total > 0).map((part) => ({ audit, part })),
  );
  if (asked.length === 0) return null;
  return { score: pooledScore(asked.map(({ part }) => part)), audits: asked.map(({ audit }) => audit) };
};

const listOf = (runs: readonly Scored[], months: readonly Month[]): MonthlyList | null => {
  const newest = runs.at(-1);
  if (newest === undefined) return null;
  const { id: checklistId, title } = newest.audit.checklist;
  // The newest title of each part, in the newest order.
  const parts = new Map<string, string>();
  for (const run of runs.toReversed())
    for (const part of run.parts) if (!parts.has(part.id)) parts.set(part.id, part.title);
  const rows = [...parts]
    .toSorted(([one], [other]) => Number(one === WHOLE) - Number(other === WHOLE))
    .map(([id, name]) => ({
      section: id === WHOLE ? null : id,
      title: name,
      cells: months.map((month) =>
        cellOf(
          runs.filter((run) => run.month === month),
          id,
        ),
      ),
    }));
  return { checklistId, title, rows };
};

/**
 * The scores of signed runs by section and by the month of their sign-off, in the shop's zone. Several runs of a month count
 * together, item by item; a section of which nothing was asked in a month has no score there, and not a bad one.
 */
export const monthlyScores = (runs: readonly Run[], zone: Zone): MonthlyScores => {
  const own = signedRuns(runs).map((run) => scored(run, zone));
  const months = [...new Set(own.map(({ month }) => month))].toSorted();
  const byList = groupBy(own, ({ audit }) => audit.checklist.id);
  const lists = [...byList.values()].flatMap((some) => listOf(some, months) ?? []);
  return { months, lists: lists.toSorted((a, b) => a.title.localeCompare(b.title)) };
};

import type { AuditAnswer } from './audit.ts';
import type { AuditResult, Checklist, ChecklistItem } from './checklist.ts';

export type Answered = Pick<AuditAnswer, 'itemId' | 'result'>;

/** A result, or that there is none yet. */
export type Outcome = AuditResult | 'notAssessed';

/** All outcomes, the best first. */
export const outcomes: readonly Outcome[] = ['compliant', 'partly', 'not', 'notApplicable', 'notAssessed'];

/** How often each outcome stands. Progress is read from it, and the score; the two are never one number. */
export type Counts = Readonly<Record<Outcome, number>>;

export interface Score {
  readonly counts: Counts;
  /** Items that are asked, and those of them that have an answer. */
  readonly total: number;
  readonly assessed: number;
  /** Assessed items that apply: what the score is of. */
  readonly applying: number;
  /** From 0 to 1; null where too little is assessed to say anything. */
  readonly share: number | null;
}

/** An own choice of the app: so many items that apply must be assessed, or all where there are fewer, and half of what is asked. */
export const fewestScored = 3;

const weights: Readonly<Record<AuditResult, number>> = {
  compliant: 1,
  partly: 0.5,
  not: 0,
  notApplicable: 0,
};

/** The results by the id of their item. */
export const resultsOf = (answers: readonly Answered[]): ReadonlyMap<string, AuditResult> =>
  new Map(answers.flatMap(({ itemId, result }) => (result === null ? [] : [[itemId, result] as const])));

/** The items that are asked, in their order: one that follows another is, once that was answered so that it is. */
export const askedItems = (
  { items }: Pick<Checklist, 'items'>,
  results: ReadonlyMap<string, AuditResult>,
): readonly ChecklistItem[] => {
  const asked = new Set<string>();
  for (const { id, after } of items) {
    const before = after === null ? undefined : results.get(after.item);
    const isAsked =
      after === null || (asked.has(after.item) && before !== undefined && after.answers.includes(before));
    if (isAsked) asked.add(id);
  }
  return items.filter(({ id }) => asked.has(id));
};

const isEnough = (applying: number, assessed: number, total: number): boolean =>
  applying > 0 && applying >= Math.min(fewestScored, total) && assessed * 2 >= total;

/** The score of so many outcomes: compliant counts 1, partly one half; not applicable and not assessed are left out of it. */
export const scoreOfCounts = (counts: Counts): Score => {
  const applying = counts.compliant + counts.partly + counts.not;
  const assessed = applying + counts.notApplicable;
  const total = assessed + counts.notAssessed;
  const sum = counts.compliant * weights.compliant + counts.partly * weights.partly;
  const share = isEnough(applying, assessed, total) ? sum / applying : null;
  return { counts, total, assessed, applying, share };
};

const nothing: Counts = { compliant: 0, partly: 0, not: 0, notApplicable: 0, notAssessed: 0 };

/** The score of items by their results; see `scoreOfCounts`. */
export const scoreOf = (
  items: readonly Pick<ChecklistItem, 'id'>[],
  results: ReadonlyMap<string, AuditResult>,
): Score => {
  const counts = { ...nothing };
  for (const { id } of items) counts[results.get(id) ?? 'notAssessed'] += 1;
  return scoreOfCounts(counts);
};

/** One score of several, as if their items had been asked at once. */
export const pooledScore = (scores: readonly Pick<Score, 'counts'>[]): Score => {
  const counts = { ...nothing };
  for (const one of scores) for (const outcome of outcomes) counts[outcome] += one.counts[outcome];
  return scoreOfCounts(counts);
};

/** An own choice of the app: from these shares on a score is called good, or fair; below it is low. */
export const goodFrom = 0.9;
export const fairFrom = 0.7;

export type ScoreBand = 'good' | 'fair' | 'low';

/** What a score is called, by its share from 0 to 1; judged as it is, so 89.6 % is not good although it is told as 90 %. */
export const bandOf = (share: number): ScoreBand => {
  if (share >= goodFrom) return 'good';
  return share >= fairFrom ? 'fair' : 'low';
};

export interface SectionScore extends Score {
  readonly id: string;
  readonly title: string;
}

/** The score of a run, and of each of its sections. */
export const runScore = (
  list: Pick<Checklist, 'items' | 'sections'>,
  answers: readonly Answered[],
): Score & { readonly sections: readonly SectionScore[] } => {
  const results = resultsOf(answers);
  const asked = askedItems(list, results);
  const sections = list.sections.map(({ id, title }) => ({
    id,
    title,
    ...scoreOf(
      asked.filter(({ section }) => section === id),
      results,
    ),
  }));
  return { ...scoreOf(asked, results), sections };
};

import type { Audit, AuditAnswer } from './audit.ts';
import type { Checklist, ChecklistItem } from './checklist.ts';
import { askedItems, fewestScored, type Outcome, resultsOf, runScore, type Score, scoreOf } from './score.ts';

/** A run as far as it is compared. */
export interface ComparedRun {
  readonly audit: Pick<Audit, 'checklist'>;
  readonly answers: readonly Pick<AuditAnswer, 'itemId' | 'result' | 'note' | 'evidence'>[];
}

/**
 * What became of an item from one run to another. Only an item that was judged in both (compliant, partly or not) got better,
 * got worse or stayed; one that does not apply or was not assessed in either run is `unjudged`, whatever the other says.
 */
export type Change = 'better' | 'worse' | 'stayed' | 'new' | 'gone' | 'unjudged';

/** In the order in which they are told. */
export const changes: readonly Change[] = ['worse', 'better', 'stayed', 'new', 'gone', 'unjudged'];

/** What one run says of an item. */
export interface ItemInRun {
  readonly item: ChecklistItem;
  readonly outcome: Outcome;
  readonly note: string;
  /** How many files show it. */
  readonly files: number;
}

export interface ComparedItem {
  readonly id: string;
  readonly change: Change;
  /** Null where the run did not ask it. */
  readonly earlier: ItemInRun | null;
  readonly later: ItemInRun | null;
  /** Whether both checklists hold it: then one that is new or gone is a follow-up that was not asked in the other run. */
  readonly inBoth: boolean;
}

export interface ComparedSection {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ComparedItem[];
  /** Null where the run has no such section. */
  readonly earlier: Score | null;
  readonly later: Score | null;
}

export interface Comparison {
  /** Sections in which something was asked, in the later run's order; those of the earlier one alone come last. */
  readonly sections: readonly ComparedSection[];
  readonly counts: Readonly<Record<Change, number>>;
  readonly earlier: Score;
  readonly later: Score;
  /** The items that were judged in both runs, and their score in each, from 0 to 1; null where they are too few. */
  readonly alike: {
    readonly items: number;
    readonly earlier: number | null;
    readonly later: number | null;
  };
}

const ranks: Readonly<Partial<Record<Outcome, number>>> = { compliant: 2, partly: 1, not: 0 };

const changeOf = (earlier: ItemInRun | null, later: ItemInRun | null): Change => {
  if (earlier === null) return 'new';
  if (later === null) return 'gone';
  const [from, to] = [ranks[earlier.outcome], ranks[later.outcome]];
  if (from === undefined || to === undefined) return 'unjudged';
  if (from === to) return 'stayed';
  return to > from ? 'better' : 'worse';
};

/** The asked items of a run by their id, in their order. */
const askedIn = ({ audit, answers }: ComparedRun): ReadonlyMap<string, ItemInRun> => {
  const results = resultsOf(answers);
  const byItem = new Map(answers.map((one) => [one.itemId, one]));
  return new Map(
    askedItems(audit.checklist, results).map((item) => {
      const answer = byItem.get(item.id);
      const outcome = results.get(item.id) ?? 'notAssessed';
      return [
        item.id,
        { item, outcome, note: answer?.note ?? '', files: answer?.evidence.length ?? 0 },
      ] as const;
    }),
  );
};

const holds = ({ audit }: ComparedRun, id: string): boolean =>
  audit.checklist.items.some((item) => item.id === id);

const comparedItems = (earlier: ComparedRun, later: ComparedRun): readonly ComparedItem[] => {
  const [before, after] = [askedIn(earlier), askedIn(later)];
  return [...new Set([...after.keys(), ...before.keys()])].map((id) => {
    const [one, other] = [before.get(id) ?? null, after.get(id) ?? null];
    const inBoth = holds(earlier, id) && holds(later, id);
    return { id, change: changeOf(one, other), earlier: one, later: other, inBoth };
  });
};

const sectionsOf = (earlier: Checklist, later: Checklist): Checklist['sections'] => {
  const known = new Set(later.sections.map(({ id }) => id));
  return [...later.sections, ...earlier.sections.filter(({ id }) => !known.has(id))];
};

const sectionOf = ({ earlier, later }: ComparedItem): string | undefined => (later ?? earlier)?.item.section;

const alikeOf = (items: readonly ComparedItem[]): Comparison['alike'] => {
  const judged = items.filter(
    ({ change }) => change === 'better' || change === 'worse' || change === 'stayed',
  );
  const shareOf = (side: 'earlier' | 'later'): number | null => {
    const results = resultsOf(
      judged.flatMap(({ id, [side]: said }) =>
        said === null || said.outcome === 'notAssessed' ? [] : [{ itemId: id, result: said.outcome }],
      ),
    );
    return judged.length < fewestScored ? null : scoreOf(judged, results).share;
  };
  return { items: judged.length, earlier: shareOf('earlier'), later: shareOf('later') };
};

/**
 * Two runs of one checklist, also of different versions of it, item by item. An item is known again by its id, so one that was
 * worded anew is still compared.
 */
export const compareRuns = (earlier: ComparedRun, later: ComparedRun): Comparison => {
  const items = comparedItems(earlier, later);
  const counts = { better: 0, worse: 0, stayed: 0, new: 0, gone: 0, unjudged: 0 };
  for (const { change } of items) counts[change] += 1;
  const [first, second] = [
    runScore(earlier.audit.checklist, earlier.answers),
    runScore(later.audit.checklist, later.answers),
  ];
  const sections = sectionsOf(earlier.audit.checklist, later.audit.checklist)
    .map(({ id, title }) => ({
      id,
      title,
      items: items.filter((item) => sectionOf(item) === id),
      earlier: first.sections.find((one) => one.id === id) ?? null,
      later: second.sections.find((one) => one.id === id) ?? null,
    }))
    .filter((section) => section.items.length > 0);
  return { sections, counts, earlier: first, later: second, alike: alikeOf(items) };
};

import { NBSP } from '../kernel/time-words.ts';
import type { Checklist, ChecklistItem } from './checklist.ts';

type Section = Checklist['sections'][number];
type Part = 'list' | 'section' | 'item';

/** What differs between two versions of a checklist: of the list itself, a section or an item, by its words. */
export interface ChecklistChange {
  readonly part: Part;
  readonly kind: 'added' | 'deleted' | 'changed' | 'moved';
  readonly words: string;
  /** Of what was changed, which fields: "question", "severity". */
  readonly fields: readonly string[];
}

const fieldNames: Readonly<Record<string, string>> = {
  section: 'section',
  question: 'question',
  how: 'how to check',
  wanted: 'evidence wanted',
  severity: 'severity',
  clause: 'clause',
  notApplicable: 'when not applicable',
  after: 'follow-up',
  title: 'title',
  about: 'what it is about',
  scope: 'what is looked at',
};

const changedFields = (before: object, after: object): readonly string[] => {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after).flatMap(([name, value]) => {
    const words = fieldNames[name];
    return words === undefined || JSON.stringify(old.get(name)) === JSON.stringify(value) ? [] : [words];
  });
};

/** The ids that keep their order among each other: as many as can be, so that as few as can be were moved. */
const inOldOrder = (before: readonly string[], after: readonly string[]): ReadonlySet<string> => {
  const places = new Map(before.map((id, at) => [id, at]));
  const ends: {
    readonly id: string;
    readonly place: number;
    readonly length: number;
    readonly prior: number;
  }[] = [];
  for (const id of after) {
    const place = places.get(id) ?? -1;
    const length = (at: number): number => ends[at]?.length ?? 0;
    let prior = -1;
    for (const [at, one] of ends.entries()) if (one.place < place && one.length > length(prior)) prior = at;
    ends.push({ id, place, length: length(prior) + 1, prior });
  }
  const kept = new Set<string>();
  let at = ends.reduce((best, one, index) => (one.length > (ends[best]?.length ?? 0) ? index : best), -1);
  for (let end = ends[at]; end !== undefined; at = end.prior, end = ends[at]) kept.add(end.id);
  return kept;
};

interface Named {
  readonly id: string;
}

const partChanges = <T extends Named>(
  part: Part,
  [before, after]: readonly [readonly T[], readonly T[]],
  wordsOf: (one: T) => string,
): readonly ChecklistChange[] => {
  const old = new Map(before.map((one) => [one.id, one]));
  const now = new Set(after.map(({ id }) => id));
  const common = after.filter(({ id }) => old.has(id)).map(({ id }) => id);
  const kept = inOldOrder(
    before.filter(({ id }) => now.has(id)).map(({ id }) => id),
    common,
  );
  const change = (one: T, kind: ChecklistChange['kind'], fields: readonly string[] = []) => ({
    part,
    kind,
    words: wordsOf(one),
    fields,
  });
  return [
    ...after.flatMap((one): readonly ChecklistChange[] => {
      const was = old.get(one.id);
      if (was === undefined) return [change(one, 'added')];
      const fields = changedFields(was, one);
      return [
        ...(fields.length > 0 ? [change(one, 'changed', fields)] : []),
        ...(kept.has(one.id) ? [] : [change(one, 'moved')]),
      ];
    }),
    ...before.filter(({ id }) => !now.has(id)).map((one) => change(one, 'deleted')),
  ];
};

/** What a newer version of a checklist changes against an older one; nothing where only id or number of the version differ. */
export const checklistChanges = (before: Checklist, after: Checklist): readonly ChecklistChange[] => {
  const head = (list: Checklist) => ({ title: list.title, about: list.about, scope: list.scope });
  const fields = changedFields(head(before), head(after));
  return [
    ...(fields.length === 0
      ? []
      : [{ part: 'list' as const, kind: 'changed' as const, words: after.title, fields }]),
    ...partChanges<Section>('section', [before.sections, after.sections], ({ title }) => title),
    ...partChanges<ChecklistItem>('item', [before.items, after.items], ({ question }) => question),
  ];
};

const kinds = ['added', 'changed', 'moved', 'deleted'] as const;

const counted = (count: number, part: Part): string =>
  `${String(count)}${NBSP}${part}${count === 1 ? '' : 's'}`;

/** "2 items changed, 1 item added, title": changes in one line; "nothing" without any. */
export const changesWords = (changes: readonly ChecklistChange[]): string => {
  const own = changes.find(({ part }) => part === 'list')?.fields ?? [];
  const parts = (['section', 'item'] as const).flatMap((part) =>
    kinds.flatMap((kind) => {
      const count = changes.filter((one) => one.part === part && one.kind === kind).length;
      return count === 0 ? [] : [`${counted(count, part)} ${kind}`];
    }),
  );
  const all = [...(own.length === 0 ? [] : [`${own.join(', ')} changed`]), ...parts];
  return all.length === 0 ? 'nothing' : all.join(', ');
};

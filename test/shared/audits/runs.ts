import type { Audit, AuditAnswer } from '#shared/audits/audit.ts';
import type { AuditResult, Checklist, ChecklistItem } from '#shared/audits/checklist.ts';

export const itemOf = (id: string, part: Partial<ChecklistItem> = {}): ChecklistItem => ({
  id,
  section: 's',
  question: id,
  how: 'Look.',
  wanted: 'A photo',
  severity: 'medium',
  clause: 'late-dispatch',
  notApplicable: null,
  after: null,
  ...part,
});

export const listOf = (items: Checklist['items'], part: Partial<Checklist> = {}): Checklist => ({
  id: 'list',
  version: 1,
  title: 'List',
  about: 'About',
  scope: 'shop',
  sections: [
    { id: 's', title: 'Section' },
    { id: 't', title: 'Other' },
  ],
  items,
  ...part,
});

/** Four items of one section. */
export const four = listOf(['a', 'b', 'c', 'd'].map((id) => itemOf(id)));

export type Said = Pick<AuditAnswer, 'itemId' | 'result' | 'note' | 'evidence'>;

/** Answers to the items of a checklist in their order. */
export const answersOf = (
  results: readonly (AuditResult | null)[],
  { items }: Pick<Checklist, 'items'> = four,
): readonly Said[] =>
  results.map((result, at) => ({ itemId: items[at]?.id ?? '', result, note: '', evidence: [] }));

/** A run that was signed off on the second of the month that its number names, unless `part` says otherwise. */
export const runOf = (
  number: number,
  results: readonly (AuditResult | null)[],
  part: Partial<Audit> = {},
): { readonly audit: Audit; readonly answers: readonly Said[] } => {
  const day = `2026-${String(number).padStart(2, '0')}-02`;
  return {
    audit: {
      id: `run-${String(number)}`,
      rev: 1,
      seq: 1,
      shopId: 'shop',
      number,
      checklist: four,
      sample: { kind: 'whole', seed: null, population: [], items: [] },
      status: 'signed',
      startedAt: Date.parse(`${day}T10:00:00Z`),
      startedBy: null,
      endedAt: Date.parse(`${day}T11:00:00Z`),
      endedBy: null,
      conclusion: '',
      ...part,
    },
    answers: answersOf(results, part.checklist),
  };
};

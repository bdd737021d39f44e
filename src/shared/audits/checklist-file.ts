import { readJson } from '../json.ts';
import { plainLatin } from '../kernel/plain-latin.ts';
import type { Checklist } from './checklist.ts';
import { parseChecklist, type ParsedChecklist } from './parse.ts';

/** The longest file of a checklist, in characters: twice what the longest texts of all items take; our own bound. */
export const longestChecklist = 800_000;

/** A checklist as the text of its file. Reading it gives the same checklist, and writing that the same text. */
export const checklistText = (list: Checklist): string => `${JSON.stringify(list, null, 2)}\n`;

/** Reads the text of a file as a checklist, or says where it is wrong; a place is empty where the file as a whole is. */
export const readChecklistText = (text: string): ParsedChecklist => {
  if (text.length > longestChecklist)
    return {
      ok: false,
      problems: [{ place: '', reason: 'The file is far larger than a checklist can be.' }],
    };
  const data = readJson(text.replace(/^\uFEFF/u, ''));
  return data.ok
    ? parseChecklist(data.value)
    : { ok: false, problems: [{ place: '', reason: `The file is not JSON${data.place}.` }] };
};

/** The ids of the checklists that ship, which no checklist of a shop's own may have. */
export const shippedIds: readonly string[] = [
  'weekly-health',
  'listings',
  'product-papers',
  'fulfilment',
  'customer-contact',
  'content-live',
  'account-data',
];

/** An id for a checklist or a part of it from words, other than those that are taken: "listings", else "listings-2". */
export const freeId = (words: string, taken: ReadonlySet<string>): string => {
  const plain = plainLatin(words)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '')
    .slice(0, 60);
  const stem = plain === '' ? 'checklist' : plain;
  if (!taken.has(stem)) return stem;
  let count = 2;
  while (taken.has(`${stem}-${String(count)}`)) count += 1;
  return `${stem}-${String(count)}`;
};

/** Whether two checklists are the same to the letter. */
export const isSameChecklist = (a: Checklist, b: Checklist): boolean => checklistText(a) === checklistText(b);

/** A checklist of the shop's own with all its versions, as an import looks at it. */
export interface KnownChecklist {
  readonly id: string;
  readonly listId: string;
  readonly version: number;
  readonly isRetired: boolean;
  readonly versions: readonly Checklist[];
}

/** What importing a checklist comes to: nothing, as it is here to the letter; a new one; or the next version of an own one. */
export type ImportPlan =
  | { readonly kind: 'same'; readonly version: number }
  | { readonly kind: 'retired' }
  | { readonly kind: 'new'; readonly list: Checklist }
  | { readonly kind: 'version'; readonly of: string; readonly list: Checklist };

/** The plan for a file beside the shop's own checklists. An id of a shipped one is changed, since a run is told by its id. */
export const planImport = (list: Checklist, own: readonly KnownChecklist[]): ImportPlan => {
  const known = own.find(({ listId }) => listId === list.id);
  if (known === undefined) {
    const taken = new Set([...shippedIds, ...own.map(({ listId }) => listId)]);
    return { kind: 'new', list: taken.has(list.id) ? { ...list, id: freeId(list.id, taken) } : list };
  }
  const same = known.versions.find((one) => isSameChecklist(one, { ...list, version: one.version }));
  if (same !== undefined) return { kind: 'same', version: same.version };
  if (known.isRetired) return { kind: 'retired' };
  return {
    kind: 'version',
    of: known.id,
    list: { ...list, version: Math.max(list.version, known.version + 1) },
  };
};

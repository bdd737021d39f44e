import type { Checklist, ChecklistItem } from './checklist.ts';
import { freeId } from './checklist-file.ts';

/** A step of editing a checklist: how it is then and what else came of it, or why it can't be done. */
export type Edit =
  | { readonly ok: true; readonly list: Checklist; readonly note: string }
  | { readonly ok: false; readonly reason: string };

type Section = Checklist['sections'][number];

const done = (list: Checklist, note = ''): Edit => ({ ok: true, list, note });
const refused = (reason: string): Edit => ({ ok: false, reason });

const named = (question: string): string => `“${question === '' ? 'The item without a question' : question}”`;

/** The items of a section, in their order. */
export const itemsOf = ({ items }: Pick<Checklist, 'items'>, sectionId: string): readonly ChecklistItem[] =>
  items.filter(({ section }) => section === sectionId);

const flat = (sections: readonly Section[], items: readonly ChecklistItem[]): ChecklistItem[] =>
  sections.flatMap(({ id }) => itemsOf({ items: [...items] }, id));

/** The items as a run shows them: section by section. */
export const outlineOf = ({ sections, items }: Checklist): readonly ChecklistItem[] => flat(sections, items);

// A follow-up below its item is asked after it; above it, it would wait for what is not asked yet.
const broken = (items: readonly ChecklistItem[]): ChecklistItem | undefined =>
  items.find(({ after }, at) => after !== null && items.findIndex(({ id }) => id === after.item) >= at);

const inOrder = (list: Checklist, sections: readonly Section[], items: readonly ChecklistItem[]): Edit => {
  const ordered = flat(sections, items);
  const follower = broken(ordered);
  if (follower === undefined) return done({ ...list, sections: [...sections], items: ordered });
  const first = ordered.find(({ id }) => id === follower.after?.item);
  return refused(
    `${named(follower.question)} is asked only after ${named(first?.question ?? '')}, so it stays below it.`,
  );
};

const swapped = <T>(all: readonly T[], at: number, by: 1 | -1): readonly T[] => {
  const [one, other] = [all[at], all[at + by]];
  if (one === undefined || other === undefined) return all;
  return all.map((each, index) => (index === at ? other : index === at + by ? one : each));
};

/** Moves an item one place up or down, at the edge of its section into the next one. */
export const moveItem = (list: Checklist, itemId: string, by: 1 | -1): Edit => {
  const item = list.items.find(({ id }) => id === itemId);
  if (item === undefined) return done(list);
  const own = itemsOf(list, item.section);
  const at = own.findIndex(({ id }) => id === itemId);
  if (own[at + by] !== undefined) {
    const moved = swapped(own, at, by);
    const items = list.sections.flatMap(({ id }) => (id === item.section ? moved : itemsOf(list, id)));
    return inOrder(list, list.sections, items);
  }
  const section = list.sections[list.sections.findIndex(({ id }) => id === item.section) + by];
  if (section === undefined) return done(list);
  const others = list.items.filter(({ id }) => id !== itemId);
  const gone = { ...item, section: section.id };
  return inOrder(list, list.sections, by === 1 ? [gone, ...others] : [...others, gone]);
};

/** Moves a section with its items one place up or down. */
export const moveSection = (list: Checklist, sectionId: string, by: 1 | -1): Edit => {
  const at = list.sections.findIndex(({ id }) => id === sectionId);
  if (at === -1 || list.sections[at + by] === undefined) return done(list);
  return inOrder(list, swapped(list.sections, at, by), list.items);
};

/** The list without these items; what followed one of them is asked always. */
const without = (list: Checklist, gone: ReadonlySet<string>): { list: Checklist; freed: number } => {
  let freed = 0;
  const items = list.items
    .filter(({ id }) => !gone.has(id))
    .map((item) => {
      if (item.after === null || !gone.has(item.after.item)) return item;
      freed += 1;
      return { ...item, after: null };
    });
  return { list: { ...list, items }, freed };
};

const freedWords = (freed: number): string =>
  freed === 0
    ? ''
    : ` ${freed === 1 ? 'One item' : `${String(freed)} items`} that followed it will always be asked.`;

/** Deletes an item. */
export const deleteItem = (list: Checklist, itemId: string): Edit => {
  const { list: left, freed } = without(list, new Set([itemId]));
  const question = list.items.find(({ id }) => id === itemId)?.question ?? '';
  return done(left, `${named(question)} deleted.${freedWords(freed)}`);
};

/** Deletes a section with its items; the last one stays, as an item needs one. */
export const deleteSection = (list: Checklist, sectionId: string): Edit => {
  if (list.sections.length === 1) return refused('A checklist has one section at least.');
  const gone = itemsOf(list, sectionId);
  const { list: left, freed } = without(list, new Set(gone.map(({ id }) => id)));
  const title = list.sections.find(({ id }) => id === sectionId)?.title ?? '';
  const sections = list.sections.filter(({ id }) => id !== sectionId);
  const items =
    gone.length === 0 ? '' : ` with ${String(gone.length)} ${gone.length === 1 ? 'item' : 'items'}`;
  return done(
    { ...left, sections },
    `“${title === '' ? 'The section without a title' : title}”${items} deleted.${freedWords(freed)}`,
  );
};

/** Adds an empty item behind another one, or at the end of a section. `taken`: ids that were used before and mean something else. */
export const addItem = (
  list: Checklist,
  where: { readonly section: string; readonly behind: string | null },
  taken: ReadonlySet<string>,
): { readonly list: Checklist; readonly id: string } => {
  const id = freeId('item', new Set([...taken, ...list.items.map((one) => one.id)]));
  const item: ChecklistItem = {
    id,
    section: where.section,
    question: '',
    how: '',
    wanted: '',
    severity: 'medium',
    clause: null,
    notApplicable: null,
    after: null,
  };
  const own = itemsOf(list, where.section);
  const at = own.findIndex((one) => one.id === where.behind);
  const put = at === -1 ? [...own, item] : [...own.slice(0, at + 1), item, ...own.slice(at + 1)];
  const items = list.sections.flatMap((one) => (one.id === where.section ? put : itemsOf(list, one.id)));
  return { list: { ...list, items }, id };
};

/** Adds an empty section at the end. */
export const addSection = (
  list: Checklist,
  taken: ReadonlySet<string>,
): { readonly list: Checklist; readonly id: string } => {
  const id = freeId('section', new Set([...taken, ...list.sections.map((one) => one.id)]));
  return { list: { ...list, sections: [...list.sections, { id, title: '' }] }, id };
};

/** The items that one can follow: those that stand above it. */
export const itemsAbove = (list: Checklist, itemId: string): readonly ChecklistItem[] => {
  const outline = outlineOf(list);
  return outline.slice(
    0,
    Math.max(
      0,
      outline.findIndex(({ id }) => id === itemId),
    ),
  );
};

import type { Checklist } from '#shared/audits/checklist.ts';
import type { FieldProblem } from '#shared/audits/parse.ts';
import { upperFirst } from '#shared/kernel/words.ts';

/** What is selected in an outline: the checklist itself, a section or an item. */
export type Selected =
  { readonly part: 'list'; readonly id: '' } | { readonly part: 'section' | 'item'; readonly id: string };

export const theList: Selected = { part: 'list', id: '' };

/** What is wrong, by the part that is selected and its field; `text` is what belongs to no field. */
export interface PlacedProblem {
  readonly at: Selected;
  readonly field: string;
  readonly text: string;
}

const placeOf = (
  list: Checklist,
  [where, index, field]: FieldProblem['path'],
): Omit<PlacedProblem, 'text'> => {
  if (typeof index === 'number' && where === 'items')
    return { at: { part: 'item', id: list.items[index]?.id ?? '' }, field: String(field ?? '') };
  if (typeof index === 'number' && where === 'sections')
    return { at: { part: 'section', id: list.sections[index]?.id ?? '' }, field: String(field ?? '') };
  return { at: theList, field: String(where ?? '') };
};

const emptyItems = 'A checklist asks one question at least. Add an item.';

/** Problems at the parts of an outline and their fields. */
export const placedProblems = (
  list: Checklist,
  problems: readonly FieldProblem[],
): readonly PlacedProblem[] =>
  problems.map(({ path, reason }) => {
    const { at, field } = placeOf(list, path);
    return { at, field, text: at.part === 'list' && field === 'items' ? emptyItems : upperFirst(reason) };
  });

export const isSame = (a: Selected, b: Selected): boolean => a.part === b.part && a.id === b.id;

/** The parts of a checklist from top to bottom, as the outline shows them. */
export const outlineParts = ({ sections, items }: Checklist): readonly Selected[] => [
  theList,
  ...sections.flatMap(({ id }): readonly Selected[] => [
    { part: 'section', id },
    ...items.filter(({ section }) => section === id).map((item): Selected => ({ part: 'item', id: item.id })),
  ]),
];

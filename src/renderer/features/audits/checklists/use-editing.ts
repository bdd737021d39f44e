import { useMemo, useState } from 'react';
import { send } from '#renderer/data/send.ts';
import { useBusy } from '#renderer/data/use-busy.ts';
import { leftForms } from '#renderer/ui/left-forms.ts';
import { useLeftForm } from '#renderer/ui/use-left-form.ts';
import type { Checklist } from '#shared/audits/checklist.ts';
import { checklistChanges } from '#shared/audits/checklist-changes.ts';
import {
  addItem,
  addSection,
  deleteItem,
  deleteSection,
  moveItem,
  moveSection,
  type Edit,
} from '#shared/audits/checklist-edit.ts';
import type { ChecklistVersion, OwnChecklist } from '#shared/audits/own-checklist.ts';
import { fieldProblems } from '#shared/audits/parse.ts';
import {
  isSame,
  outlineParts,
  placedProblems,
  theList,
  type PlacedProblem,
  type Selected,
} from './edit-places.ts';

const left = leftForms<{ readonly list: Checklist }>();

/** What was said of the last step, and how the list stood before it where it can be put back. */
export interface Said {
  readonly words: string;
  readonly isRefusal: boolean;
  readonly before: Checklist | null;
}

const idsBefore = (versions: readonly ChecklistVersion[]): ReadonlySet<string> =>
  new Set(versions.flatMap(({ content }) => [...content.items, ...content.sections].map(({ id }) => id)));

const stepOf = (list: Checklist, { part, id }: Selected, by: 1 | -1): Edit =>
  part === 'item' ? moveItem(list, id, by) : moveSection(list, id, by);

export interface EditingOf {
  readonly own: OwnChecklist;
  readonly newest: Checklist;
  readonly versions: readonly ChecklistVersion[];
  readonly onSaved: () => void;
}

const sectionOf = (list: Checklist, { part, id }: Selected): string => {
  if (part === 'section') return id;
  const item = list.items.find((one) => one.id === id);
  return item?.section ?? list.sections.at(-1)?.id ?? '';
};

const removed = (list: Checklist, { part, id }: Selected): Edit =>
  part === 'item' ? deleteItem(list, id) : deleteSection(list, id);

/** The part that is selected once another one is gone: the one that stands in its place then. */
const inPlaceOf = (before: Checklist, gone: Selected, after: Checklist): Selected => {
  const at = outlineParts(before).findIndex((one) => isSame(one, gone));
  const there = outlineParts(after);
  return there[Math.min(at, there.length - 1)] ?? theList;
};

const refusal = (words: string): Said => ({ words, isRefusal: true, before: null });

/** What stands in the form, what is selected in it, and the steps that change it. */
const useSteps = ({ own, newest, versions }: EditingOf) => {
  const form = useLeftForm(left, own, () => ({ list: newest }));
  const [selected, select] = useState<Selected>(theList);
  const [said, setSaid] = useState<Said | null>(null);
  const [added, setAdded] = useState<Selected | null>(null);
  const { list } = form.typed;
  const put = (next: Checklist, note: Said | null = null): void => {
    form.change({ list: next });
    setSaid(note);
  };
  const move = (by: 1 | -1): void => {
    if (selected.part === 'list') return;
    const edit = stepOf(list, selected, by);
    if (edit.ok) put(edit.list);
    else setSaid(refusal(edit.reason));
  };
  const remove = (): void => {
    if (selected.part === 'list') return;
    const edit = removed(list, selected);
    if (!edit.ok) {
      setSaid(refusal(edit.reason));
      return;
    }
    select(inPlaceOf(list, selected, edit.list));
    put(edit.list, { words: edit.note, isRefusal: false, before: list });
  };
  const add = (part: 'item' | 'section'): void => {
    const taken = idsBefore(versions);
    const where = {
      section: sectionOf(list, selected),
      behind: selected.part === 'item' ? selected.id : null,
    };
    const made = part === 'item' ? addItem(list, where, taken) : addSection(list, taken);
    put(made.list);
    select({ part, id: made.id });
    setAdded({ part, id: made.id });
  };
  const putBack = (): void => {
    const before = said?.before ?? null;
    if (before !== null) put(before);
  };
  const startAnew = (): void => {
    form.startAnew();
    select(theList);
    setSaid({ words: 'The changes were thrown away.', isRefusal: false, before: list });
  };
  const { isLeft, done } = form;
  return { list, selected, said, added, isLeft, done, select, put, move, remove, add, putBack, startAnew };
};

const wrongIn = (list: Checklist): readonly PlacedProblem[] => placedProblems(list, fieldProblems(list));

/** A checklist while it is changed: what stands there, what is selected, what is wrong, and its steps. */
export const useEditing = (of: EditingOf) => {
  const { done, startAnew, ...steps } = useSteps(of);
  // Once a save was refused, what is wrong is told as it is typed.
  const [refused, setRefused] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  const { busy, begin, end } = useBusy();
  const { list } = steps;
  const problems = useMemo(() => (refused === 0 ? [] : wrongIn(list)), [refused, list]);
  const save = async (): Promise<void> => {
    const [first] = wrongIn(list);
    if (first !== undefined) {
      setRefused(refused + 1);
      steps.select(first.at);
      return;
    }
    if (!begin()) return;
    const result = await send('checklist.save', { id: of.own.id, rev: of.own.rev, content: list });
    end();
    if (!result.ok) {
      setFailure(result.error.message);
      return;
    }
    done();
    of.onSaved();
  };
  const throwAway = (): void => {
    startAnew();
    setRefused(0);
  };
  return {
    ...steps,
    problems,
    refused,
    failure,
    busy,
    changes: checklistChanges(of.newest, list),
    save,
    startAnew: throwAway,
  };
};

export type Editing = ReturnType<typeof useEditing>;

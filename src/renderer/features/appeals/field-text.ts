import { type RefCallback, useEffect, useRef } from 'react';
import type { FindStep } from './find-marks.ts';
import { matchesIn, type Match } from './find-text.ts';
import type { Moved, OpenText } from './open-texts.ts';
import { useWorkspace } from './workspace-context.ts';

/** A text with other words in place of what was found in it. */
export const replacedIn = (text: string, matches: readonly Match[], by: string): string =>
  matches.toReversed().reduce((so, { from, to }) => so.slice(0, from) + by + so.slice(to), text);

/** How places moved when a text became another one: those behind what both begin with go along with its end. */
export const movedBetween = (before: string, after: string): Moved => {
  let same = 0;
  while (same < before.length && same < after.length && before[same] === after[same]) same += 1;
  return (at) => (at < same ? at : Math.max(same, at + after.length - before.length));
};

interface Field {
  text: string;
  write: (text: string) => void;
  element: HTMLElement | null;
  step: FindStep;
  readonly listeners: Set<(moved: Moved) => void>;
}

const nothing: FindStep = { query: null, current: null };

const show = ({ element, text, step: { query, current } }: Field): 'here' | 'some' | null => {
  const matches = query === null ? [] : matchesIn(text, query);
  const found = matches.some(({ from }) => from === current) ? 'here' : 'some';
  if (matches.length === 0) element?.removeAttribute('data-found-in');
  else element?.setAttribute('data-found-in', found);
  return matches.length === 0 ? null : found;
};

const become = (field: Field, text: string): void => {
  const before = field.text;
  if (before === text) return;
  field.text = text;
  show(field);
  for (const listen of field.listeners) listen(movedBetween(before, text));
};

const fieldText = (place: string, field: Field): OpenText => ({
  place,
  editor: null,
  dom: () => field.element,
  find: (query) => (field.element === null ? [] : matchesIn(field.text, query)),
  replace: (matches, by) => {
    const before = field.text;
    const after = replacedIn(before, matches, by);
    const put = (text: string): void => {
      become(field, text);
      field.write(text);
    };
    put(after);
    return {
      canTakeBack: () => field.element !== null && field.text === after,
      takeBack: () => {
        put(before);
      },
    };
  },
  mark: (step) => {
    field.step = step;
    if (show(field) === 'here') field.element?.scrollIntoView({ block: 'center' });
  },
  select: ({ from, to }) => {
    const { element } = field;
    element?.focus();
    if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
      element.setSelectionRange(from, to);
  },
  follow: (listen) => {
    field.listeners.add(listen);
    return () => field.listeners.delete(listen);
  },
});

/** Lets a plain field be found in: the ref belongs on what shows its text. Fields of a sent appeal are not written. */
export const useFieldText = (
  place: string,
  text: string,
  write: (text: string) => void,
): RefCallback<HTMLElement> => {
  const { texts } = useWorkspace();
  const field = useRef<Field>({ text, write, element: null, step: nothing, listeners: new Set() });
  const setElement = useRef<RefCallback<HTMLElement>>((element) => {
    field.current.element = element;
  });
  useEffect(() => {
    field.current.write = write;
    become(field.current, text);
  }, [text, write]);
  useEffect(() => texts.add(fieldText(place, field.current)), [texts, place]);
  return setElement.current;
};

/** What stands in a plain field, and where its caret is. */
export interface FieldText {
  readonly text: string;
  readonly caret: number;
}

type Change = 'typing' | 'erasing' | 'other';

/** What was typed in a field, for its undo. */
export interface FieldSteps {
  readonly past: readonly FieldText[];
  readonly now: FieldText;
  readonly future: readonly FieldText[];
  /** The last change and its moment in ms; null where the next one begins a step of its own. */
  readonly last: { readonly change: Change; readonly at: number } | null;
}

// A pause after which a key begins a step of its own, as in the sections.
const PAUSE_MS = 500;
const MOST_STEPS = 200;

export const stepsOf = (text: string): FieldSteps => ({
  past: [],
  now: { text, caret: text.length },
  future: [],
  last: null,
});

/** One character before the caret in place of nothing or of what was selected, one taken out there, or anything else. */
const changeOf = (before: FieldText, after: FieldText): Change => {
  const { text, caret } = after;
  const rest = text.slice(caret);
  const isErased = text.length === before.text.length - 1 && before.text.startsWith(text.slice(0, caret));
  if (isErased && before.text.endsWith(rest)) return 'erasing';
  const lead = text.slice(0, Math.max(0, caret - 1));
  const isTyped = caret > 0 && lead.length + rest.length <= before.text.length;
  return isTyped && before.text.startsWith(lead) && before.text.endsWith(rest) ? 'typing' : 'other';
};

/** Whether a change goes on with the one before it: letters of a word, or characters that are erased one by one. */
const goesOn = ({ now, last }: FieldSteps, after: FieldText, at: number): boolean => {
  const change = changeOf(now, after);
  if (last === null || last.change !== change || at - last.at >= PAUSE_MS) return false;
  if (change !== 'typing') return change === 'erasing';
  const [before = '', character = ''] = after.text.slice(Math.max(0, after.caret - 2), after.caret);
  const beginsWord = /\s/u.test(before) && !/\s/u.test(character);
  return !beginsWord && after.text.length === now.text.length + 1 && after.caret === now.caret + 1;
};

/** The steps after a change of the field at a moment in ms. */
export const typed = (steps: FieldSteps, after: FieldText, at: number): FieldSteps => {
  const { past, now } = steps;
  if (after.text === now.text) return { ...steps, now: after };
  return {
    past: goesOn(steps, after, at) ? past : [...past, now].slice(-MOST_STEPS),
    now: after,
    future: [],
    last: { change: changeOf(now, after), at },
  };
};

/** The steps after one is taken back; the same where there is none. */
export const undone = (steps: FieldSteps): FieldSteps => {
  const before = steps.past.at(-1);
  if (before === undefined) return steps;
  const { past, now, future } = steps;
  return { past: past.slice(0, -1), now: before, future: [now, ...future], last: null };
};

/** The steps after one that was taken back is made again. */
export const redone = (steps: FieldSteps): FieldSteps => {
  const [next, ...future] = steps.future;
  if (next === undefined) return steps;
  return { past: [...steps.past, steps.now], now: next, future, last: null };
};

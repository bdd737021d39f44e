import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { type FieldSteps, redone, stepsOf, typed, undone } from './field-history.ts';

/** The undo of a plain field, as the toolbar shows it. */
export interface FieldUndo {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

interface FieldText {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/**
 * An undo of its own for a field whose text React sets: the browser's would take back all that was typed in it at once, and
 * tells nobody that it can.
 */
export const useFieldUndo = (
  field: RefObject<HTMLTextAreaElement | null>,
  { value, onChange }: FieldText,
): FieldUndo & {
  readonly onType: (value: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
} => {
  const [kept, setKept] = useState(() => stepsOf(value));
  // A text that came from elsewhere has no steps of this field.
  const steps = kept.now.text === value ? kept : stepsOf(value);
  const caret = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    field.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const turn = (next: FieldSteps): void => {
    if (next === steps) return;
    caret.current = next.now.caret;
    setKept(next);
    onChange(next.now.text);
    field.current?.focus();
  };
  const undo = (): void => turn(undone(steps));
  const redo = (): void => turn(redone(steps));
  return {
    canUndo: steps.past.length > 0,
    canRedo: steps.future.length > 0,
    undo,
    redo,
    onType: (text) => {
      const at = field.current?.selectionStart ?? text.length;
      setKept(typed(steps, { text, caret: Math.min(at, text.length) }, performance.now()));
      onChange(text);
    },
    onKeyDown: (event) => {
      const key = event.key.toLowerCase();
      if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
      const isRedo = key === 'y' || event.shiftKey;
      event.preventDefault();
      if ((isRedo ? steps.future : steps.past).length === 0) return;
      // It was meant for this text, also where the text is empty now.
      event.stopPropagation();
      if (isRedo) redo();
      else undo();
    },
  };
};

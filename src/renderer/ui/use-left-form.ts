import { useState } from 'react';
import type { LeftFor, LeftForms } from './left-forms.ts';

/** A form that stands again as it was left, until what it holds is recorded or it is started anew. */
export interface LeftForm<T> {
  readonly typed: T;
  readonly change: (part: Partial<T>) => void;
  /** Whether it opened as it was left. */
  readonly isLeft: boolean;
  readonly startAnew: () => void;
  /** Forgets what was typed, because it is recorded. */
  readonly done: () => void;
}

export const useLeftForm = <T extends object>(
  forms: LeftForms<T>,
  about: LeftFor,
  fresh: () => T,
): LeftForm<T> => {
  const [left] = useState(() => forms.of(about));
  const [isLeft, setLeft] = useState(left !== null);
  const [typed, setTyped] = useState(() => left ?? fresh());
  return {
    typed,
    isLeft,
    change: (part) => {
      const next = { ...typed, ...part };
      setTyped(next);
      forms.keep(about, next);
    },
    startAnew: () => {
      forms.forget(about);
      setTyped(fresh());
      setLeft(false);
    },
    done: () => {
      forms.forget(about);
    },
  };
};

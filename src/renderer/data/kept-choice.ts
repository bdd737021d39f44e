import { useSyncExternalStore } from 'react';

/** What is kept of a choice, and what it becomes: `chosen` was chosen in this window before the answer came. */
export interface Kept<T> {
  /** What main keeps; null without an answer. */
  readonly ask: () => Promise<T | null>;
  readonly settle: (kept: T | null, chosen: T | undefined) => T;
}

/** A choice that is kept for this computer: asked for once, when it is first shown, and told to all that show it. */
export const keptChoice = <T>({ ask, settle }: Kept<T>) => {
  let value: T | undefined;
  let asked = false;
  const listeners = new Set<() => void>();
  const take = (next: T): void => {
    value = next;
    for (const listen of listeners) listen();
  };
  const subscribe = (listen: () => void): (() => void) => {
    listeners.add(listen);
    if (!asked) {
      asked = true;
      void ask().then((kept) => {
        take(settle(kept, value));
      });
    }
    return () => listeners.delete(listen);
  };
  const now = (): T | undefined => value;
  return { now, take, subscribe };
};

/** The choice as it is now; undefined until it is known. */
export const useKeptChoice = <T>({
  subscribe,
  now,
}: Pick<ReturnType<typeof keptChoice<T>>, 'subscribe' | 'now'>) => useSyncExternalStore(subscribe, now);

/** A record that a form is about, as it stood: what was typed over another state of it is not offered. */
export interface LeftFor {
  readonly id: string;
  readonly rev: number;
}

/** What was typed in the forms of one kind and not recorded, by record, as long as the window lives. */
export interface LeftForms<T> {
  readonly of: (about: LeftFor) => T | null;
  readonly keep: (about: LeftFor, typed: T) => void;
  readonly forget: (about: LeftFor) => void;
}

export const leftForms = <T>(): LeftForms<T> => {
  const kept = new Map<string, { readonly rev: number; readonly typed: T }>();
  return {
    of: ({ id, rev }) => {
      const found = kept.get(id);
      return found?.rev === rev ? found.typed : null;
    },
    keep: ({ id, rev }, typed) => {
      kept.set(id, { rev, typed });
    },
    forget: ({ id }) => {
      kept.delete(id);
    },
  };
};

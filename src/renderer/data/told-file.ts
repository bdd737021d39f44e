/** A file that was written, where it lies or what it is called, and the way to it. */
export interface ToldFile {
  readonly what: string;
  readonly detail: string;
  readonly onShow: () => void;
}

const listeners = new Set<(file: ToldFile) => void>();

/** Tells of a file that was written, whatever part of a long screen is in view. */
export const tellFile = (file: ToldFile): void => {
  for (const listen of listeners) listen(file);
};

/** Calls `listen` with each such file; the answer takes it back. */
export const onToldFile = (listen: (file: ToldFile) => void): (() => void) => {
  listeners.add(listen);
  return () => listeners.delete(listen);
};

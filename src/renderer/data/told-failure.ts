const listeners = new Set<(message: string) => void>();

/** Tells of what failed after the screen that began it was left: what was not done, and why. */
export const tellFailure = (message: string): void => {
  for (const listen of listeners) listen(message);
};

/** Calls `listen` with each failure that no screen shows; the answer takes it back. */
export const onToldFailure = (listen: (message: string) => void): (() => void) => {
  listeners.add(listen);
  return () => listeners.delete(listen);
};

const unreadable = ['UnknownError', 'NotReadableError', 'OpenFailedError'];

/** Whether a store answered that its files can't be read, as damaged ones can't. */
export const isUnreadable = (error: unknown): error is Error =>
  error instanceof Error && unreadable.includes(error.name);

// Dexie wraps what Chromium said, sometimes twice.
const isBecauseOf = (error: unknown, name: string): boolean => {
  if (!(error instanceof Error)) return false;
  return error.name === name || ('inner' in error && isBecauseOf(error.inner, name));
};

/** Whether a store failed for want of space: nothing is wrong with what it holds. */
export const isFull = (error: unknown): boolean => isBecauseOf(error, 'QuotaExceededError');

/** Whether a store failed in a way that passes: it is full, or its work was broken off. */
export const isPassing = (error: unknown): boolean => isFull(error) || isBecauseOf(error, 'AbortError');

type Flush = () => Promise<boolean>;

const flushers = new Set<Flush>();

/** Names a way to save what is typed and not saved yet; the answer takes it back. */
export const onFlush = (flush: Flush): (() => void) => {
  flushers.add(flush);
  return () => flushers.delete(flush);
};

/** Saves everything that was typed, before what it belongs to is closed; whether all of it is saved. */
export const flushUnsaved = async (): Promise<boolean> => {
  const saved = await Promise.all([...flushers].map((flush) => flush()));
  return saved.every(Boolean);
};

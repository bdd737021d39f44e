/** Steps that run one after the other. Each says whether it did all that it was to do; one that throws did not. */
export interface Turns {
  readonly add: (step: () => Promise<boolean>) => void;
  /** Waits until no step is under way, also for those that come meanwhile; whether each that it waited for did all. */
  readonly settled: () => Promise<boolean>;
}

/** A line for steps. One that fails holds up nothing: `onThrown` hears what it threw, and the next begins. */
export const makeTurns = (onThrown: (error: unknown) => void): Turns => {
  let last: Promise<void> = Promise.resolve();
  let unfinished = 0;
  const run = async (before: Promise<void>, step: () => Promise<boolean>): Promise<void> => {
    await before;
    try {
      if (!(await step())) unfinished += 1;
    } catch (error) {
      unfinished += 1;
      onThrown(error);
    }
  };
  return {
    add: (step) => {
      last = run(last, step);
    },
    settled: async () => {
      const before = unfinished;
      let seen: Promise<void> | null = null;
      while (seen !== last) {
        seen = last;
        await seen;
      }
      return unfinished === before;
    },
  };
};

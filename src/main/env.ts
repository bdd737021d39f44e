import { seededNumbers } from '#shared/kernel/random.ts';
import { v7 as uuidv7 } from 'uuid';

/** The only source of time and ids in main. Tests fix both; a packaged app never does. */
export interface Env {
  /** Now, ms since epoch UTC. */
  readonly now: () => number;
  /** A new UUIDv7. */
  readonly newId: () => string;
  /** Whether the clock stands still (`--test-clock`). */
  readonly clockFixed: boolean;
}

/** The environment of a real run. */
export const systemEnv = (): Env => ({ now: () => Date.now(), newId: () => uuidv7(), clockFixed: false });

// Ids of a test run must repeat, they need not be secret.
const seededBytes = (seed: number) => {
  const next = seededNumbers(seed);
  return (count: number): Uint8Array => Uint8Array.from({ length: count }, () => next() & 0xff);
};

/** Time from `now`, ids that repeat for the same seed and order of calls. */
export const seededEnv = (now: () => number, seed: number, clockFixed = true): Env => {
  const bytes = seededBytes(seed);
  let count = 0;
  return {
    now,
    clockFixed,
    newId: () => {
      count += 1;
      return uuidv7({ msecs: now(), seq: count, random: bytes(16) });
    },
  };
};

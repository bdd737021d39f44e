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

// A small generator (mulberry32): ids of a test run must repeat, they need not be secret.
const seededBytes = (seed: number) => {
  let state = seed >>> 0;
  return (count: number): Uint8Array =>
    Uint8Array.from({ length: count }, () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) & 0xff;
    });
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

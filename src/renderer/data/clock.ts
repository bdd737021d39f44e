import { useSyncExternalStore } from 'react';
import { dayOf, type Day, type Zone } from '#shared/kernel/time.ts';
import { onReplicaState, replicaState } from './replica.ts';

// Time comes from main, so that a test clock holds in the window too; between two readings the window counts on.
let readAt = 0;
let mainThen = 0;
let fixed = false;

const sync = (): void => {
  const state = replicaState();
  if (state.kind !== 'ready') return;
  mainThen = state.now;
  fixed = state.clockFixed;
  readAt = performance.now();
};

onReplicaState(sync);

/** Now by main's clock, ms since epoch. */
export const now = (): number => (fixed ? mainThen : mainThen + Math.round(performance.now() - readAt));

const minute = 60_000;
const currentMinute = (): number => Math.floor(now() / minute) * minute;

const eachMinute = (listen: () => void): (() => void) => {
  const timer = setInterval(listen, 5_000);
  const forget = onReplicaState(listen);
  return () => {
    clearInterval(timer);
    forget();
  };
};

/** Now, rounded down to the minute; renders again when the minute changes. */
export const useMinute = (): number => useSyncExternalStore(eachMinute, currentMinute);

/** The day of now in a zone; renders again when the day changes. */
export const useToday = (zone: Zone): Day =>
  useSyncExternalStore(eachMinute, () => dayOf(currentMinute(), zone));

import { useSyncExternalStore } from 'react';
import type { Pack } from '#shared/policy/pack.ts';
import { query } from './send.ts';

let packs: readonly Pack[] | null = null;
const listeners = new Set<() => void>();

const take = (next: readonly Pack[]): void => {
  packs = next;
  for (const listen of listeners) listen();
};

/** Reads all packs again, after one was imported or removed. */
export const loadAllPacks = async (): Promise<void> => {
  const answer = await query('policy.packs', {});
  if (answer.ok) take(answer.value.packs);
};

/** Reads the policy packs from main, once: those of the shops before the first screen, the rest when it stands. */
export const loadPacks = async (): Promise<void> => {
  const answer = await query('policy.packsInUse', {});
  if (!answer.ok) {
    await loadAllPacks();
    take(allPacks());
    return;
  }
  take(answer.value.packs);
  requestIdleCallback(() => void loadAllPacks());
};

const onPacks = (listen: () => void): (() => void) => {
  listeners.add(listen);
  return () => listeners.delete(listen);
};

/** All packs that this installation knows; null until main has answered. */
export const usePacks = (): readonly Pack[] | null => useSyncExternalStore(onPacks, () => packs);

/** All packs that this installation knows. */
export const allPacks = (): readonly Pack[] => packs ?? [];

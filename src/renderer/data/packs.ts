import { useSyncExternalStore } from 'react';
import type { Pack } from '#shared/policy/pack.ts';
import { query } from './send.ts';

let packs: readonly Pack[] | null = null;
const listeners = new Set<() => void>();

/** Reads the policy packs from main; once, before the first screen. */
export const loadPacks = async (): Promise<void> => {
  const answer = await query('policy.packs', {});
  packs = answer.ok ? answer.value.packs : [];
  for (const listen of listeners) listen();
};

const onPacks = (listen: () => void): (() => void) => {
  listeners.add(listen);
  return () => listeners.delete(listen);
};

/** All packs that this installation knows; null until main has answered. */
export const usePacks = (): readonly Pack[] | null => useSyncExternalStore(onPacks, () => packs);

/** All packs that this installation knows. */
export const allPacks = (): readonly Pack[] => packs ?? [];

/** The pack that a record was made under (`us@2026.10`), or undefined when it is not on this computer. */
export const packOf = (reference: string): Pack | undefined =>
  allPacks().find(({ id, version }) => `${id}@${version}` === reference);

import type { Pack } from '#shared/policy/pack.ts';
import { query } from './send.ts';

let packs: readonly Pack[] = [];

/** Reads the policy packs from main; once, before the first screen. */
export const loadPacks = async (): Promise<void> => {
  const answer = await query('policy.packs', {});
  if (answer.ok) packs = answer.value.packs;
};

/** All packs that this installation knows. */
export const allPacks = (): readonly Pack[] => packs;

/** The pack that a record was made under (`us@2026.10`), or undefined when it is not on this computer. */
export const packOf = (reference: string): Pack | undefined =>
  packs.find(({ id, version }) => `${id}@${version}` === reference);

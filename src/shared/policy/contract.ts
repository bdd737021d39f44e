import { z } from 'zod';
import { query } from '../contract/command.ts';
import { readPack } from './pack.ts';

export const policyQueries = {
  /** The packs that the shops on record stand under, which is all that the first screen needs. */
  'policy.packsInUse': query(z.object({}), z.object({ packs: z.array(readPack).readonly() })),
  /** Every pack that this installation knows, whole; asked once, after the first screen. */
  'policy.packs': query(z.object({}), z.object({ packs: z.array(readPack).readonly() })),
} as const;

import { z } from 'zod';
import { query } from '../contract/command.ts';
import { readPack } from './pack.ts';

export const policyQueries = {
  /** Every pack that this installation knows, whole; asked once when the window opens. */
  'policy.packs': query(z.object({}), z.object({ packs: z.array(readPack).readonly() })),
} as const;

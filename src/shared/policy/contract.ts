import { z } from 'zod';
import { query } from '../contract/command.ts';
import { type Pack, packSchema } from './pack.ts';

const pack = packSchema.transform((parsed): Pack => parsed);

export const policyQueries = {
  /** Every pack that this installation knows, whole; read once when the window opens. */
  'policy.packs': query(z.object({}), z.object({ packs: z.array(pack).readonly() })),
} as const;

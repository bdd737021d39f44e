import { z } from 'zod';
import { query } from '../contract/command.ts';
import { packSchema } from './pack.ts';

export const policyQueries = {
  /** Every pack that this installation knows, whole; read once when the window opens. */
  'policy.packs': query(z.object({}), z.object({ packs: z.array(packSchema) })),
} as const;

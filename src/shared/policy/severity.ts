import { z } from 'zod';

/** How much a failure weighs, heaviest first. */
export const severity = z.enum(['high', 'medium', 'low']);
export type Severity = z.infer<typeof severity>;

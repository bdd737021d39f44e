import { z } from 'zod';
import { command } from './contract/command.ts';
import { id, instant, line, rev } from './kernel/id.ts';
import { table } from './kernel/table.ts';

/**
 * That the platform lifted the limits of a milestone before their day, as after a won appeal. Whether and when it does is
 * not published, so no rule can reckon it: the user says what Seller Center shows.
 */
export const limitLifts = table(
  { shopId: id, milestone: z.string(), liftedAt: instant, note: z.string(), pack: z.string() },
  { index: ['shopId'] },
);
export type LimitLift = z.infer<typeof limitLifts.row>;

export const limitLiftCommands = {
  'limitLift.record': command(
    z.object({ shopId: id, milestone: line(80), liftedAt: instant, note: line(500) }),
    z.object({ id }),
  ),
  'limitLift.remove': command(z.object({ id, rev }), z.undefined()),
} as const;

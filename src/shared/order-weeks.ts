import { z } from 'zod';
import { command } from './contract/command.ts';
import { day, id, rev } from './kernel/id.ts';

/** The cause of a gain from the orders of a week. */
export const orderCause = 'Orders';

/** The most orders that a week can be recorded with; the app's own choice. */
export const mostOrders = 10_000_000;

export const orderWeekCommands = {
  /**
   * The eligible orders of a week (`week` is its first day), with the points that follow by the pack's rule. The same
   * week recorded again is replaced.
   */
  'orderWeek.record': command(
    z.object({ shopId: id, week: day, orders: z.number().int().min(0).max(mostOrders) }),
    z.object({ id }),
  ),
  'orderWeek.remove': command(z.object({ id, rev }), z.undefined()),
} as const;

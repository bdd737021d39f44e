import { z } from 'zod';
import { command } from './contract/command.ts';
import { id, instant, line, rev, title } from './kernel/id.ts';
import { table } from './kernel/table.ts';

/** How many characters of an address are kept. */
export const longestAddress = 300;

/**
 * One storefront: its market's policy pack, its zone and its own thresholds; `address` as its papers and Seller Center have
 * it, null while none is on record.
 */
export const shops = table({
  name: z.string(),
  market: z.string(),
  zone: z.string(),
  pack: z.string(),
  staleDays: z.number().int(),
  createdAt: instant,
  address: z.string().nullable(),
});
export type Shop = z.infer<typeof shops.row>;

/** A team member, known on this computer only. */
export const people = table(
  { shopId: id, name: z.string(), role: z.string(), active: z.boolean() },
  { index: ['shopId'] },
);
export type Person = z.infer<typeof people.row>;

const rating = z.number().int().min(-100_000).max(100_000);

export const shopCommands = {
  /**
   * Creates a shop and its first person, the owner; `rating` is what Seller Center shows now, if known. `screen` tells
   * apart the packs of a market that has several (`ahr`, `points`); without it the market's last pack is taken.
   */
  'shop.create': command(
    z.object({
      name: title(120),
      market: z.string(),
      screen: z.string().max(60).optional(),
      zone: z.string(),
      rating: rating.nullable(),
    }),
    z.object({ id, ownerId: id }),
    { undoable: false },
  ),
  'shop.edit': command(
    z.object({
      id,
      rev,
      name: title(120),
      zone: z.string(),
      staleDays: z.number().int().min(1).max(365),
      address: line(longestAddress),
    }),
    z.undefined(),
  ),
  /**
   * Puts a shop under another screen of its market (`ahr`, `points`), for one that was chosen wrongly. `invalid` once
   * readings, cases, ledger entries or own values were recorded under the present one: they are on its scale.
   */
  'shop.setScreen': command(z.object({ id, rev, screen: z.string().max(60) }), z.undefined(), {
    undoable: false,
  }),
  'person.add': command(z.object({ shopId: id, name: title(120), role: title(60) }), z.object({ id })),
  'person.edit': command(
    z.object({ id, rev, name: title(120), role: title(60), active: z.boolean() }),
    z.undefined(),
  ),
} as const;

import { z } from 'zod';
import { command } from '../contract/command.ts';
import { day, id, instant, line, longestReason, rev, title } from '../kernel/id.ts';
import { table } from '../kernel/table.ts';

/** An imported pack, kept whole as it came: it was read and found to hold together then. */
export const policyPacks = table(
  {
    /** `us@2026.11`. */
    ref: z.string(),
    json: z.string(),
    fileName: z.string(),
    importedAt: instant,
  },
  // The window asks for the packs that it needs; their text is too long for every start and for the history.
  { private: ['json'] },
);
/** An imported pack as the window knows it: without its text. */
export type ImportedPack = Omit<z.infer<typeof policyPacks.row>, 'json'>;

/** Values of a pack that a shop has set for itself, from a day to a day, both included; `until` null has no end. */
export const overrides = table(
  {
    shopId: id,
    pack: z.string(),
    at: z.string(),
    value: z.string(),
    reason: z.string(),
    since: day,
    until: day.nullable(),
  },
  { index: ['shopId'] },
);
export type ShopOverride = z.infer<typeof overrides.row>;

/** The longest pack file, in characters: twenty times the longest that ships. */
export const longestPack = 1_500_000;

export const policyCommands = {
  /** Keeps a pack file: its text, read again and checked whole. */
  'pack.import': command(
    z.object({ json: z.string().max(longestPack), fileName: line(255) }),
    z.object({ ref: z.string() }),
    // What was recorded under it names it from then on.
    { undoable: false },
  ),
  /** Removes an imported pack that no record names. */
  'pack.remove': command(z.object({ id, rev }), z.undefined(), { undoable: false }),
  /** Sets a value for one shop from a day on; one that is set already ends the day before. `value` is JSON. */
  'override.set': command(
    z.object({
      shopId: id,
      pack: z.string(),
      at: z.string().max(200),
      value: z.string().max(200),
      reason: title(longestReason),
      since: day,
    }),
    z.object({ id }),
  ),
  /** The pack's own value holds again from a day on; what was recorded before stays under the override. */
  'override.end': command(z.object({ id, rev, from: day }), z.undefined()),
} as const;

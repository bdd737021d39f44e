import { familyOf } from '#shared/policy/in-force.ts';
import { readPack, type Pack } from '#shared/policy/pack.ts';
import type { Shop } from '#shared/shops.ts';
import type { PackBook } from '#shared/policy/pack-book.ts';
import seaAhr from '../../../resources/policy/sea-ahr-2026.10.json';
import seaPoints from '../../../resources/policy/sea-points-2026.10.json';
import uk from '../../../resources/policy/uk-2026.10.json';
import us from '../../../resources/policy/us-2026.10.json';

/** In the order in which markets are offered; of two screens of a market the last is offered first. */
const shipped: readonly unknown[] = [us, uk, seaPoints, seaAhr];

/** The policy packs that ship with the app; `packs.test.ts` reads each whole. One line per pack above. */
export const shippedPacks = (): readonly Pack[] => shipped.map((json) => readPack.parse(json));

/**
 * The packs that the window needs for its first screen: every version of those that its shops stand under, since what is
 * on record keeps its own; or the first without a shop.
 */
export const packsInUse = (book: PackBook, shops: readonly Shop[]): readonly Pack[] => {
  const packs = book.all();
  if (shops.length === 0) return packs.slice(0, 1);
  return packs.filter(({ id }) => shops.some(({ pack }) => familyOf(pack) === id));
};

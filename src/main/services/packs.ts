import { packRef, readPack, type Pack } from '#shared/policy/pack.ts';
import seaAhr from '../../../resources/policy/sea-ahr-2026.10.json';
import seaPoints from '../../../resources/policy/sea-points-2026.10.json';
import uk from '../../../resources/policy/uk-2026.10.json';
import us from '../../../resources/policy/us-2026.10.json';

/** In the order in which markets are offered; of two screens of a market the last is offered first. */
const shipped: readonly unknown[] = [us, uk, seaPoints, seaAhr];

/** The policy packs that ship with the app; `packs.test.ts` reads each whole. One line per pack above. */
export const shippedPacks = (): readonly Pack[] => shipped.map((json) => readPack.parse(json));

/** The packs that the window needs for its first screen: those that shops stand under, or the first where no shop is. */
export const packsInUse = (packs: readonly Pack[], references: readonly string[]): readonly Pack[] => {
  const used = packs.filter((pack) => references.includes(packRef(pack)));
  return references.length === 0 ? packs.slice(0, 1) : used;
};

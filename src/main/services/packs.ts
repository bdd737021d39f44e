import { type Pack, readPack } from '#shared/policy/pack.ts';
import us from '../../../resources/policy/us-2026.10.json';

const shipped: readonly unknown[] = [us];

/** The policy packs that ship with the app; `pack.test.ts` reads each whole. One line per pack above. */
export const shippedPacks = (): readonly Pack[] => shipped.map((json) => readPack.parse(json));

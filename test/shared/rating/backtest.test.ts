import { describe, expect, it } from 'vitest';
import { addDays } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { forecast } from '#shared/rating/forecast.ts';
import { estimateOn } from '#shared/rating/ledger.ts';
import { shiftedPack, usPack } from '../packs.ts';
import { knownOnDay, madeShop } from './shop-generator.ts';

const SHOPS = 200;
const AHEAD = 90;
const HISTORY = 400;

/** Whether the rating of 90 days later lay in the band that was drawn on the day. */
const isHeld = (seed: number, pack: Pack): boolean => {
  const shop = madeShop(seed, HISTORY + AHEAD);
  const today = addDays(shop.to, -AHEAD);
  const known = knownOnDay(shop, today);
  const latest = { day: today, rating: estimateOn(known.entries, today, pack).low };
  const { days } = forecast({ ...known, latest, today, since: shop.from }, pack, { horizon: AHEAD });
  const band = days[AHEAD]?.band;
  const came = estimateOn(shop.entries, shop.to, pack).low;
  return band !== null && band !== undefined && band.low <= came && came <= band.high;
};

describe.each<[string, Pack]>([
  ['US', usPack],
  ['shifted', shiftedPack],
])('the band of 8 of 10 paths, %s pack', (name, pack) => {
  it(`holds 75 to 85 % of what came to ${String(SHOPS)} shops`, () => {
    const held = Array.from({ length: SHOPS }, (_, index) => isHeld(index + 1, pack)).filter(Boolean).length;
    const share = (100 * held) / SHOPS;
    console.info(`${name} pack: the 80 % band held ${share.toFixed(1)} % of ${String(SHOPS)} outcomes`);
    expect(share).toBeGreaterThanOrEqual(75);
    expect(share).toBeLessThanOrEqual(85);
  });
});

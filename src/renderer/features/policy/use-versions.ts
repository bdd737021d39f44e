import { useMemo, useState } from 'react';
import { useToday } from '#renderer/data/clock.ts';
import { usePacks } from '#renderer/data/packs.ts';
import { useRows, useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import type { Day } from '#shared/kernel/time.ts';
import { familyOf, inForceUntil, versionsOf } from '#shared/policy/in-force.ts';
import { packOn } from '#shared/policy/overrides.ts';
import { packRef, type Pack } from '#shared/policy/pack.ts';
import type { ImportedPack, ShopOverride } from '#shared/policy/policy-records.ts';

/** What the screen knows of the shop's pack: all its versions, and the one that is looked at. */
export interface Versions {
  readonly versions: readonly Pack[];
  /** The version that is looked at as its file has it; the one in force until another is chosen. */
  readonly own: Pack;
  /** The same with the overrides that hold today. */
  readonly shown: Pack;
  readonly inForce: Pack;
  readonly isInForce: boolean;
  /** The last day on which the pack in force stays so; null where nothing ends it. */
  readonly until: Day | null;
  readonly imported: readonly ImportedPack[];
  readonly overrides: readonly ShopOverride[];
  readonly today: Day;
  readonly choose: (ref: string | null) => void;
}

/** The versions of the shop's pack, newest first. */
export const useVersions = (): Versions => {
  const { shop, pack: inForce, zone } = useShop();
  const today = useToday(zone);
  const packs = usePacks();
  const imported = useRows('policyPacks');
  const overrides = useShopRows('overrides', shop.id);
  const [chosen, choose] = useState<string | null>(null);
  return useMemo(() => {
    const versions = versionsOf(packs ?? [], familyOf(shop.pack));
    const named = (ref: string): Pack | undefined => versions.find((one) => packRef(one) === ref);
    const own = named(chosen ?? packRef(inForce)) ?? named(packRef(inForce)) ?? inForce;
    return {
      versions,
      own,
      shown: packOn(own, overrides ?? [], today),
      inForce,
      isInForce: packRef(own) === packRef(inForce),
      until: inForceUntil(versions, inForce, today),
      imported: imported ?? [],
      overrides: overrides ?? [],
      today,
      choose,
    };
  }, [packs, imported, overrides, shop.pack, inForce, chosen, today]);
};

import { AppError } from '#shared/contract/result.ts';
import { dayOf, type Day, type Instant } from '#shared/kernel/time.ts';
import { packInForce } from '#shared/policy/in-force.ts';
import { packOn } from '#shared/policy/overrides.ts';
import { packRef, readPack, type Pack } from '#shared/policy/pack.ts';
import type { Shop } from '#shared/shops.ts';
import type { Connection } from '../db/open.ts';
import { selectRows } from '../db/queries.ts';
import seaAhr from '../../../resources/policy/sea-ahr-2026.10.json';
import seaPoints from '../../../resources/policy/sea-points-2026.10.json';
import uk from '../../../resources/policy/uk-2026.10.json';
import us from '../../../resources/policy/us-2026.10.json';

/** In the order in which markets are offered; of two screens of a market the last is offered first. */
const shipped: readonly unknown[] = [us, uk, seaPoints, seaAhr];

/** The policy packs that ship with the app; `packs.test.ts` reads each whole. One line per pack above. */
export const shippedPacks = (): readonly Pack[] => shipped.map((json) => readPack.parse(json));

/** The packs of one set of records: those that ship and those that were imported. */
export interface PackBook {
  readonly all: () => readonly Pack[];
  /** The pack of a reference as it stands in its file; `AppError('invalid')` when it isn't there. */
  readonly named: (reference: string) => Pack;
  /** The same with the shop's overrides of a day: what a record of that day stands under. */
  readonly used: (reference: string, shopId: string, day: Day) => Pack;
  /** The rules that hold for a shop on a day: what a new record is made under. */
  readonly inForce: (shop: Pick<Shop, 'id' | 'pack'>, day: Day) => Pack;
}

const missing = (reference: string): AppError =>
  new AppError('invalid', `The policy pack ${reference} is not on this computer.`);

/** Reads imported packs from the records; each is parsed once, since a pack that was imported never changes. */
export const createPackBook = (db: Connection, shipped: readonly Pack[]): PackBook => {
  const read = new Map<string, Pack>();
  const readOnce = ({ id, json }: { readonly id: string; readonly json: string }): Pack => {
    const pack = read.get(id) ?? readPack.parse(JSON.parse(json));
    read.set(id, pack);
    return pack;
  };
  const all = (): readonly Pack[] => [...shipped, ...selectRows(db, 'policyPacks').map(readOnce)];
  const named = (reference: string): Pack => {
    const pack = all().find((one) => packRef(one) === reference);
    if (pack === undefined) throw missing(reference);
    return pack;
  };
  const onDay = (pack: Pack, shopId: string, day: Day): Pack =>
    packOn(pack, selectRows(db, 'overrides', { shopId }), day);
  return {
    all,
    named,
    used: (reference, shopId, day) => onDay(named(reference), shopId, day),
    inForce: ({ id, pack: reference }, day) => {
      const pack = packInForce(all(), reference, day);
      if (pack === null) throw missing(reference);
      return onDay(pack, id, day);
    },
  };
};

/** The packs that the window needs for its first screen: those that its shops stand under, or the first without a shop. */
export const packsInUse = (book: PackBook, shops: readonly Shop[], now: Instant): readonly Pack[] => {
  const packs = book.all();
  if (shops.length === 0) return packs.slice(0, 1);
  const used = shops.flatMap((shop) => [
    shop.pack,
    packRef(packInForce(packs, shop.pack, dayOf(now, shop.zone)) ?? book.named(shop.pack)),
  ]);
  return packs.filter((pack) => used.includes(packRef(pack)));
};

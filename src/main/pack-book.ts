import { AppError } from '#shared/contract/result.ts';
import { packInForce } from '#shared/policy/in-force.ts';
import { packsOn } from '#shared/policy/overrides.ts';
import { packRef, readPack, type Pack } from '#shared/policy/pack.ts';
import { packsByRef } from '#shared/policy/record-packs.ts';
import type { Connection } from './db/open.ts';
import { selectRows } from './db/queries.ts';
import type { PackBook } from '#shared/policy/pack-book.ts';

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
  const byDay = (shopId: string) => packsOn(selectRows(db, 'overrides', { shopId }));
  const usedOf: PackBook['usedOf'] = (shopId) => {
    const packs = packsByRef(all());
    const onDay = byDay(shopId);
    return (reference, day) => {
      const pack = packs.get(reference);
      if (pack === undefined) throw missing(reference);
      return onDay(pack, day);
    };
  };
  const rulesOf: PackBook['rulesOf'] = ({ id, pack: reference }) => {
    const packs = all();
    const onDay = byDay(id);
    return (day) => {
      const pack = packInForce(packs, reference, day);
      if (pack === null) throw missing(reference);
      return onDay(pack, day);
    };
  };
  return {
    all,
    named,
    used: (reference, shopId, day) => usedOf(shopId)(reference, day),
    usedOf,
    rulesOf,
    inForce: (shop, day) => rulesOf(shop)(day),
  };
};

import type { Day } from '../kernel/time.ts';
import type { packsOn } from './overrides.ts';
import { packRef, type Pack } from './pack.ts';

/** A record that keeps the pack it was made under (`us@2026.10`) and its day. */
export interface DayRecord {
  readonly pack: string;
  readonly day: Day;
}

/** Packs by their reference; of two with one name the first counts: one that ships comes before an imported one. */
export const packsByRef = (packs: readonly Pack[]): ReadonlyMap<string, Pack> =>
  new Map(packs.toReversed().map((pack) => [packRef(pack), pack]));

/** Finds the pack that a record was made under, as it held on its day; `today` where it is not on this computer. */
export const packsOfRecords = (
  packs: readonly Pack[],
  onDay: ReturnType<typeof packsOn>,
  today: Pack,
): ((record: DayRecord) => Pack) => {
  const named = packsByRef(packs);
  return ({ pack: reference, day }) => {
    const pack = named.get(reference);
    return pack === undefined ? today : onDay(pack, day);
  };
};

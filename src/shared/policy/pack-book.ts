import type { Day } from '../kernel/time.ts';
import type { Shop } from '../shops.ts';
import type { Pack } from './pack.ts';

/** The packs of one set of records: those that ship and those that were imported. */
export interface PackBook {
  readonly all: () => readonly Pack[];
  /** The pack of a reference as it stands in its file; `AppError('invalid')` when it isn't there. */
  readonly named: (reference: string) => Pack;
  /** The same with the shop's overrides of a day: what a record of that day stands under. */
  readonly used: (reference: string, shopId: string, day: Day) => Pack;
  /** `used` for many records of a shop at once: what is on record is read once. */
  readonly usedOf: (shopId: string) => (reference: string, day: Day) => Pack;
  /** The rules of a shop by day, for many records at once: what is on record is read once. */
  readonly rulesOf: (shop: Pick<Shop, 'id' | 'pack'>) => (day: Day) => Pack;
  /** The rules that hold for a shop on a day: what a new record is made under. */
  readonly inForce: (shop: Pick<Shop, 'id' | 'pack'>, day: Day) => Pack;
}

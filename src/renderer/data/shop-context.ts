import { createContext, use } from 'react';
import type { Day, Instant } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import type { Reading } from '#shared/readings.ts';
import type { Space } from '#shared/choices.ts';
import type { Person, Shop } from '#shared/shops.ts';

/** The shop that the window shows, its pack, its team and who acts. */
export interface OpenShop {
  readonly shop: Shop;
  /** The rules in force today, with the shop's own overrides. */
  readonly pack: Pack;
  /** The rules that a record of a moment was made under (`us@2026.10`), with the overrides of its day. */
  readonly packFor: (reference: string, at: Instant) => Pack;
  /** The rules that a reading was made under, with the overrides of its day. */
  readonly packOf: (reading: Pick<Reading, 'pack' | 'day'>) => Pack;
  /** The rules that hold on a day, today's where it is null: what a new record of that day is made under. */
  readonly packOnDay: (day: Day | null) => Pack;
  readonly zone: string;
  readonly people: readonly Person[];
  readonly actor: Person | null;
  readonly space: Space;
}

export const ShopContext = createContext<OpenShop | null>(null);

/** The open shop. Screens are only shown when there is one. */
export const useShop = (): OpenShop => {
  const open = use(ShopContext);
  if (open === null) throw new Error('No shop is open.');
  return open;
};

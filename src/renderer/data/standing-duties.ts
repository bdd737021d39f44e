import { useSyncExternalStore } from 'react';
import type { DutyClockFacts, StandingDuty } from '#shared/duties/duty-clocks.ts';
import { endOfDayInstant, type Day } from '#shared/kernel/time.ts';
import { reckonedOnce } from './reckoned-once.ts';
import { useShopRows } from './rows.ts';
import { useShop } from './shop-context.ts';

type Reckon = (facts: DutyClockFacts & { readonly today: Day }) => readonly StandingDuty[];

let reckon: Reckon | null = null;
let isAsked = false;
const listeners = new Set<() => void>();

// The rules of recurrence are not needed for the first screen, so they come once the window has nothing else to do.
const load = async (): Promise<void> => {
  const { standingDuties } = await import('#shared/duties/duty-clocks.ts');
  reckon = reckonedOnce(({ today, ...facts }) => standingDuties(facts, endOfDayInstant(today, facts.zone)));
  for (const tell of listeners) tell();
};

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  if (!isAsked) {
    isAsked = true;
    requestIdleCallback(() => void load());
  }
  return () => listeners.delete(listener);
};

const none: readonly StandingDuty[] = [];

/** Where each duty of the open shop stands on a day; none until the rules and the records are here. */
export const useStandingDuties = (today: Day): readonly StandingDuty[] => {
  const { shop, zone } = useShop();
  const made = useSyncExternalStore(listen, () => reckon);
  const duties = useShopRows('duties', shop.id);
  const dutyOccurrences = useShopRows('dutyOccurrences', shop.id);
  if (made === null || duties === undefined || dutyOccurrences === undefined) return none;
  return made({ duties, dutyOccurrences, zone, today });
};

import type { Day } from '../kernel/time.ts';
import { type EffectFacts, uncheckedReturn } from './effect.ts';
import { isOpenStand, standingOn } from './standing.ts';

/** How many actions of a shop have something left to do on a day, those whose cause came back included. */
export const openActions = (facts: EffectFacts, today: Day): number =>
  facts.actions.filter((one) => isOpenStand(standingOn(one, today, uncheckedReturn(one, facts)).stand))
    .length;

import type { Action } from '../actions/action.ts';
import type { EffectFacts } from '../actions/effect.ts';
import type { Finding } from '../audits/finding.ts';
import type { DutyClockFacts } from '../duties/duty-clocks.ts';
import type { Evidence } from '../evidence.ts';
import type { Instant } from '../kernel/time.ts';
import type { Pack } from '../policy/pack.ts';
import type { LedgerEntry } from '../rating/ledger.ts';
import type { ShopClockFacts } from '../shop-clocks.ts';
import type { Person } from '../shops.ts';
import type { ReviewWeek } from './week.ts';

/** An entry of the ledger with the case that it comes from. */
export type ReviewEntry = LedgerEntry & { readonly violationId: string | null };

/** The records that a review is assembled from, of one shop. Readings are the published ones, oldest first. */
export interface ReviewFacts extends ShopClockFacts, DutyClockFacts {
  readonly entries: readonly ReviewEntry[];
  /** The rules in force, and those by which the ledger is summed. */
  readonly pack: Pack;
  readonly rules: Pack;
  readonly actions: readonly Action[];
  readonly findings: readonly Finding[];
  readonly files: readonly Evidence[];
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
}

/** The records with the week that is looked back on and the moment at which they stand so, ms since epoch. */
export interface Looked extends ReviewFacts {
  readonly week: ReviewWeek;
  readonly at: Instant;
}

const effectOf = new WeakMap<ReviewFacts, EffectFacts>();

/** The records by which the effect of actions is judged: one object for all actions, since its look-ups are made once for each. */
export const effectFacts = (facts: ReviewFacts): EffectFacts => {
  const known = effectOf.get(facts);
  if (known !== undefined) return known;
  const made = { cases: facts.violations, actions: facts.actions, pack: facts.pack, zone: facts.zone };
  effectOf.set(facts, made);
  return made;
};

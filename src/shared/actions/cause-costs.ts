import { groupBy } from '../kernel/group.ts';
import { sameWords } from '../kernel/words.ts';
import { byNotice } from '../repeats.ts';
import type { Violation } from '../violations.ts';
import type { Action } from './action.ts';
import {
  cameBack,
  casesLikeIt,
  costOf,
  daysBetweenRepeats,
  type EffectFacts,
  type Recurrence,
} from './effect.ts';

/** A cause of the log with all its actions, what it has cost, and what of that after an action against it was done. */
export interface CauseCost {
  /** The words by which it is known again; empty for what no cause is named for. */
  readonly key: string;
  /** As it was written last; empty for what no cause is named for. */
  readonly name: string;
  readonly actions: readonly Action[];
  readonly all: Recurrence;
  readonly afterDone: Recurrence;
  /** Days between its neighbouring cases, oldest first; none while it came once or never. */
  readonly gaps: readonly number[];
}

const once = (cases: readonly Violation[]): readonly Violation[] =>
  [...new Map(cases.map((one) => [one.id, one])).values()].toSorted(byNotice);

const causeCost = (key: string, actions: readonly Action[], facts: EffectFacts): CauseCost => {
  const cases = once(actions.flatMap((action) => casesLikeIt(action, facts)));
  return {
    key,
    name: actions.at(-1)?.cause ?? '',
    actions,
    all: costOf(cases),
    afterDone: costOf(once(actions.flatMap((action) => cameBack(action, facts).cases))),
    gaps: daysBetweenRepeats(cases, facts.zone),
  };
};

const byCost = (a: CauseCost, b: CauseCost): number =>
  b.all.points - a.all.points || b.all.cases.length - a.all.cases.length || (a.key < b.key ? -1 : 1);

/**
 * What each cause of the log has cost, the dearest first, and last the cases for which no cause is named. A case of a kind
 * against which several causes are named stands under each of them; overturned cases under none. Rules of the app.
 */
export const causeCosts = (facts: EffectFacts): readonly CauseCost[] => {
  const named = groupBy(
    facts.actions.filter(({ cause }) => sameWords(cause) !== ''),
    ({ cause }) => sameWords(cause),
  );
  const costs = [...named].map(([key, actions]) => causeCost(key, actions, facts)).toSorted(byCost);
  const known = new Set(costs.flatMap(({ all }) => all.cases.map(({ id }) => id)));
  const rest = once(facts.cases.filter(({ id, status }) => status !== 'overturned' && !known.has(id)));
  if (rest.length === 0) return costs;
  const nameless = facts.actions.filter(({ cause }) => sameWords(cause) === '');
  const none = { key: '', name: '', actions: nameless, afterDone: costOf([]), gaps: [] };
  return [...costs, { ...none, all: costOf(rest) }];
};

/** What all cases that are on record and were not overturned have cost, each once. */
export const costOfAll = ({ cases }: EffectFacts): Recurrence =>
  costOf(cases.filter(({ status }) => status !== 'overturned'));

import { clauseOf } from '../policy/clauses.ts';
import type { Pack, ViolationType } from '../policy/pack.ts';
import { violationTypeOf } from '../policy/pack.ts';
import type { Violation } from '../violations.ts';

/** Points that a finding may cost as a range, and what says so: the pack, or own cases of the type where the pack says nothing. */
export interface Risk {
  readonly min: number;
  readonly max: number;
  readonly basis: 'pack' | 'cases';
}

const rangeOf = (points: readonly number[], basis: Risk['basis']): Risk | null =>
  points.length === 0 ? null : { min: Math.min(...points), max: Math.max(...points), basis };

const ofTiers = (pack: Pack, { metric }: ViolationType): readonly number[] =>
  (pack.metrics.find(({ id }) => id === metric)?.tiers ?? []).flatMap(
    ({ value: { points } }) => points ?? [],
  );

/** What a type of violation may cost under a pack, by its own points or its metric's steps; else by what own cases have cost. */
export const riskOf = (
  pack: Pack,
  code: string | null,
  cases: readonly Pick<Violation, 'type' | 'points'>[],
): Risk | null => {
  const type = violationTypeOf(pack, code);
  if (type === null) return null;
  const own = type.points.value;
  if (own !== null) return { ...own, basis: 'pack' };
  const seen = cases.filter((one) => one.type === code).flatMap(({ points }) => points ?? []);
  return rangeOf(ofTiers(pack, type), 'pack') ?? rangeOf(seen, 'cases');
};

/** The type of violation that the clause of an item is about: its own code, or the one of a metric that the clause names; none for an own item. */
export const typeOfClause = (pack: Pack, clause: string | null): string | null => {
  if (clause === null) return null;
  const named = violationTypeOf(pack, clause);
  if (named !== null) return named.code;
  const places = clauseOf(pack, clause)?.places ?? [];
  const metrics = places.flatMap((place) => /^metrics\.([^.]+)\./u.exec(place)?.[1] ?? []);
  return (
    pack.violations.find(({ metric }) => metric !== null && [...metrics, clause].includes(metric))?.code ??
    null
  );
};

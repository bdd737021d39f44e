import type { Pack, ViolationType } from './pack.ts';
import type { ValueRef } from './explain.ts';
import type { PackValue } from './value.ts';

/** A value of a pack with its place. */
interface Placed<T> {
  readonly value: PackValue<T>;
  readonly ref: ValueRef;
}

/** The rules that the clocks of a case go by: those of its type where the pack has such, else those of all types. */
export interface CaseRules {
  /** A dispute with a buyer: what is decided on it is a ruling. */
  readonly isDispute: boolean;
  readonly firstAppeal: Placed<number> & { readonly from: 'notice' | 'ruling' };
  readonly secondAppeal: Placed<number>;
  readonly attempts: Placed<number>;
  /** Hours for evidence; null where the pack ties none to the type. */
  readonly evidence: Placed<number> | null;
}

type TypeClocks = NonNullable<ViolationType['clocks']>;

const placed = <T>(own: PackValue<T> | undefined, base: PackValue<T>, refs: readonly [string, string]) =>
  own === undefined ? { value: base, ref: refs[1] } : { value: own, ref: refs[0] };

const rulesWith = (pack: Pack, own: TypeClocks, at: string): CaseRules => {
  const { clocks } = pack;
  const { dispute, firstAppeal, secondAppeal, attempts } = own;
  const refsOf = (place: string): readonly [string, string] => [`${at}.${place}`, `clocks.${place}`];
  const isDispute = dispute?.value === true;
  return {
    isDispute,
    firstAppeal: {
      ...placed(firstAppeal?.days, clocks.firstAppeal.days, refsOf('firstAppeal.days')),
      from: firstAppeal?.from.value ?? 'notice',
    },
    secondAppeal: placed(secondAppeal?.days, clocks.secondAppeal.days, refsOf('secondAppeal.days')),
    attempts: placed(attempts, clocks.attempts, refsOf('attempts')),
    evidence: isDispute ? { value: clocks.disputeEvidence.hours, ref: 'clocks.disputeEvidence.hours' } : null,
  };
};

/** The rules for the clocks of a type of violation; a type that the catalogue does not list has those of all. */
export const caseRules = (pack: Pack, type: string | null): CaseRules => {
  const index = pack.violations.findIndex(({ code }) => code === type);
  return rulesWith(pack, pack.violations[index]?.clocks ?? {}, `violations.${String(index)}.clocks`);
};

/** How many appeals a case of a type allows; null where that is not published. */
export const attemptsAllowed = (pack: Pack, type: string | null): number | null =>
  caseRules(pack, type).attempts.value.value;

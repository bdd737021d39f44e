import type { Instant, Zone } from '../kernel/time.ts';
import type { CauseCost } from './cause-costs.ts';
import { restrictedTill, type Restricted, type TiedLimits } from './limit-days.ts';

/** Days under limits by cause, those of limits that stand under no cause, and those of the shop in all. */
export interface CauseLimits {
  /** By the key of the cause. */
  readonly byCause: ReadonlyMap<string, Restricted>;
  readonly untied: Restricted;
  readonly all: Restricted;
}

/**
 * Days under limits by the causes of the log. Limits stand under a cause where every case that brought them is one of it, so
 * those of losses of several causes stand under none; under two causes where both are named against all these cases.
 */
export const causeLimits = (
  costs: readonly CauseCost[],
  tied: readonly TiedLimits[],
  { now, zone }: { readonly now: Instant; readonly zone: Zone },
): CauseLimits => {
  const till = (some: readonly TiedLimits[]): Restricted =>
    restrictedTill(
      some.map(({ span }) => span),
      now,
      zone,
    );
  const under = costs.map(({ key, all }) => {
    const own = new Set(all.cases.map(({ id }) => id));
    return { key, limits: tied.filter(({ caseIds }) => caseIds?.every((id) => own.has(id)) === true) };
  });
  const placed = new Set(under.flatMap(({ limits }) => limits));
  return {
    byCause: new Map(under.map(({ key, limits }) => [key, till(limits)])),
    untied: till(tied.filter((one) => !placed.has(one))),
    all: till(tied),
  };
};

import { addDays, type Day } from '../kernel/time.ts';
import { packRef, type Pack } from './pack.ts';

/** `us` of `us@2026.10`: all versions of a pack share it. */
export const familyOf = (reference: string): string => reference.split('@')[0] ?? reference;

const numbersOf = (version: string): readonly number[] => version.split('.').map(Number);

/** Below 0 where version `a` is older than `b`; `2026.9` comes before `2026.10`. */
export const compareVersions = (a: string, b: string): number => {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  const at = left.findIndex((part, index) => part !== right[index]);
  if (at === -1) return left.length - right.length;
  return (left[at] ?? 0) - (right[at] ?? -1);
};

/** Whether a pack's rules hold on a day; both ends belong to it. */
export const holdsOn = ({ effectiveFrom, effectiveTo }: Pack, day: Day): boolean =>
  effectiveFrom <= day && (effectiveTo === null || day <= effectiveTo);

/** All versions of a pack, the newest first. */
export const versionsOf = (packs: readonly Pack[], family: string): readonly Pack[] =>
  packs.filter(({ id }) => id === family).toSorted((a, b) => compareVersions(b.version, a.version));

/**
 * The pack in force for a shop on a day: of all versions of the pack that the shop was made under the newest that holds
 * then. Where none does, the shop's own; null when that is not on this computer either.
 */
export const packInForce = (packs: readonly Pack[], reference: string, day: Day): Pack | null =>
  versionsOf(packs, familyOf(reference)).find((pack) => holdsOn(pack, day)) ??
  packs.find((pack) => packRef(pack) === reference) ??
  null;

/**
 * The last day of the time for which the pack in force on a day stays so, as far as the packs here tell: its own end, or
 * the day before a newer version begins. Null where nothing ends it.
 */
export const inForceUntil = (packs: readonly Pack[], inForce: Pack, day: Day): Day | null => {
  const newer = versionsOf(packs, inForce.id).filter(
    ({ version, effectiveFrom }) => compareVersions(version, inForce.version) > 0 && effectiveFrom > day,
  );
  const ends = [
    ...newer
      .filter(({ effectiveFrom, effectiveTo }) => effectiveTo === null || effectiveFrom <= effectiveTo)
      .map(({ effectiveFrom }) => addDays(effectiveFrom, -1)),
    ...(inForce.effectiveTo === null || inForce.effectiveTo < day ? [] : [inForce.effectiveTo]),
  ];
  return ends.toSorted().at(0) ?? null;
};

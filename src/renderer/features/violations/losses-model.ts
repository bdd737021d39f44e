import {
  lossesBy,
  NO_CASE,
  NO_TYPE,
  totalOf,
  type LossGroup,
  type LossScope,
  type LossSum,
} from '#shared/case-losses.ts';
import { groupBy } from '#shared/kernel/group.ts';
import { dayOf, type Instant } from '#shared/kernel/time.ts';
import { formatMonth, NBSP } from '#shared/kernel/time-words.ts';
import { violationTypeOf, type Pack } from '#shared/policy/pack.ts';
import { repeatsOf } from '#shared/repeats.ts';
import type { Violation } from '#shared/violations.ts';
import { numberWords } from '#renderer/ui/numbers.ts';
import type { CaseRecords, Reckoning } from './violations-model.ts';

/** A line of the points lost: a sum with its name. */
export type LossLine = LossSum & { readonly name: string };

const nameOf = (key: string, by: LossGroup, { pack, zone, now }: Reckoning): string => {
  if (by === 'month') return formatMonth(key, dayOf(now, zone));
  if (by === 'cause') return key;
  if (key === NO_CASE) return 'Not from a case';
  if (key === NO_TYPE) return 'No type named';
  return violationTypeOf(pack, key)?.title ?? key;
};

/** The lines of the points lost, in the order of the rule. */
export const lossLines = (
  { entries, violations }: Pick<CaseRecords, 'entries' | 'violations'>,
  by: LossGroup,
  scope: LossScope,
  reckoning: Reckoning,
): readonly LossLine[] => {
  const { pack, zone, now } = reckoning;
  const types = new Map(violations.map(({ id, type }) => [id, type]));
  return lossesBy({ entries, types, today: dayOf(now, zone), pack }, by, scope).map((sum) => ({
    ...sum,
    name: nameOf(sum.key, by, reckoning),
  }));
};

/** "1 loss", "4 losses". */
export const lossWords = (count: number): string =>
  `${numberWords(count)}${NBSP}${count === 1 ? 'loss' : 'losses'}`;
const pointWords = (points: number): string =>
  `${numberWords(points)}${NBSP}${points === 1 ? 'point' : 'points'}`;

const unknownWords = (unknown: number): string => {
  if (unknown === 0) return '';
  return unknown === 1
    ? ' The points of 1 of them are unknown and in no sum.'
    : ` The points of ${numberWords(unknown)} of them are unknown and in no sum.`;
};

const voidWords = ({ voidLosses, voidPoints, voidUnknown }: LossSum): string => {
  if (voidLosses === 0) return '';
  if (voidUnknown === voidLosses)
    return ` Void and not in the sum: ${lossWords(voidLosses)} of unknown points.`;
  const unknown = voidUnknown === 0 ? '' : `, ${numberWords(voidUnknown)} of them with unknown points`;
  return ` Void and not in the sum: ${lossWords(voidLosses)}, ${pointWords(voidPoints)}${unknown}.`;
};

/** The points lost as a sentence: "92 points in 4 losses count today. Void and not in the sum: 1 loss, 72 points." */
export const lossSentence = (lines: readonly LossSum[], scope: LossScope): string => {
  const total = totalOf(lines);
  const none = scope === 'counting' ? 'No loss counts today.' : 'No loss is on record.';
  const where = scope === 'counting' ? 'count today' : 'on record';
  if (total.losses > 0 && total.unknown === total.losses)
    return `${lossWords(total.losses)} of unknown points ${total.losses === 1 && scope === 'counting' ? 'counts today' : where}.${voidWords(total)}`;
  const lead =
    total.losses === 0 ? none : `${pointWords(total.points)} in ${lossWords(total.losses)} ${where}.`;
  return `${lead}${unknownWords(total.unknown)}${voidWords(total)}`;
};

export interface LossBar {
  readonly name: string;
  readonly value: number | null;
  readonly note: string;
}

const mostBars = 10;
const mostMonths = 12;

const barOf = ({ name, points, losses: count, unknown }: LossLine): LossBar => ({
  name,
  // Where nothing of a bar is known there is nothing to draw.
  value: count > 0 && unknown === count ? null : points,
  note: `${lossWords(count)}${unknown === 0 || unknown === count ? '' : `, ${numberWords(unknown)}${NBSP}unknown`}`,
});

/** The bars: of the largest, with the rest as one; by month of the last twelve. Void losses have none. */
export const lossBars = (lines: readonly LossLine[], by: LossGroup, most = mostBars): readonly LossBar[] => {
  if (by === 'month') return lines.slice(-mostMonths).map(barOf);
  const some = lines.filter((line) => line.losses > 0);
  if (some.length <= most) return some.map(barOf);
  const rest = some.slice(most - 1);
  const others = { ...totalOf(rest), name: `${numberWords(rest.length)}${NBSP}others` };
  return [...some.slice(0, most - 1), others].map(barOf);
};

/** A kind of case that came more than once. */
export interface RepeatLine {
  readonly key: string;
  readonly name: string;
  readonly times: number;
  readonly since: Instant;
  readonly last: Violation;
  readonly cases: readonly Violation[];
  /** What they took, as far as it is known, void ones left out; null where nothing of it is known. */
  readonly points: number | null;
  /** How many of those that took points have unknown ones. */
  readonly unknown: number;
}

/** What cases of a kind have in common: their type, or their own words where the type says nothing. */
const kindWords = ({ type, title }: Violation, pack: Pack): string => {
  const known = violationTypeOf(pack, type);
  return known === null || known.catchAll === true ? title : known.title;
};

/** Every kind of case that came more than once, the most frequent first. */
export const repeatLines = (
  { violations, entries }: Pick<CaseRecords, 'violations' | 'entries'>,
  { pack }: Pick<Reckoning, 'pack'>,
): readonly RepeatLine[] => {
  const byId = groupBy(entries, ({ violationId }) => violationId);
  const kinds = new Set([...repeatsOf(violations, pack).values()].map(({ cases }) => cases));
  return [...kinds]
    .flatMap((cases): readonly RepeatLine[] => {
      const [first] = cases;
      const last = cases.at(-1);
      if (first === undefined || last === undefined) return [];
      const taken = cases.flatMap(({ id }) => byId.get(id) ?? []).filter(({ voidFrom }) => voidFrom === null);
      const unknown = taken.filter(({ points }) => points === null).length;
      return [
        {
          key: first.id,
          name: kindWords(first, pack),
          times: cases.length,
          since: first.noticeAt,
          last,
          cases,
          points:
            unknown > 0 && unknown === taken.length
              ? null
              : taken.reduce((sum, { points }) => sum + (points ?? 0), 0),
          unknown,
        },
      ];
    })
    .toSorted((a, b) => b.times - a.times || b.last.noticeAt - a.last.noticeAt);
};

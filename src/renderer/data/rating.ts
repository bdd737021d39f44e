import type { LimitLift } from '#shared/limit-lifts.ts';
import type { MilestoneQuiz } from '#shared/milestone-quizzes.ts';
import { winnable, type Winnable } from '#shared/appeal-days.ts';
import type { Day } from '#shared/kernel/time.ts';
import type { Pack } from '#shared/policy/pack.ts';
import { firstRecord, ledgerRules, sinceAction, underOwnRules } from '#shared/rating/ledger-rules.ts';
import { crossings, type Crossing } from '#shared/rating/milestones.ts';
import { latestReading } from '#shared/rating/series.ts';
import { limitSpans, type LimitSpan } from '#shared/rating/limits.ts';
import { shownReadings, type Batch, type Reading } from '#shared/readings.ts';
import type { PointEntry, Violation } from '#shared/violations.ts';
import { reckonedOnce } from './reckoned-once.ts';
import { useShopRows } from './rows.ts';
import { useShop, type OpenShop } from './shop-context.ts';

/** A ledger entry with the number of the case that it came from, null for a gain. */
export type CaseEntry = PointEntry & {
  readonly caseNumber: number | null;
  /** The day on which it leaves by the rules that it was recorded under. */
  readonly leaves?: Day | null | undefined;
  /** The day of the action, where a ticket was pending before. */
  readonly from?: Day | undefined;
};

/** What a shop's rating is reckoned from: readings that are shown, oldest first. */
export interface RatingRecords {
  readonly readings: readonly Reading[];
  readonly latest: Reading | null;
  readonly entries: readonly CaseEntry[];
  /** The rules by which the ledger is summed: those in force, with the start of the shop's first record. */
  readonly rules: Pack;
  readonly violations: readonly Violation[];
  /** Until when each case may still be won, by its id. */
  readonly winnable: ReadonlyMap<string, Winnable>;
  readonly crossings: readonly Crossing[];
  readonly quizzes: readonly MilestoneQuiz[];
  readonly lifts: readonly LimitLift[];
  readonly spans: readonly LimitSpan<MilestoneQuiz>[];
}

const withCases = (
  entries: readonly PointEntry[],
  violations: readonly Violation[],
): readonly CaseEntry[] => {
  const numbers = new Map(violations.map(({ id, number }) => [id, number]));
  return entries.map((entry) => ({ ...entry, caseNumber: numbers.get(entry.violationId ?? '') ?? null }));
};

// Apart from the readings, since most changes are of these: a ledger of ten years is walked only when it changed.
const ledgerOf = reckonedOnce(
  (
    given: Pick<RatingRecords, 'violations'> &
      Pick<OpenShop, 'packOf' | 'zone'> & { readonly entries: readonly PointEntry[] },
  ) =>
    withCases(
      sinceAction(underOwnRules(given.entries, given.packOf), given.violations, given.zone),
      given.violations,
    ),
);

const published = reckonedOnce(
  ({ readings, batches }: { readonly readings: readonly Reading[]; readonly batches: readonly Batch[] }) =>
    shownReadings(readings, batches),
);

type Given = Pick<RatingRecords, 'readings' | 'entries' | 'violations' | 'quizzes' | 'lifts'> &
  Pick<OpenShop, 'pack' | 'packOf' | 'packFor' | 'zone'>;

const followedFrom = reckonedOnce((given: Given): RatingRecords => {
  const { readings, entries, violations, quizzes, lifts, pack, packOf, packFor, zone } = given;
  const events = crossings(readings, packOf);
  const first = firstRecord([...readings.slice(0, 1), ...entries]);
  return {
    readings,
    latest: latestReading(readings),
    entries,
    rules: first === null ? pack : ledgerRules(pack, packOf(first)),
    violations,
    winnable: new Map(
      violations.map((one) => [one.id, winnable(one, packFor(one.pack, one.noticeAt), zone)]),
    ),
    crossings: events,
    quizzes,
    lifts,
    spans: limitSpans(events, quizzes, zone, lifts),
  };
});

/** The records of the open shop's rating and what follows from them, live; undefined until all have answered. */
export const useRatingRecords = (): RatingRecords | undefined => {
  const { shop, pack, packOf, packFor } = useShop();
  const readings = useShopRows('readings', shop.id);
  const batches = useShopRows('batches', shop.id);
  const entries = useShopRows('pointEntries', shop.id);
  const violations = useShopRows('violations', shop.id);
  const quizzes = useShopRows('milestoneQuizzes', shop.id);
  const lifts = useShopRows('limitLifts', shop.id);
  if (readings === undefined || batches === undefined) return undefined;
  if (entries === undefined || violations === undefined) return undefined;
  if (quizzes === undefined || lifts === undefined) return undefined;
  return followedFrom({
    readings: published({ readings, batches }),
    entries: ledgerOf({ entries, violations, packOf, zone: shop.zone }),
    ...{ violations, quizzes, lifts, pack, packOf, packFor, zone: shop.zone },
  });
};

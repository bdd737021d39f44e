import { useMemo } from 'react';
import type { MilestoneQuiz } from '#shared/milestone-quizzes.ts';
import { winnable, type Winnable } from '#shared/appeal-days.ts';
import { crossings, type Crossing } from '#shared/rating/milestones.ts';
import { latestReading } from '#shared/rating/series.ts';
import { limitSpans, type LimitSpan } from '#shared/rating/limits.ts';
import { shownReadings, type Reading } from '#shared/readings.ts';
import type { PointEntry, Violation } from '#shared/violations.ts';
import { useShopRows } from './rows.ts';
import { useShop } from './shop-context.ts';

/** A ledger entry with the number of the case that it came from, null for a gain. */
export type CaseEntry = PointEntry & { readonly caseNumber: number | null };

/** What a shop's rating is reckoned from: readings that are shown, oldest first. */
export interface RatingRecords {
  readonly readings: readonly Reading[];
  readonly latest: Reading | null;
  readonly entries: readonly CaseEntry[];
  readonly violations: readonly Violation[];
  /** Until when each case may still be won, by its id. */
  readonly winnable: ReadonlyMap<string, Winnable>;
  readonly crossings: readonly Crossing[];
  readonly quizzes: readonly MilestoneQuiz[];
  readonly spans: readonly LimitSpan<MilestoneQuiz>[];
}

const withCases = (
  entries: readonly PointEntry[],
  violations: readonly Violation[],
): readonly CaseEntry[] => {
  const numbers = new Map(violations.map(({ id, number }) => [id, number]));
  return entries.map((entry) => ({ ...entry, caseNumber: numbers.get(entry.violationId ?? '') ?? null }));
};

/** The records of the open shop's rating and what follows from them, live; undefined until all have answered. */
export const useRatingRecords = (): RatingRecords | undefined => {
  const { shop, packOf, packFor } = useShop();
  const readings = useShopRows('readings', shop.id);
  const batches = useShopRows('batches', shop.id);
  const entries = useShopRows('pointEntries', shop.id);
  const violations = useShopRows('violations', shop.id);
  const quizzes = useShopRows('milestoneQuizzes', shop.id);
  return useMemo(() => {
    if (readings === undefined || batches === undefined) return undefined;
    if (entries === undefined || violations === undefined || quizzes === undefined) return undefined;
    const published = shownReadings(readings, batches);
    const events = crossings(published, packOf);
    return {
      readings: published,
      latest: latestReading(published),
      entries: withCases(entries, violations),
      violations,
      winnable: new Map(
        violations.map((one) => [one.id, winnable(one, packFor(one.pack, one.noticeAt), shop.zone)]),
      ),
      crossings: events,
      quizzes,
      spans: limitSpans(events, quizzes, shop.zone),
    };
  }, [readings, batches, entries, violations, quizzes, packOf, packFor, shop.zone]);
};

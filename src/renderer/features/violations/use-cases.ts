import { useMinute } from '#renderer/data/clock.ts';
import { useCaseFileRows, type CaseFileRows } from '#renderer/data/case-file.ts';
import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useRatingRecords, type RatingRecords } from '#renderer/data/rating.ts';
import { useShop, type OpenShop } from '#renderer/data/shop-context.ts';
import type { Appeal } from '#shared/appeals/appeal.ts';
import { caseMilestones } from '#shared/case-milestone.ts';
import type { LimitLift } from '#shared/limit-lifts.ts';
import type { MilestoneQuiz } from '#shared/milestone-quizzes.ts';
import type { LimitSpan } from '#shared/rating/limits.ts';
import type { Reading } from '#shared/readings.ts';
import type { CaseRecords, CasesReckoning } from './violations-model.ts';

export interface Cases {
  readonly records: CaseRecords & {
    readonly readings: readonly Reading[];
    readonly spans: readonly LimitSpan[];
    readonly quizzes: readonly MilestoneQuiz[];
    readonly lifts: readonly LimitLift[];
  };
  readonly reckoning: CasesReckoning;
}

interface Given extends Pick<OpenShop, 'packOf' | 'zone'> {
  readonly rating: RatingRecords;
  readonly appeals: readonly Appeal[];
  readonly file: CaseFileRows;
}

const recordsOf = reckonedOnce(({ rating, appeals, file, packOf, zone }: Given): Cases['records'] => {
  const { violations, entries, readings, spans, quizzes, lifts } = rating;
  const milestones = caseMilestones(violations, readings, quizzes, { packOf, zone, lifts });
  return { violations, entries, readings, spans, quizzes, lifts, appeals, milestones, ...file };
});

const casesOf = reckonedOnce(({ records, ...reckoning }: CasesReckoning & Pick<Cases, 'records'>): Cases => ({
  records,
  reckoning,
}));

/** All that the screens of cases are reckoned from; undefined until every table has answered. */
export const useCases = (): Cases | undefined => {
  const { shop, pack, packFor, packOf, zone } = useShop();
  const now = useMinute();
  const rating = useRatingRecords();
  const appeals = useShopRows('appeals', shop.id);
  const file = useCaseFileRows(shop.id);
  if (rating === undefined || appeals === undefined || file === undefined) return undefined;
  const records = recordsOf({ rating, appeals, file, packOf, zone });
  return casesOf({ records, pack, packFor, zone, now });
};

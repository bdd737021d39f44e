import { useCaseFileRows } from '#renderer/data/case-file.ts';
import { useRatingRecords } from '#renderer/data/rating.ts';
import { reckonedOnce } from '#renderer/data/reckoned-once.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop, type OpenShop } from '#renderer/data/shop-context.ts';
import { standingDuties } from '#shared/duties/duty-clocks.ts';
import type { Instant } from '#shared/kernel/time.ts';
import { assembleReview } from '#shared/review/assemble.ts';
import type { ReviewFacts } from '#shared/review/facts.ts';
import type { ReviewReport } from '#shared/review/review.ts';
import { isInWeek, type ReviewWeek } from '#shared/review/week.ts';
import type { OpenDay } from './open-day.ts';

type Given = Omit<ReviewFacts, 'packFor'> & Pick<OpenShop, 'packOf'>;

const factsFrom = reckonedOnce(({ packOf, ...given }: Given): ReviewFacts => ({
  ...given,
  packFor: (pack, day) => packOf({ pack, day }),
}));

/** The records that a review of the open shop is assembled from; undefined until all of them are read. */
export const useReviewFacts = (): ReviewFacts | undefined => {
  const { shop, pack, packOf, people, zone } = useShop();
  const records = useRatingRecords();
  const file = useCaseFileRows(shop.id);
  const appeals = useShopRows('appeals', shop.id);
  const actions = useShopRows('actions', shop.id);
  const findings = useShopRows('findings', shop.id);
  const duties = useShopRows('duties', shop.id);
  const dutyOccurrences = useShopRows('dutyOccurrences', shop.id);
  const files = useShopRows('evidence', shop.id);
  if (records === undefined || file === undefined || appeals === undefined) return undefined;
  if (actions === undefined || findings === undefined || files === undefined) return undefined;
  if (duties === undefined || dutyOccurrences === undefined) return undefined;
  const { readings, entries, rules, violations, quizzes, lifts } = records;
  const rating = { readings, entries, rules, quizzes, lifts };
  const work = { appeals, actions, findings, duties, dutyOccurrences, files };
  return factsFrom({ ...rating, ...file, ...work, violations, people, pack, packOf, zone });
};

interface Asked extends ReviewWeek {
  readonly facts: ReviewFacts;
  readonly at: Instant;
}

/** The review of a week as the records stand, assembled once for each state of them. */
export const reportOf = reckonedOnce(({ facts, from, until, at }: Asked): ReviewReport =>
  assembleReview(facts, { from, until }, at),
);

/** The days of a week on which a duty of reviews is due or overdue. */
export const openDaysOf = reckonedOnce(({ facts, from, until, at }: Asked): readonly OpenDay[] =>
  standingDuties(facts, at)
    .filter(({ duty }) => duty.kind === 'review')
    .flatMap(({ duty, standing }) => standing.open.map(({ day }) => ({ duty, day })))
    .filter(({ day }) => isInWeek(day, { from, until })),
);

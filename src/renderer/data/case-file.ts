import type { PolicyQuiz } from '#shared/policy-quizzes.ts';
import type { ToldFacts } from '#shared/told-clocks.ts';
import { reckonedOnce } from './reckoned-once.ts';
import { useShopRows } from './rows.ts';

/** What lies in the files of a shop's cases beside the tickets: contacts, money held, and their policy quizzes. */
export interface CaseFileRows extends ToldFacts {
  readonly policyQuizzes: readonly PolicyQuiz[];
}

const together = reckonedOnce((rows: CaseFileRows) => rows);

/** The rows of all cases of a shop, live; undefined until all tables have answered. */
export const useCaseFileRows = (shopId: string): CaseFileRows | undefined => {
  const contacts = useShopRows('contacts', shopId);
  const moneyHeld = useShopRows('moneyHeld', shopId);
  const policyQuizzes = useShopRows('policyQuizzes', shopId);
  return contacts === undefined || moneyHeld === undefined || policyQuizzes === undefined
    ? undefined
    : together({ contacts, moneyHeld, policyQuizzes });
};

import { quizOf } from '#shared/policy-quizzes.ts';
import { latestReading } from '#shared/rating/series.ts';
import { routeFacts, type CaseOnFile } from '#shared/routes/route-facts.ts';
import type { Route } from '#shared/routes/route.ts';
import { routesOf } from '#shared/routes/routes.ts';
import type { Cases } from './use-cases.ts';

/** The ways to answer one case, reckoned from its records and the shop's points. */
export const caseRoutes = (
  onFile: Omit<CaseOnFile, 'milestone' | 'quiz'>,
  { records, reckoning }: Cases,
): readonly Route[] => {
  const milestone = records.milestones.get(onFile.violation.id) ?? null;
  const quiz = quizOf(records.policyQuizzes, onFile.violation.id);
  const ledger = { entries: records.entries, latest: latestReading(records.readings) };
  return routesOf(routeFacts({ ...onFile, milestone, quiz }), ledger, reckoning);
};

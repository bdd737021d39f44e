import type { TodayFacts } from '#renderer/features/today/clock-rows.ts';
import type { Appeal } from '#shared/appeals/appeal.ts';
import { HOUR } from '#shared/kernel/time.ts';
import { crossings } from '#shared/rating/milestones.ts';
import { limitSpans } from '#shared/rating/limits.ts';
import type { Reading } from '#shared/readings.ts';
import type { Violation } from '#shared/violations.ts';
import { draftAppeal } from '../shared/appeals/draft-appeal.ts';
import { usPack } from '../shared/packs.ts';
import { now, zone } from './rating-records.ts';

/** The draft of an appeal of a case, saved last on the evening before. */
export const draft = (violationId: string, attempt = 1): Appeal =>
  draftAppeal({ id: `a ${violationId}`, violationId, attempt, startedAt: now, savedAt: now - 15 * HOUR });

/** What Today is made of, for a shop with these records and no others. */
export const todayFacts = (
  violations: readonly Violation[],
  appeals: readonly Appeal[] = [],
  readings: readonly Reading[] = [],
  more: Partial<TodayFacts> = {},
): TodayFacts => ({
  violations,
  appeals,
  files: [],
  actions: [],
  duties: [],
  spans: limitSpans(
    crossings(readings, () => usPack),
    [],
    zone,
  ),
  contacts: [],
  moneyHeld: [],
  policyQuizzes: [],
  pack: usPack,
  packFor: () => usPack,
  zone,
  now,
  ...more,
});

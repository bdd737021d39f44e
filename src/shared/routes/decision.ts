import { z } from 'zod';
import { command } from '../contract/command.ts';
import { id, instant, line, longestReason } from '../kernel/id.ts';
import { table } from '../kernel/table.ts';

/** The ways to answer a case, in the order in which they stand when nothing else tells them apart. */
export const routeKind = z.enum([
  'correct',
  'appealWrong',
  'appealFixed',
  'policyQuiz',
  'milestoneQuiz',
  'wait',
]);
export type RouteKind = z.infer<typeof routeKind>;

/** A way in words, as every screen names it. */
export const routeNames: Readonly<Record<RouteKind, string>> = {
  correct: 'Correct it',
  appealWrong: 'Appeal: wrong decision',
  appealFixed: 'Appeal: we fixed it',
  policyQuiz: 'Policy quiz',
  milestoneQuiz: 'Milestone quiz',
  wait: 'Wait for the roll-off',
};

/** The same inside a sentence that says already that it is a route. */
export const routeWords: Readonly<Record<RouteKind, string>> = {
  correct: 'correct it',
  appealWrong: 'wrong decision',
  appealFixed: 'we fixed it',
  policyQuiz: 'policy quiz',
  milestoneQuiz: 'milestone quiz',
  wait: 'wait for the roll-off',
};

/** A way that was chosen for a case: the newest of a case is in force, the ones before stay as they were. */
export const routeDecisions = table(
  {
    shopId: id,
    violationId: id,
    route: routeKind,
    reason: z.string(),
    decidedAt: instant,
    /** The person who chose, null where nobody was named. */
    decidedBy: id.nullable(),
    pack: z.string(),
  },
  { index: ['shopId', 'violationId'] },
);
export type RouteDecision = z.infer<typeof routeDecisions.row>;

/** The decisions of a case, the one in force first. */
export const decisionsOf = (
  decisions: readonly RouteDecision[],
  violationId: string,
): readonly RouteDecision[] =>
  decisions
    .filter((one) => one.violationId === violationId)
    // Two of the same moment stand in the order in which they were written.
    .toSorted((a, b) => b.decidedAt - a.decidedAt || b.seq - a.seq);

export const routeCommands = {
  /** Chooses the way of a case, or another one than before; the reason is in the user's own words. */
  'route.decide': command(
    z.object({ violationId: id, route: routeKind, reason: line(longestReason) }),
    z.object({ id }),
  ),
} as const;

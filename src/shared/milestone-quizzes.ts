import { z } from 'zod';
import { command } from './contract/command.ts';
import { id, instant, line, rev } from './kernel/id.ts';
import { table } from './kernel/table.ts';

/**
 * A milestone quiz that was passed, and the end of the limits as Seller Center prints it since. By how much a quiz
 * shortens is not published, so no rule can reckon the end.
 */
export const milestoneQuizzes = table(
  {
    shopId: id,
    milestone: z.string(),
    passedAt: instant,
    endsAt: instant,
    note: z.string(),
    pack: z.string(),
  },
  { index: ['shopId'] },
);
export type MilestoneQuiz = z.infer<typeof milestoneQuizzes.row>;

export const milestoneQuizCommands = {
  'milestoneQuiz.record': command(
    z.object({ shopId: id, milestone: line(80), passedAt: instant, endsAt: instant, note: line(500) }),
    z.object({ id }),
  ),
  'milestoneQuiz.remove': command(z.object({ id, rev }), z.undefined()),
} as const;

import { z } from 'zod';
import { command } from './contract/command.ts';
import { id, instant, line, rev } from './kernel/id.ts';
import { table } from './kernel/table.ts';
import type { Instant } from './kernel/time.ts';

/** One sitting of a policy quiz: it is passed or not. */
const quizTry = z.object({ at: instant, passed: z.boolean() });

/**
 * What is known of the policy quiz of a case: whether one is offered, as the Learning Center shows it, and until when
 * it can be taken, as printed there; null where nothing is printed. One row for a case; none while nobody has looked.
 */
export const policyQuizzes = table(
  {
    shopId: id,
    violationId: id,
    offered: z.boolean(),
    closesAt: instant.nullable(),
    /** In order of time; a passed one is the last. */
    tries: z.array(quizTry),
    /** The entry of the ledger that the passed quiz brought; null while it is not passed, or where it added nothing. */
    gainId: id.nullable(),
    note: z.string(),
    pack: z.string(),
  },
  { index: ['shopId', 'violationId'] },
);
export type PolicyQuiz = z.infer<typeof policyQuizzes.row>;

export const policyQuizCommands = {
  /** Says whether a quiz is offered and until when; `rev` is null where nothing was said before. */
  'policyQuiz.say': command(
    z.object({
      violationId: id,
      rev: rev.nullable(),
      offered: z.boolean(),
      closesAt: instant.nullable(),
      note: line(500),
    }),
    z.object({ id }),
  ),
  /** A sitting. Points of a passed one become a gain of its day: null while unknown, 0 for none. */
  'policyQuiz.try': command(
    z.object({
      id,
      rev,
      at: instant,
      passed: z.boolean(),
      points: z.number().int().min(0).max(100_000).nullable(),
    }),
    z.undefined(),
  ),
  /** Forgets what was said of the quiz, with the gain that it brought. */
  'policyQuiz.remove': command(z.object({ id, rev }), z.undefined()),
} as const;

/** When a quiz was passed; null while it is not. */
export const passedAt = ({ tries }: Pick<PolicyQuiz, 'tries'>): Instant | null =>
  tries.find(({ passed }) => passed)?.at ?? null;

/** The quiz of a case as it was said; null while nobody has looked. */
export const quizOf = (quizzes: readonly PolicyQuiz[], violationId: string): PolicyQuiz | null =>
  quizzes.find((one) => one.violationId === violationId) ?? null;

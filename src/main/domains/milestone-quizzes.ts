import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import type { milestoneQuizCommands } from '#shared/milestone-quizzes.ts';
import { packRef } from '#shared/policy/pack.ts';
import { checkNotAhead } from './check-time.ts';
import type { Handlers } from './handler.ts';

/**
 * Passed milestone quizzes. Which limits one shortens follows from the readings, and these can be corrected later, so
 * that is reckoned when they are shown; here only what can never be is refused.
 */
export const milestoneQuizHandlers: Handlers<typeof milestoneQuizCommands> = {
  'milestoneQuiz.record': (tx, { shopId, milestone, passedAt, endsAt, note }, { packs }) => {
    const shop = tx.get('shops', shopId);
    const pack = packs.inForce(shop, dayOf(passedAt, shop.zone));
    const known = pack.rating.milestones.find(({ id }) => id === milestone);
    if (known === undefined) throw new AppError('invalid', 'The policy pack has no such milestone.');
    if (known.quiz.offered.value !== true)
      throw new AppError('refused', 'No quiz is offered at this milestone. Nothing was written.');
    checkNotAhead('The quiz', passedAt, tx.now, 'passedAt');
    if (endsAt < passedAt)
      throw new AppError('invalid', 'The limits can’t end before the quiz was passed.', {
        endsAt: 'Before the quiz was passed',
      });
    const row = { shopId, milestone, passedAt, endsAt, note, pack: packRef(pack) };
    const { id } = tx.put('milestoneQuizzes', row);
    const threshold = known.threshold.value;
    return { value: { id }, sentence: `Milestone quiz of ${threshold} recorded as passed` };
  },
  'milestoneQuiz.remove': (tx, { id, rev }) => {
    tx.drop('milestoneQuizzes', id, rev);
    return { value: undefined, sentence: 'A passed milestone quiz removed' };
  },
};

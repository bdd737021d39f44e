import { AppError } from '#shared/contract/result.ts';
import { dayOf } from '#shared/kernel/time.ts';
import type { limitLiftCommands } from '#shared/limit-lifts.ts';
import { packRef } from '#shared/policy/pack.ts';
import { checkNotAhead } from './check-time.ts';
import type { Handlers } from './handler.ts';

/** Limits that the platform lifted. Which limits these were follows from the readings, as with a milestone quiz. */
export const limitLiftHandlers: Handlers<typeof limitLiftCommands> = {
  'limitLift.record': (tx, { shopId, milestone, liftedAt, note }, { packs }) => {
    const shop = tx.get('shops', shopId);
    const pack = packs.inForce(shop, dayOf(liftedAt, shop.zone));
    const known = pack.rating.milestones.find(({ id }) => id === milestone);
    if (known === undefined) throw new AppError('invalid', 'The policy pack has no such milestone.');
    checkNotAhead('The end of the limits', liftedAt, tx.now, 'liftedAt');
    const { id } = tx.put('limitLifts', { shopId, milestone, liftedAt, note, pack: packRef(pack) });
    return { value: { id }, sentence: `Limits of ${known.threshold.value} recorded as lifted` };
  },
  'limitLift.remove': (tx, { id, rev }) => {
    tx.drop('limitLifts', id, rev);
    return { value: undefined, sentence: 'The lifting of limits removed' };
  },
};

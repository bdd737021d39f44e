import { AppError } from '#shared/contract/result.ts';
import { formatMoney, isCurrency } from '#shared/kernel/money.ts';
import { dayOf, type Day } from '#shared/kernel/time.ts';
import type { MoneyHeld, moneyHeldCommands } from '#shared/money-held.ts';
import type { Tx } from '../db/tx.ts';
import type { Handlers } from './handler.ts';
import { caseOf } from './say-case.ts';

const today = (tx: Tx, shopId: string): Day => dayOf(tx.now, tx.get('shops', shopId).zone);

const refuseField = (message: string, field: string, words: string): never => {
  throw new AppError('invalid', message, { [field]: words });
};

type Days = Pick<MoneyHeld, 'heldAt' | 'releaseDay' | 'releasedAt'>;

const checkDays = (tx: Tx, shopId: string, { heldAt, releaseDay, releasedAt }: Days): void => {
  const now = today(tx, shopId);
  if (heldAt > now) refuseField('Money can’t have been held on a day to come.', 'heldAt', 'In the future');
  if (releaseDay !== null && releaseDay < heldAt)
    refuseField('Money can’t be released before it is held.', 'releaseDay', 'Before it was held');
  if (releasedAt === null) return;
  if (releasedAt > now)
    refuseField('Money can’t have been released on a day to come.', 'releasedAt', 'In the future');
  if (releasedAt < heldAt)
    refuseField('Money can’t be released before it is held.', 'releasedAt', 'Before it was held');
};

const checkCurrency = (currency: string): void => {
  if (!isCurrency(currency)) refuseField('This is no currency.', 'currency', 'Three letters, such as USD');
};

/** Money that the platform holds because of a case. */
export const moneyHeldHandlers: Handlers<typeof moneyHeldCommands> = {
  'moneyHeld.record': (tx, { violationId, ...facts }) => {
    const { shopId } = tx.get('violations', violationId);
    checkCurrency(facts.currency);
    checkDays(tx, shopId, facts);
    const { id } = tx.put('moneyHeld', { shopId, violationId, ...facts });
    return { value: { id }, sentence: `${formatMoney(facts)} held by ${caseOf(tx, { violationId })}` };
  },
  'moneyHeld.edit': (tx, { id, rev, ...facts }) => {
    const old = tx.get('moneyHeld', id);
    checkCurrency(facts.currency);
    checkDays(tx, old.shopId, facts);
    tx.put('moneyHeld', { ...old, ...facts, rev });
    return { value: undefined, sentence: `${formatMoney(facts)} held by ${caseOf(tx, old)}: changed` };
  },
  'moneyHeld.release': (tx, { id, rev, releasedAt }) => {
    const old = tx.get('moneyHeld', id);
    if (old.releasedAt !== null)
      throw new AppError('refused', 'This money is recorded as released already. Nothing was written.');
    checkDays(tx, old.shopId, { ...old, releasedAt });
    tx.put('moneyHeld', { ...old, rev, releasedAt });
    return { value: undefined, sentence: `${formatMoney(old)} of ${caseOf(tx, old)} released` };
  },
  'moneyHeld.remove': (tx, { id, rev }) => {
    const old = tx.get('moneyHeld', id);
    tx.drop('moneyHeld', id, rev);
    return { value: undefined, sentence: `${formatMoney(old)} held by ${caseOf(tx, old)}: removed` };
  },
};

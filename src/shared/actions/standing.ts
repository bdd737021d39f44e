import { type Day, diffDays } from '../kernel/time.ts';
import { bearsLoss, isClosed, isTakenBack, type Violation } from '../violations.ts';
import type { Action } from './action.ts';
import { isWorkOver } from './closing.ts';
import type { Recurrence } from './effect.ts';

/** What an action is today: its state on record, or that its effect check is due. */
export type Stand = Action['status'] | 'checkDue';

export interface ActionStanding {
  readonly stand: Stand;
  /** The day that counts next, of the work or of its effect check; null where none does. */
  readonly next: Day | null;
  /** How many days that day lies behind; 0 while it does not. */
  readonly overdue: number;
}

const dayOfWork = ({ status, due }: Pick<Action, 'status' | 'due'>): Day | null =>
  isWorkOver(status) ? null : due;

type Standable = Pick<Action, 'status' | 'due' | 'checkDue'>;

/**
 * Where an action stands on a day: its effect check is due from its day on, and again when its cause came back since
 * the last one (`returned`).
 */
export const standingOn = (
  action: Standable,
  today: Day,
  returned: Pick<Recurrence, 'cases'>,
): ActionStanding => {
  const { status } = action;
  const isBack = returned.cases.length > 0;
  if (isBack && (status === 'done' || status === 'effective'))
    return { stand: 'checkDue', next: today, overdue: 0 };
  const next = status === 'done' ? action.checkDue : dayOfWork(action);
  const overdue = next === null ? 0 : Math.max(0, diffDays(next, today));
  const isDue = status === 'done' && next !== null && next <= today;
  return { stand: isDue ? 'checkDue' : status, next, overdue };
};

/** Whether something is still to be done on an action, its effect check included. */
export const isOpenStand = (stand: Stand): boolean => stand !== 'effective' && stand !== 'dropped';

/** Points that a case has cost or may cost: null while unknown, 0 where nothing is or was to be lost. */
export const atStake = (violation: Violation): number | null => {
  if (isTakenBack(violation)) return 0;
  return !isClosed(violation.status) || bearsLoss(violation) ? violation.points : 0;
};

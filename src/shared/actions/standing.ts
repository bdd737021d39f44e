import type { Finding } from '../audits/finding.ts';
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

/** Points as a range; a case has one number. */
export interface Stake {
  readonly min: number;
  readonly max: number;
}

const exactly = (points: number): Stake => ({ min: points, max: points });

const ofCase = (violation: Violation): Stake | null => {
  const isLost = !isClosed(violation.status) || bearsLoss(violation);
  if (isTakenBack(violation) || !isLost) return exactly(0);
  return violation.points === null ? null : exactly(violation.points);
};

type Found = Pick<Finding, 'pointsMin' | 'pointsMax' | 'closedAt'>;

const ofFinding = ({ pointsMin, pointsMax, closedAt }: Found): Stake | null => {
  if (closedAt !== null) return exactly(0);
  return pointsMin === null || pointsMax === null ? null : { min: pointsMin, max: pointsMax };
};

/**
 * Points that the case of an action has cost or may cost, or that its finding may: null while unknown, 0 where nothing is
 * or was to be lost, undefined where it comes from neither.
 */
export const stakeOf = (violation: Violation | null, finding: Found | null): Stake | null | undefined => {
  if (violation !== null) return ofCase(violation);
  return finding === null ? undefined : ofFinding(finding);
};

// What is known to cost something, then what is not known, then what costs nothing, then what has no points.
const rankOf = (stake: Stake | null | undefined): number => {
  if (stake === undefined) return 3;
  if (stake === null) return 1;
  return stake.max > 0 ? 0 : 2;
};

/** The order by points at stake, the most first; what is unknown comes before what is nothing. */
export const byStake = (a: Stake | null | undefined, b: Stake | null | undefined): number =>
  rankOf(a) - rankOf(b) || (b?.max ?? 0) - (a?.max ?? 0) || (b?.min ?? 0) - (a?.min ?? 0);

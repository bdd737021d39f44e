import { actionStatusWords, type Action, type ActionStatus } from './action.ts';
import { canBecome, lacks } from './closing.ts';

/** What can be done with an action's state, in the order in which it is done. */
export const moveKinds = ['start', 'finish', 'check', 'reopen', 'drop'] as const;
export type MoveKind = (typeof moveKinds)[number];

/** A change of an action's state, and why it can't be made now; null where it can. */
export interface Move {
  readonly kind: MoveKind;
  readonly blockedBy: string | null;
}

type Moved = Pick<Action, 'status' | 'steps' | 'proof'>;

const targets: Readonly<Record<MoveKind, ActionStatus>> = {
  start: 'inProgress',
  finish: 'done',
  check: 'effective',
  reopen: 'inProgress',
  drop: 'dropped',
};

const itIs = (status: ActionStatus): string => `It is ${actionStatusWords[status]}`;

const takeUpFirst = (status: ActionStatus): string => `${itIs(status)}: take it up again first.`;

const elsewhere: Readonly<Record<MoveKind, (status: ActionStatus) => string>> = {
  start: (status) => (status === 'inProgress' ? 'It is begun.' : takeUpFirst(status)),
  finish: (status) => (status === 'dropped' ? takeUpFirst(status) : `${itIs(status)}.`),
  check: (status) =>
    status === 'dropped' || status === 'notEffective'
      ? takeUpFirst(status)
      : `${itIs(status)}: its effect is looked at once it is done.`,
  reopen: (status) => `${itIs(status)}.`,
  drop: (status) => (status === 'dropped' ? `${itIs(status)}.` : takeUpFirst(status)),
};

const blockOf = (action: Moved, kind: MoveKind): string | null => {
  const { status } = action;
  // To begin and to take up again are the same change of different states.
  const isOther = (kind === 'start' && status !== 'open') || (kind === 'reopen' && status === 'open');
  if (isOther || !canBecome(status, targets[kind])) return elsewhere[kind](status);
  const missing = kind === 'finish' ? lacks(action) : [];
  return missing.length === 0 ? null : missing.join(' ');
};

/** Every change of an action's state, each with what is in its way: the rules of the commands of the same names. */
export const movesOf = (action: Moved): readonly Move[] =>
  moveKinds.map((kind) => ({ kind, blockedBy: blockOf(action, kind) }));

/** The columns of the board of actions, in their order. */
export const actionColumns = [
  'open',
  'inProgress',
  'done',
  'checkDue',
  'effective',
  'again',
  'dropped',
] as const;
export type ActionColumn = (typeof actionColumns)[number];

// Called done once, and in progress now: taken up again.
const isReopened = ({ statusLog }: Pick<Action, 'statusLog'>): boolean =>
  statusLog.some(({ status }) => status === 'done' || status === 'effective' || status === 'notEffective');

/**
 * The column of an action. What was called done and is worked on again stands with what was not effective: the cause is
 * not away. What was dropped and taken up is in progress like any other.
 */
export const actionColumn = (
  action: Pick<Action, 'statusLog'>,
  stand: Action['status'] | 'checkDue',
): ActionColumn => {
  if (stand === 'notEffective') return 'again';
  return stand === 'inProgress' && isReopened(action) ? 'again' : stand;
};

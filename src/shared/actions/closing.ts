import type { Action, ActionStatus } from './action.ts';

/** Whether an action was carried out and is not known to have failed: what may be called put right. */
export const isCarriedOut = (status: ActionStatus): boolean => status === 'done' || status === 'effective';

/** Whether work on an action is over: its steps and its proof stay as they are until it is taken up again. */
export const isWorkOver = (status: ActionStatus): boolean => isCarriedOut(status) || status === 'dropped';

/**
 * What an action still needs before it can be called done, each in words; nothing where it has all. A rule of the app: an
 * action without ticked steps and proof is a promise.
 */
export const lacks = ({ steps, proof }: Pick<Action, 'steps' | 'proof'>): readonly string[] => {
  const open = steps.filter(({ doneAt }) => doneAt === null).length;
  return [
    ...(steps.length === 0 ? ['It has no steps.'] : []),
    ...(open === 1 ? ['A step is not done.'] : []),
    ...(open > 1 ? [`${String(open)} steps are not done.`] : []),
    ...(proof.length === 0 ? ['Nothing proves it.'] : []),
  ];
};

const from: Readonly<Record<ActionStatus, readonly ActionStatus[]>> = {
  open: ['notEffective', 'done', 'effective', 'dropped'],
  inProgress: ['open', 'notEffective', 'done', 'effective', 'dropped'],
  done: ['open', 'inProgress', 'notEffective'],
  effective: ['done', 'effective'],
  notEffective: ['done', 'effective'],
  dropped: ['open', 'inProgress', 'notEffective'],
};

/** Whether an action can go from one state into another at all, whatever it holds. */
export const canBecome = (before: ActionStatus, after: ActionStatus): boolean => from[after].includes(before);

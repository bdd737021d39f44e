import type { Action } from '../actions/action.ts';
import { doneAt } from '../actions/effect.ts';
import { type Day, dayOf, type Zone } from '../kernel/time.ts';
import { printedDay } from '../kernel/time-words.ts';
import type { ActionsTold, AppealMode } from './appeal.ts';
import { tellable } from './from-actions.ts';

/** The corrective actions of a case as its packet may tell them; the user chooses which of them it does. */
export interface ActionsToPrint {
  /** Carried out and not known to have failed, in the order in which they were done. */
  readonly done: readonly Action[];
  /** Not carried out, with a day ahead, the nearest first. */
  readonly planned: readonly Action[];
  /** Being worked on with no day ahead: a plan without a day is no plan, so these are never told. */
  readonly untold: readonly Action[];
}

const isAhead = ({ due }: Action, today: Day): boolean => due !== null && due >= today;

/**
 * Which actions of a case a packet of a day may tell, and as what. A rule of the app: told as done is what is carried out,
 * as planned what is being worked on and has a day ahead. What did not help, and what was dropped, is never told.
 */
export const actionsToPrint = (actions: readonly Action[], today: Day): ActionsToPrint => {
  const open = actions.filter(({ status }) => status === 'open' || status === 'inProgress');
  return {
    done: tellable(actions),
    planned: open
      .filter((action) => isAhead(action, today))
      .toSorted((a, b) => (a.due ?? '').localeCompare(b.due ?? '', 'en') || a.number - b.number),
    untold: open.filter((action) => !isAhead(action, today)),
  };
};

/**
 * What a packet tells of actions before the user chooses. Where the decision is called wrong, nothing: only the user can say
 * that something was to be put right.
 */
export const actionsToldBy = (mode: AppealMode): ActionsTold =>
  mode === 'weFixedIt' ? 'doneAndPlanned' : 'none';

/** The actions that a choice tells, the done ones first. */
export const chosenActions = ({ done, planned }: ActionsToPrint, told: ActionsTold): readonly Action[] => {
  if (told === 'none') return [];
  return told === 'done' ? done : [...done, ...planned];
};

const checkedWords = (cases: number): string => {
  if (cases === 0) return 'the cause did not come back';
  return cases === 1 ? 'the cause came back once' : `the cause came back ${String(cases)} times`;
};

/**
 * What the effect check of an action says in print: its result and day, or when it is to come. An action whose cause came
 * back since (`returned` cases) is never printed as effective.
 */
export const effectWords = (
  action: Action,
  returned: number,
  { zone, today }: { readonly zone: Zone; readonly today: Day },
): string => {
  const at = doneAt(action);
  if (at === null || (action.status !== 'done' && action.status !== 'effective')) return '';
  const check = action.checks.findLast((one) => one.at >= at);
  if (returned > 0) return `Is looked at again: ${checkedWords(returned)}.`;
  if (check !== undefined && action.status === 'effective')
    return `Effective, checked on ${printedDay(dayOf(check.at, zone))}: ${checkedWords(check.repeats)}.`;
  if (action.checkDue === null) return '';
  return `To be checked ${action.checkDue < today ? 'since' : 'on'} ${printedDay(action.checkDue)}.`;
};

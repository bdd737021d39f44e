import { timed, type ClockKind, type ClockRule, type TimedClock } from '../clock.ts';
import { endOfDayInstant, startOfDay, type Day, type Instant, type Zone } from '../kernel/time.ts';
import { NBSP } from '../kernel/time-words.ts';
import type { Violation } from '../violations.ts';
import type { Action } from './action.ts';
import { isWorkOver } from './closing.ts';
import { doneAt } from './effect.ts';

type Kind = Extract<ClockKind, 'action' | 'effectCheck'>;

/** A corrective action with a day, of its work or of its effect check, and the clock of that day. */
export interface ActionClock {
  /** Names it for as long as the action is there. */
  readonly key: string;
  /** "Action 21", "Effect check of action 21". */
  readonly what: string;
  readonly action: Action;
  /** The case that the action comes from. */
  readonly violation: Violation | null;
  readonly clock: TimedClock;
}

export interface ActionClockFacts {
  readonly actions: readonly Action[];
  readonly violations: readonly Violation[];
  readonly zone: Zone;
}

/** No rule of a pack is in it: the shop has set the day. */
const ownRules: Readonly<Record<Kind, ClockRule>> = {
  action: { text: 'The day set for the action', valueRef: null, source: 'log', byPack: null },
  effectCheck: { text: 'The day set for the effect check', valueRef: null, source: 'log', byPack: null },
};

const clockOf = (
  kind: Kind,
  action: Action,
  day: Day,
  { now, ...facts }: ActionClockFacts & { now: Instant },
) => {
  const dueAt = endOfDayInstant(day, facts.zone);
  const began = (kind === 'effectCheck' ? doneAt(action) : action.statusLog[0]?.at) ?? dueAt;
  // A day that was set when it was here or past is that one day long.
  const startsAt = Math.min(began, startOfDay(day, facts.zone));
  const name = `action${NBSP}${String(action.number)}`;
  return {
    key: `${action.id}/${kind}`,
    // No words of the action: a notification lies open on the screen, and an action may name a buyer.
    what: kind === 'action' ? `Action${NBSP}${String(action.number)}` : `Effect check of ${name}`,
    action,
    violation: facts.violations.find(({ id }) => id === action.violationId) ?? null,
    clock: timed(kind, { startsAt, dueAt, metAt: null }, ownRules[kind], now),
  };
};

/** The clocks of corrective actions that wait for work or for their effect check, running and passed, each to the end of its day. */
export const actionClocks = (facts: ActionClockFacts, now: Instant): readonly ActionClock[] =>
  facts.actions.flatMap((action) => {
    const { status, due, checkDue } = action;
    if (status === 'done')
      return checkDue === null ? [] : [clockOf('effectCheck', action, checkDue, { ...facts, now })];
    return isWorkOver(status) || due === null ? [] : [clockOf('action', action, due, { ...facts, now })];
  });

/** The clocks that actions have or had by the days that are on record, whatever became of them: what an older calendar may hold. */
export const actionClocksEverRun = (facts: ActionClockFacts, now: Instant): readonly ActionClock[] =>
  facts.actions.flatMap((action) => [
    ...(action.due === null ? [] : [clockOf('action', action, action.due, { ...facts, now })]),
    ...(action.checkDue === null ? [] : [clockOf('effectCheck', action, action.checkDue, { ...facts, now })]),
  ]);

import type { Action } from '#shared/actions/action.ts';
import { type EffectFacts, uncheckedReturn } from '#shared/actions/effect.ts';
import { standingOn } from '#shared/actions/standing.ts';
import { dayOf, endOfDayInstant, type Day } from '#shared/kernel/time.ts';
import { formatDayShort, NBSP } from '#shared/kernel/time-words.ts';
import type { TodayFacts } from './clock-rows.ts';
import type { Step } from './next-steps.ts';

const actionWords = ({ number }: Action): string => `action${NBSP}${String(number)}`;

const stepWords = (action: Action, today: Day, facts: EffectFacts) => {
  const returned = uncheckedReturn(action, facts);
  const { stand, next, overdue } = standingOn(action, today, returned);
  const day = next === null ? '' : formatDayShort(next, today);
  if (stand === 'checkDue')
    return {
      title: `Check the effect of ${actionWords(action)}`,
      detail: returned.cases.length > 0 ? 'Its cause came back.' : `The check was set for ${day}.`,
    };
  return overdue > 0
    ? { title: `Finish ${actionWords(action)}`, detail: `It was to be done by ${day}.` }
    : null;
};

/** Corrective actions whose day is over, and those whose effect is to be checked. */
export const actionSteps = ({ actions, violations, pack, zone, now }: TodayFacts): readonly Step[] => {
  const today = dayOf(now, zone);
  const facts: EffectFacts = { cases: violations, actions, pack, zone };
  return actions.flatMap((action) => {
    const words = stepWords(action, today, facts);
    if (words === null) return [];
    return [
      {
        key: action.id,
        title: words.title,
        detail: `${words.detail} ${action.title}`,
        verb: 'Open action',
        target: { kind: 'action', id: action.id },
        dueAt: endOfDayInstant(today, zone),
      },
    ];
  });
};

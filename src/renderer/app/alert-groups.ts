import type { Alert } from '#shared/alerts/alert.ts';
import { dayOf, type Day, type Zone } from '#shared/kernel/time.ts';
import type { StateLook } from '#renderer/ui/states.ts';
import { ruleForms } from '#shared/alerts/settings.ts';

export interface AlertGroup {
  readonly name: string;
  readonly alerts: readonly Alert[];
}

const caught = 'While Good Standing was closed';

const nameOf = ({ raisedAt, isCaughtUp }: Alert, today: Day, zone: Zone): string => {
  if (dayOf(raisedAt, zone) !== today) return 'Earlier';
  return isCaughtUp ? caught : 'Today';
};

/** The most that the centre lists; older ones stay on record. */
export const mostListed = 200;

/** Alerts as the centre lists them, newest first: of today, what was caught up on today, earlier ones. */
export const alertGroups = (alerts: readonly Alert[], today: Day, zone: Zone): readonly AlertGroup[] => {
  const newest = alerts
    .toSorted((a, b) => b.raisedAt - a.raisedAt || b.dueAt - a.dueAt || (a.key < b.key ? -1 : 1))
    .slice(0, mostListed);
  return ['Today', caught, 'Earlier'].flatMap((name) => {
    const own = newest.filter((alert) => nameOf(alert, today, zone) === name);
    return own.length === 0 ? [] : [{ name, alerts: own }];
  });
};

const looks: Readonly<Record<Alert['rule'], Pick<StateLook, 'tone' | 'shape'>>> = {
  milestone: { tone: 'attn', shape: 'triangle' },
  drop: { tone: 'attn', shape: 'triangle' },
  stale: { tone: 'neut', shape: 'dashed' },
  restriction: { tone: 'neut', shape: 'barred' },
  rollOff: { tone: 'neut', shape: 'info' },
  clock: { tone: 'attn', shape: 'hourglass' },
};

/** Shape, colour and word of an alert: red only for what took points or closes a door within hours. */
export const alertLook = ({ rule, isLast }: Alert): StateLook => {
  const isGrave = isLast && (rule === 'milestone' || rule === 'clock');
  const look = isGrave ? { tone: 'dang' as const, shape: 'octagon' as const } : looks[rule];
  return { ...look, word: ruleForms[rule].name };
};

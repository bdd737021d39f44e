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

type Look = Pick<StateLook, 'tone' | 'shape'>;

/** Of the rules that watch no clock. */
const looks: Readonly<Partial<Record<Alert['rule'], Look>>> = {
  milestone: { tone: 'attn', shape: 'triangle' },
  drop: { tone: 'attn', shape: 'triangle' },
  stale: { tone: 'neut', shape: 'dashed' },
  restriction: { tone: 'neut', shape: 'barred' },
  rollOff: { tone: 'neut', shape: 'info' },
};

const grave = { tone: 'dang', shape: 'octagon' } as const;

/* As clocks look everywhere: red within a day, amber within three, quiet before. */
const clockLooks: Readonly<Record<string, Look>> = {
  '3d': { tone: 'attn', shape: 'triangle' },
  '24h': grave,
  '12h': grave,
  '4h': grave,
  start: grave,
};

const lookOf = ({ rule, stage }: Alert): Look => {
  const look = looks[rule];
  if (look === undefined) return clockLooks[stage] ?? { tone: 'neut', shape: 'hourglass' };
  return stage === 'reached' ? grave : look;
};

/** Shape, colour and word of an alert: red only for what took points or closes a door within a day. */
export const alertLook = (alert: Alert): StateLook => ({
  ...lookOf(alert),
  word: ruleForms[alert.rule].name,
});

const urgency = ['dang', 'attn'];
const rank = (alert: Alert): number => {
  const at = urgency.indexOf(lookOf(alert).tone);
  return at === -1 ? urgency.length : at;
};

/** The most that the centre lists; older ones stay on record. */
export const mostListed = 200;

/** Alerts as the centre lists them, newest first, the most urgent of one check on top: of today, what was caught up on today, earlier ones. */
export const alertGroups = (alerts: readonly Alert[], today: Day, zone: Zone): readonly AlertGroup[] => {
  const newest = alerts
    .toSorted(
      (a, b) => b.raisedAt - a.raisedAt || rank(a) - rank(b) || b.dueAt - a.dueAt || (a.key < b.key ? -1 : 1),
    )
    .slice(0, mostListed);
  return ['Today', caught, 'Earlier'].flatMap((name) => {
    const own = newest.filter((alert) => nameOf(alert, today, zone) === name);
    return own.length === 0 ? [] : [{ name, alerts: own }];
  });
};

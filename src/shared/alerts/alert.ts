import { z } from 'zod';
import { command, job } from '../contract/command.ts';
import { id, instant, line, rev, title } from '../kernel/id.ts';
import { table } from '../kernel/table.ts';
import { alertRuleKind } from './settings.ts';

/** What an alert opens: the rating, a case, a file of evidence, a corrective action or a duty by its id, or the field on Today that takes the rating. */
export const alertTarget = z.enum(['rating', 'case', 'log', 'evidence', 'action', 'duty']);
export type AlertTarget = z.infer<typeof alertTarget>;

/** A shop's own settings of one rule; a rule without a row has the app's defaults (`settings.ts`). */
export const alertRules = table(
  {
    shopId: id,
    rule: alertRuleKind,
    isOn: z.boolean(),
    threshold: z.number().int().nullable(),
    lead: z.number().int().nullable(),
  },
  { index: ['shopId'] },
);
export type AlertRule = z.infer<typeof alertRules.row>;

/** Hours of a shop's zone in which no notification is shown: minutes of the day, across midnight where `from` > `to`. */
export const quietHours = table(
  { shopId: id, isOn: z.boolean(), fromMinute: z.number().int(), toMinute: z.number().int() },
  { index: ['shopId'] },
);

/**
 * An alert that was raised. `key` is `rule:record:stage`, once in a shop; its id follows once it is settled. `shownAt` and `failedAt` say what the
 * system made of its notification; both null while it waits, as it does in quiet hours.
 */
export const alerts = table(
  {
    shopId: id,
    key: z.string(),
    rule: alertRuleKind,
    stage: z.string(),
    isLast: z.boolean(),
    title: z.string(),
    body: z.string(),
    target: alertTarget,
    targetId: id.nullable(),
    dueAt: instant,
    raisedAt: instant,
    /** Whether it came due while the app was closed or asleep. */
    isCaughtUp: z.boolean(),
    shownAt: instant.nullable(),
    failedAt: instant.nullable(),
    seenAt: instant.nullable(),
    /** The pack by which it was judged, `us@2026.10`; empty for alerts from before it was kept. */
    pack: z.string(),
  },
  { index: ['shopId'] },
);
export type Alert = z.infer<typeof alerts.row>;

/** What came due, as a rule says it. */
export const dueAlert = z.object({
  key: z.string().min(1).max(200),
  rule: alertRuleKind,
  stage: z.string().min(1).max(40),
  isLast: z.boolean(),
  title: title(160),
  body: line(300),
  target: alertTarget,
  targetId: id.nullable(),
  dueAt: instant,
  pack: z.string().min(1).max(80),
});
export type DueAlert = z.infer<typeof dueAlert>;

const minuteOfDay = z.number().int().min(0).max(1439);
/* Notes of the app about its own alerts: kept in the history's chain, not listed among what people did. */
const unlisted = { undoable: false, isListed: false } as const;

export const alertCommands = {
  /** Sets a rule of a shop; the handler holds threshold and lead inside the rule's own bounds. */
  'alert.setRule': command(
    z.object({
      shopId: id,
      rule: alertRuleKind,
      rev: rev.nullable(),
      isOn: z.boolean(),
      threshold: z.number().int().nullable(),
      lead: z.number().int().nullable(),
    }),
    z.undefined(),
  ),
  'alert.setQuietHours': command(
    z.object({
      shopId: id,
      rev: rev.nullable(),
      isOn: z.boolean(),
      fromMinute: minuteOfDay,
      toMinute: minuteOfDay,
    }),
    z.undefined(),
  ),
  /**
   * Keeps what came due, all of one check at once; a key that was raised before is passed over. What is settled counts as
   * seen and says why, and frees its key: should its deadline come back, it is told again.
   */
  'alert.raise': command(
    z.object({
      shopId: id,
      due: z.array(dueAlert.extend({ isCaughtUp: z.boolean() })).max(2000),
      settled: z.array(z.object({ id, body: line(300) })).max(20_000),
    }),
    z.undefined(),
    { ...unlisted, internal: true },
  ),
  /** What the system made of the notification of some alerts. */
  'alert.told': command(
    z.object({ ids: z.array(id).min(1).max(2000), outcome: z.enum(['shown', 'failed']) }),
    z.undefined(),
    { ...unlisted, internal: true },
  ),
  'alert.seen': command(z.object({ id }), z.undefined(), unlisted),
  'alert.seenAll': command(z.object({ ids: z.array(id).min(1).max(20_000) }), z.undefined(), unlisted),
} as const;

/** A thing of the system that can be switched on; `reason` says why it can't be, where it can't. */
const offered = z.object({ isOn: z.boolean(), isOffered: z.boolean(), reason: z.string() });

/** What the system offers to alerts. */
export const alertSystem = z.object({ hasNotifications: z.boolean(), tray: offered, login: offered });
export type AlertSystem = z.infer<typeof alertSystem>;

/** What main asks the window to open: an alert by its id, or the list of alerts. */
export const openRequest = z.object({ alertId: id.nullable() });
export type OpenRequest = z.infer<typeof openRequest>;

export const alertJobs = {
  /**
   * The window has drawn its first screen and has nothing to do: alerts may be looked for from now on. Answers what a
   * click on a notification asked for while there was no window.
   */
  'alerts.begin': job(z.object({}), z.object({ open: openRequest.nullable() })),
  'alerts.system': job(z.object({}), alertSystem),
  'alerts.setTray': job(z.object({ isOn: z.boolean() }), alertSystem),
  'alerts.setAtLogin': job(z.object({ isOn: z.boolean() }), alertSystem),
  /** Shows a notification for trying; answers what the system made of it. */
  'alerts.test': job(z.object({}), z.object({ outcome: z.enum(['shown', 'failed']) })),
} as const;

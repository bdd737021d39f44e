import { noticeOf, type Notice } from '#shared/alerts/deliver.ts';
import { watchedOf } from '#shared/alerts/rules.ts';
import { settledAlerts } from '#shared/alerts/settle.ts';
import { dueAlerts } from '#shared/alerts/stages.ts';
import type { FeedBatch } from '#shared/contract/feed.ts';
import type { TableName } from '#shared/contract/tables.ts';
import { MINUTE } from '#shared/kernel/time.ts';
import { selectRows } from '../db/queries.ts';
import type { Env } from '../env.ts';
import { type AlertRows, holdAlertRows, readShopAlerts, type ShopAlerts } from './alert-facts.ts';
import type { Records } from './records.ts';

/** What the system made of a notification. */
export type Outcome = 'shown' | 'failed';

/** The door to the system's notifications; `told` is called once with what became of it. */
export type ShowNotice = (notice: Notice, told: (outcome: Outcome) => void) => void;

export interface AlertTickerParts {
  readonly env: Env;
  /** The open records; throws where they could not be opened. */
  readonly records: () => Records;
  readonly show: ShowNotice;
  readonly logError: (error: unknown, where: string) => string;
}

/** Looks for alerts: at the start, after changes, each minute, and when the computer wakes up. */
export interface AlertTicker {
  /** From now on it looks; called once the window has drawn its first screen. */
  readonly begin: () => void;
  /** Told of every change of the records; looks shortly after one that can matter. */
  readonly changed: (batch: FeedBatch) => void;
  /** Other records were opened, or the computer was asleep: what came due before this moment is caught up on. */
  readonly wake: () => void;
  /** Looks now. */
  readonly check: () => void;
  readonly stop: () => void;
}

/** Tables whose change can bring an alert; the alerts' own is not among them, or each check would cause another. */
const watchedTables: readonly TableName[] = [
  'shops',
  'batches',
  'readings',
  'violations',
  'pointEntries',
  'milestoneQuizzes',
  'limitLifts',
  'policyQuizzes',
  'contacts',
  'moneyHeld',
  'appeals',
  'evidence',
  'alertRules',
  'quietHours',
  'policyPacks',
  'overrides',
];

/** A large import is many changes; one look after the last of them is enough. */
const afterChangeMs = 100;

const matters = ({ rows, dropped }: FeedBatch): boolean =>
  watchedTables.some((name) => name in rows || name in dropped);

const raise = (records: Records, shops: readonly ShopAlerts[], now: number, wokeAt: number | null): void => {
  for (const { shop, facts, settings } of shops) {
    const alerts = selectRows(records.db, 'alerts', { shopId: shop.id });
    const settled = [...settledAlerts(alerts, facts, now)];
    const fired = new Set(alerts.map(({ key }) => key));
    const due = dueAlerts(watchedOf(facts, settings, now), fired, now);
    if (due.length === 0 && settled.length === 0) continue;
    const caught = due.map((one) => ({ ...one, isCaughtUp: wokeAt !== null && one.dueAt < wokeAt }));
    records.bus.run('alert.raise', { shopId: shop.id, due: caught, settled }, null);
  }
};

type Tell = (open: Records, shops: readonly ShopAlerts[]) => void;

/** Tells the system of what waits, and keeps what became of it. */
const createTeller = ({ env, show }: Pick<AlertTickerParts, 'env' | 'show'>): Tell => {
  const underWay = new Set<string>();
  return (open, shops) => {
    const waiting = selectRows(open.db, 'alerts', { shownAt: null, failedAt: null, seenAt: null });
    const notice = noticeOf(
      waiting.filter(({ id }) => !underWay.has(id)),
      shops.map(({ shop: { id, name, zone }, quiet }) => ({ id, name, zone, quiet })),
      env.now(),
    );
    if (notice === null) return;
    const ids = [...notice.ids];
    for (const id of ids) underWay.add(id);
    show(notice, (outcome) => {
      // The records may have been exchanged meanwhile; then these alerts are told again when they are open next.
      if (open.db.isOpen) open.bus.run('alert.told', { ids, outcome }, null);
      for (const id of ids) underWay.delete(id);
    });
  };
};

/** The ticker of an application. Nothing happens before `begin`. */
export const createAlertTicker = (parts: AlertTickerParts): AlertTicker => {
  const { env, records, logError } = parts;
  const tell = createTeller(parts);
  let held: AlertRows | null = null;
  let shops: readonly ShopAlerts[] | null = null;
  let wokeAt: number | null = env.now();
  let minute: NodeJS.Timeout | null = null;
  let soon: NodeJS.Timeout | null = null;

  const check = (): void => {
    if (minute === null) return;
    try {
      const open = records();
      held ??= holdAlertRows(open.db);
      shops ??= readShopAlerts(held, open.packs, env.now());
      raise(open, shops, env.now(), wokeAt);
      wokeAt = null;
      tell(open, shops);
    } catch (error) {
      // Records that can't be opened are told by every lane; anything else must not end the app.
      logError(error, 'alerts');
    }
  };

  const checkSoon = (): void => {
    if (minute === null) return;
    if (soon !== null) clearTimeout(soon);
    soon = setTimeout(check, afterChangeMs);
  };

  return {
    check,
    begin: () => {
      if (minute !== null) return;
      minute = setInterval(check, MINUTE);
      minute.unref();
      check();
    },
    changed: (batch) => {
      if (!matters(batch)) return;
      held?.apply(batch);
      shops = null;
      checkSoon();
    },
    wake: () => {
      held = null;
      shops = null;
      wokeAt = env.now();
      checkSoon();
    },
    stop: () => {
      if (minute !== null) clearInterval(minute);
      if (soon !== null) clearTimeout(soon);
      minute = null;
    },
  };
};

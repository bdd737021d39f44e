import type { Instant, Zone } from '../kernel/time.ts';
import type { Alert } from './alert.ts';
import { isQuiet, type QuietHours } from './quiet.ts';

/** A notification to show: of one alert, or of several as one list. Plain text without markup. */
export interface Notice {
  readonly ids: readonly string[];
  /** What a click opens: this alert's record, or the list when null. */
  readonly alertId: string | null;
  readonly title: string;
  readonly body: string;
}

/** A shop as far as its notifications need it. */
export interface NoticeShop {
  readonly id: string;
  readonly name: string;
  readonly zone: Zone;
  readonly quiet: QuietHours;
}

/** Whether the system was not told of an alert yet and nobody has seen it. */
export const isWaiting = ({ shownAt, failedAt, seenAt }: Alert): boolean =>
  shownAt === null && failedAt === null && seenAt === null;

/** Whether an alert's notification has to wait now: in quiet hours, unless it is the last stage. */
export const isMuted = (alert: Alert, shop: NoticeShop, now: Instant): boolean =>
  !alert.isLast && isQuiet(now, shop.zone, shop.quiet);

const mostLines = 3;

const listOf = (alerts: readonly Alert[]): Notice => {
  const isCaughtUp = alerts.every((alert) => alert.isCaughtUp);
  const count = String(alerts.length);
  const rest = alerts.length - mostLines;
  return {
    ids: alerts.map(({ id }) => id),
    alertId: null,
    title: isCaughtUp ? `${count} alerts came while Good Standing was closed` : `${count} alerts`,
    body: [
      ...alerts.slice(0, mostLines).map(({ title }) => title),
      ...(rest > 0 ? [`and ${String(rest)} more`] : []),
    ].join('\n'),
  };
};

/**
 * The notification that is to be shown now for the alerts that wait: none, the one, or one list of all of them, so
 * that a night's sleep or a large import never ends in a burst.
 */
export const noticeOf = (
  alerts: readonly Alert[],
  shops: readonly NoticeShop[],
  now: Instant,
): Notice | null => {
  const byShop = new Map(shops.map((shop) => [shop.id, shop]));
  const ready = alerts
    .filter((alert) => {
      const shop = byShop.get(alert.shopId);
      return shop !== undefined && isWaiting(alert) && !isMuted(alert, shop, now);
    })
    .toSorted((a, b) => a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1));
  const [first] = ready;
  if (first === undefined) return null;
  if (ready.length > 1) return listOf(ready);
  const name = shops.length > 1 ? `${byShop.get(first.shopId)?.name ?? ''}: ` : '';
  return { ids: [first.id], alertId: first.id, title: `${name}${first.title}`, body: first.body };
};

/**
 * A text as desktops must be given it that read markup in a notification's body (freedesktop notification
 * specification: `<b>`, `<a>`, entities): what would be markup is written as entities.
 */
export const withoutMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

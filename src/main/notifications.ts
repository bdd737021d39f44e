import { Notification } from 'electron';
import { withoutMarkup } from '#shared/alerts/deliver.ts';
import type { Outcome, ShowNotice } from './services/alert-ticker.ts';

/** A desktop that says neither yes nor no within this time has not shown it. */
const answersWithinMs = 10_000;

/**
 * The system's own notifications, without a sound. Only Linux desktops read markup, and only in the body, so only
 * there it is written as entities. `open` is called with what a click asks for.
 */
export const createNotifier = (open: (alertId: string | null) => void): ShowNotice => {
  // One that nothing refers to is collected, and its click is lost.
  const held = new Set<Notification>();
  return ({ title, body, alertId }, told) => {
    if (!Notification.isSupported()) {
      told('failed');
      return;
    }
    const plain = process.platform === 'linux' ? withoutMarkup(body) : body;
    const notification = new Notification({ title, body: plain, silent: true });
    held.add(notification);
    let isTold = false;
    const tellOnce = (outcome: Outcome): void => {
      if (isTold) return;
      isTold = true;
      clearTimeout(timer);
      if (outcome === 'failed') held.delete(notification);
      told(outcome);
    };
    const timer = setTimeout(() => tellOnce('failed'), answersWithinMs);
    notification.once('show', () => tellOnce('shown'));
    notification.once('failed', () => tellOnce('failed'));
    notification.once('click', () => {
      held.delete(notification);
      open(alertId);
    });
    notification.show();
  };
};

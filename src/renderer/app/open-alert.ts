import { useEffect } from 'react';
import { openRequestDone, useOpenRequest } from '#renderer/data/alerts.ts';
import { useRows } from '#renderer/data/rows.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView, type Place } from '#renderer/state/view.ts';
import type { Alert } from '#shared/alerts/alert.ts';
import { logRating } from './use-shell-keys.ts';

const placeOf = ({ target, targetId }: Alert): Place => {
  if (target === 'case' && targetId !== null) return { screen: 'case', id: targetId };
  if (target === 'evidence' && targetId !== null) return { screen: 'evidence', file: targetId };
  if (target === 'action' && targetId !== null) return { screen: 'actions', action: targetId };
  if (target === 'duty' && targetId !== null) return { screen: 'duties', duty: targetId };
  return target === 'log' ? { screen: 'today' } : { screen: 'rating' };
};

/** Opens what an alert is about, in its own shop, and marks it as seen. */
export const openAlert = (alert: Alert, shownShop: string): void => {
  const { choose, go, openLayer } = useView.getState();
  openLayer('none');
  if (alert.shopId !== shownShop) choose(alert.shopId, null);
  go(placeOf(alert));
  if (alert.target === 'log') logRating();
  if (alert.seenAt === null) void send('alert.seen', { id: alert.id });
};

/** Opens what a click on a notification asked for, once its record is here. */
export const useAlertOpening = (): void => {
  const request = useOpenRequest();
  const alerts = useRows('alerts');
  const { shop } = useShop();
  useEffect(() => {
    if (request === null || alerts === undefined) return;
    openRequestDone();
    const alert = alerts.find(({ id }) => id === request.alertId);
    if (alert === undefined) useView.getState().openLayer('alerts');
    else openAlert(alert, shop.id);
  }, [request, alerts, shop.id]);
};

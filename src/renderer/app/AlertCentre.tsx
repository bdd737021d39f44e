import { Button, Drawer, UnstyledButton } from '@mantine/core';
import { useRef, type KeyboardEvent } from 'react';
import { useMinute } from '#renderer/data/clock.ts';
import { useRows } from '#renderer/data/rows.ts';
import { send } from '#renderer/data/send.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { useView } from '#renderer/state/view.ts';
import { ActionLink } from '#renderer/ui/ActionLink.tsx';
import { StateIcon } from '#renderer/ui/State.tsx';
import type { Alert } from '#shared/alerts/alert.ts';
import { dayOf } from '#shared/kernel/time.ts';
import { formatNear } from '#shared/kernel/time-words.ts';
import css from './AlertCentre.module.css';
import { alertGroups, alertLook } from './alert-groups.ts';
import { openAlert } from './open-alert.ts';
import { useAlerts } from './use-alerts.ts';

const notShown = 'not shown by the system';

const Row = ({ alert, isFirst }: { readonly alert: Alert; readonly isFirst: boolean }) => {
  const { shop } = useShop();
  const shops = useRows('shops') ?? [];
  const now = useMinute();
  const { word, ...look } = alertLook(alert);
  const isUnseen = alert.seenAt === null;
  const own = shops.find(({ id }) => id === alert.shopId) ?? shop;
  const shopName = shops.length > 1 ? own.name : undefined;
  const fault = alert.failedAt !== null && isUnseen ? notShown : undefined;
  const quiet = [word, formatNear(alert.raisedAt, own.zone, now), shopName, fault];
  return (
    <li className={css['row']} data-unseen={isUnseen}>
      <UnstyledButton
        className={css['open'] ?? ''}
        data-alert=""
        {...(isFirst ? { 'data-autofocus': true } : {})}
        onClick={() => {
          openAlert(alert, shop.id);
        }}
      >
        <span className={css['icon']}>
          <StateIcon {...look} size={16} />
        </span>
        <span className={css['text']}>
          <span className={css['title']}>
            {isUnseen && <span className="visually-hidden">Unseen: </span>}
            {alert.title}
          </span>
          <span className={css['body']}>{alert.body}</span>
          <span
            className={css['quiet']}
            title={alert.pack === '' ? undefined : `By the policy pack ${alert.pack}`}
          >
            {quiet.filter(Boolean).join(' · ')}
          </span>
        </span>
      </UnstyledButton>
      {isUnseen && (
        <span className={css['seen']}>
          <ActionLink about={alert.title} onClick={() => void send('alert.seen', { id: alert.id })}>
            Mark seen
          </ActionLink>
        </span>
      )}
    </li>
  );
};

const moves: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The arrows walk the alerts, whatever of a row has the focus. */
const walk = (event: KeyboardEvent<HTMLDivElement>): void => {
  const step = moves[event.key];
  if (step === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-alert]')];
  const at = rows.findIndex((row) => row.parentElement?.contains(document.activeElement) === true);
  const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
};

const Empty = () => (
  <p className={css['empty']}>
    No alerts. One comes when the rating nears a milestone or drops, a reading grows stale, limits end, points
    that leave change the band, or a clock of a case runs low.
  </p>
);

/** Every alert that was raised, newest first; each opens its record. */
export const AlertCentre = () => {
  const { zone } = useShop();
  const openLayer = useView((view) => view.openLayer);
  const go = useView((view) => view.go);
  const today = dayOf(useMinute(), zone);
  const alerts = useAlerts();
  const list = useRef<HTMLDivElement>(null);
  const groups = alertGroups(alerts ?? [], today, zone);
  const unseen = alerts?.filter(({ seenAt }) => seenAt === null) ?? [];
  const first = groups[0]?.alerts[0]?.id;
  const seeAll = async (): Promise<void> => {
    await send('alert.seenAll', { ids: unseen.map(({ id }) => id) });
    list.current?.querySelector<HTMLElement>('[data-alert]')?.focus();
  };
  return (
    <Drawer
      opened
      onClose={() => {
        openLayer('none');
      }}
      position="right"
      size={420}
      title="Alerts"
      classNames={{ header: css['header'] ?? '', body: css['drawer'] ?? '', title: css['heading'] ?? '' }}
    >
      <div ref={list} className={css['list']} onKeyDown={walk} role="presentation">
        {alerts !== undefined && groups.length === 0 && <Empty />}
        {groups.map((group) => (
          <section key={group.name} aria-label={group.name}>
            <h3 className={css['group']}>
              {group.name} <span className={css['quiet']}>{group.alerts.length}</span>
            </h3>
            <ul className={css['rows']}>
              {group.alerts.map((alert) => (
                <Row key={alert.id} alert={alert} isFirst={alert.id === first} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      <div className={css['foot']}>
        {unseen.length > 0 && (
          <Button size="xs" onClick={() => void seeAll()}>
            Mark all as seen
          </Button>
        )}
        <Button
          size="xs"
          variant="subtle"
          onClick={() => {
            go({ screen: 'settings', page: 'alerts' });
            openLayer('none');
          }}
        >
          Set alerts
        </Button>
      </div>
    </Drawer>
  );
};

import { Button, Switch } from '@mantine/core';
import { useState } from 'react';
import { tryNotification, useAlertSystem } from '#renderer/data/alerts.ts';
import { useShopRows } from '#renderer/data/rows.ts';
import { useShop } from '#renderer/data/shop-context.ts';
import { Note } from '#renderer/ui/Note.tsx';
import { Pane } from '#renderer/ui/Pane.tsx';
import { ruleKinds } from '#shared/alerts/settings.ts';
import css from './Alerts.module.css';
import { AlertRuleRow } from './AlertRuleRow.tsx';
import { QuietHoursForm } from './QuietHoursForm.tsx';
import { switchNames } from './switch-names.ts';

const Rules = () => {
  const { shop } = useShop();
  const own = useShopRows('alertRules', shop.id);
  if (own === undefined) return null;
  return (
    <ul className={css['rules']}>
      {ruleKinds.map((kind) => {
        const row = own.find(({ rule }) => rule === kind) ?? null;
        return <AlertRuleRow key={kind} kind={kind} row={row} />;
      })}
    </ul>
  );
};

const outcomes = {
  shown: 'The system has shown it.',
  failed:
    'The system did not show it. Nothing is lost: alerts stay unseen in the list of alerts until they are looked at.',
} as const;

const Notifications = ({ has }: { readonly has: boolean }) => {
  const [outcome, setOutcome] = useState<keyof typeof outcomes | null>(null);
  const [busy, setBusy] = useState(false);
  const tryOne = async (): Promise<void> => {
    setBusy(true);
    setOutcome(await tryNotification());
    setBusy(false);
  };
  return (
    <>
      <p className={css['words']}>
        Alerts are shown by the system without a sound while Good Standing runs. What comes due while it is
        closed is listed when it starts.
        {has ? '' : ' This system has no notifications.'}
      </p>
      <Button loading={busy} onClick={() => void tryOne()}>
        Test notification
      </Button>
      {outcome !== null && (
        <div className={css['note']}>
          <Note tone={outcome === 'shown' ? 'neutral' : 'attn'} live>
            {outcomes[outcome]}
          </Note>
        </div>
      )}
    </>
  );
};

/** What the system offers; both switches are off until they are wanted. */
const System = () => {
  const { system, failure, change } = useAlertSystem();
  if (system === null) return failure === null ? null : <Note tone="dang">{failure}</Note>;
  const { tray, login } = system;
  return (
    <>
      <Notifications has={system.hasNotifications} />
      <div className={css['switches']}>
        <Switch
          classNames={switchNames}
          label="Stay in the tray when the window is closed"
          description={tray.isOffered ? 'Alerts then still come. Quit by the tray’s menu.' : tray.reason}
          checked={tray.isOn && tray.isOffered}
          disabled={!tray.isOffered}
          onChange={(event) => void change('alerts.setTray', event.currentTarget.checked)}
        />
        <Switch
          classNames={switchNames}
          label="Start when logging in to this computer"
          description="Only for this account."
          checked={login.isOn}
          onChange={(event) => void change('alerts.setAtLogin', event.currentTarget.checked)}
        />
      </div>
      {failure !== null && (
        <Note tone="dang" live>
          {failure}
        </Note>
      )}
    </>
  );
};

/** When the app speaks up, of what, and how. */
export const AlertsPage = () => (
  <>
    <Pane title="Rules" note="For this shop. Each stage is told once.">
      <Rules />
    </Pane>
    <Pane title="Quiet hours" note="In the shop’s time zone">
      <QuietHoursForm />
    </Pane>
    <Pane title="On this computer">
      <System />
    </Pane>
  </>
);

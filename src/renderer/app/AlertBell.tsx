import { Tooltip, UnstyledButton } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useAlerts } from './use-alerts.ts';
import { useView } from '#renderer/state/view.ts';
import css from './AlertBell.module.css';

const most = 99;

/** Opens the alert centre; says how many alerts nobody has seen. */
export const AlertBell = () => {
  const openLayer = useView((view) => view.openLayer);
  const unseen = useAlerts()?.filter(({ seenAt }) => seenAt === null).length ?? 0;
  const name = unseen === 0 ? 'Alerts' : `Alerts, ${String(unseen)} unseen`;
  return (
    <Tooltip label={`${name} (B)`}>
      <UnstyledButton
        className={css['bell'] ?? ''}
        aria-label={name}
        aria-keyshortcuts="B"
        onClick={() => {
          openLayer('alerts');
        }}
      >
        <IconBell size={17} stroke={1.8} aria-hidden="true" />
        {unseen > 0 && <span className={css['count']}>{unseen > most ? `${String(most)}+` : unseen}</span>}
      </UnstyledButton>
    </Tooltip>
  );
};

import { UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useView, type SettingsPage } from '#renderer/state/view.ts';
import { PageHeader } from '#renderer/ui/PageHeader.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { AboutPage } from './AboutPage.tsx';
import { AlertsPage } from './AlertsPage.tsx';
import { AppearancePage } from './AppearancePage.tsx';
import { DataPage } from './DataPage.tsx';
import { KeysPage } from './KeysPage.tsx';
import { PeoplePage } from './PeoplePage.tsx';
import { PrivacyPage } from './PrivacyPage.tsx';
import css from './Settings.module.css';
import { ShopPage } from './ShopPage.tsx';

interface Page {
  readonly page: SettingsPage;
  readonly name: string;
  readonly screen: ReactNode;
}

const pages: readonly Page[] = [
  { page: 'shop', name: 'Shop', screen: <ShopPage /> },
  { page: 'people', name: 'People', screen: <PeoplePage /> },
  { page: 'alerts', name: 'Alerts', screen: <AlertsPage /> },
  { page: 'appearance', name: 'Appearance', screen: <AppearancePage /> },
  { page: 'data', name: 'Data', screen: <DataPage /> },
  { page: 'privacy', name: 'Network and privacy', screen: <PrivacyPage /> },
  { page: 'keys', name: 'Keys', screen: <KeysPage /> },
  { page: 'about', name: 'About', screen: <AboutPage /> },
];

const Pages = ({ current }: { readonly current: SettingsPage }) => {
  const go = useView((view) => view.go);
  return (
    <nav className={css['pages']} aria-label="Settings">
      <ul>
        {pages.map(({ page, name }) => (
          <li key={page}>
            <UnstyledButton
              className={css['page'] ?? ''}
              aria-current={page === current ? 'page' : undefined}
              onClick={() => {
                go({ screen: 'settings', page });
              }}
            >
              {name}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const onlyRead: readonly SettingsPage[] = ['privacy', 'keys', 'about'];

/** A page without controls takes the focus itself, so that it scrolls by keys. */
const PageOf = ({ page }: { readonly page: SettingsPage }) => {
  const shown = pages.find((one) => one.page === page);
  if (!onlyRead.includes(page)) return shown?.screen;
  return (
    <div className={css['read']} role="group" aria-label={shown?.name} tabIndex={0}>
      {shown?.screen}
    </div>
  );
};

/** What holds for the shop, for this computer and for the app; one page at a time. */
export const Settings = ({ page }: { readonly page: SettingsPage }) => (
  <Screen header={<PageHeader title="Settings" />} left={<Pages current={page} />} leftWidth={200}>
    <PageOf page={page} />
  </Screen>
);

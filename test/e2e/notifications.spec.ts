// Notifications of the system, as a real daemon on a real session bus gets them.
import { bell, centre, logRating, openAlertSettings, openShop } from '../support/alerts-window.ts';
import { openNotificationDaemon, type NotificationDaemon } from '../support/notification-daemon.ts';
import { expect, test as base } from './app.ts';

const clock = '2026-11-23T14:12:00Z';

const test = base.extend<{ readonly daemon: NotificationDaemon }>({
  daemon: async ({}, use) => {
    const before = process.env['DBUS_SESSION_BUS_ADDRESS'];
    const daemon = await openNotificationDaemon();
    process.env['DBUS_SESSION_BUS_ADDRESS'] = daemon.address;
    await use(daemon);
    if (before === undefined) delete process.env['DBUS_SESSION_BUS_ADDRESS'];
    else process.env['DBUS_SESSION_BUS_ADDRESS'] = before;
    await daemon.close();
  },
});

test('an alert is shown and leads to its record, and a test notification is shown', async ({
  daemon,
  launchApp,
}) => {
  const { page } = await launchApp({ clock });
  await openShop(page);
  await test.step('an alert arrives as a notification, and a click on it opens its record', async () => {
    await logRating(page, '165');
    await expect.poll(daemon.printed).toMatch(/Rating 165 is 15.points above 150/);
    expect(daemon.printed()).toContain('The shop’s own buffer begins at 170.');
    await page.keyboard.press('b');
    await expect(centre(page).getByRole('button', { name: /^Unseen/ })).toBeVisible();
    await expect(page.getByText(/not shown by the system/)).toHaveCount(0);
    await page.keyboard.press('Escape');
    daemon.click();
    await expect(page.getByRole('heading', { name: 'Rating', level: 1 })).toBeVisible();
    await expect(bell(page, 'Alerts')).toBeVisible();
  });
  await test.step('the test notification says that it was shown', async () => {
    await openAlertSettings(page);
    await page.getByRole('button', { name: 'Test notification' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('The system has shown it.')).toBeVisible();
    expect(daemon.printed()).toContain('Good Standing, a test');
  });
});

test('several at once are one notification, which opens the list', async ({ daemon, launchApp }) => {
  const { page } = await launchApp({ clock });
  await openShop(page);
  await logRating(page, '148');
  await expect.poll(daemon.printed).toContain('2 alerts');
  expect(daemon.printed().match(/summary:/g)).toHaveLength(1);
  daemon.click();
  await expect(centre(page)).toBeVisible();
});

test('quiet hours hold a notification back, never that of a last stage', async ({ daemon, launchApp }) => {
  const { page } = await launchApp({ clock });
  await openShop(page);
  await openAlertSettings(page);
  await page.getByLabel('From', { exact: true }).fill('09:00');
  await page.keyboard.press('Enter');
  await page.getByLabel('To', { exact: true }).fill('10:00');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('To', { exact: true })).toHaveValue('10:00');
  // A letter in a field is text: the key of logging is heard outside of it.
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('button', { name: 'Alerts' }).focus();
  await logRating(page, '165');
  await expect(bell(page, 'Alerts, 1 unseen')).toBeVisible();
  await logRating(page, '149');
  await expect.poll(daemon.printed).toContain('Rating 149 has reached 150');
  expect(daemon.printed()).not.toContain('165');
});

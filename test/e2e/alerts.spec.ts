// Alerts in the window: the bell, the list, what they open, and what the settings change.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bell, centre, logRating, openAlertSettings, openShop } from '../support/alerts-window.ts';
import { expect, test } from './app.ts';
import { axeFindings, examine } from './axe.ts';

const clock = '2026-11-23T14:12:00Z';

test('a low reading brings an alert; B lists it, Enter opens its record, and then it is seen', async ({
  launchApp,
}) => {
  const { page } = await launchApp({ clock });
  await openShop(page);
  await expect(bell(page, 'Alerts')).toBeVisible();
  await logRating(page, '165');
  await expect(bell(page, 'Alerts, 1 unseen')).toBeVisible();
  await page.keyboard.press('b');
  const alert = centre(page).getByRole('button', { name: /Unseen: Rating 165 is 15.points above 150/ });
  await expect(alert).toBeFocused();
  await expect(centre(page).getByRole('region', { name: 'Today' })).toContainText('Near a milestone');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Rating', level: 1 })).toBeVisible();
  await expect(bell(page, 'Alerts')).toBeVisible();

  // Nothing of it is among what people did.
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'History' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: 'History' })).toContainText('Reading 165 logged');
  await expect(page.getByRole('table', { name: 'History' })).not.toContainText(/alert/i);
});

test('where nothing shows notifications an alert stays unseen and says so, and axe finds nothing on it', async ({
  launchApp,
}) => {
  test.setTimeout(120_000);
  const { page } = await launchApp({ clock });
  await test.step('axe finds nothing on the first screen, and is seen to find a picture without a text', async () => {
    await expect(page.getByRole('heading', { name: 'How to begin' })).toBeVisible();
    await examine(page, 'First start');
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
    expect(await axeFindings(page)).toEqual([expect.stringMatching(/^image-alt: /)]);
    await page.evaluate(() => document.querySelector('main > img:last-child')?.remove());
  });
  await openShop(page);
  await page.keyboard.press('b');
  await expect(centre(page).getByText(/^No alerts/)).toBeVisible();
  await examine(page, 'No alerts');
  await page.keyboard.press('Escape');
  await logRating(page, '148');
  await expect(bell(page, 'Alerts, 2 unseen')).toBeVisible();
  await examine(page, 'Unseen alerts');
  await page.keyboard.press('b');
  await expect(centre(page).getByText(/not shown by the system/)).toHaveCount(2);
  await examine(page, 'The list of alerts');
  await page.keyboard.press('ArrowDown');
  await expect(
    centre(page)
      .getByRole('button', { name: /^Unseen/ })
      .nth(1),
  ).toBeFocused();
  await centre(page)
    .getByRole('button', { name: /^Mark seen ?, Rating down 32/ })
    .focus();
  await page.keyboard.press('Enter');
  await expect(bell(page, 'Alerts, 1 unseen')).toHaveCount(1);
  await centre(page).getByRole('button', { name: 'Mark all as seen' }).focus();
  await page.keyboard.press('Enter');
  await expect(centre(page).getByRole('button', { name: /^Unseen/ })).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(bell(page, 'Alerts')).toBeVisible();
  await openAlertSettings(page);
  await expect(page.getByRole('button', { name: 'Test notification' })).toBeVisible();
  await examine(page, 'Settings, Alerts');
  await test.step('with no daemon the test notification says so', async () => {
    await page.getByRole('button', { name: 'Test notification' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('The system did not show it.')).toBeVisible({ timeout: 15_000 });
  });
});

test('what came due while the app was closed is one list at the next start', async ({ launchApp }) => {
  const first = await launchApp({ clock });
  await openShop(first.page);
  await first.close();
  const { page } = await launchApp({ clock: '2026-11-27T15:00:00Z' });
  await expect(bell(page, 'Alerts, 1 unseen')).toBeVisible();
  await page.keyboard.press('b');
  const caught = centre(page).getByRole('region', { name: 'While Good Standing was closed' });
  await expect(
    caught.getByRole('button', { name: /^Unseen: Last rating: Mon 23.Nov, 4.days ago/ }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main').getByRole('textbox').first()).toBeFocused();
  await expect(bell(page, 'Alerts')).toBeVisible();
});

test('the settings of alerts: what starts at login, what rings and when', async ({ launchApp }, info) => {
  const config = info.outputPath('config');
  process.env['XDG_CONFIG_HOME'] = config;
  try {
    const { page, dataDir } = await launchApp({ clock });
    await openShop(page);
    await openAlertSettings(page);
    await test.step('start at login is off, writes a file of its own, and takes it away', async () => {
      const file = join(config, 'autostart', 'good-standing.desktop');
      const login = page.getByRole('switch', { name: 'Start when logging in to this computer' });
      await expect(login).not.toBeChecked();
      await expect(page.getByRole('switch', { name: /^Stay in the tray/ })).toBeDisabled();
      await expect(page.getByText('This desktop shows no tray')).toBeVisible();
      expect(existsSync(file)).toBe(false);
      await login.focus();
      await page.keyboard.press('Space');
      await expect(login).toBeChecked();
      expect(readFileSync(file, 'utf8')).toMatch(/^Exec="\/.+" "--data-dir" ".+"$/m);
      expect(readFileSync(file, 'utf8')).toContain(`"--data-dir" "${dataDir}"`);
      await page.keyboard.press('Space');
      await expect(login).not.toBeChecked();
      expect(existsSync(file)).toBe(false);
    });
    await test.step('a rule’s switch stops it, its number moves it, and undo takes the setting back', async () => {
      const near = page.getByRole('switch', { name: 'Near a milestone' });
      const buffer = page.getByRole('textbox', { name: 'Near a milestone: Own buffer, in points' });
      await expect(buffer).toHaveValue('20');
      await buffer.fill('0');
      await page.keyboard.press('Enter');
      await expect(page.getByText('1 to 1,000 points')).toBeVisible();
      await buffer.fill('29');
      await page.keyboard.press('Enter');
      await expect(page.getByText('1 to 1,000 points')).toHaveCount(0);
      await near.focus();
      await page.keyboard.press('Space');
      await expect(near).not.toBeChecked();
      await logRating(page, '176');
      await openAlertSettings(page);
      await expect(bell(page, 'Alerts')).toBeVisible();
      await near.focus();
      await page.keyboard.press('Space');
      await expect(bell(page, 'Alerts, 1 unseen')).toBeVisible();
      await page.keyboard.press('Control+z');
      await expect(near).not.toBeChecked();
      // The reading was logged in between. Keys that come before the first answer wait for their turn.
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await expect(near).toBeChecked();
      await expect(buffer).toHaveValue('29');
    });
  } finally {
    delete process.env['XDG_CONFIG_HOME'];
  }
});

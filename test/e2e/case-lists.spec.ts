import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { cases, openViolations, views } from './case-board-steps.ts';

const clock = '2026-11-23T14:12:00Z';
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true });

/** Opens a menu of the filter by keyboard and chooses in it by its first letters. */
const narrowBy = async (page: Page, menu: string, choice: string): Promise<void> => {
  await page.getByRole('button', { name: menu, exact: true }).press('Enter');
  const item = page.getByRole('menuitemradio', { name: choice });
  await item.focus();
  await expect(item).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menu')).toHaveCount(0);
};

test('a filter is saved as a view by keyboard, is there after a restart, is renamed and taken back', async ({
  launchSample,
  launchApp,
}) => {
  const first = await launchSample({ clock });
  const { page } = first;
  await openViolations(page);
  await expect(cases(page)).toHaveCount(15);
  await narrowBy(page, 'Type', 'Late dispatch rate');
  await expect(cases(page)).toHaveCount(3);
  await expect(page.getByRole('row', { name: /Late dispatch rate above 10.*2nd time/ })).toHaveCount(1);
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: 'Filter cases' })).toBeFocused();
  await page.keyboard.type('no such words');
  await expect(page.getByText('No case fits this filter.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(cases(page)).toHaveCount(3);

  await page.getByRole('button', { name: 'Save view' }).press('Enter');
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('Late dispatch rate');
  await name.fill('Open');
  await page.keyboard.press('Control+Enter');
  await expect(views(page).getByRole('button', { name: 'Open 2' })).toHaveAttribute('aria-pressed', 'true');
  await heading(page, 'Violations').focus();
  await page.keyboard.press('v');
  await expect(page.getByRole('group', { name: 'Board of cases' })).toBeVisible();
  await first.close();

  const { page: again } = await launchApp({ clock });
  await expect(heading(again, 'Today')).toBeVisible();
  await openViolations(again);
  await expect(again.getByRole('group', { name: 'Board of cases' })).toBeVisible();
  await again.keyboard.press('v');
  await views(again).getByRole('button', { name: 'Open 2' }).press('Enter');
  await expect(cases(again)).toHaveCount(3);
  await again.getByRole('button', { name: 'Change the view “Open”' }).press('Enter');
  await again.getByRole('menuitem', { name: 'Rename' }).press('Enter');
  await again.getByRole('textbox', { name: 'Name' }).fill('Dispatch');
  await again.keyboard.press('Control+Enter');
  await expect(views(again).getByRole('button', { name: 'Dispatch 2' })).toBeVisible();
  await again.getByRole('button', { name: 'Change the view “Dispatch”' }).press('Enter');
  await again.getByRole('menuitem', { name: 'Remove the view' }).press('Enter');
  await expect(views(again).getByRole('button', { name: /Dispatch/ })).toHaveCount(0);
  await expect(cases(again)).toHaveCount(15);
  await heading(again, 'Violations').focus();
  await again.keyboard.press('Control+z');
  await expect(views(again).getByRole('button', { name: 'Dispatch 2' })).toBeVisible();
});

test('the columns of the list are chosen by keyboard, are there after a restart and go by the window again', async ({
  launchSample,
  launchApp,
}) => {
  const first = await launchSample({ clock });
  const { app, page } = first;
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(1024, 900);
  });
  await openViolations(page);
  const head = (name: string, where = page) =>
    where.getByRole('grid', { name: 'Cases' }).getByRole('columnheader', { name, exact: true });
  await expect(head('Points')).toBeVisible();
  await expect(head('Hits')).toHaveCount(0);
  await page.getByRole('button', { name: 'Columns' }).press('Enter');
  for (const [name, before] of [
    ['Hits', 'false'],
    ['Points', 'true'],
  ] as const) {
    const item = page.getByRole('menuitemcheckbox', { name });
    await expect(item).toHaveAttribute('aria-checked', before);
    await item.press('Enter');
    await expect(item).not.toHaveAttribute('aria-checked', before);
  }
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Columns' })).toBeFocused();
  await expect(head('Hits')).toBeVisible();
  await expect(head('Points')).toHaveCount(0);
  await expect(head('Next clock')).toBeVisible();
  await first.close();

  const { page: again } = await launchApp({ clock });
  await expect(heading(again, 'Today')).toBeVisible();
  await openViolations(again);
  await expect(head('Hits', again)).toBeVisible();
  await expect(head('Points', again)).toHaveCount(0);
  await again.getByRole('button', { name: 'Columns' }).press('Enter');
  await again.getByRole('menuitem', { name: 'As the window has room' }).press('Enter');
  await expect(head('Points', again)).toBeVisible();
});

import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { examine } from './axe.ts';

const clock = '2026-11-23T14:12:00Z';
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true });
const focused = (page: Page) => page.locator(':focus');

const views = (page: Page) => page.getByRole('group', { name: 'Views' });

const openViolations = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name: 'Violations' }).first().press('Enter');
  await expect(heading(page, 'Violations')).toBeVisible();
  await expect(views(page)).toBeVisible();
};

const cases = (page: Page) => page.getByRole('grid', { name: 'Cases' }).getByRole('row', { name: /\d/ });

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

test('the list is in sight at 200 %, and the board and what was lost are walked', async ({
  launchSample,
}) => {
  const { app, page } = await launchSample({ clock });
  await test.step('at 200 % the list is in sight under its figures, and a row records a change by S', async () => {
    await openViolations(page);
    await expect(cases(page).first()).toBeVisible();
    await app.evaluate(({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      window?.setContentSize(1440, 900);
      window?.webContents.setZoomFactor(2);
    });
    const strip = page.getByRole('group', { name: 'Cases in figures' });
    await expect.poll(async () => (await strip.boundingBox())?.height ?? Infinity).toBeLessThan(140);
    await cases(page).first().focus();
    await page.keyboard.press('s');
    await expect(page.getByRole('dialog', { name: /^Record a change of case \d+$/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(1);
    });
    await cases(page).first().press('Enter');
    const ticket = page.getByRole('group', { name: 'Facts of the case' }).getByTitle(/^\d{16,19}$/);
    await expect.poll(async () => (await ticket.boundingBox())?.height ?? Infinity).toBeLessThan(30);
  });
  await test.step('the board is walked and a card moves by its dialog alone; what was lost is told with void apart', async () => {
    await openViolations(page);
    await expect(cases(page).first()).toBeVisible();
    await page.keyboard.press('v');
    const board = page.getByRole('group', { name: 'Board of cases' });
    const column = (name: string) => board.getByRole('region', { name });
    await expect(column('Needs action').getByRole('listitem')).toHaveCount(5);
    await examine(page, 'The board');

    await board.getByRole('button', { name: /^Case\s10/ }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(focused(page)).toHaveAccessibleName(/^Case\s11/);
    await page.keyboard.press('ArrowRight');
    await expect(focused(page)).toHaveAccessibleName(/^Case\s13/);
    await page.keyboard.press('s');
    await expect(page.getByRole('dialog', { name: 'Record a change of case 13' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(focused(page)).toHaveAccessibleName(/^Case\s13/);
    await page.keyboard.press('ArrowLeft');
    await expect(focused(page)).toHaveAccessibleName(/^Case\s11/);
    await page.keyboard.press('ArrowUp');
    await expect(focused(page)).toHaveAccessibleName(/^Case\s10/);
    await page.keyboard.press('s');
    await expect(page.getByRole('dialog', { name: 'Record a change of case 10' })).toBeVisible();
    await page.getByRole('combobox', { name: 'New state' }).click();
    await page.getByRole('option', { name: 'Corrected in time' }).click();
    await page.keyboard.press('Control+Enter');
    await expect(column('Won or corrected').getByRole('button', { name: /^Case\s10/ })).toBeFocused();
    await expect(column('Needs action').getByRole('listitem')).toHaveCount(4);
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Case 10')).toBeVisible();
    await page.getByRole('button', { name: /^2nd\stime$/ }).press('Enter');
    await expect(page.getByText(/This came for the 2nd\stime since/)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(board).toBeVisible();

    await page.getByRole('radio', { name: 'Points lost' }).press('Space');
    await expect(
      page.getByText(/92\spoints in 4\slosses count today. Void and not in the sum: 1\sloss, 72\spoints./),
    ).toBeVisible();
    await examine(page, 'Points lost');
    await page.getByRole('button', { name: /^By month/ }).press('Enter');
    const months = page.getByRole('table', { name: 'Points lost by month, as a table' });
    await expect(months.getByRole('row', { name: /^Nov/ })).toHaveText(/^Nov321––$/);
    await page.getByRole('button', { name: /^Repeats/ }).press('Enter');
    await page
      .getByRole('grid', { name: 'Repeats' })
      .getByRole('row', { name: /Late dispatch/ })
      .press('Enter');
    await expect(heading(page, 'Case 9')).toBeVisible();
    await page.getByRole('button', { name: /^repeat of case\s4$/ }).press('Enter');
    await page.getByRole('menuitem', { name: /^Case\s4 of 12\sJun/ }).press('Enter');
    await expect(heading(page, 'Case 4')).toBeVisible();
  });
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

import { test, type Page } from '@playwright/test';
import { expect, type RunningApp } from './app.ts';
import { examine } from './axe.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true });
const focused = (page: Page) => page.locator(':focus');

/** The views above the list of cases. */
export const views = (page: Page) => page.getByRole('group', { name: 'Views' });

/** Goes to the cases of the shop, by keyboard. */
export const openViolations = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name: 'Violations' }).first().press('Enter');
  await expect(heading(page, 'Violations')).toBeVisible();
  await expect(views(page)).toBeVisible();
};

/** The rows of the list of cases. */
export const cases = (page: Page) =>
  page.getByRole('grid', { name: 'Cases' }).getByRole('row', { name: /\d/ });

/** The list is in sight at 200 %, and the board and what was lost are walked. */
export const walkBoard = async ({ app, page }: RunningApp): Promise<void> => {
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
  // The list is shown again, as it was before.
  await page.getByRole('navigation').getByRole('button', { name: 'Violations' }).first().press('Enter');
  await expect(heading(page, 'Violations')).toBeVisible();
  await page.getByRole('radio', { name: 'Cases' }).press('Space');
  await expect(page.getByRole('group', { name: 'Board of cases' })).toBeVisible();
  await heading(page, 'Violations').focus();
  await page.keyboard.press('v');
  await expect(cases(page).first()).toBeVisible();
};

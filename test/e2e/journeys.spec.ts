import type { Page } from '@playwright/test';
import { logRating } from '../support/alerts-window.ts';
import { expect, test } from './app.ts';
import { startShop } from './first-shop.ts';

const clock = '2026-11-23T14:12:00Z';

/** Types into whatever has the focus, as a person does. */
const type = (page: Page, text: string): Promise<void> => page.keyboard.type(text);

test('J1: a first start by keyboard ends at the first chart', async ({ launchApp }) => {
  const { page } = await launchApp({ clock });
  await startShop(page, '148');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Account Health Rating' })).toContainText('148');
  await expect(page.getByRole('region', { name: 'Account Health Rating' })).toContainText('Needs attention');
  await expect(page.getByRole('img', { name: 'Account Health Rating, last 90 days' })).toBeVisible();
  await test.step('undo stays in the shop in which it was done', async () => {
    await logRating(page, '150');
    await page.getByRole('button', { name: /^Shop:/ }).click();
    await page.getByRole('menuitem', { name: 'New shop…' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Name of the shop' }).fill('Second Shop');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /Second Shop/ }).first()).toBeVisible();
    await page.getByRole('main').focus();
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/Undone/)).toHaveCount(0);
    await expect(page.getByText(/^Nothing is left to undo here/)).toBeVisible();
  });
});

test('J2: a first rating is refused and mended, today’s is logged by keyboard, undone and done again', async ({
  launchApp,
}) => {
  const { page } = await launchApp({ clock });
  const standing = page.getByRole('region', { name: 'Account Health Rating' });
  await test.step('J1: a rating outside the market’s scale is refused in its place, and everything typed stays', async () => {
    await startShop(page, '5000');
    await expect(page.getByText('0 to 1,000 in this market')).toBeVisible();
    await expect(page.getByLabel('Name of the shop')).toHaveValue('Maple & Pine Home');
    await expect(page.getByLabel('Rating in Seller Center')).toHaveValue('5000');
    await page.getByLabel('Rating in Seller Center').focus();
    await page.keyboard.press('Control+a');
    await type(page, '180');
    await page.keyboard.press('Enter');
    await expect(standing).toContainText('180');
  });
  await test.step('today’s rating is logged by keyboard, seen at once, undone and done again', async () => {
    await page.keyboard.press('l');
    await expect(page.getByRole('textbox', { name: 'Rating in Seller Center now' })).toBeFocused();
    await type(page, '148');
    await page.keyboard.press('Enter');
    await expect(standing).toContainText('148');
    await expect(page.getByText('Reading 148 logged')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(standing).toContainText('180');
    await page.keyboard.press('Control+Shift+z');
    await expect(standing).toContainText('148');
    await page.keyboard.press('Control+z');
    await expect(standing).toContainText('180');
    await page.keyboard.press('Escape');
  });
  await test.step('Undo in the log field is of what is typed while something is, and Esc leaves the field', async () => {
    const field = page.getByRole('textbox', { name: 'Rating in Seller Center now' });
    await page.keyboard.press('l');
    await expect(field).toBeFocused();
    await type(page, '148');
    await page.keyboard.press('Enter');
    await expect(standing).toContainText('148');
    await expect(field).toHaveValue('');
    await type(page, '9');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Control+z');
    await expect(field).toHaveValue('9');
    await expect(standing).toContainText('148');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(standing).toContainText('180');
  });
});

test('what was logged is there after the app was killed', async ({ launchApp }) => {
  const first = await launchApp({ clock });
  await startShop(first.page, '180');
  await expect(first.page.getByRole('region', { name: 'Account Health Rating' })).toContainText('180');
  await first.kill();
  const second = await launchApp({ clock });
  await expect(second.page.getByRole('region', { name: 'Account Health Rating' })).toContainText('180');
});

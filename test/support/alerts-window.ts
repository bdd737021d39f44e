import { expect, type Locator, type Page } from '@playwright/test';
import { makeShop } from './replica.ts';

const rating = (page: Page): Locator => page.getByRole('region', { name: 'Account Health Rating' });

/** The bell in the header, by its whole name; not the page of the settings that is called the same. */
export const bell = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true }).and(page.getByLabel(name, { exact: true }));

/** The list of alerts. */
export const centre = (page: Page): Locator => page.getByRole('dialog', { name: 'Alerts' });

/** Makes a shop whose rating is 180, and waits until the window shows it. */
export const openShop = async (page: Page): Promise<void> => {
  await makeShop(page);
  await expect(rating(page)).toContainText('180');
};

/** Logs a rating by keyboard from any screen and leaves the field. */
export const logRating = async (page: Page, typed: string): Promise<void> => {
  await page.keyboard.press('l');
  await expect(page.getByRole('textbox', { name: 'Rating in Seller Center now' })).toBeFocused();
  await page.keyboard.type(typed);
  await page.keyboard.press('Enter');
  await expect(rating(page)).toContainText(typed);
  await page.keyboard.press('Escape');
};

/** Goes to Settings, Alerts by keyboard. */
export const openAlertSettings = async (page: Page): Promise<void> => {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Settings' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: 'Settings' }).getByRole('button', { name: 'Alerts' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Rules' })).toBeVisible();
};

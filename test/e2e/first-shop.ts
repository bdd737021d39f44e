import type { Page } from '@playwright/test';
import { expect } from './app.ts';

/** From the first screen to a shop of one's own, by keyboard. */
export const startShop = async (page: Page, rating: string): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'How to begin' })).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByLabel('Name of the shop')).toBeFocused();
  await page.keyboard.type('Maple & Pine Home');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Rating in Seller Center')).toBeFocused();
  await page.keyboard.type(rating);
  await page.keyboard.press('Enter');
};

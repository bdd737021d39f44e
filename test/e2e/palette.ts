import type { Page } from '@playwright/test';
import { expect } from './app.ts';

/** Goes by keys, from wherever the window is, to what the search finds first, which must say `first`. */
export const jump = async (page: Page, words: string, first: string | RegExp = words): Promise<void> => {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /search/i })).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByRole('option').first()).toContainText(first);
  await page.keyboard.press('Enter');
};

/** Goes to a case by its number. */
export const openCase = async (page: Page, number: number): Promise<void> => {
  const name = `Case ${String(number)}`;
  await jump(page, name.toLowerCase(), new RegExp(`Case\\s${String(number)},`));
  await expect(page.getByRole('heading', { name, level: 1, exact: true })).toBeVisible();
};

/** Goes to the first appeal of case 9 of the sample shop, which is a draft. */
export const openDraft = async (page: Page): Promise<void> => {
  await jump(page, 'appeal case 9', /of case\s9/);
  await expect(page.getByRole('heading', { name: 'Case 9, appeal 1 of 2', level: 1 })).toBeVisible();
};

/** Goes to Rating by its entry in the sidebar, by keyboard. */
export const openRating = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name: 'Rating' }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Rating', level: 1 })).toBeVisible();
};

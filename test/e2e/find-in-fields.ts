import type { Page } from '@playwright/test';
import { expect } from './app.ts';

/** Finds words of the sample's draft in a row of its timeline and in its request, by keyboard from one of its texts. */
export const findInFields = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+f');
  const bar = page.getByRole('search', { name: 'Find in the draft' });
  const field = bar.getByRole('textbox', { name: 'Find' });
  const row = page.getByRole('textbox', { name: 'Row 2, what' });
  await field.fill('hub stops scanning');
  await page.keyboard.press('Enter');
  await expect(bar.getByText('1 of 1')).toBeVisible();
  await bar.getByRole('textbox', { name: 'Replace with' }).fill('hub stands still');
  await bar.getByRole('button', { name: 'Replace all' }).click();
  await expect(bar.getByText('1 replaced in one text.')).toBeVisible();
  await expect(row).toHaveValue('The carrier’s Dayton hub stands still.');
  await bar.getByRole('button', { name: 'Take back' }).click();
  await expect(row).toHaveValue('The carrier’s Dayton hub stops scanning.');
  await field.fill('Please cancel late');
  await page.keyboard.press('Enter');
  await expect(bar.getByText('1 of 1')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('textbox', { name: 'Request' })).toBeFocused();
};

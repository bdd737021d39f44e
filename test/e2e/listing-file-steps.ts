import { writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { examine } from './axe.ts';
import { expect } from './app.ts';
import { drop } from './drop.ts';
import { jump } from './palette.ts';

const rows = [
  'Product ID,Product name,Product description',
  'M-1,Steel bottle,A plain steel bottle.',
  'M-2,"Stanley dupe, a dupe",<p>Follow @my.shop</p>',
  'M-3,Cup,Write to care@example.com.',
];

/** A file of listings is dropped where one is checked: a table by rule, and each opens with its words. */
export const checkAFileOfListings = async (page: Page, path: string): Promise<void> => {
  writeFileSync(path, rows.join('\n'));
  await jump(page, 'Check a listing');
  await expect(page.getByRole('heading', { name: 'Check a listing', level: 1 })).toBeFocused();
  await drop(page, page.getByRole('main'), path);
  const grid = page.getByRole('grid', { name: 'Listings of the file' });
  await expect(grid.locator('tr[data-row]')).toHaveCount(2);
  await expect(grid.locator('tr[data-row]').first()).toContainText('Stanley dupe, a dupe');
  await examine(page, 'the listings of a file');
  await page.getByRole('button', { name: /^All 3/ }).press('Enter');
  await expect(grid.locator('tr[data-row]')).toHaveCount(3);
  await grid.locator('tr[data-row]').first().press('Enter');
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Follow @my.shop');
  await expect(page.getByRole('region', { name: 'What was found' })).toContainText('@my.shop');
  await page.getByRole('button', { name: 'Listings of the file' }).press('Enter');
  await expect(grid.locator('tr[data-row]')).toHaveCount(3);
  await page.getByRole('button', { name: 'Leave the file' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Check a listing', level: 1 })).toBeVisible();
};

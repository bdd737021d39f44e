import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { Page } from '@playwright/test';
import { expect } from './app.ts';
import { drop } from './drop.ts';

const buyers = [
  'name,phone,address,e-mail',
  'Jane Roe,+1 937 555 0142,"12 Elm Street, Dayton, OH 45402",jane.roe@gmail.com',
  'Tom Poe,+1 614 555 0177,"9 Oak Avenue, Columbus, OH 43004",tom@poe.example',
].join('\n');

/** Adds a table of buyers and a torn picture to the draft behind the dialog of a written packet, and goes from what the checker finds to the exhibits. */
export const lookIntoFiles = async (page: Page, dataDir: string): Promise<void> => {
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  const [table, torn] = [join(dataDir, '..', 'buyers.csv'), join(dataDir, '..', 'torn.jpg')];
  writeFileSync(table, buyers);
  writeFileSync(torn, createCanvas(300, 200).toBuffer('image/jpeg').subarray(0, -40));
  await drop(page, page.getByRole('region', { name: 'Exhibits' }), table, torn);
  await page.getByRole('tab', { name: 'Checker' }).click();
  const found = page.getByText(
    'buyers.csv holds 2 names, 2 e-mail addresses, 2 phone numbers and 2 addresses',
  );
  await expect(found).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/^torn\.jpg: The picture is damaged.* The export stops at it/)).toBeVisible();
  await page.getByRole('button', { name: /^Go to: Exhibit\s\d+ may show buyers’ data$/ }).click();
  await expect(page.getByText('This file may show buyers’ data.')).toBeVisible();
  await page.getByRole('button', { name: 'Take out' }).click();
  await page.getByRole('tab', { name: 'Checker' }).click();
  await expect(page.getByText(/may show buyers’ data/)).toHaveCount(0);
  await expect(page.getByText(/^torn\.jpg: The picture is damaged/)).toBeVisible();
  for (const path of [table, torn]) rmSync(path);
};

// The evidence screen: what a file shows, what is on file twice, and the trash.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from './app.ts';
import { examine } from './axe.ts';
import { jump } from './palette.ts';

const clock = '2026-11-23T14:12:00Z';

const openEvidence = async (page: Page): Promise<void> => {
  await jump(page, 'Evidence');
  await expect(page.getByRole('heading', { name: 'Evidence', level: 1 })).toBeVisible();
};

const view = (page: Page, name: RegExp) => page.getByRole('button', { name });
const row = (page: Page, name: RegExp) => page.getByRole('row', { name }).first();

test('evidence is drawn, read, thrown away and taken back', async ({ launchSample }, info) => {
  const { page } = await launchSample({ clock });
  await openEvidence(page);
  await test.step('a paper that expires is told apart, and a PDF is drawn page by page', async () => {
    await view(page, /^Expiring [1-9]/).press('Enter');
    await row(page, /Declaration of the manufacturer/).click();
    const inspector = page.getByRole('region', { name: 'Evidence 9', exact: true });
    await expect(inspector).toContainText('expires soon');
    await expect(inspector.getByRole('img', { name: /^Page 1 of Declaration/ })).toBeVisible();
    await inspector.getByRole('button', { name: /^Open ?,/ }).press('Enter');
    const dialog = page.getByRole('dialog', { name: /Declaration of the manufacturer/ });
    await expect(dialog.getByRole('img', { name: /^Page 1 of/ })).toBeVisible();
    await expect(dialog).toContainText('Page 1 of 1');
    await expect(dialog.getByRole('region', { name: 'What the file shows' })).toBeFocused();
    await page.keyboard.press('+');
    await expect(dialog).toContainText('150 %');
    await expect(dialog.getByRole('img', { name: /^Page 1 of/ })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  });
  await test.step('a workbook is filed twice, shown, put into the trash, restored, and one of it deleted for good', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Late orders',
          rows: [
            ['Order', 'Scan'],
            ['577119342601', 'Dayton hub'],
          ],
        },
        { name: 'Kept by', rows: [['Packing']] },
      ],
    });
    const paths = ['orders.xlsx', 'orders-again.xlsx'].map((name) => join(info.outputDir, name));
    for (const path of paths) writeFileSync(path, bytes);
    await page.getByLabel('Files to add').setInputFiles(paths);

    await view(page, /^Duplicates 2/).press('Enter');
    await row(page, /orders-again\.xlsx/).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'orders-again.xlsx' });
    await expect(dialog.getByRole('table')).toContainText('Dayton hub');
    await expect(dialog).toContainText('2\u00a0rows, values as saved, formulas are not run');
    await dialog.getByText('Kept by').click();
    await expect(dialog.getByRole('table')).toContainText('Packing');
    await examine(page, 'A workbook, opened');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    await row(page, /orders-again\.xlsx/).focus();
    await page.keyboard.press('Delete');
    await view(page, /^Trash 1/).press('Enter');
    await expect(row(page, /orders-again\.xlsx/)).toContainText('30\u00a0days');
    await expect(view(page, /^Duplicates 0/)).toBeVisible();
    await row(page, /orders-again\.xlsx/).focus();
    await page.keyboard.press('r');
    await expect(view(page, /^Trash 0/)).toBeVisible();
    await expect(view(page, /^Duplicates 2/)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(view(page, /^Trash 1/)).toBeVisible();

    await examine(page, 'The trash of evidence');
    await row(page, /orders-again\.xlsx/).focus();
    await page.keyboard.press('Delete');
    const ask = page.getByRole('dialog', { name: 'Delete “orders-again.xlsx” for good?' });
    await expect(ask).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(view(page, /^Trash 0/)).toBeVisible();
    await view(page, /^All 42/).press('Enter');
    await expect(row(page, /orders\.xlsx/)).toBeVisible();
  });
});

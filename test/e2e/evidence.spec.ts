// Files that come on file, the screen of evidence, and a file that is gone.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { writeXlsx } from 'hucre/xlsx';
import { expect, test } from './app.ts';
import { examine } from './axe.ts';
import { drop } from './drop.ts';
import { jump, openDraft } from './palette.ts';
import { pastePicture } from './paste.ts';

const clock = '2026-11-23T14:12:00Z';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });

const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);

/** A picture that no other one is equal to, byte by byte: equal ones are on file once. */
const picture = (number: number): Buffer => Buffer.concat([onePixel, Buffer.from([number])]);

const openEvidence = async (page: Page): Promise<void> => {
  await jump(page, 'Evidence');
  await expect(page.getByRole('heading', { name: 'Evidence', level: 1 })).toBeVisible();
};

const view = (page: Page, name: RegExp) => page.getByRole('button', { name });
const row = (page: Page, name: RegExp) => page.getByRole('row', { name }).first();

/** What a file shows, what is on file twice, and the trash. */
const useScreen = async (page: Page, info: TestInfo): Promise<void> => {
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
};

/** Files are dropped, pasted and chosen where they are taken, and nowhere else. */
const takeFiles = async (page: Page, info: TestInfo): Promise<void> => {
  await openDraft(page);
  await test.step('a file dropped on the exhibits is filed and becomes the next exhibit', async () => {
    const path = info.outputPath('loading-photo.png');
    writeFileSync(path, picture(1));
    await drop(page, page.getByRole('button', { name: 'Drop or paste to add' }), path);
    await expect(page.getByText('loading-photo.png').first()).toBeVisible();
    await expect(page.getByText('Exhibits cited', { exact: true }).locator('..')).toContainText('6 of 7');
  });
  await test.step('a file dropped beside the strip, on the pane of exhibits, becomes one exhibit', async () => {
    const path = info.outputPath('dock-photo.png');
    writeFileSync(path, picture(2));
    await drop(page, page.getByRole('region', { name: 'Exhibits', exact: true }), path);
    await expect(page.getByText('dock-photo.png').first()).toBeVisible();
    await expect(page.getByText('Exhibits cited', { exact: true }).locator('..')).toContainText('6 of 8');
  });
  await test.step('a picture pasted into the exhibits is filed with its bytes', async () => {
    await page.getByRole('button', { name: 'Drop or paste to add' }).focus();
    await pastePicture(page, picture(3));
    await expect(page.getByText('Exhibits cited', { exact: true }).locator('..')).toContainText('6 of 9');
  });
  await test.step('files that are chosen become evidence, which can be undone, and what can’t be taken is named', async () => {
    await jump(page, 'Evidence');
    await expect(heading(page, 'Evidence')).toBeVisible();
    const good = info.outputPath('ticket.png');
    writeFileSync(good, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]));
    const empty = info.outputPath('empty.png');
    writeFileSync(empty, '');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Add files' }).click();
    await (await chooser).setFiles([good, empty]);
    await expect(page.getByText('The file is empty.')).toBeVisible();
    const row = page.getByRole('row', { name: /ticket\.png/ });
    await expect(row.first()).toBeVisible();
    await expect(page.getByText(/^Evidence \d+ filed: ticket\.png$/)).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^Undone: Evidence \d+ filed: ticket\.png$/)).toBeVisible();
    await expect(row).toHaveCount(0);
  });
  await test.step('a file dropped where nothing takes it changes nothing, and the page stays', async () => {
    await jump(page, 'Today');
    await expect(heading(page, 'Today')).toBeVisible();
    const path = info.outputPath('stray.png');
    writeFileSync(path, picture(4));
    await drop(page, heading(page, 'Today'), path);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('combobox', { name: /search/i })).toBeFocused();
    await page.keyboard.type('stray');
    await expect(page.getByRole('option')).toHaveCount(0);
    await expect(heading(page, 'Today')).toBeVisible();
  });
};

test('evidence is drawn, read, thrown away and taken back, and files are taken where they are meant to be', async ({
  launchSample,
}, info) => {
  test.setTimeout(180_000);
  const { page } = await launchSample({ clock });
  await test.step('evidence is drawn, read, thrown away and taken back', () => useScreen(page, info));
  await test.step('files are dropped, pasted and chosen where they are taken, and nowhere else', () =>
    takeFiles(page, info));
});

test('a picture that is missing from the disk is told in words', async ({ launchSample }) => {
  const { page, dataDir } = await launchSample({ clock, mayComplain: true });
  rmSync(join(dataDir, 'sample', 'vault'), { recursive: true });
  await jump(page, 'Evidence');
  await expect(heading(page, 'Evidence')).toBeVisible();
  await page.getByText('ticket-cancellations.png').first().click();
  await expect(page.getByText('It is missing or not what was stored.')).toBeVisible();
});

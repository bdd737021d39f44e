import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
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

test('files are dropped, pasted and chosen where they are taken, and nowhere else', async ({
  launchSample,
}, info) => {
  const { page } = await launchSample({ clock });
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
});

test('a picture that is missing from the disk is told in words', async ({ launchSample }) => {
  const { page, dataDir } = await launchSample({ clock, mayComplain: true });
  rmSync(join(dataDir, 'sample', 'vault'), { recursive: true });
  await jump(page, 'Evidence');
  await expect(heading(page, 'Evidence')).toBeVisible();
  await page.getByText('ticket-cancellations.png').first().click();
  await expect(page.getByText('It is missing or not what was stored.')).toBeVisible();
});

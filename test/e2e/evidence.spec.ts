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

test('a file dropped on the exhibits is filed and becomes the next exhibit', async ({
  launchSample,
}, info) => {
  const { page } = await launchSample({ clock });
  await openDraft(page);
  const path = info.outputPath('loading-photo.png');
  writeFileSync(path, onePixel);
  await drop(page, page.getByRole('button', { name: 'Drop or paste to add' }), path);
  await expect(page.getByText('loading-photo.png').first()).toBeVisible();
  await expect(page.getByText('Exhibits cited', { exact: true }).locator('..')).toContainText('6 of 7');
});

test('a file dropped beside the strip, on the pane of exhibits, becomes one exhibit', async ({
  launchSample,
}, info) => {
  const { page } = await launchSample({ clock });
  await openDraft(page);
  const path = info.outputPath('dock-photo.png');
  writeFileSync(path, onePixel);
  await drop(page, page.getByRole('region', { name: 'Exhibits', exact: true }), path);
  await expect(page.getByText('dock-photo.png').first()).toBeVisible();
  await expect(page.getByText('Exhibits cited', { exact: true }).locator('..')).toContainText('6 of 7');
});

test('a picture pasted into the exhibits is filed with its bytes', async ({ launchSample }) => {
  const { page } = await launchSample({ clock });
  await openDraft(page);
  await page.getByRole('button', { name: 'Drop or paste to add' }).focus();
  await pastePicture(page, onePixel);
  await expect(page.getByText('Exhibits cited', { exact: true }).locator('..')).toContainText('6 of 7');
});

test('a file dropped where nothing takes it changes nothing, and the page stays', async ({
  launchSample,
}, info) => {
  const { page } = await launchSample({ clock });
  const path = info.outputPath('stray.png');
  writeFileSync(path, onePixel);
  await drop(page, heading(page, 'Today'), path);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /search/i })).toBeFocused();
  await page.keyboard.type('stray');
  await expect(page.getByRole('option')).toHaveCount(0);
  await expect(heading(page, 'Today')).toBeVisible();
});

test('a picture that is missing from the disk is told in words', async ({ launchSample }) => {
  const { page, dataDir } = await launchSample({ clock, mayComplain: true });
  rmSync(join(dataDir, 'sample', 'vault'), { recursive: true });
  await jump(page, 'Evidence');
  await expect(heading(page, 'Evidence')).toBeVisible();
  await page.getByText('ticket-cancellations.png').first().click();
  await expect(page.getByText('It is missing or not what was stored.')).toBeVisible();
});

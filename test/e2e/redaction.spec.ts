import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Page, TestInfo } from '@playwright/test';
import { pictureOfLines } from '../support/picture-of-lines.ts';
import { expect, type RunningApp, test } from './app.ts';
import { examine } from './axe.ts';
import { jump } from './palette.ts';

const clock = '2026-11-23T14:12:00Z';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });

/** Opens a file for redacting by keys, from wherever the window is. */
const openRedact = async (page: Page, fileName: string): Promise<void> => {
  await jump(page, 'Evidence');
  await expect(heading(page, /^Evidence$/)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Filter files' })).toBeVisible();
  await page.keyboard.press('/');
  await expect(page.getByRole('textbox', { name: 'Filter files' })).toBeFocused();
  await page.keyboard.type(fileName);
  await expect(page.getByRole('row').filter({ hasText: fileName })).toHaveCount(1);
  await page.getByRole('button', { name: 'Redact a copy' }).focus();
  await page.keyboard.press('Enter');
  await expect(heading(page, /^Redact evidence \d+$/)).toBeVisible();
  await expect(page.getByRole('img', { name: new RegExp(fileName) })).toBeVisible();
};

/** Saves a copy by keys while a suggestion is open on a page that is not shown: it is asked once. */
const saveAsItIs = async (page: Page): Promise<void> => {
  await expect(page.getByRole('list', { name: 'Suggestions on other pages' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText(/still open on page\s\d/);
  await expect(dialog.getByRole('button', { name: /^Go on covering/ })).toBeFocused();
  await page.keyboard.press('Control+Enter');
};

const box = (page: Page, number: number) => page.getByRole('button', { name: `Box ${String(number)},` });

const redactPicture = async (page: Page): Promise<void> => {
  await openRedact(page, 'ticket-cancellations.png');
  await page.keyboard.press('n');
  await expect(box(page, 1)).toBeFocused();
  const before = await box(page, 1).getAttribute('aria-label');
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft', 'Shift+ArrowRight', 'Shift+ArrowDown'])
    await page.keyboard.press(key);
  await expect(box(page, 1)).not.toHaveAttribute('aria-label', before ?? '');
  await page.keyboard.press('n');
  await expect(box(page, 2)).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(box(page, 2)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(box(page, 1)).toHaveAttribute('aria-label', before ?? '');
  await page.keyboard.press('Control+Shift+z');
  await expect(box(page, 1)).not.toHaveAttribute('aria-label', before ?? '');
  await examine(page, 'Redact');
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, /^Evidence$/)).toBeVisible();
  const copy = page.getByRole('row').filter({ hasText: 'ticket-cancellations (redacted).png' });
  await expect(copy).toHaveCount(1);
  await expect(
    page.getByText(/^Redacted copy of evidence \d+ \(ticket-cancellations\.png\)\.$/),
  ).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: '1 place covered' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(copy).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: 'ticket-cancellations.png' })).toHaveCount(1);
};

const lookElsewhere = async (page: Page): Promise<void> => {
  await openRedact(page, 'halden-letter');
  await page.keyboard.press('n');
  await expect(box(page, 1)).toBeFocused();
  await saveAsItIs(page);
  await expect(page.getByText(/^Boxes can be changed again when the copy is made/)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Add box/ })).toBeDisabled();
  await page.keyboard.press('n');
  await expect(box(page, 2)).toHaveCount(0);
  await jump(page, 'Today');
  await expect(heading(page, 'Today')).toBeVisible();
  const toast = page.getByRole('status').filter({ hasText: '1 place covered' });
  await expect(toast).toBeVisible({ timeout: 30_000 });
  await expect(heading(page, 'Today')).toBeVisible();
  await toast.getByRole('button', { name: 'Show' }).click();
  await expect(heading(page, /^Evidence$/)).toBeVisible();
  await expect(page.getByText(/^Redacted copy of evidence \d+ \(/)).toBeVisible();
  // One file of this name again, for what follows.
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('row').filter({ hasText: '(redacted).pdf' })).toHaveCount(0);
};

const redactPdf = async (page: Page): Promise<void> => {
  await openRedact(page, 'halden-letter');
  await expect(page.getByText(/^Page 1 of \d$/)).toBeVisible();
  await page.keyboard.press(']');
  await expect(page.getByRole('img', { name: /page 2$/ })).toBeVisible();
  await page.keyboard.press('n');
  await expect(box(page, 1)).toBeFocused();
  await page.keyboard.press('[');
  await expect(page.getByRole('img', { name: /page 1$/ })).toBeVisible();
  await page.getByRole('button', { name: 'Go to box 1' }).focus();
  await page.keyboard.press('Enter');
  await expect(box(page, 1)).toBeFocused();
  await saveAsItIs(page);
  await expect(heading(page, /^Evidence$/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('row').filter({ hasText: '(redacted).pdf' })).toHaveCount(1);
  await jump(page, 'appeal case 9', /of case\s9/);
  await expect(heading(page, 'Case 9, appeal 1 of 2')).toBeVisible();
  await expect(page.getByText(/shows the original of a redacted copy/)).toBeVisible();
  await page
    .getByRole('button', { name: /Letter/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Show the copy' }).click();
  await expect(page.getByRole('status').filter({ hasText: /shows evidence \d+ now/ })).toBeVisible();
  await expect(page.getByText(/shows the original of a redacted copy/)).toHaveCount(0);
};

const label = pictureOfLines([
  ['Recipient: Marlene Oakhurst', 200],
  ['Phone: +1 937 555 0142', 300],
  ['Handed over on 12 November 2026', 500],
]);

/** The file that the vault of the sample shop took last. */
const newestIn = (vault: string): Buffer => {
  const paths = readdirSync(vault, { recursive: true, encoding: 'utf8' })
    .map((name) => join(vault, name))
    .filter((path) => statSync(path).isFile())
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  return readFileSync(paths[0] ?? '');
};

const readPicture = async ({ page, dataDir }: RunningApp, info: TestInfo): Promise<void> => {
  await jump(page, 'Evidence');
  const path = info.outputPath('label-of-parcel.png');
  writeFileSync(path, label);
  await page.getByLabel('Files to add').setInputFiles(path);
  await expect(page.getByRole('row').filter({ hasText: 'label-of-parcel.png' })).toHaveCount(1);
  await openRedact(page, 'label-of-parcel.png');
  await expect(page.getByText(/^This page has no text of its own, only pixels/)).toBeVisible();
  const read = page.getByRole('button', { name: 'Read this page for names and numbers' });
  await read.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar', { name: 'Reading, page 1' })).toBeVisible();
  await page.getByRole('button', { name: /^Cancel/ }).click();
  await expect(read).toBeVisible();
  await read.click();
  const found = page.getByRole('list', { name: 'Suggestions' }).getByRole('listitem');
  await expect(found).toHaveCount(2, { timeout: 90_000 });
  await expect(found.nth(0)).toContainText('Marlene Oakhurst');
  await expect(found.nth(1)).toContainText('+1 937 555 0142');
  await examine(page, 'Redact, read');
  await page.getByRole('button', { name: 'Cover all' }).click();
  await expect(page.getByText(/^All that was found on this page is covered/)).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, /^Evidence$/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('row').filter({ hasText: 'label-of-parcel (redacted).png' })).toHaveCount(1);
  const copy = createCanvas(1000, 600).getContext('2d');
  copy.drawImage(await loadImage(newestIn(join(dataDir, 'sample', 'vault'))), 0, 0);
  const brightest = (x: number, y: number, width: number, height: number): number =>
    Math.max(...[...copy.getImageData(x, y, width, height).data].filter((_value, at) => at % 4 !== 3));
  expect([brightest(275, 175, 230, 25), brightest(222, 275, 230, 25)]).toEqual([0, 0]);
  expect(brightest(80, 470, 300, 30)).toBe(255);
};

test('copies are redacted by keys: of a picture, of a page of a PDF, and of a picture whose words are read', async ({
  launchSample,
}, info) => {
  test.setTimeout(300_000);
  const running = await launchSample({ clock });
  const { page } = running;
  await test.step('a picture is redacted by keys alone: boxes are undone and done again, the copy is filed and taken back', () =>
    redactPicture(page));
  await test.step('a copy goes on while the window looks elsewhere, its boxes stay as they are, and its toast leads to it', () =>
    lookElsewhere(page));
  await test.step('a page of a PDF is redacted by keys, and its copy takes the original’s place in the appeal', () =>
    redactPdf(page));
  await test.step('a picture is read for names and numbers, and what was found is covered and burned in', () =>
    readPicture(running, info));
});

/** The boxes that are kept on this computer, as a start after a crash finds them. */
const keptBoxes = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => {
          resolve(request.result);
        };
        request.onerror = () => {
          reject(request.error ?? new Error('not read'));
        };
      });
    const database = await done(indexedDB.open('drafts'));
    const kept: unknown = await done(database.transaction('drafts').objectStore('drafts').getAll());
    database.close();
    return JSON.stringify(kept);
  });

test('boxes that were drawn are there again after a crash, and those of a copy that was taken back are offered', async ({
  launchSample,
  launchApp,
}) => {
  // The app starts twice, and two pages are drawn.
  test.setTimeout(120_000);
  const first = await launchSample({ clock });
  await openRedact(first.page, 'ticket-cancellations.png');
  await first.page.keyboard.press('n');
  await expect(box(first.page, 1)).toBeFocused();
  await expect.poll(() => keptBoxes(first.page)).toContain('redaction.drawn/');
  const before = await keptBoxes(first.page);
  await first.page.keyboard.press('ArrowUp');
  const place = (await box(first.page, 1).getAttribute('aria-label')) ?? '';
  await expect.poll(() => keptBoxes(first.page)).not.toBe(before);
  await first.kill();

  const { page } = await launchApp({ clock });
  await expect(heading(page, 'Today')).toBeVisible();
  await openRedact(page, 'ticket-cancellations.png');
  await expect(page.getByText('The boxes that were not saved are here again.')).toBeVisible();
  await expect(box(page, 1)).toHaveAttribute('aria-label', place);
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, /^Evidence$/)).toBeVisible();
  const copy = page.getByRole('row').filter({ hasText: 'ticket-cancellations (redacted).png' });
  await expect(copy).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(copy).toHaveCount(0);

  await openRedact(page, 'ticket-cancellations.png');
  await expect(page.getByText('Boxes from the last copy', { exact: true })).toBeVisible();
  await expect(box(page, 1)).toHaveCount(0);
  await examine(page, 'Redact with kept boxes');
  await page.getByRole('button', { name: /^Use ?, the boxes from the last copy/ }).press('Enter');
  await expect(box(page, 1)).toHaveAttribute('aria-label', place);
  await expect(page.getByText('Boxes from the last copy', { exact: true })).toHaveCount(0);
});

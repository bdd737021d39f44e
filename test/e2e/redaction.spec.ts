import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { examine } from './axe.ts';

const clock = '2026-11-23T14:12:00Z';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });

const openBySearch = async (page: Page, words: string, first: string | RegExp): Promise<void> => {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /search/i })).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByRole('option').first()).toContainText(first);
  await page.keyboard.press('Enter');
};

/** Opens a file for redacting by keys, from wherever the window is. */
const openRedact = async (page: Page, fileName: string): Promise<void> => {
  await openBySearch(page, 'Evidence', 'Evidence');
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

const box = (page: Page, number: number) => page.getByRole('button', { name: `Box ${String(number)},` });

test('a picture is redacted by keys alone: boxes are undone and done again, the copy is filed and taken back', async ({
  launchSample,
}) => {
  const { page } = await launchSample({ clock });
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
});

test('a page of a PDF is redacted by keys, and its copy takes the original’s place in the appeal', async ({
  launchSample,
}) => {
  const { page } = await launchSample({ clock });
  await openRedact(page, 'halden-letter');
  await expect(page.getByText(/^Page 1 of \d$/)).toBeVisible();
  await page.keyboard.press(']');
  await expect(page.getByRole('img', { name: /page 2$/ })).toBeVisible();
  await page.keyboard.press('n');
  await expect(box(page, 1)).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, /^Evidence$/)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('row').filter({ hasText: '(redacted).pdf' })).toHaveCount(1);
  await openBySearch(page, 'appeal case 9', /of case\s9/);
  await expect(heading(page, 'Case 9, appeal 1 of 2')).toBeVisible();
  await expect(page.getByText(/shows the original of a redacted copy/)).toBeVisible();
  await page
    .getByRole('button', { name: /Letter/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Show the copy' }).click();
  await expect(page.getByRole('status').filter({ hasText: /shows evidence \d+ now/ })).toBeVisible();
  await expect(page.getByText(/shows the original of a redacted copy/)).toHaveCount(0);
});

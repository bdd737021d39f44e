import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';

const selectedIn = (field: Locator): Promise<string> =>
  field.evaluate((area) =>
    area instanceof HTMLTextAreaElement ? area.value.slice(area.selectionStart, area.selectionEnd) : '',
  );

/** Types an emotional sentence, goes to it from the export’s dialog, mends it, and takes all of it back. */
export const mendWording = async (page: Page): Promise<void> => {
  const request = page.getByRole('textbox', { name: 'Request' });
  await request.focus();
  await page.keyboard.press('Control+End');
  const words = ' This is so unfair.';
  await page.keyboard.insertText(words);
  await expect(page.getByText('Can be exported: 2 to look at')).toBeVisible();
  await expect(page.getByText(/nothing to mend, 2 to look at\.$/)).toBeVisible();
  // The dialog tells what is to look at, and its words are selected where they stand.
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('2 to look at')).toBeVisible();
  await expect(dialog.getByRole('button', { name: /^Export/ })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Go to: Emotional wording: “unfair”' }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(request).toBeFocused();
  await expect.poll(() => selectedIn(request)).toBe('unfair');
  // In one piece: on a slow machine each key can be a step of its own.
  await page.keyboard.insertText('wrong');
  await expect(request).toHaveValue(/This is so wrong\.$/);
  await expect(page.getByText(/Emotional wording/)).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(request).toHaveValue(/This is so unfair\.$/);
  await page.getByRole('button', { name: 'Undo typing' }).click();
  await expect(request).not.toHaveValue(/This is so/);
  await expect(page.getByText('Can be exported: 1 to look at')).toBeVisible();
};

/** Types a sign that no text on record can have into a text of the draft, and sees it saved. */
export const leaveOutNul = async (page: Page, since: Locator): Promise<void> => {
  await since.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('Pasted\u0000words.');
  await expect(since).toContainText('words.');
  await expect(page.getByText('Saved 09:12')).toBeVisible();
  await expect(page.getByText(/without NUL|not saved yet/)).toHaveCount(0);
  await page.keyboard.press('Control+z');
};

import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect } from './app.ts';
import { openDraft } from './palette.ts';

/** Chooses an item of the application's own menu, which no key of a test reaches. */
export const chooseFromMenu = (app: ElectronApplication, menu: string, item: string): Promise<void> =>
  app.evaluate(
    ({ Menu }, [own, words]) => {
      const found = Menu.getApplicationMenu()?.items.find(({ label }) => label === own);
      found?.submenu?.items.find(({ label }) => label === words)?.click();
    },
    [menu, item],
  );

/** Leaves the draft while its packet is written, as a click on a notification does, and waits to be told of its end. */
export const leaveWhileExporting = async (app: ElectronApplication, page: Page): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeVisible();
  // As a click on a notification of several alerts does: their list opens, and leads away.
  await app.evaluate(({ BrowserWindow }) => {
    const shown = BrowserWindow.getAllWindows().find((window) => window.isVisible());
    shown?.webContents.send('open', { alertId: null });
  });
  await page
    .getByRole('dialog', { name: 'Alerts' })
    .getByRole('button', { name: 'Set alerts' })
    .press('Enter');
  await expect(page.getByRole('heading', { name: 'Case 9, appeal 1 of 2', level: 1 })).toHaveCount(0);
  const toast = page.getByRole('status').filter({ hasText: /Packet of case\s9, appeal\s1 written/ });
  await expect(toast).toBeVisible({ timeout: 120_000 });
  await expect(toast.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  await openDraft(page);
};

/** Cites exhibit 2 in a text by typing over the list of exhibits, and takes it back. */
export const citeByTyping = async (page: Page, since: Locator): Promise<void> => {
  await since.focus();
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('menuitem').first()).toBeVisible();
  await page.keyboard.type('qx');
  await expect(page.getByText('No exhibit is called “qx”.').first()).toBeVisible();
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('second pick');
  await expect(page.getByRole('menuitem', { name: /second pickup/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await since.focus();
  const before = await since.textContent();
  // Keys that come before the list is drawn are its own, and none goes into the text.
  await page.keyboard.press('Control+e');
  await page.keyboard.type('2');
  await expect(page.getByRole('menuitem', { name: /^Ex\.\s2\s/ })).toBeFocused();
  expect(await since.textContent()).toBe(before);
  await page.keyboard.press('Enter');
  await expect(since).toBeFocused();
  await expect(since.getByText(/Ex\.?\s2|^2$/).first()).toBeVisible();
  await page.keyboard.press('Control+z');
};

/** With a text that came back: is held back, led to its note, answers it, and may go on. */
export const answerWaitingText = async (page: Page): Promise<void> => {
  const back = page.getByRole('button', { name: 'Put it back' });
  const why = page.getByText(/still here and waits for an answer/);
  await expect(back).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(why).toBeVisible();
  await page.getByRole('button', { name: 'Go to its note' }).press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(back).toBeFocused();
  await page.getByRole('tab', { name: /^Sent/ }).click();
  const record = page.getByRole('button', { name: 'Record as sent' });
  await record.press('Enter');
  await expect(why).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('button', { name: 'Leave it out' }).press('Enter');
  await record.press('Enter');
  await expect(page.getByRole('dialog', { name: /as sent\?/ })).toBeVisible();
};

/** Types more into claim 1 than a claim takes, which is refused and stays. */
export const typeTooLong = async (page: Page): Promise<Locator> => {
  const claim = page.getByRole('textbox', { name: /^Claim 1,/ });
  await claim.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(' These words stay.'.repeat(1200));
  await expect(page.getByText(/At most 20,000 characters\. What was typed/)).toBeVisible();
  return claim;
};

/** Tries to export, and to record as sent, what is not saved; then takes the words back, and it may be recorded. */
export const holdUnsavedText = async (page: Page): Promise<void> => {
  const claim = await typeTooLong(page);
  // The second click falls beside the dialog that the first one opened.
  await page.getByRole('button', { name: /^Export/ }).dblclick();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Export/ }).focus();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText(/Some of the text is not saved yet/)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('tab', { name: /^Sent/ }).click();
  await page.getByRole('button', { name: 'Record as sent' }).click();
  await expect(page.getByText(/Some of the text is not saved yet/)).toBeVisible();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(claim).toContainText('These words stay.');
  await claim.focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/At most 20,000 characters\. What was typed/)).toHaveCount(0);
  await page.getByRole('button', { name: 'Record as sent' }).click();
  await expect(page.getByRole('dialog', { name: /as sent\?/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

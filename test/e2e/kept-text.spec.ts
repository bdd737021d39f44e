// What was typed and the program that dies: a row once it says so, else offered back.
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { openReadOnly } from '#main/db/open.ts';
import { answerWaitingText, typeTooLong } from './appeal-steps.ts';
import { expect, test } from './app.ts';
import { jump, openDraft } from './palette.ts';

const clock = '2026-11-23T14:12:00Z';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });

test('text that was typed into an appeal is a row once it says so, and survives a kill', async ({
  launchApp,
  launchSample,
}) => {
  test.setTimeout(120_000);
  const first = await launchSample({ clock });
  await openDraft(first.page);
  const request = first.page.getByRole('textbox', { name: 'Request' });
  await request.focus();
  await first.page.keyboard.press('Control+End');
  // In one piece: the word “Saved” can then only be of all of it.
  await first.page.keyboard.insertText(' Kept through a crash.');
  await expect(first.page.getByText('Saved 09:12')).toBeVisible();
  // What is refused is kept in the window alone.
  await typeTooLong(first.page);
  await first.kill();
  const database = openReadOnly(join(first.dataDir, 'sample', 'standing.db'));
  const row: unknown = database
    .prepare("SELECT count(*) AS count FROM appeals WHERE request LIKE '%Kept through a crash.'")
    .get();
  database.close();
  expect(row).toEqual({ count: 1 });
  const second = await launchApp({ clock });
  await expect(heading(second.page, 'Today')).toBeVisible();
  await openDraft(second.page);
  await expect(second.page.getByRole('textbox', { name: 'Request' })).toContainText('Kept through a crash.');
  await test.step('while text that came back waits for an answer nothing is exported or recorded as sent', () =>
    answerWaitingText(second.page));
});

/** Types a ticket into the form of a new notice and waits until the form says that it is kept. */
const typeNotice = async (page: Page): Promise<void> => {
  await page.keyboard.press('n');
  await expect(heading(page, 'A notice came')).toBeVisible();
  await page.getByRole('textbox', { name: 'Ticket number' }).fill('7719 0500 0000 0001');
  await expect(page.getByText('Kept 09:12')).toBeVisible();
};

const notes = (page: Page) => page.getByRole('textbox', { name: 'What was decided, optional' });

/** Types notes of the weekly review and waits until the screen says that they are kept. */
const typeNotes = async (page: Page): Promise<void> => {
  await jump(page, 'weekly review', 'Weekly review');
  await expect(heading(page, 'Weekly review')).toBeVisible();
  await notes(page).fill('A second pickup from Monday on');
  await expect(page.getByText('Kept 09:12')).toBeVisible();
  // In the field a letter is text, and no key of the shell.
  await jump(page, 'today', 'Today');
  await expect(heading(page, 'Today')).toBeVisible();
};

test('a notice and notes of a review that were typed and not recorded come back after main was killed', async ({
  launchApp,
  launchSample,
}) => {
  test.setTimeout(120_000);
  const first = await launchSample({ clock });
  await typeNotes(first.page);
  await typeNotice(first.page);
  await first.kill();
  const second = await launchApp({ clock });
  await expect(heading(second.page, 'Today')).toBeVisible();
  await second.page.keyboard.press('n');
  await second.page.getByRole('button', { name: /^Use/ }).click();
  await expect(second.page.getByRole('textbox', { name: 'Ticket number' })).toHaveValue(
    '7719 0500 0000 0001',
  );
  await jump(second.page, 'weekly review', 'Weekly review');
  await expect(notes(second.page)).toHaveValue('A second pickup from Monday on');
});

test('a notice that was typed and not recorded is offered back after the window’s process was killed', async ({
  launchSample,
}) => {
  test.setTimeout(120_000);
  const { app, page } = await launchSample({ clock, mayComplain: true });
  await typeNotice(page);
  await app.evaluate(({ BrowserWindow }) => {
    for (const window of BrowserWindow.getAllWindows())
      process.kill(window.webContents.getOSProcessId(), 'SIGKILL');
  });
  // By way of main: a page that died is not followed by the test's own connection, and an answer can be lost with it.
  const words = async (): Promise<unknown> => {
    const answer = app.evaluate(({ BrowserWindow }) =>
      Promise.race([
        BrowserWindow.getAllWindows()[0]
          ?.webContents.executeJavaScript('document.querySelector("h1")?.innerText + document.body.innerText')
          .catch(() => ''),
        new Promise((resolve) => setTimeout(resolve, 500, '')),
      ]),
    );
    return answer.catch(() => '');
  };
  await expect.poll(words, { timeout: 20_000 }).toMatch(/^Today/);
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'n' });
  });
  await expect.poll(words, { timeout: 20_000 }).toContain('Kept from');
});

import type { Page, TestInfo } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { healthPage, ticketPage } from '../support/seller-center-pages.ts';
import { expect, type RunningApp, test } from './app.ts';
import { examine } from './axe.ts';
import { drop } from './drop.ts';
import { jump } from './palette.ts';
import { pastePicture } from './paste.ts';

const clock = '2026-11-23T14:12:00Z';
const light = { font: 'Shot Inter', scale: 1, dark: false };

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });

const read = (page: Page) => page.getByRole('list', { name: 'Read in the picture' });
// Each picture takes some seconds, a few times as many where much else runs.
const reading = { timeout: 60_000 };

/** Reads a pasted health page and records what it says, by keyboard. */
const readHealthPage = async (page: Page): Promise<void> => {
  await jump(page, 'Read a screenshot');
  await expect(heading(page, 'Read a screenshot')).toBeVisible();
  await examine(page, 'The screenshot is asked for');
  const facts = { rating: '141', updated: 'Nov 23, 2026 08:30 (EST)', violations: [] };
  await pastePicture(page, healthPage(facts, 'large', light));
  await expect(page.getByRole('progressbar', { name: /^Reading the picture/ })).toBeAttached();
  await expect(read(page).getByRole('checkbox', { name: /Rating\s*141/ })).toBeVisible(reading);
  await expect(page.getByRole('textbox', { name: 'Rating' })).toHaveValue('');
  await examine(page, 'A reading is proposed');
  const rating = read(page).getByRole('checkbox', { name: /Rating\s*141/ });
  await expect(rating).toHaveAccessibleDescription(/^Read alike twice Place A in the picture: “/);
  // The letter stands beside the words that it names, not on them.
  const marks = await page.locator('[data-letter="A"]').first().boundingBox();
  const letter = await page.locator('[data-letter="A"] > span').boundingBox();
  expect((letter?.x ?? 0) + (letter?.width ?? 0)).toBeLessThanOrEqual(marks?.x ?? 0);

  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('status').filter({ hasText: '2 of 2 confirmed' })).toBeVisible();
  await page.keyboard.press('Escape');
  const question = page.getByRole('dialog', { name: 'Throw away what is confirmed?' });
  await expect(question).toContainText('2 answers are confirmed');
  await examine(page, 'It is asked before confirmed answers are thrown away');
  await page.keyboard.press('Escape');
  await expect(question).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Rating' })).toHaveValue('141');
  await expect(page.getByText(/^The reading is of Mon 23\sNov, 08:30, as the page says/)).toBeVisible();
  // A pasted picture has no time of its own, and the page’s is none.
  await expect(page.getByLabel('Picture taken')).toHaveValue('');
  await page.getByRole('button', { name: 'Just now' }).click();
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, 'Rating')).toBeVisible();
  await page.getByRole('tab', { name: /^Readings/ }).click();
  const row = page.getByRole('row').filter({ hasText: 'Screenshot, evidence' });
  await expect(row).toContainText('141');
  await page.keyboard.press('Control+z');
  await expect(row).toHaveCount(0);
};

/** Begins a case from a dropped ticket, and drops the same ticket again. */
const readTicket = async (page: Page, info: TestInfo): Promise<void> => {
  const facts = {
    title: 'Late dispatch rate',
    status: 'Pending',
    ticket: '5763201948815520417',
    notice: 'Nov 20, 2026 08:41 (EST)',
    points: '-12',
    appealBy: 'Dec 18, 2026 23:59 (EST)',
    order: '576461413038785318',
  };
  await page.getByRole('navigation').getByRole('button', { name: 'Violations' }).first().click();
  await expect(heading(page, 'Violations')).toBeVisible();
  const path = info.outputPath('Screenshot 2026-11-23 at 09.05.12.png');
  writeFileSync(path, ticketPage(facts, 'rows', light));
  const other = info.outputPath('chat.txt');
  writeFileSync(other, 'the whole thread');
  await drop(page, page.getByRole('main'), path, other);
  const number = read(page).getByRole('checkbox', { name: /Ticket number\s*5763201948815520417/ });
  await expect(number).toBeVisible(reading);
  await expect(page.getByText('Not read and not filed: chat.txt.')).toBeVisible();
  // The name tells it in the computer’s zone, whichever that is.
  await expect(page.getByLabel('Picture taken')).not.toHaveValue('');
  await number.focus();
  await page.keyboard.press('Space');
  await read(page)
    .getByRole('checkbox', { name: /^.?Points\s*12/ })
    .check();
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, 'A notice came')).toBeVisible();
  await expect(page.getByRole('textbox', { name: /^Ticket number/ })).toHaveValue(facts.ticket);
  await expect(page.getByRole('textbox', { name: 'Points as printed' })).toHaveValue('12');
  await page.getByRole('textbox', { name: /^Title/ }).fill('Late dispatch');
  await page.keyboard.press('Control+Enter');
  // The deadline was read and not confirmed: it is not left out without a word.
  await expect(page.getByText(/what is left open here: deadline to appeal/).first()).toBeVisible();
  await page.getByRole('button', { name: /^Record without it/ }).press('Enter');
  await expect(heading(page, 'Case 15')).toBeVisible();
  await expect(page.getByText(`Ticket page ${facts.ticket}`).first()).toBeVisible();

  await jump(page, 'Read a screenshot');
  await expect(heading(page, 'Read a screenshot')).toBeVisible();
  const again = info.outputPath('again.png');
  writeFileSync(
    again,
    ticketPage({ ...facts, status: 'Enforcement action taken' }, 'grid', { ...light, dark: true }),
  );
  await drop(page, page.getByRole('main'), again);
  // The number that was only read is told; the confirmed one decides.
  await expect(page.getByText('This may be case 15.')).toBeVisible(reading);
  await expect(page.getByRole('button', { name: /^Start a case with these/ })).toBeVisible();
  await number.check();
  await expect(page.getByText('This ticket is case 15 already.')).toBeVisible();
  await page.getByRole('button', { name: 'Just now' }).click();
  await page.getByRole('button', { name: /^Add the picture to case/ }).click();
  await expect(heading(page, 'Case 15')).toBeVisible();
  await expect(page.getByText(`Ticket page ${facts.ticket}`).nth(1)).toBeVisible();
};

/** Drops a torn picture, then begins to read a whole one and cancels. */
const cancelReading = async ({ app, page }: RunningApp, info: TestInfo): Promise<void> => {
  await jump(page, 'Read a screenshot');
  await expect(heading(page, 'Read a screenshot')).toBeVisible();
  const torn = info.outputPath('torn.png');
  writeFileSync(
    torn,
    ticketPage(
      { title: '', status: '', ticket: '', notice: '', points: '', appealBy: '', order: '' },
      'rows',
      light,
    ).subarray(0, 4000),
  );
  await drop(page, page.getByRole('main'), torn);
  await expect(page.getByRole('alert')).toContainText('torn.png is damaged: its file ends too early.');
  await pastePicture(
    page,
    healthPage({ rating: '141', updated: '', violations: [] }, 'large', { ...light, scale: 2 }),
  );
  const readers = (): Promise<number> =>
    app.evaluate(
      ({ app: running }) =>
        running.getAppMetrics().filter(({ name }) => name === 'Good Standing reading').length,
    );
  await expect.poll(readers).toBe(1);
  await page.getByRole('button', { name: /^Cancel/ }).click();
  await expect(page.getByRole('button', { name: /^Drop, paste or choose a screenshot/ })).toBeVisible();
  await expect.poll(readers).toBe(0);
};

test('screenshots are read: a health page, a ticket, one that can’t be read and one that is cancelled', async ({
  launchSample,
}, info) => {
  test.setTimeout(420_000);
  const running = await launchSample({ clock });
  await test.step('a pasted health page becomes a reading by keyboard, with the picture as its evidence', () =>
    readHealthPage(running.page));
  await test.step('a dropped ticket begins a case; the same ticket again is found on record and the picture goes to it', () =>
    readTicket(running.page, info));
  await test.step('a picture that can’t be read is told, and reading can be cancelled', () =>
    cancelReading(running, info));
});

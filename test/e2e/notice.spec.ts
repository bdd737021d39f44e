import { writeFileSync } from 'node:fs';
import type { Locator, Page, TestInfo } from '@playwright/test';
import { expect, test } from './app.ts';
import { drop } from './drop.ts';
import { pasteText } from './paste.ts';

const clock = '2026-11-23T14:12:00Z';
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true });

const notice = `Your product was found to violate the Product Listing Guidelines.

Violation reason: main image contains text
Product: Linen Tea Towel, set of 3
Status: Pending
Ticket: 7719 0431 9026 1199
Violation points: 12

Please correct the product or submit an appeal by Nov 24, 2026, 21:30 EST.`;

const newNotice = async (page: Page): Promise<Locator> => {
  await page.keyboard.press('n');
  await expect(heading(page, 'A notice came')).toBeVisible();
  const field = page.getByLabel('Text of the notice, optional');
  await expect(field).toBeFocused();
  return field;
};

const heldFiles = (page: Page): Locator =>
  page.getByRole('list', { name: 'Files of this notice' }).getByRole('listitem');

const pasteAndConfirm = async (page: Page, info: TestInfo): Promise<void> => {
  await newNotice(page);
  await page.keyboard.insertText(notice);
  // Nothing is filled in by itself.
  await expect(page.getByRole('status').filter({ hasText: 'until you say so' })).toBeVisible();
  const ticket = page.getByRole('textbox', { name: 'Ticket number, optional' });
  await expect(ticket).toHaveValue('');

  // The deadlines and their clocks are in sight at once, and say that nobody has confirmed them.
  await expect(page.getByRole('button', { name: /^Use ?, deadline to appeal/ })).toBeInViewport();
  await expect(page.getByText('Read by the app, not confirmed yet.')).toHaveCount(2);
  await expect(page.getByText('Read by the app, not confirmed yet.').first()).toBeInViewport();

  await page.keyboard.press('Alt+Enter');
  await expect(ticket).toHaveValue('7719043190261199');
  await expect(page.getByText('Read by the app, not confirmed yet.')).toHaveCount(0);
  await expect(page.getByLabel('To correct, optional')).toHaveValue('2026-11-24T21:30');
  await expect(page.getByLabel('To appeal, optional')).toHaveValue('2026-11-24T21:30');
  await expect(page.getByLabel('Points as printed')).toHaveValue('12');
  await expect(page.getByRole('textbox', { name: 'Listings, optional' })).toHaveValue(
    'Linen Tea Towel, set of 3',
  );

  // The type is only likely: its place in the text is shown, and it is taken by its own key.
  const type = page.getByRole('button', { name: /^Use ?, type Listing guideline, not sure/ });
  await type.focus();
  await expect(
    page.getByText('Violation reason: main image contains text', { exact: false }).last(),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Type, optional' })).toHaveValue('Listing guideline');

  const paths = ['ticket-page.txt', 'listing.txt'].map((name) => info.outputPath(name));
  for (const path of paths) writeFileSync(path, `as seen: ${path}`);
  const save = page.getByRole('list', { name: 'What to save' }).getByRole('listitem');
  await drop(page, save.filter({ hasText: 'Ticket page, whole' }), ...paths.slice(0, 1));
  await expect(save.filter({ hasText: 'Ticket page, whole, saved' })).toBeVisible();
  await drop(page, page.getByRole('button', { name: 'Drop or paste files here' }), ...paths.slice(1));
  await expect(heldFiles(page)).toHaveCount(2);
  await page.getByRole('combobox', { name: 'What listing.txt shows' }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByRole('option', { name: 'Listing as it is now' }).click();
  await expect(save.filter({ hasText: 'Listing as it is now, saved' })).toBeVisible();

  await page.keyboard.press('Control+Enter');
  await expect(heading(page, 'Case 15')).toBeVisible();
  const evidence = page.getByRole('region', { name: 'Evidence of the case' });
  await expect(evidence.getByText('Ticket page, whole', { exact: true })).toBeVisible();
  await expect(evidence.getByText('Listing as it is now', { exact: true })).toBeVisible();
  await expect(page.getByText('Tue 24\u00a0Nov, 21:30').first()).toBeVisible();

  // One step back takes the case away, and leaves the files on file.
  await page.getByRole('main').focus();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undone: Case 15 recorded, with 2 files/)).toBeVisible();
  await page.getByRole('navigation').getByRole('button', { name: 'Evidence' }).press('Enter');
  await expect(page.getByText('ticket-page.txt').first()).toBeVisible();
};

const dropEmptyFile = async (page: Page, info: TestInfo): Promise<void> => {
  await newNotice(page);
  await page.getByRole('textbox', { name: 'Title' }).fill('A complaint');
  const path = info.outputPath('empty.png');
  writeFileSync(path, '');
  await drop(page, page.getByRole('button', { name: 'Drop or paste files here' }), path);
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await expect(
    page.getByText('Not all files were filed: empty.png.', { exact: false }).first(),
  ).toBeVisible();
  await expect(heading(page, 'A notice came')).toBeVisible();
  await page.getByRole('button', { name: /^Record without it/ }).press('Enter');
  await expect(heading(page, 'Case 16')).toBeVisible();
};

test('notices are pasted, begun, left and recorded, with what is open and what can’t be taken told', async ({
  launchSample,
}, info) => {
  test.setTimeout(240_000);
  const { page } = await launchSample({ clock });
  await test.step('a notice is pasted, what was read is confirmed by key, its files are saved, and the case has all of it', () =>
    pasteAndConfirm(page, info));
  await test.step('a file that can’t be filed holds the recording up until a person goes on without it', () =>
    dropEmptyFile(page, info));
  await test.step('a notice that was begun is offered on Today and above the cases, and goes on where it was left', async () => {
    await newNotice(page);
    await page.getByRole('textbox', { name: 'Title' }).fill('Parcels without scans');
    await expect(page.getByText(/^Kept \d/)).toBeVisible();
    const title = page.getByRole('textbox', { name: 'Title' });
    for (const name of ['Today', 'Violations']) {
      await page.getByRole('navigation').getByRole('button', { name }).first().click();
      await expect(heading(page, name)).toBeVisible();
      const row = page.getByRole('list', { name: 'Unfinished notices' }).getByRole('listitem');
      await expect(row).toHaveCount(1);
      await expect(row).toContainText('Parcels without scans');
      await row.getByRole('button', { name: /^Go on/ }).press('Enter');
      await expect(heading(page, 'A notice came')).toBeVisible();
      await expect(title).toHaveValue('Parcels without scans');
      await expect(page.getByRole('button', { name: /^Use ?, the kept text/ })).toHaveCount(0);
    }
    await page.keyboard.press('Control+Enter');
    await expect(heading(page, 'Case 17')).toBeVisible();
    await page.getByRole('navigation').getByRole('button', { name: 'Today' }).first().click();
    await expect(heading(page, 'Today')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Unfinished notices' })).toHaveCount(0);
  });
  await test.step('a deadline that is typed in part or printed and not answered is never taken for none', async () => {
    await newNotice(page);
    await page.keyboard.insertText(notice);
    const due = page.getByLabel('To appeal, optional');
    await page.getByRole('textbox', { name: /^Title/ }).fill('Text on main image');
    await page.keyboard.press('Control+Enter');
    const refusal = page
      .getByText(/what is left open here: deadline to correct and deadline to appeal/)
      .first();
    await expect(refusal).toBeVisible();
    await expect(heading(page, 'A notice came')).toBeVisible();
    // The same key once more does not pass the refusal.
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    const without = page.getByRole('button', { name: /^Record without it/ });
    await expect(without).toBeVisible();
    await due.focus();
    await page.keyboard.type('11262026');
    // What was asked is asked again after any change, with all that is wrong beside it.
    await expect(without).toHaveCount(0);
    await page.keyboard.press('Control+Enter');
    await expect(due).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByText('Not a date and time')).toBeVisible();
    await expect(without).toHaveCount(0);
    await expect(heading(page, 'A notice came')).toBeVisible();
    await due.focus();
    await page.keyboard.type('11262026	1000AM');
    await page.keyboard.press('Control+Enter');
    await without.press('Enter');
    await expect(heading(page, 'Case 18')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Clocks' })).toContainText('As the ticket says');
  });
  await test.step('a notice’s text that is pasted on the list begins a notice; a ticket on record is told, and a proposal can be left out', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Violations' }).first().click();
    await expect(heading(page, 'Violations')).toBeVisible();
    await pasteText(page, notice);
    await expect(heading(page, 'A notice came')).toBeVisible();
    await expect(page.getByLabel('Text of the notice, optional')).toHaveValue(notice);
    const points = page.getByRole('button', { name: /^Leave out ?, points 12/ });
    await points.press('Enter');
    await expect(points).toHaveCount(0);
    await page.keyboard.press('Alt+Enter');
    await expect(page.getByRole('textbox', { name: 'Ticket number, optional' })).toHaveValue(
      '7719043190261199',
    );
    await expect(page.getByRole('textbox', { name: 'Points as printed' })).toHaveCount(0);
    await page.keyboard.press('Control+Enter');
    await expect(heading(page, 'Case 19')).toBeVisible();

    await page.getByRole('navigation').getByRole('button', { name: 'Violations' }).first().click();
    await expect(heading(page, 'Violations')).toBeVisible();
    await pasteText(page, 'Ticket: 7719 0431 9026 1199');
    await expect(page.getByText('This ticket is case 19 already.')).toBeVisible();
    await page.getByRole('button', { name: 'Open case 19' }).press('Enter');
    await expect(heading(page, 'Case 19')).toBeVisible();
  });
  await test.step('a clock that is counted from no said time says so, until it is said when the notice came', async () => {
    await newNotice(page);
    const counted = page.getByText(/^Counted from when this form was opened/);
    await expect(counted.first()).toBeVisible();
    await page.getByRole('button', { name: /^It came now/ }).press('Enter');
    await expect(page.getByLabel('Notice came')).toBeFocused();
    await expect(counted).toHaveCount(0);
    await expect(page.getByText(/^Not said yet/)).toHaveCount(0);
  });
  await page.getByRole('navigation').getByRole('button', { name: 'Violations' }).first().click();
  await expect(heading(page, 'Violations')).toBeVisible();
  await test.step('a day that does not exist and a text that is too long are told where they stand, and nothing is cut', async () => {
    const field = await newNotice(page);
    await page.keyboard.insertText('Please submit an appeal by November 31, 2026.');
    await expect(page.getByText('“November 31, 2026” does not exist: type the date.')).toBeVisible();
    const long = 'a'.repeat(20_001);
    await field.fill(long);
    await expect(
      page.getByText(/^20,001 characters; a case keeps 20,000\. All of it stays here\./),
    ).toBeVisible();
    // What lies under the field breaks its lines where the field does: beside a scrollbar, to the part of a pixel.
    const widths = await field.evaluate((area) => {
      if (!(area instanceof HTMLElement)) return [];
      const bar = area.offsetWidth - area.clientWidth - 2;
      const marks = area.parentElement?.parentElement?.querySelector(':scope > [aria-hidden]');
      const under = marks?.getBoundingClientRect().width ?? 0;
      return [bar, under - (area.getBoundingClientRect().width - bar)];
    });
    expect(widths[0]).toBeGreaterThan(0);
    expect(widths[1]).toBeCloseTo(0, 1);
    await page.getByRole('textbox', { name: 'Title' }).fill('A long notice');
    await page.keyboard.press('Control+Enter');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(long);
    await field.fill(long.slice(1));
    await expect(page.getByText(/a case keeps 20,000/)).toHaveCount(0);
  });
});

test('a file that was dropped on a notice is still there, and with the notice, after the app was killed', async ({
  launchSample,
  launchApp,
}, info) => {
  const first = await launchSample({ clock });
  await newNotice(first.page);
  const path = info.outputPath('chat.txt');
  writeFileSync(path, 'the whole thread');
  await drop(first.page, first.page.getByRole('button', { name: 'Drop or paste files here' }), path);
  await expect(heldFiles(first.page)).toHaveCount(1);
  await expect(first.page.getByText(/^Kept \d/)).toBeVisible();
  await first.kill();
  const { page } = await launchApp({ clock });
  await expect(heading(page, 'Today')).toBeVisible();
  await newNotice(page);
  await page.getByRole('button', { name: /^Use ?, the kept text/ }).press('Enter');
  await expect(heldFiles(page)).toContainText('chat.txt');
  await page.getByRole('textbox', { name: 'Title' }).fill('A complaint');
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, 'Case 15')).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Evidence of the case' }).getByText('chat.txt').first(),
  ).toBeVisible();
});

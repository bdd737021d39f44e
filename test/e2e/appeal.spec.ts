import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkPdf, checkZip, pdfFacts, pdfText, plainText, zipNames } from '../support/outside-readers.ts';
import { chooseFromMenu, citeByTyping, holdUnsavedText, leaveWhileExporting } from './appeal-steps.ts';
import { expect, test } from './app.ts';
import { findInFields } from './find-in-fields.ts';
import { lookIntoFiles } from './looked-files.ts';
import { exportLocked } from './locked-exhibit.ts';
import { leaveOutNul, mendWording } from './mend-text.ts';
import { openDraft } from './palette.ts';

const clock = '2026-11-23T14:12:00Z';
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });

test('J5: an appeal’s packet is exported by keyboard alone, and outside readers can read it', async ({
  launchSample,
}) => {
  test.setTimeout(240_000);
  const { app, page, dataDir } = await launchSample({ clock });
  await openDraft(page);
  await expect(heading(page, 'Case 9, appeal 1 of 2')).toBeVisible();
  // The action that is under way is told, and holds nothing up.
  await expect(page.getByText('Can be exported: 1 to look at')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  // Neither a key nor the menu opens anything below the dialog, or takes its screen away.
  await page.keyboard.press('Control+k');
  await chooseFromMenu(app, 'Go', 'Today');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/pages, and .* are written/)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();

  const packets = join(dataDir, 'sample', 'packets');
  const [folder = ''] = readdirSync(packets);
  const files = readdirSync(join(packets, folder));
  const pdf = join(packets, folder, files.find((name) => name.endsWith('.pdf')) ?? '');
  const zip = join(packets, folder, files.find((name) => name.endsWith('.zip')) ?? '');
  checkPdf(pdf);
  expect(pdfFacts(pdf).get('Tagged')).toBe('yes');
  expect(Number(pdfFacts(pdf).get('Pages'))).toBeGreaterThanOrEqual(12);
  for (const value of [
    '7719 0426 3358 2041',
    'Maple & Pine Home',
    'Hòa Khánh, Đà Nẵng',
    'Statement on the records',
  ]) {
    expect(pdfText(pdf).includes(plainText(value)), value).toBe(true);
  }
  checkZip(zip);
  expect(zipNames(zip)).toEqual(expect.arrayContaining(['texts/01-Whole-text.txt', 'SHA256SUMS']));

  await test.step('one that is larger than a limit of the seller’s own is written in parts of whole exhibits', async () => {
    const limit = 1_000_000;
    await page.keyboard.press('Control+Enter');
    const field = page.getByLabel('Largest file in MB, optional');
    await field.focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('1');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/PDFs, .* ZIPs are written/)).toBeVisible({ timeout: 120_000 });
    await expect(
      page.getByText(/larger than the 1\sMB that you set, so it is written in \d parts/),
    ).toBeVisible();
    await page.getByRole('button', { name: 'To the record of sendings' }).press('Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('tab', { name: /^Sent/ })).toHaveAttribute('aria-selected', 'true');
    const all = readdirSync(join(packets, folder)).toSorted();
    const parts = all.filter((name) => name.endsWith('.pdf') && name.includes('-part-'));
    const count = parts.length;
    expect(count).toBeGreaterThan(1);
    expect(parts).toEqual(
      Array.from(
        { length: count },
        (_, index) => `${folder}-part-${String(index + 1)}-of-${String(count)}.pdf`,
      ),
    );
    const exhibits: string[] = [];
    for (const [index, name] of parts.entries()) {
      const path = join(packets, folder, name);
      const packed = path.replace(/pdf$/u, 'zip');
      checkPdf(path);
      checkZip(packed);
      expect(pdfFacts(path).get('Tagged')).toBe('yes');
      expect(pdfText(path)).toContain(plainText(`Part ${String(index + 1)} of ${String(count)}, this file`));
      expect(statSync(path).size).toBeLessThanOrEqual(limit);
      expect(statSync(packed).size).toBeLessThanOrEqual(limit);
      exhibits.push(...zipNames(packed).filter((entry) => entry.startsWith('exhibits/')));
    }
    // Every exhibit lies in one part, under its own number and in order.
    expect(exhibits).toEqual(zipNames(zip).filter((entry) => entry.startsWith('exhibits/')));
    expect(pdfText(join(packets, folder, parts[0] ?? ''))).toContain(plainText('Statement on the records'));
  });

  await test.step('one whose screen is left goes on, is one at a time, and its end is told', () =>
    leaveWhileExporting(app, page));

  await test.step('a PDF that needs a password asks for it, tells a wrong one, and the password stays nowhere', () =>
    exportLocked(page, { dataDir, pdf }));
});

test('the text of an appeal is mended, held back while it is not saved, and exported to its last word', async ({
  launchSample,
}) => {
  test.setTimeout(240_000);
  const { page, dataDir } = await launchSample({ clock });
  await openDraft(page);
  await test.step('an emotional sentence is found, jumped to and mended by keyboard', async () => {
    await mendWording(page);
  });
  await test.step('an appeal whose text is not saved is neither exported nor recorded as sent', () =>
    holdUnsavedText(page));
  const since = page.getByRole('textbox', { name: 'Since then' });
  await test.step('a sign that no text can have is left out of what is pasted, and the text is saved', async () => {
    await leaveOutNul(page, since);
  });
  await test.step('a table is typed by keyboard, with rows that come and go', async () => {
    await since.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+t');
    for (const words of ['Parcel', 'Depot', 'Door', 'Eleven', 'Dayton depot', 'Seen', 'Twelve', 'No depot']) {
      await page.keyboard.type(words);
      await page.keyboard.press('Tab');
    }
    // Behind the last cell a new row begins; it goes by the table's own menu.
    await page.keyboard.press('Tab');
    await expect(since.getByRole('row')).toHaveCount(4);
    await page.keyboard.press('Control+t');
    await page.getByRole('menuitem', { name: 'Delete row' }).focus();
    await page.keyboard.press('Enter');
    await expect(since.getByRole('row')).toHaveCount(3);
    await expect(since.getByRole('columnheader')).toHaveText(['Parcel', 'Depot', 'Door']);
    await expect(since.getByRole('row').last()).toContainText('No depot');
  });
  await test.step('words are found in all texts, replaced in all, and taken back; Esc goes on where they stand', async () => {
    await since.focus();
    await page.keyboard.press('Control+f');
    const bar = page.getByRole('search', { name: 'Find in the draft' });
    await page.keyboard.type('depot');
    await expect(bar.getByRole('status').first()).toHaveText('3');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(bar.getByText('2 of 3')).toBeVisible();
    await bar.getByRole('button', { name: 'Match case' }).click();
    await expect(bar.getByText('1 of 2')).toBeVisible();
    await bar.getByRole('textbox', { name: 'Replace with' }).fill('hub');
    await bar.getByRole('button', { name: 'Replace all' }).click();
    await expect(bar.getByText('2 replaced in one text.')).toBeVisible();
    await expect(since).toContainText('No hub');
    await bar.getByRole('button', { name: 'Take back' }).click();
    await expect(since).toContainText('No depot');
    await bar.getByRole('textbox', { name: 'Find' }).focus();
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Escape');
    await expect(bar).toHaveCount(0);
    await expect(since).toBeFocused();
    await page.keyboard.type('porch');
    await expect(since).toContainText('No porch');
    await page.keyboard.press('Control+z');
    await expect(since).toContainText('No depot');
  });
  await test.step('they are found in the request and the timeline too, by the same keys', () =>
    findInFields(page));
  await test.step('an exhibit is cited by typing its number, or words of its caption', () =>
    citeByTyping(page, since));
  await test.step('the text alone fills the window by one key, with the caret where it was, and Esc brings all back', async () => {
    await since.press('Control+d');
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('tab', { name: 'Checker' })).toHaveCount(0);
    await expect(page.getByText(/^\d+ words, [\d,]+ characters$/)).toBeVisible();
    await expect(since).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('navigation').first()).toBeVisible();
    await expect(since).toBeFocused();
  });
  await test.step('the ground is changed right behind the last key, keeps what was typed, and is taken back', async () => {
    const ground = page.getByRole('radiogroup', { name: 'Ground of the appeal' });
    const fixed = ground.getByRole('radio', { name: 'We fixed it' });
    await page.getByRole('textbox', { name: 'Request' }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' By sight.');
    await fixed.press('Space');
    await expect(fixed).toBeChecked();
    await expect(page.getByText(/changed meanwhile|not saved yet/)).toHaveCount(0);
    await page.getByRole('main').focus();
    await page.keyboard.press('Control+z');
    await expect(ground.getByRole('radio', { name: 'Wrong decision' })).toBeChecked();
    await expect(since).toContainText('No depot');
    await expect(page.getByRole('textbox', { name: 'Request' })).toContainText('By sight.');
  });
  await test.step('what was typed last is in the packet, however fast it is exported', async () => {
    await page.getByRole('textbox', { name: 'Request' }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' These are the last words.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('button', { name: /^Export/ }).last()).toBeFocused();
    const actions = page.getByRole('radiogroup', { name: 'Corrective actions of this case' });
    await expect(actions.getByRole('radio', { name: 'Leave them out' })).toBeChecked();
    await actions.getByRole('radio', { name: 'Planned (1)' }).press('Space');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/pages, and .* are written/)).toBeVisible({ timeout: 60_000 });
    const packets = join(dataDir, 'sample', 'packets');
    const files = readdirSync(packets, { recursive: true }).map(String);
    const text = pdfText(join(packets, files.find((name) => name.endsWith('.pdf')) ?? ''));
    for (const words of [
      'These are the last words.',
      'Dayton depot',
      'Twelve',
      'Photo at each hand-over',
      'Planned for 30 Nov 2026',
    ])
      expect(text.includes(plainText(words)), words).toBe(true);
  });
  await test.step('a file with buyers’ data and a picture that is torn are told before any export, by their exhibits', () =>
    lookIntoFiles(page, dataDir));
});

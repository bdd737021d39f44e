// The log of corrective actions as a table, a board and a timeline, its views and what is written of it, by keyboard.
import { readFileSync } from 'node:fs';
import type { ElectronApplication, Page } from '@playwright/test';
import { pdfOutline, readXlsx } from '../support/outside-readers.ts';
import { examine } from './axe.ts';
import { expect, test } from './app.ts';
import { jump } from './palette.ts';

const clock = '2026-11-23T14:12:00Z';

const log = (page: Page) => page.getByRole('grid', { name: 'Actions' });
const inspector = (page: Page, number: number) =>
  page.getByRole('region', { name: `Action ${String(number)}`, exact: true });

/** The system's dialog can't be driven from outside: it answers what a person would choose. */
const answerDialog = (app: ElectronApplication, filePath: string): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);

const exportAs = async (page: Page, form: RegExp): Promise<void> => {
  await page.getByRole('button', { name: 'Export' }).press('Enter');
  await page.getByRole('menuitem', { name: form }).press('Enter');
};

test('the log is a table, a board and a timeline of the same filter, which becomes a view; all of it by keyboard', async ({
  launchSample,
}, info) => {
  const { app, page } = await launchSample({ clock });
  await jump(page, 'Actions');
  const head = page.getByRole('heading', { name: 'Actions', level: 1 });
  const card = (name: RegExp) => page.getByRole('button', { name });
  const column = (name: RegExp) => page.getByRole('region', { name });

  await test.step('what has the most points at stake stands first where it is asked for', async () => {
    await expect(log(page).locator('tr[data-row]').first()).toContainText('Claim words checked');
    const byStake = log(page).getByRole('button', { name: 'At stake' });
    await byStake.press('Enter');
    await expect(log(page).locator('tr[data-row]').first()).toContainText('Photo at each hand-over');
    await expect(log(page).getByRole('columnheader', { name: 'At stake' })).toHaveAttribute(
      'aria-sort',
      'descending',
    );
    await byStake.press('Enter');
    await byStake.press('Enter');
    await expect(log(page).locator('tr[data-row]').first()).toContainText('Claim words checked');
  });

  await test.step('a filter becomes a view, is renamed, removed and taken back', async () => {
    await page.getByRole('button', { name: 'Kind' }).press('Enter');
    await page.getByRole('menuitemradio', { name: 'Preventive' }).press('Enter');
    await expect(log(page).locator('tr[data-row]')).toHaveCount(3);
    await page.getByRole('button', { name: 'Save view' }).press('Enter');
    const name = page.getByRole('dialog').getByLabel('Name');
    await expect(name).toHaveValue('Preventive');
    await page.keyboard.press('Enter');
    const views = page.getByRole('group', { name: 'Views' });
    await expect(views.getByRole('button', { name: 'Preventive 3' })).toHaveAttribute('aria-pressed', 'true');
    await page.getByRole('button', { name: 'Change the view “Preventive”' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Rename' }).press('Enter');
    await name.fill('Before it comes');
    await page.keyboard.press('Enter');
    await expect(views.getByRole('button', { name: 'Before it comes 3' })).toBeVisible();
    await page.getByRole('button', { name: 'Change the view “Before it comes”' }).press('Enter');
    await page.getByRole('menuitem', { name: 'Remove the view' }).press('Enter');
    await expect(views.getByRole('button', { name: /Before it comes/ })).toHaveCount(0);
    await expect(log(page).locator('tr[data-row]')).toHaveCount(6);
    await page.keyboard.press('Control+z');
    await views.getByRole('button', { name: 'Before it comes 3' }).press('Enter');
    await expect(log(page).locator('tr[data-row]')).toHaveCount(3);
  });

  await test.step('what is shown is written as a workbook and as a PDF', async () => {
    const book = info.outputPath('log.xlsx');
    await answerDialog(app, book);
    await exportAs(page, /^Excel workbook/);
    await expect(page.getByText(`3 actions written to ${book}`)).toBeVisible();
    expect(readXlsx(book).rows.map((row) => row[2]?.[1])).toEqual([
      'Title',
      'Claim words checked before a listing goes live',
      'Photo at each hand-over',
      'Folder of papers for each product',
    ]);
    const pdf = info.outputPath('log.pdf');
    await answerDialog(app, pdf);
    await exportAs(page, /^PDF/);
    await expect(
      page.getByText(/^3.actions on \d+.pages?, to be printed from a PDF viewer, written to/),
    ).toBeVisible();
    expect(pdfOutline(pdf)).toEqual([
      'Corrective actions of Maple & Pine Home',
      'The log',
      'Action 4: Claim words checked before a listing goes live',
      'Action 5: Photo at each hand-over',
      'Action 2: Folder of papers for each product',
    ]);
    expect(readFileSync(pdf, 'latin1').startsWith('%PDF-')).toBe(true);
  });

  await test.step('on the board a card is walked to, opened, closed, and moves only by what its action allows', async () => {
    await page.getByRole('button', { name: 'All 6' }).press('Enter');
    await head.focus();
    await page.keyboard.press('v');
    await expect(column(/^In progress.3/)).toBeVisible();
    await examine(page, 'the board of actions');
    await card(/^Action.4 /).focus();
    await page.keyboard.press('ArrowRight');
    await expect(card(/^Action.3 /)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(inspector(page, 3).getByRole('heading', { name: 'Second stock count' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(inspector(page, 3)).toHaveCount(0);
    await expect(card(/^Action.3 /)).toBeFocused();
    await page.keyboard.press('s');
    const moves = page.getByRole('dialog', { name: /^Change action 3/ });
    await expect(moves.getByRole('button', { name: 'Drop it' })).toBeDisabled();
    await expect(moves.getByText('It is done: take it up again first.').first()).toBeVisible();
    await moves.getByRole('button', { name: 'Take it up again' }).press('Enter');
    await page.getByRole('dialog').getByLabel('Why').fill('Thursdays were left out');
    await page.keyboard.press('Control+Enter');
    await expect(column(/^Not effective or reopened.1/)).toContainText('Second stock count');
    await expect(card(/^Action.3 /)).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(column(/^Done.1/)).toContainText('Second stock count');
  });

  await test.step('on the timeline the rows say when each was due or closed, and one leads to its finding', async () => {
    await head.focus();
    await page.keyboard.press('v');
    const rows = page.getByRole('list', { name: 'Timeline of actions' });
    await expect(rows.getByRole('button', { name: /^Action.4 .*10.days overdue.*due 13 Nov/ })).toBeVisible();
    await examine(page, 'the timeline of actions');
    await rows.getByRole('button').first().focus();
    await page.keyboard.press('End');
    await expect(rows.getByRole('button').last()).toBeFocused();
    await rows.getByRole('button', { name: /^Action.5 / }).press('Enter');
    await inspector(page, 5).getByRole('button', { name: 'Finding 1' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Audits', level: 1 })).toBeVisible();
  });
});

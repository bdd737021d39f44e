import { writeFileSync } from 'node:fs';
import { test, type Page, type TestInfo } from '@playwright/test';
import { expect } from './app.ts';
import { drop } from './drop.ts';

const readings = (page: Page) => page.getByRole('tab', { name: /^Readings/ });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Import past readings' });
const row = (page: Page, name: RegExp) =>
  dialog(page).getByRole('table', { name: 'What happens to each row' }).getByRole('row', { name });

/** Before the sample shop's first reading; 3 April is told twice, one row is no number, one lies in the future. */
const rows = [
  'Date\tRating\tOrders',
  '4/13/2026\t180\t12',
  '4/14/2026\t181\t9',
  '4/15/2026\t182\t9',
  '4/15/2026\t182\t9',
  '4/16/2026\tlow\t9',
  '12/31/2026\t180\t9',
].join('\n');

/** On Rating: past readings come from files that are refused, asked about and read, and from pasted rows; all is taken back. */
export const importReadings = async (page: Page, info: TestInfo): Promise<void> => {
  await test.step('a bad file is refused with the row that is at fault, and nothing is changed', async () => {
    const path = info.outputPath('torn.csv');
    writeFileSync(path, 'Date,Rating\n2026-03-02,199\n"2026-03-03,198\n');
    await drop(page, page.getByRole('main'), path);
    await expect(dialog(page).getByRole('alert')).toContainText(
      'torn.csv has a quote that is not closed in row 3.',
    );
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(readings(page)).toHaveText('Readings 180');
  });
  await test.step('dates that can be read in two ways are asked for', async () => {
    const path = info.outputPath('rates.csv');
    writeFileSync(path, 'Date,Rating\n3/4/2026,199\n5/4/2026,198\n');
    await drop(page, page.getByRole('main'), path);
    await expect(dialog(page).getByText('For example 3/4/2026.')).toBeVisible();
    await dialog(page).getByRole('radio', { name: 'The day' }).focus();
    await page.keyboard.press('Space');
    await expect(row(page, /3 Apr/)).toContainText('199');
    await expect(dialog(page).getByRole('button', { name: /^Import 2\sreadings/ })).toBeEnabled();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
    await expect(readings(page)).toHaveText('Readings 180');
  });
  await test.step('a dropped file is read, what differs is kept or replaced with a reason, and a second time adds nothing', async () => {
    const path = info.outputPath('rates.csv');
    writeFileSync(
      path,
      '\ufeffDate;Account Health Rating\r\n2026-11-22;150\r\n2026-03-02;199\r\n2026-03-03;198\r\n',
    );
    await drop(page, page.getByRole('main'), path);
    await expect(dialog(page).getByRole('status')).toContainText('rates.csv has 3');
    await dialog(page).getByRole('checkbox', { name: 'Replace 148 on record, row 2' }).check();
    await expect(dialog(page).getByRole('textbox', { name: 'Why they are corrected' })).toHaveValue(
      'As in rates.csv',
    );
    await dialog(page)
      .getByRole('button', { name: /^Import 3\sreadings/ })
      .click();
    await expect(page.getByText('3 readings imported from rates.csv')).toBeVisible();
    await expect(readings(page)).toHaveText('Readings 182');
    await drop(page, page.getByRole('main'), path);
    await expect(dialog(page).getByRole('button', { name: 'Nothing to import' })).toBeDisabled();
    await expect(row(page, /On record already/)).toHaveCount(3);
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  });
  await test.step('past readings are pasted, looked through, imported by keyboard and taken back as one', async () => {
    await expect(readings(page)).toHaveText('Readings 182');
    await page.getByRole('button', { name: 'Import', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByRole('textbox', { name: 'Rows copied from a spreadsheet' })).toBeFocused();
    await page.keyboard.insertText(rows);
    await page.keyboard.press('Control+Enter');
    await expect(row(page, /“low” is not a number/)).toContainText('6');
    await expect(row(page, /In the future/)).toContainText('7');
    const views = dialog(page).getByRole('group', { name: 'Kinds of rows' });
    for (const name of ['All 6', 'New 3', 'On record 1', 'Rejected 2'])
      await expect(views.getByRole('button', { name, exact: true })).toBeVisible();
    await dialog(page).getByRole('button', { name: 'Back to the rows' }).focus();
    await page.keyboard.press('Enter');
    await expect(dialog(page).getByRole('textbox', { name: 'Rows copied from a spreadsheet' })).toHaveValue(
      rows,
    );
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(rows.replace('low', '183'));
    await page.keyboard.press('Control+Enter');
    await expect(dialog(page).getByRole('button', { name: /^Import 4\sreadings/ })).toBeEnabled();
    await page.keyboard.press('Control+Enter');
    await expect(dialog(page)).toBeHidden();
    await expect(page.getByText('4 readings imported from pasted rows')).toBeVisible();
    await expect(readings(page)).toHaveText('Readings 186');
    await page.keyboard.press('Control+z');
    await expect(readings(page)).toHaveText('Readings 182');
    await page.keyboard.press('Control+Shift+z');
    await expect(readings(page)).toHaveText('Readings 186');
    await page.keyboard.press('Control+z');
    await expect(readings(page)).toHaveText('Readings 182');
    await page.keyboard.press('Control+z');
    await expect(readings(page)).toHaveText('Readings 180');
  });
};

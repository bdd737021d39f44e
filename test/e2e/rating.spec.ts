import type { ElectronApplication, Page, TestInfo } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { expect, type RunningApp, test } from './app.ts';
import { askWhatIf } from './forecast-steps.ts';
import { importReadings } from './import-steps.ts';
import { openRating } from './palette.ts';

const clock = '2026-11-23T14:12:00Z';

const openTab = async (page: Page, name: string): Promise<void> => {
  const selected = page.getByRole('tab', { selected: true });
  await selected.focus();
  await page.keyboard.press('Home');
  const wanted = page.getByRole('tab', { name });
  for (let turn = 0; turn < 4 && (await wanted.getAttribute('aria-selected')) !== 'true'; turn += 1)
    await page.keyboard.press('ArrowRight');
  await expect(wanted).toHaveAttribute('aria-selected', 'true');
};

const why = (page: Page) => page.getByRole('region', { name: 'What the rating is made of' });

/** The system's dialog can't be driven from outside: it answers what a person would choose. */
const answerDialog = (app: ElectronApplication, filePath: string): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === '', filePath: path });
  }, filePath);

/** The calendar and the ledger are read, exported and written to, by keyboard. */
const keepLedger = async ({ app, page }: RunningApp, info: TestInfo): Promise<void> => {
  await openRating(page);
  await test.step('the roll-off calendar is walked by arrow keys, each cell in words, and told as a list', async () => {
    const grid = page.getByRole('grid', { name: 'Roll-off calendar' });
    await grid.getByRole('gridcell', { name: /^28 November: −4, gain, Orders, leaves, then 144$/ }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(
      grid.getByRole('gridcell', { name: '9 December: +24, loss of case 4 leaves, then 168' }),
    ).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(grid.getByRole('gridcell', { name: /^2 January 2027: −4/ })).toBeFocused();
    await page.keyboard.press('End');
    await expect(grid.getByRole('gridcell', { name: /^18 May 2027: \+32/ })).toBeFocused();
    await expect(grid.getByRole('row', { name: /^May/ })).toContainText('200');
    await page.getByRole('button', { name: 'Show as list' }).focus();
    await page.keyboard.press('Enter');
    await expect(
      page
        .getByRole('table', { name: 'Roll-offs' })
        .getByRole('row', { name: /9 Dec.*Loss of case 4 leaves.*\+24.*168/ }),
    ).toBeVisible();
  });
  await test.step('the ledger is filtered and sorted by keyboard, and exported where the dialog says', async () => {
    await openTab(page, 'Ledger');
    const table = page.getByRole('grid', { name: 'Ledger' });
    await page.keyboard.press('/');
    await expect(page.getByRole('textbox', { name: 'Filter the ledger' })).toBeFocused();
    await page.keyboard.type('case 9');
    await expect(table.getByRole('row', { name: /Case 9/ })).toBeVisible();
    await expect(table.getByRole('row')).toHaveCount(2);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Void/ }).focus();
    await page.keyboard.press('Enter');
    await expect(table.getByRole('row', { name: /Case 5.*void from/ })).toBeVisible();
    await page.getByRole('button', { name: /^All/ }).focus();
    await page.keyboard.press('Enter');
    await table.getByRole('button', { name: 'Points' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(table.getByRole('row').nth(1)).toContainText('−72');

    const path = info.outputPath('ledger.csv');
    await answerDialog(app, path);
    await page.getByRole('button', { name: 'Export these' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(`20 entries written to ${path}`)).toBeVisible();
    const written = readFileSync(path, 'utf8');
    expect(written.startsWith('\ufeffDate,Kind,Points')).toBe(true);
    expect(written.split('\r\n')[1]).toContain(',loss,72,');

    const whole = info.outputPath('whole.csv');
    await answerDialog(app, whole);
    await page.getByRole('button', { name: 'Export', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(`20 entries written to ${whole}`)).toBeVisible();
    expect(readFileSync(whole, 'utf8').split('\r\n')[1]).toContain(',loss,32,');

    await answerDialog(app, '');
    await page.getByRole('button', { name: 'Export these' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(`written to ${path}`)).toHaveCount(0);
  });
  await test.step('a week’s eligible orders become a gain by keyboard, are changed in its row, undone and removed', async () => {
    await openTab(page, 'Ledger');
    const table = page.getByRole('grid', { name: 'Ledger' });
    await page.getByRole('button', { name: 'Record a gain' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Eligible orders', exact: true })).toBeFocused();
    await page.keyboard.type('1240');
    await expect(page.getByRole('status', { name: 'Reckoned' })).toHaveText(
      /1,240.orders → 24.points, capped at 20/,
    );
    await page.keyboard.press('Enter');
    const week = table.getByRole('row', { name: /16–22.Nov: 1,240.orders → 24.points, capped at 20/ });
    await expect(week).toContainText('+20');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('textbox', { name: 'Eligible orders a week' })).toHaveValue('1240');

    await week.getByRole('button', { name: /Change/ }).focus();
    await page.keyboard.press('Enter');
    const orders = page.getByRole('textbox', { name: 'Eligible orders', exact: true });
    await expect(orders).toHaveValue('1240');
    await expect(orders).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('430');
    await page.keyboard.press('Enter');
    const changed = table.getByRole('row', { name: /16–22.Nov: 430.orders → 8.points/ });
    await expect(changed).toContainText('+8');
    await expect(week).toHaveCount(0);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(week).toContainText('+20');

    await week.getByRole('button', { name: /Change/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /^Remove.*16–22.Nov/ }).focus();
    await page.keyboard.press('Enter');
    await expect(week).toHaveCount(0);
  });
};

const logRating = async (page: Page, rating: string): Promise<void> => {
  await page.keyboard.press('l');
  await expect(page.getByRole('textbox', { name: 'Rating', exact: true })).toBeFocused();
  await page.keyboard.type(rating);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

/** A difference is reconciled, and limits are shortened by a quiz and said to be of a fall that was won. */
const settle = async (page: Page): Promise<void> => {
  await test.step('a difference is explained, reconciled as unexplained, undone, and reconciled by the reading', async () => {
    await openRating(page);
    await expect(why(page)).toContainText('148 = 200 + 40 − 24 − 16 − 20 − 32');
    await expect(why(page)).toContainText('equal');
    await logRating(page, '136');
    await expect(why(page)).toContainText(/12.points unexplained since 23.Nov/);

    await why(page).getByRole('button', { name: 'Reconcile' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radio', { name: /Correct the reading to 148/ })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: /Record a loss of 12 as unexplained/ })).toBeChecked();
    await page.getByRole('textbox', { name: 'Note, optional' }).focus();
    await page.keyboard.type('No notice came');
    await page.keyboard.press('Enter');
    await expect(why(page)).toContainText('equal');
    await expect(why(page)).toContainText('Unexplained, reconciled');
    await expect(why(page).getByRole('button', { name: 'Reconcile' })).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(why(page)).toContainText(/12.points unexplained/);

    await why(page).getByRole('button', { name: 'Reconcile' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('radio', { name: /Correct the reading to 148/ })).toBeFocused();
    await page
      .getByRole('button', { name: /^Reconcile/ })
      .last()
      .focus();
    await page.keyboard.press('Enter');
    await expect(why(page)).toContainText('Why 148');
    await expect(why(page)).toContainText('equal');
  });
  await test.step('a passed milestone quiz shortens the limits here and on Today, and undo takes it back', async () => {
    await openRating(page);
    await openTab(page, 'Restrictions');
    const table = page.getByRole('table', { name: 'Restrictions' });
    await table.getByRole('button', { name: /Record quiz.*limits of Thu 19.Nov/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(/^Passed/)).toBeFocused();
    await page.getByLabel('New end, as Seller Center prints it').fill('2026-11-24T08:41');
    await page.keyboard.press('Enter');
    await expect(table).toContainText(/Tue 24.Nov, 08:41/);
    await expect(table).toContainText(/quiz passed; without it Thu 26.Nov, 08:41/);
    await page.keyboard.press('Control+z');
    await expect(table).not.toContainText('quiz passed');
    await page.keyboard.press('Control+Shift+z');
    await expect(table).toContainText('quiz passed');
    await page.getByRole('navigation').getByRole('button', { name: 'Today' }).first().click();
    await expect(page.getByRole('region', { name: 'Headroom to the next milestone' })).toContainText(
      /until Tue 24.Nov, 08:41, shortened by the milestone quiz/,
    );
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('region', { name: 'Headroom to the next milestone' })).toContainText(
      /until Thu 26.Nov, 08:41/,
    );
  });
  await test.step('limits of a fall that was won since say so, and end when they are recorded as lifted', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Violations' }).first().press('Enter');
    await page
      .getByRole('row', { name: /Late dispatch rate above 10 %/ })
      .first()
      .dblclick();
    await page.getByRole('button', { name: 'Record a change' }).press('Enter');
    await page.getByRole('combobox', { name: 'New state' }).click();
    await page.getByRole('option', { name: 'Overturned' }).click();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await openRating(page);
    await openTab(page, 'Restrictions');
    const table = page.getByRole('table', { name: 'Restrictions' });
    await expect(table).toContainText(/taken back: case.9 on 23.Nov.*only Seller Center tells/);
    await table.getByRole('button', { name: /Lifted early.*limits of Thu 19.Nov/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByLabel(/^Lifted/)).toBeFocused();
    await page.getByLabel(/^Lifted/).fill('2026-11-22T10:00');
    await page.keyboard.press('Enter');
    await expect(table).toContainText(/Sun 22.Nov, 10:00/);
    await expect(table).toContainText(/lifted early; without it Thu 26.Nov, 08:41/);
    await page.getByRole('navigation').getByRole('button', { name: 'Today' }).first().click();
    const headroom = page.getByRole('region', { name: 'Headroom to the next milestone' });
    await expect(headroom).not.toContainText('until');
    await page.keyboard.press('Control+z');
    await expect(headroom).toContainText(/until Thu 26.Nov, 08:41/);
  });
};

test('a what-if is asked, past readings are imported, the calendar and the ledger are read and written to, and a difference is settled', async ({
  launchSample,
}, info) => {
  test.setTimeout(240_000);
  const running = await launchSample({ clock });
  await openRating(running.page);
  await test.step('a what-if is ticked, read, kept and taken back by keyboard', () =>
    askWhatIf(running.page));
  await test.step('past readings are imported and taken back', () => importReadings(running.page, info));
  await test.step('the calendar and the ledger', () => keepLedger(running, info));
  await test.step('a difference, and limits of a fall', () => settle(running.page));
});

test('the range of the chart is there again after a restart, in its own shop', async ({
  launchApp,
  launchSample,
}) => {
  const first = await launchSample({ clock });
  await openRating(first.page);
  await first.page.getByRole('radio', { name: '1 year' }).focus();
  await first.page.keyboard.press('Space');
  await expect(first.page.getByRole('radio', { name: '1 year' })).toBeChecked();
  await expect(first.page.getByText('in 1 year')).toBeVisible();
  await first.close();
  const second = await launchApp({ clock });
  await openRating(second.page);
  await expect(second.page.getByRole('radio', { name: '1 year' })).toBeChecked();
});

// Recurring duties by keyboard: what was missed, the control plan, a duty of one's own, its audit, its cadence.
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type Page, type TestInfo } from '@playwright/test';
import { examine } from './axe.ts';
import { expect } from './app.ts';
import { jump } from './palette.ts';

const list = (page: Page) => page.getByRole('grid', { name: 'Duties' });
const inspector = (page: Page, number: number) =>
  page.getByRole('region', { name: `Duty ${String(number)}`, exact: true });
const more = async (page: Page, number: number, verb: string) => {
  await page.getByRole('button', { name: `More for duty ${String(number)}` }).press('Enter');
  await page.getByRole('menuitem', { name: verb }).press('Enter');
};

/** Duties are caught up on, planned, recorded, begun as an audit, signed and changed, and the week is reviewed, by keyboard. */
export const keepDuties = async (page: Page, info: TestInfo, dataDir: string): Promise<void> => {
  await test.step('Today says once what was missed, and leads to it', async () => {
    await expect(page.getByRole('button', { name: /^Duties, 3 due|^Duties/ }).first()).toContainText('3');
    const next = page.getByRole('region', { name: /^Do next/ });
    await expect(next).toContainText(/Catch up on duty.4/);
    await next.getByRole('button', { name: /^Open duty.*duty.4/ }).press('Enter');
    await expect(inspector(page, 4).getByRole('heading', { name: 'Weekly audit of orders' })).toBeVisible();
    await expect(list(page).locator('tr[data-row]')).toHaveCount(6);
    await expect(list(page).getByRole('row', { name: /copy of the records/ })).toContainText(
      'Overdue, 2 missed',
    );
    await examine(page, 'Duties');
  });

  await test.step('what was missed is skipped in one step with a reason, and undone', async () => {
    await list(page)
      .getByRole('row', { name: /copy of the records/ })
      .press('Enter');
    const own = inspector(page, 6);
    await own.getByRole('button', { name: 'Skip all 2 that were missed' }).press('Enter');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('A reason is needed')).toBeVisible();
    await page.keyboard.type('The second computer was away');
    await page.keyboard.press('Control+Enter');
    await expect(own.getByRole('list', { name: 'Signed and skipped' })).toContainText(
      'The second computer was away',
    );
    await expect(own).toContainText('Up to date');
    await page.keyboard.press('Control+z');
    await expect(own).toContainText('Overdue, 2 missed');
  });

  await test.step('a day is signed late, with a file that shows it', async () => {
    const own = inspector(page, 6);
    await own.getByRole('button', { name: 'Sign for Wed 4 Nov' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await page.keyboard.type('Opened, all there');
    const file = info.outputPath('copy.txt');
    writeFileSync(file, 'The copy of 4 November opened.');
    await dialog.getByLabel('Files to add as evidence').setInputFiles(file);
    await expect(dialog.getByRole('list', { name: 'Evidence' })).toContainText('copy.txt');
    await examine(page, 'a day that is signed');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toHaveCount(0);
    const said = own.getByRole('list', { name: 'Signed and skipped' });
    await expect(said.getByRole('listitem').first()).toContainText('Done late');
    await expect(said).toContainText('copy.txt');
  });

  await test.step('the control plan tells each cell in words and is walked by arrows', async () => {
    await page.getByRole('button', { name: /^Control plan/ }).press('Enter');
    const plan = page.getByRole('grid', { name: 'Control plan by weeks' });
    const cell = (name: string) => plan.getByRole('gridcell', { name });
    await expect(cell('Weekly audit of orders, week of 16 Nov: Overdue')).toBeVisible();
    await cell('Review of the week, week of 16 Nov: Done late').click();
    await page.keyboard.press('ArrowRight');
    await expect(cell('Review of the week, week of 23 Nov: Due today')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(inspector(page, 3)).toBeVisible();
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+End');
    await expect(plan.getByRole('gridcell').last()).toBeFocused();
    await examine(page, 'the control plan');
    await page.getByRole('radio', { name: 'Weeks' }).press('ArrowRight');
    await expect(
      page.getByRole('gridcell', { name: 'Weekly audit of orders, Nov: Overdue, 3 of 5 done' }),
    ).toBeVisible();
    await page.getByRole('button', { name: /^All/ }).press('Enter');
  });

  await test.step('a rule that falls on no day is refused in words; a plain one is told with its first days', async () => {
    await page.getByRole('heading', { name: 'Duties', level: 1 }).focus();
    await page.keyboard.press('a');
    const form = page.getByRole('dialog', { name: 'New duty' });
    await form.getByLabel('What is to be done').fill('Daily look at the tickets');
    await form.getByRole('combobox', { name: 'Checklist, optional' }).press('Enter');
    await page.getByRole('option', { name: 'Weekly health' }).click();
    const often = form.getByRole('combobox', { name: 'How often' });
    await often.press('Enter');
    await page.getByRole('option', { name: 'By an own rule' }).click();
    await form.getByLabel('Rule').fill('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30');
    await expect(form).toContainText('It never falls on a day.');
    await page.keyboard.press('Control+Enter');
    await expect(form.getByText('It never falls on a day', { exact: true })).toBeVisible();
    await form.getByLabel('Rule').fill('FREQ=HOURLY');
    await page.keyboard.press('Control+Enter');
    await expect(form.getByText('FREQ can’t be “HOURLY” here')).toBeVisible();
    await often.press('Enter');
    await page.getByRole('option', { name: 'Every so many days' }).click();
    await form.getByLabel('How many days').fill('1');
    await expect(form).toContainText(/Every day\. First on Mon 23.Nov, Tue 24.Nov and Wed 25.Nov\./);
    await examine(page, 'a new duty');
    await page.keyboard.press('Control+Enter');
    await expect(inspector(page, 7).getByText('Due today').first()).toBeVisible();
  });

  await test.step('its audit is begun from it, and signing that off offers to sign the duty', async () => {
    await inspector(page, 7)
      .getByRole('button', { name: /^Begin audit for/ })
      .press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Begin an audit' });
    await expect(dialog.getByRole('combobox', { name: 'Checklist' })).toHaveValue('Weekly health');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: 'Weekly health', level: 1 })).toBeVisible();
    await page.keyboard.press('1');
    await page.getByRole('button', { name: 'Sign off' }).press('Enter');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/It was begun for duty 7, Daily look at the tickets/)).toBeVisible();
    await page.getByRole('button', { name: 'Sign the duty' }).press('Enter');
    await expect(page.getByText(/It was begun for duty 7/)).toHaveCount(0);
    await jump(page, 'daily look', /Duty.7/);
    await expect(inspector(page, 7)).toContainText('Up to date');
    await expect(inspector(page, 7).getByRole('list', { name: 'Signed and skipped' })).toContainText(
      /Audit 7/,
    );
  });

  await test.step('its cadence is changed, it is handed over, paused and goes on', async () => {
    const own = inspector(page, 7);
    const happened = own.getByRole('list', { name: 'What happened' });
    await more(page, 7, 'Change the cadence');
    const often = page.getByRole('combobox', { name: 'How often' });
    await expect(often).toHaveValue('Every so many days');
    await often.press('Enter');
    await page.getByRole('option', { name: 'Every month' }).click();
    await page.keyboard.press('Control+Enter');
    await expect(happened).toContainText('New cadence: Every month on the 1st');
    await more(page, 7, 'Hand over');
    await page.getByRole('combobox', { name: 'To' }).press('Enter');
    await page.getByRole('option', { name: 'Packing' }).click();
    await page.keyboard.press('Control+Enter');
    await expect(happened).toContainText('Handed over to Packing');
    await more(page, 7, 'Pause');
    await page.keyboard.type('Until the new year');
    await page.keyboard.press('Control+Enter');
    await expect(own).toContainText('Paused: Until the new year');
    await more(page, 7, 'Go on');
    await expect(happened).toContainText('Goes on');
    await expect(own.getByRole('list', { name: 'Signed and skipped' })).toContainText(/Audit 7/);
  });

  await test.step('the weekly review is held for its duty, noted, signed off and filed as a PDF', async () => {
    await jump(page, 'review of the week', /Duty.5/);
    await inspector(page, 5)
      .getByRole('button', { name: /^Hold the review for Mon 23.Nov$/ })
      .press('Enter');
    await expect(page.getByRole('heading', { name: 'Weekly review', level: 1 })).toBeVisible();
    const actions = page.getByRole('list', { name: 'Overdue actions and effect checks' });
    await expect(actions.getByRole('listitem').first()).toContainText(/overdue|due/);
    await expect(page.getByRole('region', { name: 'Causes that came back' })).toContainText(/came back/);
    const notes = page.getByRole('textbox', { name: 'What was decided, optional' });
    await notes.press('End');
    await page.keyboard.type('A second pickup from Monday on');
    await examine(page, 'the weekly review');
    await page.keyboard.press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: /^Sign off the week of 18–23.Nov\?$/ });
    await expect(dialog.getByRole('checkbox', { name: /^Sign duty.5 for Mon 23.Nov/ })).toBeChecked();
    await examine(page, 'signing a review');
    const incoming = join(dataDir, 'sample', 'vault', 'incoming');
    chmodSync(incoming, 0o500);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: 'Review 2', level: 1 })).toBeVisible();
    await expect(page.getByText('A second pickup from Monday on')).toBeVisible();
    await expect(page.getByRole('list', { name: 'Signed reviews' }).getByRole('listitem')).toHaveCount(2);
    await expect(page.getByText('The PDF was not made.')).toBeVisible({ timeout: 30_000 });
    chmodSync(incoming, 0o700);
    await page.getByRole('button', { name: 'Make the PDF' }).press('Enter');
    const open = page.getByRole('button', { name: 'Open the PDF' });
    await expect(open).toBeVisible({ timeout: 30_000 });
    await examine(page, 'a signed review');
    await open.press('Enter');
    await expect(page.getByRole('button', { name: 'PDF of review 2' })).toBeVisible();
    await jump(page, 'review of the week', /Duty.5/);
    const said = inspector(page, 5).getByRole('list', { name: 'Signed and skipped' });
    await expect(said.getByRole('listitem').first()).toContainText(/Review 2.*Weekly review 2/);
  });
};

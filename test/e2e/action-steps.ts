// The corrective-action log, by keyboard: recorded from its case, begun, proved, done and checked.
import { writeFileSync } from 'node:fs';
import { test, type Page, type TestInfo } from '@playwright/test';
import { examine } from './axe.ts';
import { expect } from './app.ts';
import { jump, openCase } from './palette.ts';

const log = (page: Page) => page.getByRole('grid', { name: 'Actions' });
const inspector = (page: Page, number: number) =>
  page.getByRole('region', { name: `Action ${String(number)}`, exact: true });

/** Goes through the log as the sample has it, by keyboard, up to a new action that is not recorded. */
const readLog = async (page: Page): Promise<void> => {
  await jump(page, 'Actions');
  await expect(log(page).locator('tr[data-row]')).toHaveCount(6);
  const board = log(page).getByRole('row', { name: /Dispatch board at 15:00/ });
  await expect(board).toContainText('Effect check due');
  await board.click();
  await expect(inspector(page, 1)).toContainText(/The cause came back after 137.days\./);
  await expect(inspector(page, 1)).toContainText(
    /1.case, 32.points since\. The effect check is open again\./,
  );
  await page.keyboard.press('/');
  await page.keyboard.type('claim');
  await expect(log(page).locator('tr[data-row]')).toHaveCount(1);
  await expect(log(page)).toContainText(/10.days overdue/);
  await page.keyboard.press('Escape');
  await examine(page, 'Actions');
  await test.step('the causes stand by what they have cost, and lead to what was done against them', async () => {
    await page.getByRole('button', { name: /^Causes/ }).focus();
    await page.keyboard.press('Enter');
    const causes = page.getByRole('grid', { name: 'Causes' });
    await expect(causes.locator('tr[data-row]').first()).toContainText('Carrier scans late');
    await examine(page, 'the causes of actions');
    await causes.locator('tr[data-row]').first().focus();
    await page.keyboard.press('Enter');
    await expect(log(page).locator('tr[data-row]').first()).toContainText('Carrier scans late');
  });
  await page.getByRole('heading', { name: 'Actions', level: 1 }).focus();
  await page.keyboard.press('a');
  await expect(page.getByRole('dialog', { name: 'New action' })).toBeVisible();
  await examine(page, 'a new action');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
};

/** An action is recorded from its case, worked through, proved, checked and taken back, by keyboard. */
export const workThroughAction = async (page: Page, info: TestInfo): Promise<void> => {
  const own = inspector(page, 7);

  await test.step('the log says what came back, is narrowed by keyboard, and axe finds nothing on it', () =>
    readLog(page));

  await test.step('what was decided against a case is recorded from there', async () => {
    await openCase(page, 9);
    await expect(page.getByRole('list', { name: 'Corrective actions' })).toContainText(
      'Photo at each hand-over',
    );
    await page.getByRole('button', { name: /^New\s?, corrective action$/ }).press('Enter');
    const form = page.getByRole('dialog', { name: 'New action' });
    await expect(form.getByLabel('What is to be done')).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(form.getByText('What is to be done', { exact: true }).last()).toBeVisible();
    await form.getByLabel('What is to be done').fill('Second pickup at 18:30');
    await form.getByLabel('Cause, optional').fill('Carrier scans late');
    await form.getByLabel('Steps, one on a line, optional').fill('Booked at the carrier\n- Told to the team');
    await form.getByLabel('Why did it happen?').fill('The van left before the last orders were packed');
    await expect(form.getByLabel('And why that?')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(own.getByRole('heading', { name: 'Second pickup at 18:30' })).toBeVisible();
    await expect(own.getByRole('button', { name: 'Mark as done' })).toBeDisabled();
    await expect(own).toContainText('2 steps are not done. Nothing proves it.');
  });

  await test.step('steps are ticked, a file proves it, and then it is done until its effect is looked at', async () => {
    await own.getByRole('checkbox', { name: 'Booked at the carrier' }).press('Space');
    await expect(own).toContainText('In progress');
    await own.getByRole('checkbox', { name: 'Told to the team' }).press('Space');
    const file = info.outputPath('booking.txt');
    writeFileSync(file, 'Pickup at 18:30 is booked from Monday on.');
    await own.getByLabel('Files to add as proof').setInputFiles(file);
    await expect(own.getByRole('list', { name: 'Proof' })).toContainText('booking.txt');
    await own.getByRole('button', { name: 'Mark as done' }).press('Enter');
    const day = page.getByRole('dialog').getByLabel('Look at the effect on');
    await expect(day).toHaveValue('2026-12-23');
    await page.keyboard.press('Control+Enter');
    await expect(own.getByText('Done').first()).toBeVisible();
    await expect(own.getByRole('checkbox', { name: 'Told to the team' })).toBeDisabled();
  });

  await test.step('the check shows what came before and since, and undo takes it back', async () => {
    await own.getByRole('button', { name: 'Record the effect check' }).press('Enter');
    await expect(page.getByRole('dialog')).toContainText(/1.day before/);
    await page.keyboard.press('Control+Enter');
    await expect(own.getByText('Effective', { exact: true }).first()).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await page.keyboard.press('Control+z');
    await expect(own.getByRole('button', { name: 'Record the effect check' })).toBeVisible();
  });

  await test.step('the case tells of it, and its ways count it', async () => {
    await openCase(page, 9);
    await expect(page.getByRole('list', { name: 'Corrective actions' })).toContainText(
      'Second pickup at 18:30',
    );
    await expect(page.getByText(/1.corrective action is done, 1 still open\./)).toBeVisible();
  });
};

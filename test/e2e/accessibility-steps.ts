// What is behind the first look of a screen: tabs, forms, menus and dialogs.
import { writeFileSync } from 'node:fs';
import { test, type Page, type TestInfo } from '@playwright/test';
import { logRating } from '../support/alerts-window.ts';
import { expect } from './app.ts';
import { examine } from './axe.ts';
import { drop } from './drop.ts';
import { openCase, openRating } from './palette.ts';

const dialog = (page: Page) => page.getByRole('dialog');
const pickTab = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('tab', { name }).click();

const closeDialog = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
};

const examineRatingTabs = async (page: Page): Promise<void> => {
  await examine(page, 'Roll-off calendar');
  await page.getByRole('button', { name: 'Show as list' }).click();
  await examine(page, 'Roll-off list');
  await pickTab(page, 'Ledger');
  await examine(page, 'Ledger');
  await pickTab(page, 'Restrictions');
  await examine(page, 'Restrictions');
};

const examineRatingForms = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /Record quiz/ })
    .first()
    .click();
  await expect(page.getByLabel(/^Passed/)).toBeFocused();
  await examine(page, 'Record quiz');
  await closeDialog(page);
  await page
    .getByRole('region', { name: 'What the rating is made of' })
    .getByRole('button', { name: 'Reconcile' })
    .click();
  await expect(page.getByRole('radio', { name: /as unexplained/ })).toBeVisible();
  await examine(page, 'Reconcile');
  await closeDialog(page);
  await pickTab(page, 'Ledger');
  await page.getByRole('button', { name: 'Record a gain' }).click();
  await expect(page.getByRole('textbox', { name: 'Eligible orders', exact: true })).toBeFocused();
  await page.keyboard.type('430');
  await examine(page, 'Record a gain');
  await closeDialog(page);
};

const examineWhatIf = async (page: Page): Promise<void> => {
  await page.getByRole('checkbox', { name: /Case.9 is won/ }).press('Space');
  await page.getByRole('button', { name: 'Keep as note' }).press('Enter');
  await expect(page.getByRole('region', { name: 'Kept' })).toBeVisible();
  await examine(page, 'Rating with a what-if');
};

const examineImport = async (page: Page, path: string): Promise<void> => {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(dialog(page).getByRole('textbox')).toBeFocused();
  await examine(page, 'The rows are asked for');
  writeFileSync(path, 'Date,Rating\n2026-11-22,150\n2026-03-02,199\n2026-03-03,x\n2026-11-21,148\n');
  await drop(page, page.getByRole('main'), path);
  await dialog(page).getByRole('button', { name: 'All 4' }).click();
  await dialog(page).getByRole('radio', { name: 'Replace it' }).focus();
  await page.keyboard.press('Space');
  await examine(page, 'The rows are shown');
};

/** Rating of the sample shop: its tabs, forms, a what-if and the import. */
export const examineRating = async (page: Page, info: TestInfo): Promise<void> => {
  await logRating(page, '136');
  await openRating(page);
  await test.step('the tabs', () => examineRatingTabs(page));
  await test.step('the forms', () => examineRatingForms(page));
  await test.step('a what-if', () => examineWhatIf(page));
  await test.step('the import', () => examineImport(page, info.outputPath('rates.csv')));
  await closeDialog(page);
};

const examineContact = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: 'Contacts' }).press('Space');
  const timeline = page.getByRole('list', { name: /^Timeline/ });
  await expect(timeline.getByRole('listitem')).toHaveCount(2);
  await examine(page, 'A case with a full file');
  await page.getByRole('button', { name: 'More for E-mail from Appeals team' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Read or change' }).press('Enter');
  await expect(page.getByRole('textbox', { name: 'What was said' })).toHaveValue(/names no bacteria/);
  await examine(page, 'A contact', '[role="dialog"]');
  await closeDialog(page);
};

const examineCaseForms = async (page: Page): Promise<void> => {
  await page.keyboard.press('m');
  await expect(page.getByRole('textbox', { name: 'Amount' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('An amount, such as 1,240.50')).toBeVisible();
  await examine(page, 'Held money', '[role="dialog"]');
  await closeDialog(page);
  await page.keyboard.press('q');
  await expect(page.getByRole('radio', { name: 'Offered', exact: true })).toBeFocused();
  await examine(page, 'The policy quiz', '[role="dialog"]');
  await closeDialog(page);
};

const examineWays = async (page: Page): Promise<void> => {
  const evidence = page.getByRole('region', { name: 'Evidence', exact: true });
  await evidence.getByRole('button', { name: /more that other markets name/ }).click();
  await page.getByRole('radio', { name: 'Wait for the roll-off' }).check();
  await expect(page.getByRole('form', { name: 'Record the decision' })).toBeVisible();
  await examine(page, 'The ways of a case');
  await evidence.getByRole('button', { name: /^Match a file: Photos of the loading/ }).click();
  await expect(page.getByRole('menuitemcheckbox').first()).toBeVisible();
  await examine(page, 'The files to match', '[role="menu"]');
  await page.keyboard.press('Escape');
};

/** Cases of the sample shop: a full file, its dialogs, its ways and its checklist. */
export const examineCases = async (page: Page): Promise<void> => {
  await openCase(page, 8);
  await test.step('a contact', () => examineContact(page));
  await test.step('the forms', () => examineCaseForms(page));
  await openCase(page, 9);
  await test.step('the ways', () => examineWays(page));
  await openCase(page, 10);
  await expect(page.getByText('none chosen yet')).toBeVisible();
  await examine(page, 'A case without a way');
};

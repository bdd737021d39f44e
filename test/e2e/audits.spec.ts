// The weekly audit by keyboard alone (J6): thirty items, a failed one becomes a finding and an action in its own row.
import type { ElectronApplication, Page } from '@playwright/test';
import { existsSync, writeFileSync } from 'node:fs';
import { checkPdf, pdfText, plainText } from '../support/outside-readers.ts';
import { examine } from './axe.ts';
import { expect, test } from './app.ts';
import { drop } from './drop.ts';
import { jump } from './palette.ts';
import { workThroughAction } from './action-steps.ts';
import { keepDuties } from './duty-steps.ts';

const clock = '2026-11-23T14:12:00Z';

const side = (page: Page) => page.getByRole('region', { name: 'What it comes to' });
const saveTo = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
const counted = (page: Page, word: string) =>
  side(page).getByRole('listitem').filter({ hasText: word }).first();

test('an action is worked through, the weekly audit is gone through, found, signed off and seen again, and duties are kept, by keyboard', async ({
  launchSample,
}, info) => {
  test.setTimeout(300_000);
  const { app, page, dataDir } = await launchSample({ clock });
  await workThroughAction(page, info);
  await jump(page, 'Today');
  let strokes = 0;
  const press = async (key: string) => {
    strokes += 1;
    await page.keyboard.press(key);
  };

  await test.step('Today names what is found and not settled, and the list has runs with their scores', async () => {
    const open = page.getByRole('region', { name: 'Open findings of audits' });
    await expect(open).toContainText('3 open, at stake:');
    await expect(open.getByRole('listitem')).toHaveCount(3);
    await jump(page, 'Audits');
    const list = page.getByRole('grid', { name: 'Audits' });
    await expect(list.locator('tr[data-row]')).toHaveCount(5);
    await expect(list).toContainText('12 of 231 orders, random, seed 4471');
    await examine(page, 'Audits');
    await list.locator('tr[data-row]').first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(list.locator('tr[data-row]').nth(1)).toBeFocused();
  });

  await test.step('two runs are chosen by key and told item by item: what got better, worse, or can’t be said', async () => {
    const rows = page.getByRole('grid', { name: 'Audits' }).locator('tr[data-row]');
    await page.keyboard.press('c');
    await rows.nth(3).focus();
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Compare runs 2 and 4' }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Run 2 and run 4', level: 1 })).toBeFocused();
    await expect(page.getByRole('group', { name: 'Both runs in figures' })).toContainText(
      /59.%, then 88.%16 items; .*9 better, 1 worse6 stayed/,
    );
    const items = page.getByRole('table', { name: 'Items of both runs' });
    await expect(items.getByRole('row', { name: /^Is the carrier’s own scan/ })).toContainText(
      'NotPartlyHighBetter',
    );
    await expect(items.getByRole('row', { name: /^Does stock for the pre-order/ })).toContainText(
      'Not applicableNot applicableMediumNot judged in both',
    );
    await examine(page, 'two audits');
    await page.getByRole('button', { name: /^Worse/ }).press('Enter');
    await expect(items.locator('tbody')).toHaveCount(1);
    await page.getByRole('combobox', { name: 'Earlier run' }).selectOption({ label: 'Run 3, 8 Nov' });
    await expect(page.getByRole('heading', { name: 'Run 3 and run 4', level: 1 })).toBeVisible();
    await page.getByRole('button', { name: /^All/ }).press('Enter');
    await items.getByRole('button', { name: /^Has this tracking number/ }).press('Enter');
    await expect(page.getByRole('button', { name: /^Has this tracking number/ })).toHaveAttribute(
      'aria-expanded',
      'true',
    );
    await page.getByRole('button', { name: 'Compare with …' }).press('Enter');
    await page.getByRole('menuitem', { name: /^Run.1,/ }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Run 1 and run 4', level: 1 })).toBeVisible();
    await page.getByRole('button', { name: 'Audits', exact: true }).last().press('Enter');
  });

  await test.step('sections stand by month, cells are walked by arrows and lead to their runs', async () => {
    await page.getByRole('button', { name: /^By month/ }).press('Enter');
    const grid = page.getByRole('grid', { name: 'Scores by section and month' });
    await examine(page, 'scores by month');
    const newest = grid
      .getByRole('row', { name: /^Times/ })
      .getByRole('button')
      .last();
    await newest.focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowDown');
    const tracking = grid.getByRole('row', { name: /^Tracking/ }).getByRole('button');
    await expect(tracking.nth(1)).toBeFocused();
    await expect(tracking.nth(1)).toHaveText(/Fair 80.%5 assessed/);
    await page.keyboard.press('End');
    await expect(tracking.nth(2)).toHaveText(/Good 95.%10 assessed, 2.runs/);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: /^Run.3,/ }).press('Enter');
    await expect(page.getByRole('heading', { name: 'Fulfilment', level: 1 })).toBeVisible();
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(grid).toBeVisible();
  });

  await test.step('what failed again is told with how often, when last, and leads to its findings', async () => {
    await page.getByRole('button', { name: /^Failed again/ }).press('Enter');
    const again = page.getByRole('grid', { name: 'Failed again' });
    await examine(page, 'what failed again');
    const row = again.getByRole('row', { name: /^Can the shop show when/ });
    await expect(row).toContainText(/4 of 4.runs15.Nov, run.4/);
    await row.getByRole('button', { name: /^Finding.1$/ }).press('Enter');
    await expect(page.getByRole('region', { name: 'Finding 1', exact: true })).toBeVisible();
    await page.getByRole('button', { name: /^Runs/ }).press('Enter');
    await expect(page.getByRole('grid', { name: 'Audits' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Finding 1', exact: true })).toHaveCount(0);
  });

  await test.step('a run is begun by keyboard', async () => {
    await page.keyboard.press('a');
    await expect(page.getByRole('dialog', { name: 'Begin an audit' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Checklist' })).toBeFocused();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: 'Weekly health', level: 1 })).toBeVisible();
    await expect(side(page)).toContainText('0 of 20 assessed');
  });

  await test.step('items take at most three keys for two, findings and actions included: thirty take 45', async () => {
    for (let item = 1; item <= 20; item += 1) {
      if (item % 8 === 0) {
        await press('3');
        await expect(page.getByRole('textbox', { name: 'What was found' })).toBeFocused();
        if (item === 8) await examine(page, 'a finding in its row');
        await press('Enter');
        await expect(page.getByRole('textbox', { name: 'What was found' })).toHaveCount(0);
      } else await press(item % 7 === 0 ? '4' : '1');
    }
    await expect(side(page)).toContainText('20 of 20 assessed');
    await expect(counted(page, 'Not applicable')).toContainText('2');
    await expect(side(page)).toContainText('of 18 that apply');
    await expect(side(page)).toContainText(/89.%/);
    expect(strokes).toBe(22);
  });

  await test.step('a note is typed in its row, kept, and the run goes on where it was left', async () => {
    await page.keyboard.press('m');
    const note = page.getByRole('textbox', { name: 'Note' });
    await expect(note).toBeFocused();
    await page.keyboard.type('Seen on Monday');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('img', { name: 'has a note' })).toHaveCount(1);
    await jump(page, 'Audits');
    await page.getByRole('grid', { name: 'Audits' }).locator('tr[data-row]').first().press('Enter');
    await expect(side(page)).toContainText('20 of 20 assessed');
  });

  await test.step('a file shows an answer, is taken off it and put back by undo', async () => {
    const path = info.outputPath('board.txt');
    writeFileSync(path, 'Cut-off 15:00');
    await drop(page, page.getByRole('main'), path);
    const shown = page.getByRole('list', { name: 'Files of this answer' });
    await expect(shown).toContainText('board.txt');
    await examine(page, 'an answer with a file');
    await shown.getByRole('button', { name: /^Take off/ }).press('Enter');
    await expect(shown).toHaveCount(0);
    await expect(page.locator('[data-current=true]').getByRole('button').first()).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect(shown).toContainText('board.txt');
  });

  await test.step('signed off it stays as it is, and its findings have their actions', async () => {
    await page.getByRole('button', { name: 'Sign off' }).press('Enter');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Signed off').first()).toBeVisible();
    await page.keyboard.press('2');
    await expect(page.getByRole('group', { name: /^Answer to/ })).toHaveCount(0);
    await examine(page, 'a signed audit');
    await page.getByRole('button', { name: /^Finding.4$/ }).press('Enter');
    const finding = page.getByRole('region', { name: 'Finding 4', exact: true });
    await expect(finding).toContainText('Action under way');
    await finding.getByRole('button', { name: 'Edit' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Finding 4' });
    await expect(dialog.getByRole('textbox', { name: 'What was found' })).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('The figure of last week stands still');
    await examine(page, 'a finding that is edited');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toHaveCount(0);
    await expect(finding.getByRole('heading', { level: 3 })).toHaveText(
      'The figure of last week stands still',
    );
    await finding.getByRole('button', { name: /^Action.8$/ }).press('Enter');
    await expect(page.getByRole('region', { name: 'Action 8', exact: true })).toBeVisible();
  });

  await test.step('its report and a sheet of paper are saved as PDF where the user says', async () => {
    await jump(page, 'Audit 6', /Audit.6, Weekly health/);
    const [report, sheet, blank] = ['report.pdf', 'sheet.pdf', 'blank.pdf'].map((name) =>
      info.outputPath(name),
    );
    const print = async (item: string, path = '') => {
      await saveTo(app, path);
      await page.getByRole('button', { name: 'PDF' }).press('Enter');
      await page.getByRole('menuitem', { name: item }).press('Enter');
    };
    await print('Report of this run', report);
    await expect(page.getByText('Report of run 6 written', { exact: true })).toBeVisible();
    await print('Paper sheet, to be filled in by hand', sheet);
    await expect(page.getByText('Sheet of run 6 written', { exact: true })).toBeVisible();
    await examine(page, 'a run that was saved as PDF');
    await saveTo(app, blank ?? '');
    await jump(page, 'Audits');
    await page.keyboard.press('a');
    await page.getByRole('button', { name: 'Save it as a paper sheet (PDF)' }).press('Enter');
    await expect(page.getByText(`Paper sheet written to ${blank ?? ''}`)).toBeVisible();
    await examine(page, 'an audit that is begun, and its sheet');
    await page.keyboard.press('Escape');
    for (const [path, words] of [
      [report, '18 that apply; 20 of 20 assessed'],
      [sheet, 'Run 6, begun 23 Nov 2026'],
      [blank, 'To be filled in by hand'],
    ]) {
      checkPdf(path ?? '');
      expect(pdfText(path ?? '')).toContain(plainText(words ?? ''));
      expect(pdfText(path ?? '')).toContain(plainText('Sample, made-up records'));
    }
    expect(existsSync(info.outputPath('data', 'sample', 'packets', 'reports'))).toBe(false);
  });

  await test.step('a listing is held against the rules while it is typed, and each hit leads to its words', async () => {
    await jump(page, 'Check a listing');
    await expect(page.getByRole('heading', { name: 'Check a listing', level: 1 })).toBeFocused();
    const found = page.getByRole('region', { name: 'What was found' });
    await expect(found).toContainText('Nothing is held against the rules yet.');
    const description = page.getByRole('textbox', { name: 'Description' });
    await description.focus();
    await page.keyboard.type('A plain steel bottle.');
    await expect(found).toContainText('None of the rules has anything against it.');
    await page.keyboard.type(' Write to care@example.com.');
    await examine(page, 'a listing that is checked');
    await found.getByRole('button', { name: 'Description care@example.com' }).press('Enter');
    await expect(description).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(description).toHaveValue('A plain steel bottle. Write to .');
    await expect(found).toContainText('None of the rules has anything against it.');
  });

  await jump(page, 'Today');
  await keepDuties(page, info, dataDir);
});

// The weekly audit by keyboard alone (J6): thirty items, a failed one becomes a finding and an action in its own row.
import type { Page } from '@playwright/test';
import { examine } from './axe.ts';
import { expect, test } from './app.ts';
import { keepOwnChecklists } from './checklist-steps.ts';
import { checkAFileOfListings } from './listing-file-steps.ts';
import { jump } from './palette.ts';

const clock = '2026-11-23T14:12:00Z';

const side = (page: Page) => page.getByRole('region', { name: 'What it comes to' });
const counted = (page: Page, word: string) =>
  side(page).getByRole('listitem').filter({ hasText: word }).first();

test('the weekly audit is gone through, found, signed off and seen again by keyboard', async ({
  launchSample,
}, info) => {
  test.setTimeout(180_000);
  const { app, page } = await launchSample({ clock });
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
    await expect(list.locator('tr[data-row]')).toHaveCount(3);
    await expect(list).toContainText('12 of 231 orders, random, seed 4471');
    await examine(page, 'Audits');
    await list.locator('tr[data-row]').first().focus();
    await page.keyboard.press('ArrowDown');
    await expect(list.locator('tr[data-row]').nth(1)).toBeFocused();
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
    await finding.getByRole('button', { name: /^Action.7$/ }).press('Enter');
    await expect(page.getByRole('region', { name: 'Action 7', exact: true })).toBeVisible();
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

  await test.step('a file of listings is checked as a whole, and each of them by its words', () =>
    checkAFileOfListings(page, info.outputPath('products.csv')));
  await keepOwnChecklists(page, app, (name) => info.outputPath(name));
});

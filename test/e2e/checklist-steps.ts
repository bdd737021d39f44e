import { readFileSync, writeFileSync } from 'node:fs';
import type { ElectronApplication, Page } from '@playwright/test';
import { z } from 'zod';
import { examine } from './axe.ts';
import { expect, test } from './app.ts';
import { drop } from './drop.ts';
import { jump } from './palette.ts';

const outline = (page: Page) => page.getByRole('list', { name: 'Parts of the checklist' });
const selected = (page: Page) => outline(page).locator('[aria-current="true"]');
const shown = (page: Page) => page.getByRole('region', { name: 'The checklist' });
const row = (page: Page, name: RegExp) =>
  page.getByRole('grid', { name: 'Checklists' }).getByRole('row', { name });
const field = (page: Page, name: string) => page.getByRole('textbox', { name });

const anyList = z.looseObject({ items: z.array(z.looseObject({ id: z.string() })) });

/** The system's dialog can't be driven from outside: it answers what a person would choose. */
const answerDialog = (app: ElectronApplication, filePath: string): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, filePath);

const copyAndChange = async (page: Page): Promise<void> => {
  await jump(page, 'Checklists');
  await expect(page.getByRole('heading', { name: 'Checklists', level: 1 })).toBeVisible();
  await row(page, /^Fulfilment/).click();
  await examine(page, 'the checklists');
  await shown(page).getByRole('button', { name: 'Make a copy to change' }).press('Enter');
  await expect(field(page, 'Its name')).toBeFocused();
  await page.keyboard.type('Our parcels');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Our parcels', level: 1 })).toBeVisible();
  await examine(page, 'a checklist that is changed');

  await selected(page).focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const moved = await selected(page).textContent();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(selected(page)).toHaveText(moved ?? '');
  await expect(outline(page).getByRole('button').nth(3)).toHaveText(moved ?? '');
  await expect(selected(page)).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(page.getByText(/^“.*” deleted\./)).toBeVisible();
  await expect(selected(page)).toBeFocused();
  await page.getByRole('button', { name: 'Put it back' }).press('Enter');
  await expect(outline(page).getByRole('button').nth(3)).toHaveText(moved ?? '');
};

const addAnItem = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Add an item' }).press('Enter');
  await expect(field(page, 'Question')).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(field(page, 'Question')).toBeFocused();
  await expect(field(page, 'Question')).toHaveAttribute('aria-invalid', 'true');
  await expect(field(page, 'Question')).toHaveAccessibleDescription(/Must not be blank/);
  await examine(page, 'an item that lacks its texts');
  await page.keyboard.type('Is the packing table clear at closing time?');
  await field(page, 'How to check').fill('Look at it after the last pickup');
  await field(page, 'Evidence wanted').fill('A photo of the day');
  await expect(page.getByText('Own item: it rests on no clause of the rules.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(shown(page)).toContainText('1\u00a0item added, 1\u00a0item moved.');
  await expect(shown(page).getByRole('list', { name: 'Versions' }).locator(':scope > li')).toHaveCount(2);
  await examine(page, 'an own checklist');
};

const writeAndRead = async (page: Page, app: ElectronApplication, path: string): Promise<void> => {
  await answerDialog(app, path);
  await shown(page).getByRole('button', { name: 'Export as JSON' }).press('Enter');
  await expect(shown(page)).toContainText(`“Our parcels” written to ${path}`);
  const text = readFileSync(path, 'utf8');
  const dialog = page.getByRole('dialog', { name: 'Import a checklist' });
  await drop(page, page.getByRole('grid', { name: 'Checklists' }), path);
  await expect(dialog).toContainText(
    'Our parcels is here already, as version 2. There is nothing to import.',
  );
  await expect(dialog.getByRole('button', { name: 'Import the checklist' })).toBeDisabled();

  const list = anyList.parse(JSON.parse(text));
  const [first] = list.items;
  const bad = {
    ...list,
    items: list.items.map((item, at) => (at === 0 ? { ...item, severity: 'huge' } : item)),
  };
  const chooser = page.getByLabel('Drop a checklist file here, or choose one (.json)');
  writeFileSync(path, JSON.stringify(bad));
  await chooser.setInputFiles(path);
  await expect(dialog.getByRole('alert')).toContainText(
    `items[0] (${first?.id ?? ''}), severity: must be one of "high", "medium", "low"`,
  );
  await examine(page, 'a checklist file that is refused');
  writeFileSync(path, JSON.stringify({ ...list, id: 'partner', title: 'A partner’s list' }));
  await chooser.setInputFiles(path);
  await expect(dialog).toContainText('becomes a checklist of this shop’s own: 21\u00a0items');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toHaveCount(0);
  await expect(row(page, /A partner’s list/)).toHaveAttribute('aria-selected', 'true');
  await shown(page).getByRole('button', { name: 'Retire' }).press('Enter');
  await expect(shown(page)).toContainText('Retired: it is kept with its runs');
};

const drawFromFile = async (page: Page, path: string): Promise<void> => {
  const orders = Array.from({ length: 30 }, (_, at) => `Kim,57646141303${String(at + 100)}`);
  writeFileSync(path, ['Buyer,Order ID', ...orders].join('\n'));
  await jump(page, 'Audits');
  await page.keyboard.press('a');
  const dialog = page.getByRole('dialog', { name: 'Begin an audit' });
  await dialog.getByRole('combobox', { name: 'Checklist' }).click();
  await expect(page.getByRole('option', { name: 'A partner’s list' })).toHaveCount(0);
  await page.getByRole('option', { name: 'Our parcels' }).click();
  await dialog.getByText('Random', { exact: true }).click();
  await dialog.getByLabel('Or drop a CSV or XLSX file with the orders here').last().setInputFiles(path);
  await expect(dialog).toContainText('30 different orders in 30 rows.');
  await examine(page, 'a sample from a file');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: 'Our parcels', level: 1 })).toBeVisible();
  const side = page.getByRole('region', { name: 'What it comes to' });
  await expect(side).toContainText('12 of 30 orders, random');
  await expect(side).toContainText('from orders.csv');
  await expect(side).toContainText(/SHA-256[0-9a-f]{64}/);
};

/** Own checklists from a copy to a run: changed by keyboard, written, read, refused, retired, and drawn from a file of orders. */
export const keepOwnChecklists = async (
  page: Page,
  app: ElectronApplication,
  pathOf: (name: string) => string,
): Promise<void> => {
  await test.step('a shipped checklist is copied and changed by keyboard', () => copyAndChange(page));
  await test.step('a version that lacks something is told where, and a whole one is kept', () =>
    addAnItem(page));
  await test.step('it is written as a file, and files are refused, known again and read', () =>
    writeAndRead(page, app, pathOf('our-parcels.json')));
  await test.step('a run of it draws its sample from a file of orders', () =>
    drawFromFile(page, pathOf('orders.csv')));
};

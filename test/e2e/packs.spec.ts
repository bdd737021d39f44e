import type { Page, TestInfo } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { expect, test } from './app.ts';
import { openDraft } from './palette.ts';

const clock = '2026-11-23T14:12:00Z';
const shipped = join(import.meta.dirname, '../../resources/policy/us-2026.10.json');

const value = z.looseObject({ value: z.unknown() });
const packFile = z.looseObject({
  version: z.string(),
  effectiveFrom: z.string(),
  rating: z.looseObject({ pointLife: value }),
  clocks: z.looseObject({ attempts: value }),
});

/** The US pack as a file of its next version, in force since 20 November, with two values changed. */
const writeNext = (path: string, attempts: unknown): void => {
  const pack = packFile.parse(JSON.parse(readFileSync(shipped, 'utf8')));
  const next = {
    ...pack,
    version: '2026.11',
    effectiveFrom: '2026-11-20',
    rating: { ...pack.rating, pointLife: { ...pack.rating.pointLife, value: 170 } },
    clocks: { ...pack.clocks, attempts: { ...pack.clocks.attempts, value: attempts } },
  };
  writeFileSync(path, JSON.stringify(next));
};

const go = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).first().focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
};

/** Opens the import by its button and chooses a file by the button that opens the system's dialog, all by key. */
const openAndChoose = async (page: Page, path: string): Promise<void> => {
  // Listened for from the start: the system's own dialog would open before a late ear is there.
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Import a pack' }).focus();
  await page.keyboard.press('Enter');
  const button = page.getByRole('dialog').getByRole('button', { name: /Drop a pack file here/ });
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(path);
};

const choose = (page: Page, path: string): Promise<void> =>
  page.getByLabel('Drop a pack file here, or choose one (.json)').setInputFiles(path);

const strip = (page: Page) => page.getByRole('group', { name: 'The pack in force' });
const versions = (page: Page) => page.getByRole('region', { name: 'Versions' }).getByRole('listitem');
const valueRow = (page: Page, name: RegExp) =>
  page.getByRole('grid', { name: 'Values' }).getByRole('row', { name });

const filterFor = async (page: Page, words: string): Promise<void> => {
  await page.keyboard.press('/');
  const field = page.getByRole('textbox', { name: 'Filter the values' });
  await expect(field).toBeFocused();
  await field.fill(words);
};

/** Overrides a value, sees it where it is used, and goes back to the pack’s. */
const override = async (page: Page): Promise<void> => {
  await filterFor(page, 'won appeal');
  const side = page.getByRole('region', { name: 'Value', exact: true });
  await expect(side).toContainText('No override');
  await expect(side.getByRole('button', { name: 'Override…' })).toHaveCount(0);

  await filterFor(page, 'points live');
  await expect(valueRow(page, /^Points live/)).toContainText(/180.days/);
  await side.getByRole('button', { name: 'Override…' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: /Override: points live/ });
  await dialog.getByRole('textbox', { name: 'Override, in days' }).fill('90');
  await page.keyboard.press('Control+Enter');
  await expect(dialog.getByText('This field is needed')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Where it comes from' }).fill('Answer of seller support');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(valueRow(page, /^Points live/)).toContainText(/90.days.*own override/);
  await expect(side).toContainText(/The pack says\s*180.days/);
  const overrides = page.getByRole('region', { name: 'Overrides' });
  await expect(overrides.getByRole('listitem')).toContainText('Answer of seller support');

  await go(page, 'Today');
  const leaving = page.getByRole('region', { name: 'Points that leave the window next' });
  const used = leaving.getByRole('button', { name: /90.days/ });
  await used.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: /90.days/ })).toContainText('own override');
  await page.keyboard.press('Escape');

  await go(page, 'Policy');
  await overrides.getByRole('button', { name: /^Back to the pack’s value/ }).focus();
  await page.keyboard.press('Enter');
  await expect(overrides).toContainText('Every value is the pack’s');
  await filterFor(page, 'points live');
  await expect(valueRow(page, /^Points live/)).toContainText(/180.days/);
  await filterFor(page, '');
};

/** Imports a pack file, after one that is broken and one that is here already. */
const importNext = async (page: Page, info: TestInfo): Promise<void> => {
  await expect(strip(page)).toContainText('US 2026.10');
  const dialog = page.getByRole('dialog', { name: 'Import a pack' });

  const broken = info.outputPath('broken.json');
  writeNext(broken, 'many');
  await openAndChoose(page, broken);
  await expect(dialog.getByRole('alert')).toContainText('Nothing was changed');
  await expect(dialog.getByRole('alert')).toContainText(
    /clocks\.attempts\.value:\s+must be a number, and is text/,
  );
  await expect(dialog.getByRole('button', { name: 'Import the pack' })).toBeDisabled();

  const same = info.outputPath('same.json');
  writeFileSync(same, readFileSync(shipped));
  await choose(page, same);
  await expect(dialog.getByRole('alert')).toContainText('us@2026.10 is on this computer already');

  const next = info.outputPath('us-2026.11.json');
  writeNext(next, 3);
  await choose(page, next);
  const differences = dialog.getByRole('table', { name: 'Differences' });
  await expect(
    differences.getByRole('row', { name: /Points live\s*Value changed\s*180.days/ }),
  ).toContainText(/170.days/);
  await expect(differences.getByRole('row', { name: /Attempts\s*Value changed/ })).toContainText('3');
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();

  await expect(strip(page)).toContainText('US 2026.11');
  await expect(versions(page)).toHaveCount(2);
  await expect(versions(page).first()).toContainText('in force');
  await expect(versions(page).first()).toContainText('us-2026.11.json');
  await expect(valueRow(page, /^Attempts\b.*\b3/)).toBeVisible();

  // Case 9 is older than the new pack: it has the attempts of its own one.
  await openDraft(page);
};

test('an override and a pack file show what they change, and what was recorded keeps its own', async ({
  launchSample,
}, info) => {
  test.setTimeout(120_000);
  const { page } = await launchSample({ clock });
  await go(page, 'Policy');
  await test.step('an override is seen wherever its value is used, and ends', () => override(page));
  await test.step('a pack file shows what it changes before it is kept, and what was recorded keeps its own', () =>
    importNext(page, info));
});

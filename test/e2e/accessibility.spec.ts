import type { Page } from '@playwright/test';
import { examineCases, examineRating } from './accessibility-steps.ts';
import { expect, test } from './app.ts';
import { examine } from './axe.ts';
import { openDraft } from './palette.ts';

const clock = '2026-11-23T14:12:00Z';

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });

const open = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name, exact: false }).first().click();
  await expect(heading(page, name)).toBeVisible();
};

/** From a tab to the one behind it, by keyboard. */
const nextTab = async (page: Page, from: RegExp, to: RegExp): Promise<void> => {
  await page.getByRole('tab', { name: from }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: to })).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: to })).toBeVisible();
};

/** The screens of the sample shop, each with the way to it. */
const places: readonly (readonly [name: string, go: (page: Page) => Promise<void>])[] = [
  ['Today', (page) => open(page, 'Today')],
  ['Rating', (page) => open(page, 'Rating')],
  ['Policy', (page) => open(page, 'Policy')],
  ['Violations', (page) => open(page, 'Violations')],
  [
    'A notice came',
    async (page) => {
      await page.getByRole('button', { name: /A notice came/ }).click();
      await expect(heading(page, 'A notice came')).toBeVisible();
    },
  ],
  [
    'Case',
    async (page) => {
      await open(page, 'Violations');
      await page
        .getByRole('row', { name: /Late dispatch rate above 10 %/ })
        .first()
        .click();
      await page.keyboard.press('Enter');
      await expect(heading(page, /Case 9/)).toBeVisible();
    },
  ],
  ['Appeals', (page) => open(page, 'Appeals')],
  ['Sendings', (page) => nextTab(page, /^All appeals/, /^Sendings/)],
  ['Outcomes', (page) => nextTab(page, /^Sendings/, /^Outcomes/)],
  ['Appeal workspace', openDraft],
  [
    'Find in the draft',
    async (page) => {
      await page.keyboard.press('Control+f');
      await page.keyboard.type('scan');
      await page.keyboard.press('Enter');
      await expect(page.getByText(/^1 of \d+$/)).toBeVisible();
    },
  ],
  [
    'Menu of a table',
    async (page) => {
      await page.getByRole('textbox', { name: 'Since then' }).focus();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('Control+t');
      for (const head of ['Parcel', 'Handed over', 'First scan']) {
        await page.keyboard.type(head);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Control+t');
      await expect(page.getByRole('menuitem', { name: 'Delete row' })).toBeVisible();
    },
  ],
  [
    'Export of a packet',
    async (page) => {
      await page.keyboard.press('Control+Enter');
      await page.getByLabel('Largest file in MB, optional').fill('0');
      await expect(page.getByRole('radiogroup', { name: 'Corrective actions of this case' })).toBeVisible();
    },
  ],
  ['Evidence', (page) => open(page, 'Evidence')],
  ['History', (page) => open(page, 'History')],
  ...['Shop', 'People', 'Appearance', 'Data', 'Network and privacy', 'Keys', 'About'].map(
    (name): readonly [string, (page: Page) => Promise<void>] => [
      `Settings, ${name}`,
      async (page) => {
        await open(page, 'Settings');
        await page
          .getByRole('navigation', { name: /settings/i })
          .getByText(name, { exact: true })
          .click();
      },
    ],
  ),
  [
    'Search',
    async (page) => {
      await page.keyboard.press('Control+k');
      await expect(page.getByRole('combobox', { name: /search/i })).toBeFocused();
    },
  ],
];

test('axe finds nothing on any screen, nor behind its first look', async ({ launchSample }, info) => {
  test.setTimeout(420_000);
  const { page } = await launchSample({ clock });
  for (const [name, go] of places) {
    await test.step(name, async () => {
      await go(page);
      await examine(page, name);
      await page.keyboard.press('Escape');
    });
  }
  await test.step('Rating: its tabs, forms, a what-if and the import', () => examineRating(page, info));
  await test.step('a case: its full file, its dialogs, its ways and its checklist', () => examineCases(page));
});

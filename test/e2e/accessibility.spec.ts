import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';

const clock = '2026-11-23T14:12:00Z';
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, level: 1 });

const open = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name, exact: false }).first().click();
  await expect(heading(page, name)).toBeVisible();
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
  [
    'Appeal workspace',
    async (page) => {
      await open(page, 'Today');
      await page.getByRole('button', { name: /^Continue.*9/ }).click();
      await expect(heading(page, /Case 9, appeal 1 of 2/)).toBeVisible();
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

const examine = async (page: Page, name: string): Promise<void> => {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  expect(found, name).toEqual([]);
};

for (const theme of ['Light', 'Dark'] as const) {
  test(`axe finds nothing on any screen, ${theme.toLowerCase()}`, async ({ launchApp }) => {
    test.setTimeout(300_000);
    const { page } = await launchApp({ clock });
    await page.emulateMedia({ colorScheme: theme === 'Light' ? 'light' : 'dark' });
    await expect(page.getByRole('heading', { name: 'How to begin' })).toBeVisible();
    await examine(page, 'First start');
    await page.keyboard.press('2');
    await page.keyboard.press('Enter');
    await expect(heading(page, 'Today')).toBeVisible({ timeout: 60_000 });
    await open(page, 'Settings');
    await page
      .getByRole('navigation', { name: /settings/i })
      .getByText('Appearance', { exact: true })
      .click();
    await page.getByRole('radio', { name: theme }).check();
    for (const [name, go] of places) {
      await test.step(name, async () => {
        await go(page);
        await examine(page, name);
        await page.keyboard.press('Escape');
      });
    }
  });
}

test('axe is seen to find a picture without a text (canary)', async ({ launchApp }) => {
  const { page } = await launchApp({ clock });
  await expect(page.getByRole('heading', { name: 'How to begin' })).toBeVisible();
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
  expect(violations.map(({ id }) => id)).toEqual(['image-alt']);
});

import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from './app.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// The rules that look at colours; all others find the same in both themes.
const colourRules = ['color-contrast', 'link-in-text-block'];

const show = async (page: Page, colorScheme: 'light' | 'dark'): Promise<void> => {
  // Without motion nothing is looked at half way from one colour to the other.
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
};

/** What axe finds on a page or a part of it, by all rules or by some. */
export const axeFindings = async (
  page: Page,
  { part, rules }: { readonly part?: string; readonly rules?: readonly string[] } = {},
): Promise<readonly string[]> => {
  // Of what passes nothing is listed: naming each element that does took longer than looking at it.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const asked = rules === undefined ? axe.withTags(tags) : axe.withRules([...rules]);
  const { violations } = await (part === undefined ? asked : asked.include(part)).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

/**
 * Expects that axe finds nothing in the light theme, and nothing about colours in the dark one. `part` is for what lies
 * in a layer outside every landmark, such as an open menu.
 */
export const examine = async (page: Page, name: string, part?: string): Promise<void> => {
  const where = part === undefined ? {} : { part };
  await show(page, 'light');
  expect(await axeFindings(page, where), `${name}, light`).toEqual([]);
  await show(page, 'dark');
  expect(await axeFindings(page, { ...where, rules: colourRules }), `${name}, dark`).toEqual([]);
};

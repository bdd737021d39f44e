import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from '@playwright/test';
import { expect } from './app.ts';

// The checker is put into a document once: bringing it each time took longer than looking.
const checker = readFileSync(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

declare global {
  interface Window {
    axe?: typeof axe;
  }
}

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
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(checker);
  const runOnly: axe.RunOnly = { type: rules === undefined ? 'tag' : 'rule', values: [...(rules ?? tags)] };
  return page.evaluate(
    async ([place, asked]) => {
      if (window.axe === undefined) throw new Error('The document was replaced while it was looked at');
      // Of what passes nothing is listed: naming each element that does took longer than looking at it.
      const options: axe.RunOptions = { runOnly: asked, resultTypes: ['violations'] };
      const { violations } = await window.axe.run(place ?? document, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    },
    [part, runOnly] as const,
  );
};

/**
 * Expects that axe finds nothing in the light theme, and nothing about colours in the dark one; the one that is shown comes
 * first, since a change of all colours takes longer than some looks. `part` is for what lies in a layer outside every
 * landmark, such as an open menu.
 */
export const examine = async (page: Page, name: string, part?: string): Promise<void> => {
  const where = part === undefined ? {} : { part };
  const shown = await page.locator('html').getAttribute('data-mantine-color-scheme');
  for (const theme of shown === 'dark' ? (['dark', 'light'] as const) : (['light', 'dark'] as const)) {
    await show(page, theme);
    const looked = theme === 'light' ? where : { ...where, rules: colourRules };
    expect(await axeFindings(page, looked), `${name}, ${theme}`).toEqual([]);
  }
};

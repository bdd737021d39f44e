// The screens of the sample shop, one picture of each in both themes.

const SETTINGS_PAGES = [
  'Shop',
  'People',
  'Alerts',
  'Appearance',
  'Data',
  'Network and privacy',
  'Keys',
  'About',
];

/**
 * @typedef {object} Way
 * @property {(page: import('playwright-core').Page, name: string) => Promise<void>} goTo
 * @property {(page: import('playwright-core').Page, name: string) => import('playwright-core').Locator} heading
 * @property {import('./camera.mjs').Shoot} shoot
 */

/** @param {import('playwright-core').Page} page @param {Way} way */
async function visitCase(page, { goTo, heading, shoot }) {
  await goTo(page, 'Violations');
  await page.getByRole('row', { name: /Text on main image/ }).waitFor();
  await shoot('violations');
  await page.getByRole('row', { name: /Late dispatch rate above 10\s%.*17 of 125/ }).press('Enter');
  await heading(page, 'Case 9').waitFor();
  await shoot('case');
  await page.getByRole('button', { name: 'Continue appeal' }).press('Enter');
  await heading(page, 'Case 9, appeal 1 of 2').waitFor();
  await page.getByRole('textbox', { name: 'Statement' }).waitFor();
  await shoot('appeal-workspace');
}

/** @param {import('playwright-core').Page} page @param {Way} way */
async function visitSettings(page, { goTo, shoot }) {
  await goTo(page, 'Settings');
  const pages = page.getByRole('navigation', { name: 'Settings' });
  for (const name of SETTINGS_PAGES) {
    await pages.getByRole('button', { name, exact: true }).press('Enter');
    await shoot(`settings-${name.toLowerCase().replaceAll(' ', '-')}`);
  }
}

/**
 * Visits every screen by keyboard and role.
 * @param {import('playwright-core').Page} page
 * @param {Way} way
 */
export async function visitScreens(page, way) {
  const { goTo, shoot } = way;
  await page.getByRole('img', { name: /^Account Health Rating, last/ }).waitFor();
  await shoot('today');
  await goTo(page, 'Rating');
  await page.getByRole('region', { name: 'Trend' }).getByRole('img').first().waitFor();
  await shoot('rating');
  await goTo(page, 'Policy');
  await page.getByRole('grid', { name: 'Values' }).waitFor();
  await shoot('policy');
  await visitCase(page, way);
  await goTo(page, 'Appeals');
  await shoot('appeals');
  await goTo(page, 'Evidence');
  await shoot('evidence');
  await goTo(page, 'History');
  await page.getByText('Draft of appeal 1 of case 9 saved').first().waitFor();
  await shoot('history');
  await visitSettings(page, way);
  await goTo(page, 'Today');
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('dispatch');
  await shoot('palette');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

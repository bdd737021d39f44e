import { test, type Page } from '@playwright/test';
import { expect, type RunningApp } from './app.ts';
import { openCase } from './palette.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true });

/** A route is weighed, changed and taken back, and evidence is matched to what is asked, by keyboard. */
export const weighRoutes = async ({ app, page }: RunningApp): Promise<void> => {
  await openCase(page, 9);
  const ways = page.getByRole('region', { name: 'Ways to get the points back' });
  const asked = page.getByRole('region', { name: 'Evidence', exact: true });
  const timeline = page.getByRole('list', { name: /^Timeline/ });
  const wrong = ways.getByRole('radio', { name: 'Appeal: wrong decision' });
  const fixed = ways.getByRole('radio', { name: 'Appeal: we fixed it' });

  await test.step('the decision on file, and what each way gives', async () => {
    await expect(wrong).toBeChecked();
    await expect(ways).toContainText('chosen by Owner, Fri 20\u00a0Nov, 15:10');
    const row = ways.getByRole('row', { name: /Appeal: wrong decision/ });
    await expect(row).toContainText('+32');
    await expect(row).toContainText('148\u00a0→\u00a0180');
    await expect(row).toContainText('Attempt\u00a01 of 2');
    await expect(row).toContainText('4 of 5\u00a0asked pieces are on file.');
    await expect(ways.getByRole('row', { name: /Correct it/ })).toContainText('only an appeal cancels it');
    await expect(ways.getByRole('radio', { name: 'Correct it' })).toHaveCount(0);
  });

  await test.step('another one is chosen, in one’s own words', async () => {
    await wrong.focus();
    await page.keyboard.press('ArrowDown');
    await expect(fixed).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(wrong).toBeChecked();
    await expect(wrong).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(ways).toContainText('“Appeal: we fixed it” is picked and not chosen yet');
    await expect(ways.getByRole('button', { name: 'Choose it' })).toBeInViewport({ ratio: 1 });
    await expect(fixed).toBeFocused();
    await ways.getByRole('textbox', { name: /Why/ }).focus();
    await page.keyboard.type('A second pickup runs since Friday');
    await page.keyboard.press('Control+Enter');
    await expect(ways).toContainText('Appeal: we fixed it: A second pickup runs since Friday');
    await expect(fixed).toBeFocused();
    await expect(timeline).toContainText('Route changed: we fixed it');
    await expect(timeline).toContainText('Route chosen: wrong decision');
  });

  await test.step('a way that is picked by the pointer asks for its reason next', async () => {
    await wrong.click();
    await expect(ways.getByRole('textbox', { name: /Why/ })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(fixed).toBeFocused();
  });

  await test.step('and taken back', async () => {
    await page.keyboard.press('Control+z');
    await expect(wrong).toBeChecked();
    await expect(timeline).not.toContainText('Route changed');
  });

  await test.step('the piece that is missing is matched to a file', async () => {
    await expect(asked).toContainText('4 of 5 asked for');
    await page.getByRole('button', { name: 'Match a file: Times that match the orders hit' }).focus();
    await page.keyboard.press('Enter');
    const manifest = page.getByRole('menuitemcheckbox', { name: /Pickup manifest/ });
    await expect(manifest).toHaveAttribute('aria-checked', 'false');
    await manifest.press('Enter');
    await expect(manifest).toHaveAttribute('aria-checked', 'true');
    await page.keyboard.press('Escape');
    await expect(asked).toContainText('5 of 5 asked for');
    await expect(ways).toContainText('All 5\u00a0asked pieces are on file.');
  });

  await test.step('a paper that has expired counts no more', async () => {
    const letter = asked.getByText(/^Evidence \d+: Letter of Halden Parcel/).first();
    const number = /Evidence (\d+)/.exec((await letter.textContent()) ?? '')?.[1] ?? '';
    await page.getByRole('button', { name: `More for evidence ${number}` }).click();
    await page.getByRole('menuitem', { name: 'Describe' }).click();
    const form = page.getByRole('form', { name: 'Describe the file' });
    await form.getByLabel(/Valid until/).fill('2026-11-20');
    await page.keyboard.press('Control+Enter');
    await expect(form).toHaveCount(0);
    await expect(asked).toContainText('2 of 5 asked for');
    await expect(asked).toContainText('expired 20\u00a0Nov');
    await expect(ways).toContainText('Expired: Order count and tracking numbers.');
  });

  await test.step('the history tells it all', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'History' }).click();
    await expect(heading(page, 'History')).toBeVisible();
    await expect(page.getByText('Undone: Route of case 9 changed: we fixed it')).toBeVisible();
    await expect(page.getByText(/Evidence \d+ of case 9 is “Times that match the orders hit”/)).toBeVisible();
  });

  await test.step('in a narrow window each value of a route has its name, and the table keeps its heads for a screen reader', async () => {
    const resize = (width: number) =>
      app.evaluate(({ BrowserWindow }, wide) => {
        BrowserWindow.getAllWindows()[0]?.setContentSize(wide, 900);
      }, width);
    await resize(1440);
    await openCase(page, 9);
    const ways = page.getByRole('table', { name: 'Ways to answer the case' });
    const row = ways.getByRole('row', { name: /Appeal: wrong decision/ });
    const name = (words: string) => row.getByText(words, { exact: true });
    await expect(ways.getByText('Costs', { exact: true }).first()).toBeVisible();
    await expect(name('Costs')).toBeHidden();
    await resize(1024);
    for (const words of ['Gives back', 'By', 'Costs', 'What the records say'])
      await expect(name(words)).toBeVisible();
    await expect(ways.getByRole('columnheader')).toHaveText([
      'Route',
      'Gives back',
      'By',
      'Costs',
      'What the records say',
    ]);
    await expect(row.getByRole('cell')).toHaveCount(4);
  });
};

import { readFileSync } from 'node:fs';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { openCase } from './palette.ts';
import { liveThroughCase } from './whole-case-steps.ts';

const clock = '2026-11-23T14:12:00Z';
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true });

/** The system's dialog can't be driven from outside: it answers what a person would choose. */
const answerDialog = (app: ElectronApplication, filePath: string): Promise<void> =>
  app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: path === '', filePath: path });
  }, filePath);

const openScreen = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name }).first().press('Enter');
  await expect(heading(page, name)).toBeVisible();
};

/** Both keys are on their way before the first has been answered. */
const commitTwice = (page: Page): Promise<unknown> =>
  Promise.all([page.keyboard.press('Control+Enter'), page.keyboard.press('Control+Enter')]);

/** Types in a search that was opened at once, before the screen behind it is drawn. */
const searchAtOnce = async (page: Page): Promise<void> => {
  const search = page.getByRole('combobox', { name: /search/i });
  await page.keyboard.press('Control+k');
  await expect(search).toBeFocused();
  await page.keyboard.type('case 9');
  await expect(page.getByRole('option').first()).toContainText(/Case\s9/);
  // As where drawing by software lags behind the keys: frames asked for from here on come when the test says so.
  await page.evaluate(() => {
    const own = requestAnimationFrame;
    const late: FrameRequestCallback[] = [];
    window.requestAnimationFrame = (callback) => late.push(callback);
    const draw = (): void => {
      window.requestAnimationFrame = own;
      for (const callback of late) callback(performance.now());
    };
    window.addEventListener('late-frames', draw, { once: true });
  });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Case 9', level: 1 })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.evaluate(() => window.dispatchEvent(new Event('late-frames')));
  await expect(search).toBeFocused();
  await page.keyboard.type('case 10');
  await expect(search).toHaveValue('case 10');
  await page.keyboard.press('Escape');
  await expect(search).toHaveCount(0);
};

test('a search, calendar files, a file that is kept, what is recorded once, and a whole case, in one sitting', async ({
  launchSample,
}, info) => {
  test.setTimeout(300_000);
  const { app, page } = await launchSample({ clock });
  await test.step('what is typed in a search that was opened at once stays there, however late the screen before it is drawn', () =>
    searchAtOnce(page));
  await test.step('the clocks of the shop and of a case go into calendar files', async () => {
    await openScreen(page, 'Violations');
    const all = info.outputPath('clocks.ics');
    await answerDialog(app, all);
    await page.getByRole('button', { name: 'Calendar file' }).press('Enter');
    // The days of the recurring duties are among them.
    await expect(page.getByText(`49\u00a0clocks and 33 that ended written to ${all}`)).toBeVisible();
    expect(readFileSync(all, 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(82);
    expect(readFileSync(all, 'utf8').match(/STATUS:CANCELLED/g)).toHaveLength(33);

    await page
      .getByRole('row', { name: /Late dispatch rate above 10 %/ })
      .first()
      .dblclick();
    await expect(heading(page, 'Case 9')).toBeVisible();
    const one = info.outputPath('case.ics');
    await answerDialog(app, one);
    await page.getByRole('button', { name: 'Calendar file' }).press('Enter');
    await expect(page.getByText(`3\u00a0clocks written to ${one}`)).toBeVisible();
    expect(readFileSync(one, 'utf8')).toContain('SUMMARY:First appeal of case');
  });
  await test.step('a file that a sent appeal shows says in its case why it is kept, and leads to the appeal', async () => {
    await openCase(page, 6);
    await page.getByRole('button', { name: 'More for evidence 13', exact: true }).press('Enter');
    await expect(page.getByRole('menuitem', { name: 'Put into the trash' })).toBeDisabled();
    await expect(
      page.getByText('Evidence 13 is an exhibit of appeal 2, which was sent: it is kept as it was sent.'),
    ).toBeVisible();
    await page.getByRole('menuitem', { name: 'Open the appeal' }).press('Enter');
    await expect(heading(page, 'Case 6, appeal 2 of 2')).toBeVisible();

    await openScreen(page, 'Evidence');
    await page.keyboard.press('/');
    await page.keyboard.type('ticket-cancellations');
    await expect(page.getByRole('button', { name: 'Put into the trash' })).toBeDisabled();
    await expect(page.getByText(/^Evidence 13 is an exhibit of appeal 2, which was sent/)).toBeVisible();
  });
  await test.step('a notice and a change of state whose keys come twice are recorded once', async () => {
    await openScreen(page, 'Violations');
    const cases = page.getByRole('grid').getByRole('row');
    await expect(cases.nth(2)).toBeVisible();
    const before = await cases.count();
    await page.keyboard.press('n');
    await expect(heading(page, 'A notice came')).toBeVisible();
    await page.getByRole('textbox', { name: 'Title' }).fill('Twice by key');
    await commitTwice(page);
    await expect(heading(page, 'Case 15')).toBeVisible();
    await openScreen(page, 'Violations');
    await expect(cases).toHaveCount(before + 1);

    await page.getByRole('row', { name: /Twice by key/ }).dblclick();
    await expect(heading(page, 'Case 15')).toBeVisible();
    await page.getByRole('button', { name: 'Record a change' }).press('Enter');
    await page.getByRole('combobox', { name: 'New state' }).click();
    await page.getByRole('option', { name: 'Overturned' }).click();
    await commitTwice(page);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(page.getByRole('list', { name: /^Timeline/ }).getByText('Overturned')).toHaveCount(1);
  });
  await test.step('a whole case, from its notice to its outcome, by keyboard alone', () =>
    liveThroughCase(page));
});

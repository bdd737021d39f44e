import type { ElectronApplication, Locator, Page, TestInfo } from '@playwright/test';
import { readDocx, readHtml } from '../support/outside-readers.ts';
import { expect, type RunningApp, test } from './app.ts';
import { walkBoard } from './case-board-steps.ts';
import { openCase, openDraft } from './palette.ts';

const clock = '2026-11-23T14:12:00Z';

const dialog = (page: Page): Locator => page.getByRole('dialog');

const leave = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
};

const commit = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
};

/** A file of the system's own dialog for saving, which no key of a test reaches. */
const saveTo = (app: ElectronApplication, path: string): Promise<void> =>
  app.evaluate(({ dialog: native }, filePath) => {
    native.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);

const openFacts = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'More for this case' }).press('Enter');
  await page.getByRole('menuitem', { name: 'Edit the facts' }).press('Enter');
  await expect(dialog(page)).toBeVisible();
};

const heading = (page: Page, name: string, level: number): Locator =>
  page.getByRole('heading', { name, level, exact: true });

/** What was typed in a dialog of case 9 stands there again until it is recorded or started anew. */
const keepTyped = async (page: Page): Promise<void> => {
  await openCase(page, 9);
  const isLeft = dialog(page).getByText('As you left it.');

  await test.step('a change of state', async () => {
    await page.keyboard.press('s');
    await expect(isLeft).toHaveCount(0);
    await page.getByRole('textbox', { name: 'Note, optional' }).fill('They look at it');
    await leave(page);
    await page.keyboard.press('s');
    await expect(isLeft).toBeVisible();
    await expect(page.getByRole('textbox', { name: 'Note, optional' })).toHaveValue('They look at it');
    await dialog(page).getByRole('button', { name: 'Start anew' }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Note, optional' })).toHaveValue('');
    await expect(page.getByRole('combobox', { name: 'New state' })).toBeFocused();
    await leave(page);
    await page.keyboard.press('s');
    await expect(page.getByRole('combobox', { name: 'New state' })).toBeFocused();
    await expect(isLeft).toHaveCount(0);
    await leave(page);
  });

  await test.step('money held, forgotten once it is recorded', async () => {
    await page.keyboard.press('m');
    await page.getByRole('textbox', { name: 'Amount' }).fill('12.50');
    await leave(page);
    await openCase(page, 8);
    await openCase(page, 9);
    await page.keyboard.press('m');
    await expect(page.getByRole('textbox', { name: 'Amount' })).toHaveValue('12.50');
    await commit(page);
    await page.keyboard.press('m');
    await expect(page.getByRole('textbox', { name: 'Amount' })).toHaveValue('');
    await leave(page);
  });

  await test.step('the policy quiz', async () => {
    await page.keyboard.press('q');
    await page.getByRole('textbox', { name: 'Note, optional' }).fill('Dispatch course');
    await leave(page);
    await page.keyboard.press('q');
    await expect(page.getByRole('textbox', { name: 'Note, optional' })).toHaveValue('Dispatch course');
    await commit(page);
    await page.getByRole('button', { name: 'Record a try' }).press('Enter');
    await page.getByRole('textbox', { name: 'Points added' }).fill('7');
    await page.getByRole('button', { name: 'Not yet' }).press('Enter');
    await page.getByRole('button', { name: 'Record a try' }).press('Enter');
    await expect(page.getByRole('textbox', { name: 'Points added' })).toHaveValue('7');
    await leave(page);
  });

  await test.step('the facts', async () => {
    await openFacts(page);
    await page.getByLabel('Text of the notice, optional').fill('Words of the ticket');
    await leave(page);
    await openFacts(page);
    await expect(isLeft).toBeVisible();
    await expect(page.getByLabel('Text of the notice, optional')).toHaveValue('Words of the ticket');
    await commit(page);
    await openFacts(page);
    await expect(isLeft).toHaveCount(0);
    await leave(page);
  });
};

/** After a dialog of a case the focus stands where it came from, or on the heading of its part. */
const giveFocusBack = async ({ app, page }: RunningApp, info: TestInfo): Promise<void> => {
  await saveTo(app, info.outputPath('clocks.ics'));
  await openCase(page, 11);

  await test.step('a dialog that a key opened gives the focus back to the heading', async () => {
    await page.keyboard.press('s');
    await leave(page);
    await expect(heading(page, 'Case 11', 1)).toBeFocused();
  });
  await test.step('the facts, opened from a menu', async () => {
    await openFacts(page);
    await page.getByLabel('Text of the notice, optional').fill('Words of the ticket');
    await page.mouse.click(5, 5);
    await expect(page.getByLabel('Text of the notice, optional')).toBeFocused();
    await commit(page);
    await expect(page.getByRole('button', { name: 'More for this case' })).toBeFocused();
  });
  await test.step('the quiz, whose opener goes', async () => {
    await page.getByRole('button', { name: /^Say what the Learning Center shows/ }).press('Enter');
    await commit(page);
    await expect(heading(page, 'Clocks', 2)).toBeFocused();
    await page.getByRole('button', { name: 'Record a try' }).press('Enter');
    await commit(page);
    await expect(page.getByRole('button', { name: 'Record a try' })).toHaveCount(0);
    await expect(heading(page, 'Clocks', 2)).toBeFocused();
  });
  await test.step('an export of clocks', async () => {
    const button = page.getByRole('button', { name: /Calendar file/ });
    await button.press('Enter');
    await expect(page.getByText(/written to/)).toBeVisible();
    await expect(button).toBeFocused();
  });
};

/** After a view is saved, cases are exported, a packet’s dialog is left and kept text is used, something has the focus. */
const keepFocus = async ({ app, page }: RunningApp, info: TestInfo): Promise<void> => {
  await saveTo(app, info.outputPath('cases.csv'));

  await test.step('a view, whose opener goes', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Violations' }).first().press('Enter');
    await page.getByRole('textbox', { name: 'Filter cases' }).fill('late');
    await page.getByRole('button', { name: 'Save view' }).press('Enter');
    await commit(page);
    await expect(page.getByRole('button', { name: 'Save view' })).toHaveCount(0);
    await expect(heading(page, 'Violations', 1)).toBeFocused();
  });
  await test.step('an export of the list', async () => {
    const button = page.getByRole('button', { name: 'Export these cases' });
    await button.press('Enter');
    await expect(page.getByText(/written to/)).toBeVisible();
    await expect(button).toBeFocused();
  });
  await test.step('a change from a row', async () => {
    const row = page.getByRole('grid', { name: 'Cases' }).getByRole('row', { name: /\d/ }).first();
    await row.press('s');
    await expect(dialog(page)).toBeVisible();
    await leave(page);
    await expect(row).toBeFocused();
  });
  await test.step('kept text of a notice', async () => {
    await page.keyboard.press('n');
    await page.getByLabel('Text of the notice, optional').fill('A notice that is not recorded');
    await page.getByRole('main').getByRole('button', { name: 'Close', exact: true }).press('Enter');
    await expect(heading(page, 'Violations', 1)).toBeFocused();
    await page.keyboard.press('n');
    await page.getByRole('button', { name: /^Use ?, the kept text/ }).press('Enter');
    await expect(page.getByLabel('Text of the notice, optional')).toBeFocused();
  });
  await test.step('a case as one HTML file', async () => {
    const file = info.outputPath('case.html');
    await saveTo(app, file);
    await openCase(page, 9);
    const button = page.getByRole('button', { name: 'More for this case' });
    await button.press('Enter');
    await page.getByRole('menuitem', { name: 'Save case as one HTML file…' }).press('Enter');
    // It says what it holds before anything is written, and leaves out what is not to leave the house.
    await expect(dialog(page).getByText(/order numbers/)).toBeVisible();
    await dialog(page).getByRole('checkbox', { name: 'With contacts and money' }).press('Space');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(/^Case.9 as one HTML file written$/)).toBeVisible();
    await expect(page.getByText(file)).toBeVisible();
    await expect(button).toBeFocused();
    const { tags, texts } = readHtml(file);
    expect(tags).not.toContain('script');
    expect(tags).toContain('img');
    expect(texts).toContain('Case 9: ');
    expect(texts).not.toContain('Money held');
  });
  await test.step('the dialog of a packet, and its statement as a Word document', async () => {
    const file = info.outputPath('statement.docx');
    await saveTo(app, file);
    await openDraft(page);
    const button = page.getByRole('button', { name: /^Export/ }).last();
    await button.press('Enter');
    await expect(dialog(page)).toBeVisible();
    const word = dialog(page).getByRole('button', { name: 'Save as Word document…' });
    await word.press('Enter');
    await expect(dialog(page).getByText(`The statement written to ${file}`)).toBeVisible();
    await expect(word).toBeFocused();
    const [title] = readDocx(file).paragraphs;
    expect(title?.style).toBe('Title');
    await leave(page);
    await expect(button).toBeFocused();
  });

  await test.step('a case whose appeal is kept here leads to it, where its outcome would be set by hand', async () => {
    await openCase(page, 9);
    await page.keyboard.press('s');
    await page.getByRole('combobox', { name: 'New state' }).click();
    await expect(page.getByRole('option', { name: 'Corrected in time' })).toBeVisible();
    await expect(page.getByRole('option', { name: /^Appeal/ })).toHaveCount(0);
    await page.getByRole('combobox', { name: 'New state' }).click();
    await expect(dialog(page)).toContainText('Appeal 1 is kept here as a draft');
    await dialog(page).getByRole('button', { name: 'Open appeal\u00a01' }).press('Enter');
    await expect(heading(page, 'Case 9, appeal 1 of 2', 1)).toBeVisible();
    await expect(page.getByRole('tab', { name: /^Sent/ })).toHaveAttribute('aria-selected', 'true');
    await expect(dialog(page)).toHaveCount(0);
  });
};

test('the board of cases is walked; dialogs of cases keep what was typed in them, and give the focus back', async ({
  launchSample,
}, info) => {
  test.setTimeout(300_000);
  const running = await launchSample({ clock });
  await test.step('the list is in sight at 200 %, and the board and what was lost are walked', () =>
    walkBoard(running));
  await test.step('what was typed in a dialog of a case stands there again until it is recorded or started anew', () =>
    keepTyped(running.page));
  await test.step('after a dialog of a case the focus stands where it came from, or on the heading of its part', () =>
    giveFocusBack(running, info));
  await test.step('after a view is saved, cases are exported, a packet’s dialog is left and kept text is used, something has the focus', () =>
    keepFocus(running, info));
});

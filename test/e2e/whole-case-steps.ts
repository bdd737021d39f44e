import type { Locator, Page } from '@playwright/test';
import { expect } from './app.ts';
import { openCase } from './palette.ts';

const requestText = 'Please cancel the violation and give back its points.';
const heading = (page: Page, name: string) => page.getByRole('heading', { name, level: 1, exact: true });

const notice = `Late dispatch rate above the benchmark.

Status: Pending
Ticket: 7719 0431 9026 4410
Violation points: 12
Orders were handed over after the dispatch deadline.`;

/** Goes to a place by Tab alone, as someone without a mouse does; the way may not be endless. */
const tabTo = async (page: Page, place: Locator): Promise<void> => {
  await expect(place).toBeVisible();
  for (let presses = 0; presses < 120; presses += 1) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(place, 'is reached by Tab').toBeFocused();
};

const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await tabTo(page, page.getByRole('button', { name }));
  await page.keyboard.press('Enter');
};

const recordState = async (page: Page, state: string): Promise<void> => {
  await press(page, 'Record a change');
  const field = page.getByRole('combobox', { name: 'New state' });
  await expect(field).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const option = page.getByRole('option', { name: state, exact: true });
  await expect(option).toBeVisible();
  const all = await page.getByRole('option').allTextContents();
  for (let step = 0; step < all.indexOf(state); step += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue(state);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
};

const writeAppeal = async (page: Page, attempt: number): Promise<void> => {
  await press(page, `Start appeal ${String(attempt)}`);
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, `Case 16, appeal ${String(attempt)} of 2`)).toBeVisible();
  await tabTo(page, page.getByRole('textbox', { name: 'Request' }));
  await page.keyboard.insertText(requestText);
  await expect(page.getByText('Saved 09:12')).toBeVisible();
};

/** What the cover refers to is in sight in the draft, and what no record has is said. */
const seeReferenceData = async (page: Page): Promise<void> => {
  const data = page.getByRole('region', { name: 'Reference data' });
  const summary = data.getByText('not on record: address of the shop');
  await tabTo(page, data.locator('summary'));
  await expect(summary).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(data.getByText('7719 0431 9026 4410')).toBeVisible();
  await expect(data.getByText(/^9.Nov.2026 to 15.Nov.2026$/)).toBeVisible();
  await page.keyboard.press('Enter');
};

/** What the checker asks for leads to where it is mended: the lines of the notice are entered at the case. */
const lookAtLines = async (page: Page): Promise<void> => {
  await expect(page.getByRole('button', { name: 'Go to: No claim answers the notice' })).toBeVisible();
  await press(page, 'Go to: No line of the notice is entered');
  const facts = page.getByRole('dialog', { name: 'Facts of case 16' });
  await expect(facts.getByRole('textbox', { name: 'Lines to answer, optional' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(facts).toBeHidden();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(heading(page, 'Case 16, appeal 1 of 2')).toBeVisible();
};

const openSent = async (page: Page): Promise<void> => {
  await tabTo(page, page.getByRole('tab', { selected: true }));
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: /^Sent/ })).toHaveAttribute('aria-selected', 'true');
};

const recordSent = async (page: Page): Promise<void> => {
  await openSent(page);
  await press(page, 'Record as sent');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('button', { name: 'Record as sent' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
};

/** The outcome, with the printed end of the next attempt as the keys of its field. */
const recordOutcome = async (page: Page, outcome: 'Won' | 'Rejected', due: string | null): Promise<void> => {
  await tabTo(page, page.getByRole('radio', { name: 'Won' }));
  await page.keyboard.press('Space');
  if (outcome === 'Rejected') await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: outcome })).toBeChecked();
  if (due !== null) {
    await tabTo(page, page.getByLabel('To appeal again, optional'));
    await page.keyboard.type(due);
  }
  await press(page, 'Record outcome');
  const dialog = page.getByRole('dialog');
  await tabTo(page, dialog.getByRole('button', { name: 'Record outcome' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
};

/** A whole case, from its notice to its outcome, by keyboard alone; it becomes case 16. */
export const liveThroughCase = async (page: Page): Promise<void> => {
  await page.keyboard.press('n');
  await expect(page.getByLabel('Text of the notice, optional')).toBeFocused();
  await page.keyboard.insertText(notice);
  await expect(page.getByRole('status').filter({ hasText: 'until you say so' })).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('textbox', { name: 'Ticket number, optional' })).toHaveValue(
    '7719043190264410',
  );
  await tabTo(page, page.getByRole('textbox', { name: 'Title' }));
  await page.keyboard.type('Late dispatch rate');
  await tabTo(page, page.getByLabel('Happened from, optional'));
  await page.keyboard.type('11092026');
  await tabTo(page, page.getByLabel('to, optional', { exact: true }));
  await page.keyboard.type('11152026');
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, 'Case 16')).toBeVisible();

  await page.keyboard.press('c');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.type('Asked which orders were counted');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeHidden();

  await recordState(page, 'Action taken');
  await writeAppeal(page, 1);
  await seeReferenceData(page);
  await lookAtLines(page);
  await recordSent(page);
  await recordOutcome(page, 'Rejected', '12052026\t1100AM');
  await openCase(page, 16);
  const clocks = page.getByRole('region', { name: 'Clocks' });
  await expect(clocks.getByText('As the ticket says')).toBeVisible();
  await expect(clocks.getByText('Sat 5\u00a0Dec, 11:00')).toBeVisible();

  await expect(page.getByRole('button', { name: 'Start appeal 2' })).toBeVisible();
  // The rejected appeal has the same way on as its case.
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(heading(page, 'Case 16, appeal 1 of 2')).toBeVisible();
  await press(page, 'Start appeal 2');
  const goesOn = page.getByRole('checkbox', { name: 'Begin with the text and exhibits of appeal\u00a01' });
  await expect(goesOn).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(heading(page, 'Case 16, appeal 2 of 2')).toBeVisible();
  const request = page.getByRole('textbox', { name: 'Request' });
  await expect(request).toHaveValue(requestText);
  // The checker says that all of it was sent before, and that nothing new is named.
  await expect(page.getByText('100\u00a0% of the text was in appeal\u00a01')).toBeVisible();
  await press(page, 'Go to: What is new is not said');
  await expect(page.getByRole('checkbox', { name: 'New evidence' })).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Space');
  await expect(page.getByRole('region', { name: 'What came back' })).toContainText('Rejected');
  await tabTo(page, request);
  await page.keyboard.insertText(
    ' The carrier’s log, which was not on file then, shows the first scan in time.',
  );
  await recordSent(page);
  await recordOutcome(page, 'Won', null);
  await openCase(page, 16);
  await expect(page.getByText('Overturned').first()).toBeVisible();
};

import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { examine } from './axe.ts';
import { jump, openDraft } from './palette.ts';
import { paste } from './paste.ts';

const clock = '2026-11-23T14:12:00Z';

const press = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
};

/** A text that is too long for a field is copied for it without its last parts, which are named. */
const copyForField = async (page: Page): Promise<void> => {
  const claim = page.getByRole('textbox', { name: /^Claim 1,/ });
  await claim.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(` ${'The carrier scanned late. '.repeat(16).trim()}`);
  const channels = page.getByRole('group', { name: 'Channels' });
  const copy = channels.getByRole('button', { name: /^Copy for Appeal form, without / });
  await copy.focus();
  await page.keyboard.press('Enter');
  await expect(channels.getByRole('button', { name: 'Copied' })).toBeVisible();
  const told = await channels.getByText(/ of 1,800, shortened/).innerText();

  await page.keyboard.press('Escape');
  await jump(page, 'A notice came');
  const field = page.getByLabel('Text of the notice, optional');
  await field.focus();
  await paste(page);
  await expect(field).toHaveValue(/The carrier scanned late\./);
  const text = Array.from(await field.inputValue());
  expect(text.length).toBeLessThanOrEqual(1800);
  expect(told).toMatch(new RegExp(`^${text.length.toLocaleString('en')} of 1,800, shortened`));

  await test.step('a sending is taken off the log from the list of all of them, and taken back by undo', async () => {
    await page.keyboard.press('Escape');
    await page.getByRole('navigation').getByRole('button', { name: 'Appeals' }).first().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Appeals', level: 1 })).toBeVisible();
    await page.getByRole('tab', { name: /^All appeals/ }).focus();
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('tab', { name: /^Sendings/ })).toBeFocused();
    const table = page.getByRole('tabpanel', { name: /^Sendings/ });
    await table.getByRole('row').nth(1).click();
    await page.keyboard.press('Enter');
    const log = page.getByRole('region', { name: 'Sendings' });
    const off = log.getByRole('button', { name: /off the log$/ });
    await expect(off).toHaveCount(1);
    const name = (await off.getAttribute('aria-label')) ?? '';
    await off.focus();
    await page.keyboard.press('Enter');
    await expect(log.getByText('By which way it went and what exactly was not recorded.')).toBeVisible();
    await expect(off).toHaveCount(0);
    await page.getByRole('main').focus();
    await page.keyboard.press('Control+z');
    await expect(log.getByRole('button', { name, exact: true })).toBeVisible();
  });
};

test('a draft’s text is kept as a version, compared, put back, taken over into others and copied, by keyboard alone', async ({
  launchSample,
}) => {
  test.setTimeout(240_000);
  const { page } = await launchSample({ clock });
  await openDraft(page);
  const request = page.getByRole('textbox', { name: 'Request' });
  await expect(request).toBeVisible();
  const before = await request.inputValue();

  await press(page, 'Versions');
  await expect(page.getByRole('heading', { name: 'Versions', level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'No version yet' })).toBeVisible();
  await examine(page, 'no versions');
  await expect(page.getByRole('textbox', { name: 'Name, optional' })).toBeFocused();
  await page.keyboard.type('As first written');
  await page.keyboard.press('Enter');
  const first = page.getByRole('button', { name: /^As first written/ });
  await expect(first).toBeVisible();
  await expect(page.getByText('No difference.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Versions', exact: true })).toBeFocused();

  await request.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(' Each <b>order</b> was handed over.');
  await press(page, 'Versions');
  await expect(first).toBeFocused();
  const added = page.getByRole('region', { name: 'Request' }).locator('ins');
  await expect(page.getByText('1 part changed, 5 words added.')).toBeVisible();
  await expect(added).toContainText('Each <b>order</b> was handed over.');
  await examine(page, 'versions compared');

  await press(page, 'Keep a version');
  const second = page.getByRole('button', { name: /^Kept/ });
  await second.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('No difference.')).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
  await expect(added).toBeVisible();

  await press(page, 'Restore as copy');
  await expect(page.getByText(/^Version “As first written” put back/)).toBeVisible();
  await expect(request).toHaveValue(before);
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Undone: Version “As first written” put back/)).toBeVisible();
  await expect(request).toHaveValue(`${before} Each <b>order</b> was handed over.`);

  const statement = page.getByRole('textbox', { name: 'Statement' });
  await test.step('its sections are kept as a template without the facts of the case, and a new appeal begins with them', async () => {
    await statement.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(' Ticket 7719 0426 3358 2041 of Maple & Pine Home.');
    await press(page, 'Save as template');
    const dialog = page.getByRole('dialog', { name: 'Save as template' });
    const shown = dialog.getByRole('region', { name: 'Kept: Statement' });
    await expect(shown).toContainText('Ticket Gap: Ticket number of Gap: Shop name.');
    await expect(dialog.getByRole('group', { name: 'What is kept' })).not.toContainText(/\d/);
    await examine(page, 'save as template');
    await dialog.getByLabel('Name').fill('Scans first');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();

    await page.getByRole('button', { name: 'Appeals', exact: true }).first().focus();
    await page.keyboard.press('Enter');
    await press(page, 'Templates');
    await press(page, 'Rename Scans first');
    await page.getByLabel('Name of the template').fill('Handover scans');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Handover scans' })).toBeVisible();
    await examine(page, 'templates');
    await press(page, 'Delete Handover scans');
    await expect(page.getByText(/^No templates yet/)).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^Undone: Template “Handover scans” deleted/)).toBeVisible();

    await press(page, 'Start appeal');
    const start = page.getByRole('dialog', { name: 'Start an appeal' });
    const template = start.getByRole('combobox', { name: 'Template' });
    await expect(template).toHaveValue('Item that was in the parcel');
    await template.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Handover scans' }).click();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { name: /appeal 1/, level: 1 })).toBeVisible();
    await expect(statement).toContainText('Ticket number');
    await expect(statement).not.toContainText(/\d/);
    await expect(page.getByText('Begun with the template “Handover scans”')).toBeVisible();
  });

  await test.step('another template asks what the type must show, in gaps and hints, and keeps what was written', async () => {
    await statement.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(' It was packed by two people.');
    await press(page, 'Change template');
    const dialog = page.getByRole('dialog', { name: 'Change the template' });
    await dialog.getByRole('combobox', { name: 'Template' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Cancellations that the shop did not cause' }).click();
    await examine(page, 'change the template');
    await page.keyboard.press('Control+Enter');
    await expect(dialog).toBeHidden();
    await expect(
      page.getByText(
        'Begun with the template “Cancellations that the shop did not cause” of the policy pack',
      ),
    ).toBeVisible();
    await expect(statement).toContainText('It was packed by two people.');
    await expect(page.getByRole('textbox', { name: 'Request' })).toHaveValue(/^We ask you to cancel/);
    await page.getByRole('main').focus();
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Begun with the template “Handover scans”')).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    const records = page.getByRole('textbox', { name: 'What the records show' });
    await press(page, 'Mark as gap: Which fault of the platform it was, and from when until when');
    await expect(records).toContainText('Gap: Which fault of the platform it was');
    await expect(records).toBeFocused();
    await expect(
      page.getByText(/^Which fault of the platform it was, .*in “What the records show”\.$/),
    ).toBeVisible();
    await examine(page, 'a draft with hints');
  });
  await test.step('a text that is too long for a field is copied for it without its last parts, which are named', async () => {
    await openDraft(page);
    await copyForField(page);
  });
});

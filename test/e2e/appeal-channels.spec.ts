import { expect, test } from './app.ts';
import { jump, openDraft } from './palette.ts';
import { paste } from './paste.ts';

const clock = '2026-11-23T14:12:00Z';

test('a text that is too long for a field is copied for it without its last parts, which are named', async ({
  launchSample,
}) => {
  test.setTimeout(120_000);
  const { page } = await launchSample({ clock });
  await openDraft(page);
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
});

import { expect, test } from './app.ts';
import { jump, openDraft } from './palette.ts';
import { paste } from './paste.ts';

const clock = '2026-11-23T14:12:00Z';

test('a text that is too long for a field is copied for it without its last parts, which are named', async ({
  launchSample,
}) => {
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
});

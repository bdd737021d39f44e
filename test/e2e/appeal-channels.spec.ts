import { expect, test } from './app.ts';
import { openDraft } from './palette.ts';

const clock = '2026-11-23T14:12:00Z';

test('a text that is too long for a field is copied for it without its last parts, which are named', async ({
  launchSample,
}) => {
  const { app, page } = await launchSample({ clock });
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
  const text = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(text).toContain('The carrier scanned late.');
  expect(Array.from(text).length).toBeLessThanOrEqual(1800);
  await expect(
    channels.getByText(new RegExp(`^${Array.from(text).length.toLocaleString('en')} of 1,800, shortened`)),
  ).toBeVisible();
});

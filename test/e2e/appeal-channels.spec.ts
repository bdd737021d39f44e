import { expect, test } from './app.ts';
import { openDraft } from './palette.ts';

const clock = '2026-11-23T14:12:00Z';

test('a text that is too long for a field is copied for it without its last parts, which are named', async ({
  launchSample,
}) => {
  const { app, page } = await launchSample({ clock });
  await openDraft(page);
  const request = page.getByRole('textbox', { name: 'Request' });
  await request.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(` ${'The carrier scanned late. '.repeat(9).trim()}`);
  await expect(page.getByText(/^Saved/)).toBeVisible();
  const channels = page.getByRole('group', { name: 'Channels' });
  const copy = channels.getByRole('button', { name: /^Copy for Short field, without .*claim\s\d/ });
  await copy.focus();
  await page.keyboard.press('Enter');
  await expect(channels.getByRole('button', { name: 'Copied' })).toBeVisible();
  const text = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(text).toContain('The carrier scanned late.');
  expect(Array.from(text).length).toBeLessThanOrEqual(800);
  await expect(
    channels.getByText(new RegExp(`^${String(Array.from(text).length)} of 800, shortened`)),
  ).toBeVisible();
});

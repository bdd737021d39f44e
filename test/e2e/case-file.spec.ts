import type { Page } from '@playwright/test';
import { expect, test } from './app.ts';
import { openCase } from './palette.ts';
import { weighRoutes } from './route-steps.ts';

const clock = '2026-11-23T14:12:00Z';

const dialog = (page: Page) => page.getByRole('dialog');

const commit = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  await expect(dialog(page)).toHaveCount(0);
};

/** Logs a contact after a refusal, and with the text that was kept. */
const logAfterRefusal = async (page: Page): Promise<void> => {
  const text = page.getByRole('textbox', { name: 'What was said' });
  await page.keyboard.press('c');
  await page.getByRole('button', { name: /^Log it/ }).click();
  await expect(text).toHaveAttribute('aria-invalid', 'true');
  await expect(text).toBeFocused();
  await page.keyboard.type('They call back tomorrow');
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toHaveCount(0);
  await page.keyboard.press('c');
  await page.getByRole('button', { name: /^Use ?, the kept text/ }).click();
  await expect(text).toBeFocused();
  await expect(text).toHaveValue('They call back tomorrow');
  await commit(page);
  await expect(page.getByRole('list', { name: /^Timeline/ })).toContainText('They call back tomorrow');
};

test('a contact, held money and a quiz come on file by keyboard, count among the clocks, and are taken back', async ({
  launchSample,
}) => {
  test.setTimeout(180_000);
  const running = await launchSample({ clock });
  const { page } = running;
  await openCase(page, 9);
  const timeline = page.getByRole('list', { name: /^Timeline/ });
  const clocks = page.getByRole('region', { name: 'Clocks' });
  const money = page.getByRole('region', { name: 'Money held' });
  const ways = page.getByRole('region', { name: 'Ways to get the points back' });

  await test.step('a contact that promises an answer', async () => {
    await page.keyboard.press('c');
    await expect(page.getByRole('textbox', { name: 'What was said' })).toBeFocused();
    await page.keyboard.type('The carrier sends the scans of Dayton');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('textbox', { name: 'With whom, optional' })).toBeFocused();
    await page.keyboard.type('Halden Parcel');
    await page.getByLabel('Answer by, optional').fill('2026-11-24');
    await commit(page);
    await expect(timeline.getByText('Chat with Halden Parcel')).toBeVisible();
    await expect(timeline).toContainText(
      'The carrier sends the scans of Dayton Answer promised by 24\u00a0Nov.',
    );
    await expect(clocks).toContainText('Tue 24\u00a0Nov, 23:59');
  });

  await test.step('money with the day of release that the pack proposes', async () => {
    await page.keyboard.press('m');
    await expect(page.getByRole('textbox', { name: 'Amount' })).toBeFocused();
    await page.keyboard.type('1.240,5');
    await expect(dialog(page)).toContainText('$1,240.50');
    await page.getByRole('button', { name: /^45 days: / }).press('Enter');
    await expect(page.getByLabel('To be released on, optional')).toHaveValue('2027-01-07');
    await commit(page);
    await expect(money).toContainText('$1,240.50');
    await expect(money).toContainText('to be released 7\u00a0Jan\u00a02027, in 45\u00a0days');
    await expect(timeline).toContainText('$1,240.50 held');
  });

  await test.step('a quiz that closes as the Learning Center prints', async () => {
    await expect(ways.getByRole('row', { name: /Policy quiz/ })).toContainText('if it is offered');
    await page.keyboard.press('q');
    await expect(page.getByRole('radio', { name: 'Offered', exact: true })).toBeFocused();
    await page.getByLabel('Closes, as printed there, optional').fill('2026-11-23T20:00');
    await commit(page);
    await expect(clocks).toContainText('As printed in the Learning Center');
    const row = ways.getByRole('row', { name: /Policy quiz/ });
    await expect(row).not.toContainText('if it is offered');
    await expect(row).toContainText('The Learning Center offers it.');
  });

  await test.step('all of it is among the next clocks of Today', async () => {
    await page.getByRole('navigation').getByRole('button', { name: 'Today' }).press('Enter');
    const next = page.getByRole('grid', { name: 'Next clocks' });
    const row = (name: string) => next.getByRole('row', { name });
    await expect(row('Policy quiz')).toContainText('today\u00a020:00');
    await expect(row('Promised answer').first()).toContainText('tomorrow\u00a023:59');
    await expect(page.getByText('Take the policy quiz of case\u00a09').first()).toBeVisible();
    await page
      .getByRole('navigation')
      .getByRole('button', { name: /^Violations/ })
      .press('Enter');
    await expect(page.getByText('$1,653.25', { exact: true })).toBeVisible();
  });

  await test.step('the quiz is passed, and its points are in the ledger', async () => {
    await openCase(page, 9);
    await page.getByRole('button', { name: 'Record a try' }).press('Enter');
    await expect(page.getByRole('radio', { name: 'Passed', exact: true })).toBeFocused();
    await page.getByLabel('Points added').fill('6');
    await commit(page);
    await expect(timeline.getByText('Policy quiz passed')).toBeVisible();
    await expect(timeline).toContainText('Policy quiz passed +6');
    await expect(clocks).toContainText('Passed the quiz');
    await expect(ways.getByRole('row', { name: /Policy quiz/ })).toContainText('Passed on 23\u00a0Nov.');
  });

  await test.step('each is taken back, the last one first', async () => {
    await page.keyboard.press('Control+z');
    await expect(timeline).not.toContainText('Policy quiz passed');
    await page.keyboard.press('Control+z');
    await expect(clocks).toContainText('Nobody has looked yet whether one is offered.');
    await page.keyboard.press('Control+z');
    await expect(money).toContainText('None recorded for this case.');
    await page.keyboard.press('Control+z');
    await expect(timeline).not.toContainText('Chat with Halden Parcel');
  });

  await test.step('the keys go on in the text of a contact after a refusal and after kept text is used', () =>
    logAfterRefusal(page));
  await test.step('a route is weighed, changed and taken back, and evidence is matched to what is asked', () =>
    weighRoutes(running));
});

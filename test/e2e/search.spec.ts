import { expect, test } from './app.ts';

const clock = '2026-11-23T14:12:00Z';

test('what is typed in a search that was opened at once stays there, however late the screen before it is drawn', async ({
  launchSample,
}) => {
  const { page } = await launchSample({ clock });
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
});

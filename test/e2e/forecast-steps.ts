import type { Page } from '@playwright/test';
import { expect } from './app.ts';

const tabTo = async (page: Page, isThere: () => Promise<boolean>): Promise<void> => {
  for (let step = 0; step < 120; step += 1) {
    if (await isThere()) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not reach it.');
};

/** On Rating of the sample shop: a what-if is ticked, read, kept and taken back, by keyboard. */
export const askWhatIf = async (page: Page): Promise<void> => {
  const ahead = page.getByRole('region', { name: 'Ahead' });
  await expect(ahead).toContainText(/2,000 paths, your last 180.days/);
  await expect(ahead).toContainText(/21.Feb.2027, known only152/);
  await expect(ahead).toContainText(/100, limits for 14.daysabout \d+ in \d+/);
  await expect(ahead).toContainText(/50, limits for 28.daysabout \d+ in \d+/);
  await expect(ahead).toContainText(/Chances from 5.violations in your last 180.days/);
  await expect(ahead).toContainText(/200 by roll-offs alone18.May.2027/);

  const result = page.getByRole('status', { name: 'Result' });
  await expect(result).toHaveText(/Then on 21.Feb.2027\s*152/);
  const won = page.getByRole('checkbox', { name: /Case.9 is won by 7.Dec/ });
  await tabTo(page, () => won.evaluate((box) => box === document.activeElement));
  await page.keyboard.press('Space');
  await expect(won).toBeChecked();
  await expect(result).toHaveText(/152 → 184/);
  await expect(page.getByRole('region', { name: 'What if' })).toContainText('points unknown');

  await page.keyboard.press('Shift+Tab');
  const keep = page.getByRole('button', { name: 'Keep as note' });
  await expect(keep).toBeFocused();
  await page.keyboard.press('Enter');
  const kept = page.getByRole('region', { name: 'Kept' });
  await expect(kept).toContainText(/21.Feb.2027: 152 → 184/);
  await page.keyboard.press('Control+z');
  await expect(kept).toBeHidden();
  await expect(won).toBeChecked();

  const points = page.getByRole('textbox', { name: 'Points of one more violation' });
  await expect(points).toHaveValue('24');
  await points.fill('48');
  await page.getByRole('checkbox', { name: 'One more violation of 48' }).press('Space');
  await expect(result).toHaveText(/152 → 136/);
  await points.fill('4.5');
  await expect(points).toHaveAccessibleDescription(/A whole number from 1/);
  await expect(result).toHaveText(/152 → 184/);
  await page.getByRole('textbox', { name: 'Points of the quiz' }).fill('10');
  await expect(page.getByRole('checkbox', { name: 'Policy quiz passed, worth 10' })).toBeVisible();

  await page.getByRole('button', { name: 'Show as table' }).first().press('Enter');
  const table = page.getByRole('region', { name: /as table/ });
  await expect(table).toContainText('8 of 10 simulated paths');
  await expect(table).toContainText(/If case.9 is won/);
};

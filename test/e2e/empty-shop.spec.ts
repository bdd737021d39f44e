// From nothing to a packet: the first start, the first notice, its appeal, by keyboard; a file is dropped.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkPdf, checkZip, pdfText, plainText } from '../support/outside-readers.ts';
import { expect, test } from './app.ts';
import { drop } from './drop.ts';
import { startShop } from './first-shop.ts';

const clock = '2026-11-23T14:12:00Z';

const notice = `Late dispatch rate above the benchmark.

Status: Action taken
Ticket: 7719 0431 9026 4410
Violation points: 12
Orders were handed over after the dispatch deadline.`;

test('J4 and J5: from an empty shop to a notice, its appeal and a packet that outside readers can read', async ({
  launchApp,
}, info) => {
  test.setTimeout(180_000);
  const { page, dataDir } = await launchApp({ clock });
  const heading = (name: string) => page.getByRole('heading', { name, level: 1, exact: true });
  await startShop(page, '188');
  await expect(heading('Today')).toBeVisible();

  await page.keyboard.press('n');
  await expect(page.getByLabel('Text of the notice, optional')).toBeFocused();
  await page.keyboard.insertText(notice);
  await expect(page.getByRole('status').filter({ hasText: 'until you say so' })).toBeVisible();
  await page.keyboard.press('Alt+Enter');
  await expect(page.getByRole('textbox', { name: 'Ticket number, optional' })).toHaveValue(
    '7719043190264410',
  );
  await page.getByRole('textbox', { name: 'Lines to answer, optional' }).focus();
  await page.keyboard.type('Orders were handed over after the dispatch deadline.');
  await page.getByRole('textbox', { name: 'Title' }).focus();
  await page.keyboard.type('Late dispatch rate');
  await page.keyboard.press('Control+Enter');
  await expect(heading('Case 1')).toBeVisible();

  await page.getByRole('button', { name: 'Start appeal 1' }).press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(heading('Case 1, appeal 1 of 2')).toBeVisible();
  await page.getByRole('textbox', { name: 'Request' }).focus();
  await page.keyboard.type('Please cancel the violation of 23 November 2026 and give back its points.');

  const proof = info.outputPath('pickup sheet of 12 November 2026.txt');
  writeFileSync(proof, 'Pickup sheet. All parcels were handed over on 12 November 2026 at 16:10.');
  await drop(page, page.getByRole('region', { name: 'Exhibits' }), proof);
  await expect(page.getByRole('region', { name: 'Exhibits' }).getByRole('listitem')).toHaveCount(1);

  for (const [name, words] of [
    ['Statement', 'All parcels of the week were handed over in time '],
    [/^Claim 1,/, 'The carrier signed for all parcels '],
  ] as const) {
    await page.getByRole('textbox', { name }).focus();
    await page.keyboard.type(words);
    await page.keyboard.press('Control+e');
    await expect(page.getByRole('menuitem', { name: /^Ex\.\s1\s/ })).toBeVisible();
    await page.keyboard.type('1');
    await expect(page.getByRole('menuitem', { name: /^Ex\.\s1\s/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.type('.');
  }
  await expect(page.getByText('Saved 09:12')).toBeVisible();

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Export' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/pages, and .* are written/)).toBeVisible({ timeout: 90_000 });
  const packets = join(dataDir, 'packets');
  const [folder = ''] = readdirSync(packets);
  const written = (ending: string): string =>
    join(packets, folder, readdirSync(join(packets, folder)).find((name) => name.endsWith(ending)) ?? '');
  checkPdf(written('.pdf'));
  for (const words of [
    '7719 0431 9026 4410',
    'Maple & Pine Home',
    'The carrier signed for all parcels',
    'Pickup sheet',
  ])
    expect(pdfText(written('.pdf'))).toContain(plainText(words));
  checkZip(written('.zip'));
});

// The appeal that the demo writes itself, from an empty draft to its packet.
import { writeFileSync } from 'node:fs';
import path from 'node:path';

const EXPORT_LIMIT_MS = 90_000;

/** What is typed and filed; the packet must show all of it. */
export const OWN = {
  request: 'Please cancel this violation and return its 8 points: the four parcels were held by the carrier.',
  statement: 'The four parcels left in time. The carrier held them for two days at its Dayton hub.',
  claim: 'All four parcels were collected on their due day.',
  file: 'carrier-scans.csv',
  rows: [
    ['Parcel', 'Collected', 'Next scan'],
    ['HP-20911-0471', '10 Nov 16:05', '13 Nov 07:40'],
    ['HP-20911-0472', '10 Nov 16:05', '13 Nov 07:41'],
    ['HP-20911-0480', '11 Nov 16:20', '13 Nov 07:52'],
    ['HP-20911-0485', '11 Nov 16:20', '13 Nov 07:53'],
  ],
};

/** @param {import('playwright-core').Page} page @param {string} folder */
async function addExhibit(page, folder) {
  const file = path.join(folder, OWN.file);
  writeFileSync(file, `${OWN.rows.map((row) => row.join(',')).join('\n')}\n`);
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Drop or paste to add' }).press('Enter');
  await (await chooser).setFiles(file);
  await page.getByRole('region', { name: 'Exhibits' }).getByText(OWN.file).first().waitFor();
}

/**
 * Starts the appeal of the open case 15, writes it, files an exhibit and cites it.
 * @param {import('playwright-core').Page} page
 * @param {string} folder for the file that is chosen
 */
export async function draftAppeal(page, folder) {
  await page.getByRole('button', { name: 'Start appeal 1' }).press('Enter');
  await page.getByRole('dialog', { name: 'Start appeal 1' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'Case 15, appeal 1 of 2' }).waitFor();
  await page.getByLabel('Request, one sentence').fill(OWN.request);
  await page.getByRole('textbox', { name: 'Statement' }).click();
  await page.keyboard.type(OWN.statement);
  await addExhibit(page, folder);
  const claim = page.getByRole('textbox', { name: /^Claim 1/ });
  await claim.click();
  await page.keyboard.type(`${OWN.claim} `);
  await page.keyboard.press('Control+e');
  await page.getByRole('menuitem', { name: /^Ex\.\s1/ }).press('Enter');
  await claim.getByText(/Exhibit\s1|Ex\.\s1/).waitFor();
  await page.getByRole('menu').waitFor({ state: 'detached' });
  // “Saved” may still tell of the text before; the checker reads the rows, as the dialog does.
  await page.getByText('Ready to export').waitFor();
  await page.getByText(/Saved 09:12/).waitFor();
}

/**
 * Exports the packet of the open appeal.
 * @param {import('playwright-core').Page} page
 * @param {() => Promise<void>} [onAsked] while the dialog asks
 * @returns {Promise<string>} what the application says was written
 */
export async function exportAppeal(page, onAsked) {
  await page.keyboard.press('Control+Enter');
  const dialog = page.getByRole('dialog');
  const start = dialog.getByRole('button', { name: /^Export/ });
  await start.waitFor();
  await onAsked?.();
  await start.press('Control+Enter');
  const made = dialog.getByRole('status');
  await made.getByText(/are written/).waitFor({ timeout: EXPORT_LIMIT_MS });
  const words = await made.innerText();
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  return words;
}

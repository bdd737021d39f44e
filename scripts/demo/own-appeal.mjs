// The appeal that the demo writes itself, from an empty draft to its packet.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const EXPORT_LIMIT_MS = 90_000;

/** What is typed and filed; the packet must show all of it. */
export const OWN = {
  request: 'Please cancel this violation and return its 8 points: the four parcels were held by the carrier.',
  statement: [
    'The four parcels left in time. The carrier held them for two days at its Dayton hub.',
    'The carrier’s own scans, its letter and the photo of the manifest show each step from the packing table to the hub.',
  ],
  /** One for each line of the notice, each with the exhibits that it cites. */
  claims: [
    { words: 'All four parcels were collected on their due day.', exhibits: [1, 2] },
    { words: 'The hub scanned nothing for two days, as the carrier’s letter says.', exhibits: [3, 4] },
    { words: 'Without the four parcels all 14 of 14 arrived by their date.', exhibits: [5, 6] },
  ],
  records: [
    'Each of the four parcels was collected by 11 November, as the manifest and its tracking show. The next scan of each is that at the hub on 13 November.',
  ],
  timeline: [
    ['10–11 Nov', 'The carrier collected the four parcels at the dock.'],
    ['13 Nov', 'The hub scanned them for the first time.'],
  ],
  /** In the order in which they are filed: what stands over each exhibit, and what it proves. */
  exhibits: [
    ['Scans of the four parcels', 'Claim 1: collected on their due day'],
    ['Letter of the carrier on its Dayton hub', 'Claims 1 and 2: why the next scan came late'],
    ['Pickup manifest, signed by the driver on 11 November', 'Claim 2: the hand-over'],
    ['Ticket page of 19 November, for comparison', 'Claim 2: what an earlier notice said of the same hub'],
    ['Scan report of the carrier', 'Claim 3: no scan at Dayton'],
    ['Confirmation of the workshop, in Vietnamese', 'Claim 3: the goods left the workshop in time'],
  ],
  file: 'carrier-scans.csv',
  rows: [
    ['Parcel', 'Collected', 'Next scan'],
    ['HP-20911-0471', '10 Nov 16:05', '13 Nov 07:40'],
    ['HP-20911-0472', '10 Nov 16:05', '13 Nov 07:41'],
    ['HP-20911-0480', '11 Nov 16:20', '13 Nov 07:52'],
    ['HP-20911-0485', '11 Nov 16:20', '13 Nov 07:53'],
  ],
};

/**
 * The files that are chosen: a table of its own, and what a seller has at hand beside it.
 * @param {string} folder
 * @param {string} atHand a folder of other files
 */
function filesFor(folder, atHand) {
  const table = path.join(folder, OWN.file);
  writeFileSync(table, `${OWN.rows.map((row) => row.join(',')).join('\n')}\n`);
  const others = readdirSync(atHand).filter((name) => !name.endsWith('.csv'));
  return [table, ...others.map((name) => path.join(atHand, name))];
}

/** @param {import('playwright-core').Page} page @param {readonly string[]} files */
async function addExhibits(page, files) {
  const exhibits = page.getByRole('region', { name: 'Exhibits' });
  for (const file of files) {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Drop or paste to add' }).press('Enter');
    await (await chooser).setFiles(file);
    await exhibits.getByText(path.basename(file)).first().waitFor();
  }
  for (const [index, [caption = '', proves = '']] of OWN.exhibits.entries()) {
    const entry = exhibits.getByRole('listitem').filter({ hasText: path.basename(files[index] ?? '') });
    await entry.getByRole('button').first().press('Enter');
    await exhibits.getByLabel('Caption').fill(caption);
    await exhibits.getByLabel('What it proves').fill(proves);
    await exhibits.getByLabel('What it proves').press('Tab');
    await exhibits.getByText(caption).first().waitFor();
  }
}

/**
 * Types paragraphs over what the template asks for in a section.
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {readonly string[]} paragraphs
 */
async function fillSection(page, name, paragraphs) {
  await page.getByRole('textbox', { name }).click();
  await page.keyboard.press('Control+a');
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(paragraph);
  }
}

/** @param {import('playwright-core').Page} page */
async function writeTimeline(page) {
  for (const [index, [when = '', what = '']] of OWN.timeline.entries()) {
    await page.getByRole('button', { name: 'Add row' }).press('Enter');
    await page.getByLabel(`Row ${index + 1}, when`).fill(when);
    await page.getByLabel(`Row ${index + 1}, what`).fill(what);
  }
}

/** @param {import('playwright-core').Page} page @param {number} number */
async function writeClaim(page, number) {
  const { words, exhibits } = OWN.claims[number - 1] ?? { words: '', exhibits: [] };
  const claim = page.getByRole('textbox', { name: new RegExp(`^Claim ${number}`, 'u') });
  await claim.click();
  await page.keyboard.type(words);
  for (const exhibit of exhibits) {
    await page.keyboard.type(' ');
    await page.keyboard.press('Control+e');
    await page.getByRole('menuitem', { name: new RegExp(`^Ex\\.\\s${exhibit}`, 'u') }).press('Enter');
    await page.getByRole('menu').waitFor({ state: 'detached' });
    await claim.getByText(new RegExp(`Ex(hibit|\\.)\\s${exhibit}`, 'u')).waitFor();
  }
}

/**
 * Starts the appeal of the open case 15, writes it, files its exhibits and cites them.
 * @param {import('playwright-core').Page} page
 * @param {string} folder for the file that is made
 * @param {string} atHand a folder of other files
 */
export async function draftAppeal(page, folder, atHand) {
  await page.getByRole('button', { name: 'Start appeal 1' }).press('Enter');
  await page.getByRole('dialog', { name: 'Start appeal 1' }).waitFor();
  await page.keyboard.press('Control+Enter');
  await page.getByRole('heading', { level: 1, name: 'Case 15, appeal 1 of 2' }).waitFor();
  await page.getByLabel('Request, one sentence').fill(OWN.request);
  await fillSection(page, 'Statement', OWN.statement);
  await fillSection(page, 'What the records show', OWN.records);
  await writeTimeline(page);
  await addExhibits(page, filesFor(folder, atHand));
  for (const number of OWN.claims.keys()) await writeClaim(page, number + 1);
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

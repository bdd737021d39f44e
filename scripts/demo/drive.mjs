// Does the main job in the real application, as a person at the keyboard would, and takes pictures on the way.
// Runs as the session's user; leaves packet, pictures and report in GS_RESULTS/demo.
import { copyFileSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { _electron } from 'playwright-core';
import { cameraOf } from './camera.mjs';
import { read } from './outside.mjs';
import { draftAppeal, exportAppeal } from './own-appeal.mjs';
import { visitScreens } from './screens.mjs';

/** The sample's dates follow from this moment, so that pictures and packet are the same on every day. */
const NOW = '2026-11-23T14:12:00Z';
const SIZE = { width: 1440, height: 900 };
const MAKING_LIMIT_MS = 90_000;

/** @param {string} name */
function given(name) {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: start this by npm run demo`);
  return value;
}

const folder = path.join(given('GS_RESULTS'), 'demo');
const dataDir = path.join(given('GS_RESULTS'), 'demo-data');

/** @param {string} line */
const tell = (line) => process.stderr.write(`> ${line}\n`);

/** @param {import('playwright-core').Page} page @param {string} name */
const heading = (page, name) => page.getByRole('heading', { level: 1, name });

/** @param {import('playwright-core').Page} page @param {string} name */
async function goTo(page, name) {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).press('Enter');
  await heading(page, name).waitFor();
}

/** @param {import('playwright-core').Page} page @param {import('./camera.mjs').Shoot} shoot */
async function openSample(page, shoot) {
  await page.getByRole('heading', { name: 'How to begin' }).waitFor();
  await shoot('first-start');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await heading(page, 'Today').waitFor({ timeout: MAKING_LIMIT_MS });
  await page.getByRole('region', { name: 'Account Health Rating', exact: true }).waitFor();
  await page.mouse.move(720, 30);
}

/**
 * The word of what was done goes by itself; a picture needs it gone at once.
 * @param {import('playwright-core').Page} page
 */
async function closeToast(page) {
  const close = page.getByRole('status').getByRole('button', { name: 'Close' });
  if (await close.isVisible()) await close.click();
}

/** @param {import('playwright-core').Page} page */
async function logRating(page) {
  await page.keyboard.press('l');
  await page.keyboard.type('148');
  await page.keyboard.press('Enter');
  await page.getByText('Reading 148 logged').first().waitFor();
  await closeToast(page);
}

const notice = {
  ticket: '7719045011730288',
  title: 'On-time delivery rate low',
  lines: [
    '4 of 18 parcels arrived after the date that the buyer was told.',
    'The parcels were not with the carrier in time.',
    'The on-time delivery rate of 9 to 15 November is 77.8 %.',
  ].join('\n'),
  order: '5768221009330096',
};

/** @param {import('playwright-core').Page} page @param {import('./camera.mjs').Shoot} shoot */
async function recordNotice(page, shoot) {
  await page.getByRole('button', { name: /^A notice came/ }).press('Enter');
  await heading(page, 'A notice came').waitFor();
  await page
    .getByLabel('Text of the notice, optional')
    .fill(
      `Your shop was found to violate the Fulfillment Policy.\n\nViolation reason: on-time delivery rate\n${notice.lines}\nStatus: Action taken\nPoints: 8\nTicket: ${notice.ticket}`,
    );
  await page.getByLabel('Lines to answer, optional').fill(notice.lines);
  await page.getByLabel('Ticket number, optional').fill(notice.ticket);
  await page.getByLabel('Notice came').fill('2026-11-23T08:55');
  await page.getByRole('combobox', { name: 'Type, optional' }).fill('on-time');
  await page.getByRole('option', { name: /On-time delivery rate/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByLabel(/^Title/).fill(notice.title);
  await page.getByLabel('Detail, optional').fill('14 of 18, 77.8 %, 9–15 Nov');
  await page.getByRole('radiogroup', { name: 'State on the ticket' }).getByText('Action taken').click();
  await page.getByRole('radiogroup', { name: 'Points' }).getByText('As printed').click();
  await page.getByLabel('Points as printed').fill('8');
  await page.getByLabel('Orders, optional').fill(notice.order);
  await shoot('notice');
  await page.keyboard.press('Control+Enter');
  await heading(page, 'Case 15').waitFor();
}

/**
 * @param {import('playwright-core').Page} page
 * @param {import('./camera.mjs').Shoot} shoot
 */
async function exportPacket(page, shoot) {
  await goTo(page, 'Violations');
  await page.getByRole('row', { name: /Late dispatch rate above 10\s%.*17 of 125/ }).press('Enter');
  await heading(page, 'Case 9').waitFor();
  await page.getByRole('button', { name: 'Continue appeal' }).press('Enter');
  await heading(page, 'Case 9, appeal 1 of 2').waitFor();
  await page.getByRole('textbox', { name: 'Statement' }).waitFor();
  return exportAppeal(page, async () => {
    await page.getByRole('radio', { name: /^Planned/ }).press('Space');
    await shoot('export');
  });
}

/** The exhibits of the packet that was exported, as files that a seller has at hand. */
function unpackExhibits() {
  const packets = path.join(dataDir, 'sample', 'packets');
  const [packet] = readdirSync(packets);
  const [zip] = readdirSync(path.join(packets, packet ?? '')).filter((name) => name.endsWith('.zip'));
  const out = path.join(dataDir, 'at-hand');
  read('unzip', ['-q', path.join(packets, packet ?? '', zip ?? ''), 'exhibits/*', '-d', out]);
  return path.join(out, 'exhibits');
}

/** Copies what the application wrote beside the pictures. */
function keepPackets() {
  const packets = path.join(dataDir, 'sample', 'packets');
  return readdirSync(packets).flatMap((one) =>
    readdirSync(path.join(packets, one)).map((name) => {
      copyFileSync(path.join(packets, one, name), path.join(folder, name));
      return name;
    }),
  );
}

/** What the application wrote about its own errors: the data folder goes with the run. */
function keepLog() {
  const log = path.join(dataDir, 'log.txt');
  if (existsSync(log)) copyFileSync(log, path.join(folder, 'log.txt'));
}

async function drive() {
  mkdirSync(folder, { recursive: true });
  const app = await _electron.launch({
    executablePath: given('GS_ELECTRON'),
    args: [given('GS_APP'), '--data-dir', dataDir, '--test-clock', NOW],
    chromiumSandbox: process.getuid?.() !== 0,
  });
  /** @type {string[]} */
  const complaints = [];
  app.context().on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  app.context().on('weberror', (error) => complaints.push(String(error.error())));
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(20_000);
    // Asked of a main that is still starting, the answer can be lost with the garbage of the start.
    await page.getByRole('heading', { name: 'How to begin' }).waitFor();
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, SIZE);
    const { shoot, shots } = cameraOf(page, path.join(folder, 'screens'));
    tell('Opening the sample shop');
    await openSample(page, shoot);
    tell('Taking pictures of the screens');
    await visitScreens(page, { goTo, heading, shoot });
    tell('Exporting the packet of case 9');
    const exported = await exportPacket(page, shoot);
    const atHand = unpackExhibits();
    tell('Logging a rating, recording a notice, drafting its appeal');
    await goTo(page, 'Today');
    await logRating(page);
    await recordNotice(page, shoot);
    await draftAppeal(page, dataDir, atHand);
    await closeToast(page);
    tell('Exporting the packet of the appeal that was drafted');
    const drafted = await exportAppeal(page);
    const report = { exported, drafted, files: keepPackets(), shots, complaints, size: SIZE };
    writeFileSync(path.join(folder, 'report.json'), `${JSON.stringify(report, null, 2)}\n`);
  } catch (error) {
    const [page] = app.windows();
    await page?.screenshot({ path: path.join(folder, 'failed.png') }).catch(() => null);
    keepLog();
    throw error;
  } finally {
    await app.close();
  }
}

await drive();

// The app has no business with a network: watched by the kernel's own eyes, since neither the page nor Electron sees
// all that Chromium does.
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { expect, given, type LaunchOptions, test } from './app.ts';
import { openDraft } from './palette.ts';

test.setTimeout(120_000);

/** Electron under strace, as one program; every call that could name an address goes into `log`. */
const watched = (info: TestInfo): { readonly program: string; readonly log: string } => {
  const log = info.outputPath('calls.txt');
  const program = info.outputPath('watched-electron');
  const calls = 'trace=connect,sendto,sendmsg,sendmmsg';
  const words = [`exec strace -f -qq -s 200 -o '${log}' -e ${calls}`, `'${given('GS_ELECTRON')}' "$@"`];
  writeFileSync(program, `#!/bin/sh\n${words.join(' ')}\n`);
  chmodSync(program, 0o755);
  return { program, log };
};

const inetCalls = (log: string): readonly string[] =>
  readFileSync(log, 'utf8')
    .split('\n')
    .filter((line) => line.includes('AF_INET'));

const typeABit = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'How to begin' })).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('1');
  await expect(page.getByLabel('Name of the shop')).toBeFocused();
  await page.keyboard.type('Mapel and Pien Hoome ');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('148');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 30_000 });
};

/** The sample's appeal: what is typed into its statement, misspelt, and its packet with the window that prints it. */
const exportAPacket = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Shop:/ }).press('Enter');
  await page.getByRole('menuitem', { name: 'Open the sample shop' }).press('Enter');
  // Under strace it takes its time.
  await expect(page.getByRole('button', { name: /^Shop:.*Sample/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('heading', { name: 'Today', level: 1 })).toBeVisible({ timeout: 60_000 });
  await openDraft(page);
  const statement = page.getByRole('textbox', { name: 'Statement' });
  await statement.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Teh parcells weer colected.');
  await expect(statement).toContainText('Teh parcells weer colected.');
  await expect(page.getByText('Saved 09:12')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  // Under strace the dialog is in sight well before it has the focus.
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Export' })).toBeFocused();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/pages, and .* are written/)).toBeVisible({ timeout: 90_000 });
};

const callsOf = async (
  info: TestInfo,
  launchApp: (
    options: LaunchOptions,
  ) => Promise<{ readonly page: Page; readonly close: () => Promise<void> }>,
  options: LaunchOptions,
  work: (page: Page) => Promise<void> = typeABit,
): Promise<readonly string[]> => {
  const { program, log } = watched(info);
  const { page, close } = await launchApp({ ...options, program });
  await work(page);
  await close();
  expect(readFileSync(log, 'utf8'), 'strace saw the app').toContain('AF_UNIX');
  return inetCalls(log);
};

test('from the first start to a shop, and in the sample to a written packet, no address of a network is named', async ({
  launchApp,
}, info) => {
  test.setTimeout(240_000);
  const work = async (page: Page): Promise<void> => {
    await test.step('from the first start to a shop', () => typeABit(page));
    await test.step('in the sample to a written packet', () => exportAPacket(page));
  };
  expect(await callsOf(info, launchApp, { clock: '2026-11-23T14:12:00Z' }, work)).toEqual([]);
});

test('not so: with the spell checker’s languages left as they come', async ({ launchApp }, info) => {
  const folder = join(given('GS_APP'), 'test/support/weakened');
  const calls = await callsOf(info, launchApp, { folder, args: ['--weaken=spelling'], mayComplain: true });
  expect(calls.length).toBeGreaterThan(0);
});

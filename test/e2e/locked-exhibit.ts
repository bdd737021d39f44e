import { execFileSync } from 'node:child_process';
import { chmodSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { checkPdf, pdfFacts, pdfText, plainText } from '../support/outside-readers.ts';
import { expect } from './app.ts';
import { drop } from './drop.ts';

/**
 * Adds pages of a PDF, locked by a password, to the open draft and exports it: without, with a wrong and with the right
 * password, by keys. Then no file of the data folder may hold either.
 */
export const exportLocked = async (
  page: Page,
  { dataDir, pdf }: { readonly dataDir: string; readonly pdf: string },
): Promise<void> => {
  const folder = dirname(pdf);
  const [password, guess] = ['maple-lock-7719', 'a-wrong-guess-7719'];
  const lockedPdf = join(dataDir, '..', `locked-${String(process.pid)}.pdf`);
  const asked = ['--encrypt', password, 'owner', '256', '--', '--pages', pdf, '1-2', '--'];
  execFileSync('qpdf', [pdf, ...asked, lockedPdf]);
  chmodSync(lockedPdf, 0o644);
  await drop(page, page.getByRole('region', { name: 'Exhibits' }), lockedPdf);
  await expect(page.getByText('Ready to export').or(page.getByText(/Can be exported/))).toBeVisible();
  await expect(page.getByText(basename(lockedPdf)).first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const field = page.getByLabel(`Password of ${basename(lockedPdf)}`);
  await expect(field).toBeFocused({ timeout: 120_000 });
  await page.keyboard.type(guess);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('This password does not open the file')).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/typed does not open the PDF. Nothing was written/)).toBeVisible();
  await expect(field).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(password);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/pages, and .* are written/)).toBeVisible({ timeout: 120_000 });
  await expect(page.getByText(/the file itself in the ZIP still asks for its password/)).toBeVisible();
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith('.pdf') && !name.includes('-part-'))
    .map((name) => join(folder, name))
    .toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0];
  checkPdf(newest ?? '');
  expect(pdfFacts(newest ?? '').get('Encrypted')).toBe('no');
  expect(pdfText(newest ?? '').split(plainText('Statement on the records')).length).toBeGreaterThan(1);
  const kept = readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  expect(kept.length).toBeGreaterThan(10);
  for (const path of kept)
    for (const secret of [password, guess])
      for (const encoding of ['utf8', 'utf16le'] as const)
        expect(readFileSync(path).includes(Buffer.from(secret, encoding)), path).toBe(false);
  rmSync(lockedPdf);
};

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, test } from 'vitest';
import { AppError } from '#shared/contract/result.ts';
import { openExhibitPdf } from '#main/export/pdf-pages.ts';
import { type Ready, requireReadable } from '#main/export/ready-exhibits.ts';
import { exhibitsIn } from '../../support/exhibit-files.ts';
import { checkPdf, pdfFacts, pdfText, plainText } from '../../support/outside-readers.ts';

const folder = mkdtempSync(join(tmpdir(), 'exhibit-passwords-'));

const { exhibit, prepare } = exhibitsIn(folder);

const refusalOf = (ready: readonly Ready[], onUnreadable: 'stop' | 'sheet'): AppError => {
  try {
    requireReadable(ready, onUnreadable);
  } catch (error) {
    if (error instanceof AppError && error.code === 'unreadable') return error;
  }
  throw new Error('not refused');
};

/** A page with words on it, locked by qpdf. */
const lockedBy = async (name: string, asked: readonly string[]): Promise<Buffer> => {
  const made = await PDFDocument.create();
  const page = made.addPage([300, 200]);
  page.drawText('Locked words 1610', { x: 20, y: 150, size: 14 });
  page.drawRectangle({ x: 20, y: 20, width: 80, height: 40 });
  const [plainFile, locked] = [join(folder, `${name}-plain.pdf`), join(folder, `${name}.pdf`)];
  writeFileSync(plainFile, await made.save());
  execFileSync('qpdf', [...asked, plainFile, locked]);
  return readFileSync(locked);
};

describe('a PDF that needs a password', () => {
  const kinds = [
    { name: 'rc4-40', asked: ['--allow-weak-crypto', '--encrypt', 'secret', 'owner', '40', '--'] },
    { name: 'rc4-128', asked: ['--allow-weak-crypto', '--encrypt', 'secret', 'owner', '128', '--'] },
    {
      name: 'aes-128',
      asked: ['--allow-weak-crypto', '--encrypt', 'secret', 'owner', '128', '--use-aes=y', '--'],
    },
    { name: 'aes-256', asked: ['--encrypt', 'secret', 'owner', '256', '--'] },
    {
      name: 'packed',
      asked: ['--encrypt', 'secret', 'owner', '256', '--', '--object-streams=generate'],
    },
  ] as const;

  test.each(kinds)('opens by either of its own, decrypted ($name)', async ({ name, asked }) => {
    const bytes = await lockedBy(name, asked);
    for (const password of ['secret', 'owner']) {
      const target = await PDFDocument.create();
      const [page] = await target.embedPages((await openExhibitPdf(bytes, password)).getPages());
      if (page === undefined) throw new Error('no page');
      target.addPage([300, 200]).drawPage(page);
      const out = join(folder, `${name}-${password}-open.pdf`);
      writeFileSync(out, await target.save());
      checkPdf(out);
      expect(pdfFacts(out).get('Encrypted')).toBe('no');
      expect(pdfText(out)).toContain(plainText('Locked words 1610'));
    }
  });

  test.each(kinds)('does not open by another ($name)', async ({ name, asked }) => {
    const bytes = await lockedBy(name, asked);
    for (const password of ['Secret', 'x'.repeat(127), 'пароль', '\uD800'])
      await expect(openExhibitPdf(bytes, password)).rejects.toMatchObject({
        message: 'The password that was typed does not open the PDF.',
        fields: { password: 'wrong' },
      });
  });

  test('opens by one with accents', async () => {
    const bytes = await lockedBy('accents', ['--encrypt', 'Đà Nẵng é', 'owner', '256', '--']);
    expect((await openExhibitPdf(bytes, 'Đà Nẵng é')).getPageCount()).toBe(1);
  });

  test('is a sheet where none was typed, and holds the packet up where a wrong one was', async () => {
    const bytes = await lockedBy('told', ['--encrypt', 'secret', 'owner', '256', '--']);
    const all = [exhibit(3, 'told.pdf', 'application/pdf', bytes)];
    const open = await prepare(all, { e3: 'secret' });
    expect(open.map(({ prepared }) => prepared.kind)).toEqual(['pdf']);
    expect(open.flatMap(({ notes }) => notes).join(' ')).toContain('still asks for its password');
    expect(() => requireReadable(open, 'stop')).not.toThrow();
    const wrong = await prepare(all, { e3: 'a wrong guess' });
    for (const onUnreadable of ['stop', 'sheet'] as const) {
      const refusal = refusalOf(wrong, onUnreadable);
      expect(refusal.message).toBe(
        'Exhibit 3 (told.pdf): The password that was typed does not open the PDF. Nothing was written.',
      );
      expect(refusal.fields).toEqual({ 'passwords.e3': 'wrong' });
    }
    expect(JSON.stringify([open, wrong])).not.toMatch(/secret|a wrong guess/u);
    const none = await prepare(all);
    expect(refusalOf(none, 'stop').fields).toEqual({ 'passwords.e3': 'needed' });
    expect(() => requireReadable(none, 'sheet')).not.toThrow();
  });

  test('that is damaged too says so, whatever is typed', async () => {
    const torn = Buffer.from('%PDF-1.7\n1 0 obj <<');
    await expect(openExhibitPdf(torn, 'secret')).rejects.toMatchObject({ message: 'The PDF is damaged.' });
  });
});
